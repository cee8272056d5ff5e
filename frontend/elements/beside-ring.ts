/** Rings for a volunteer: a sound and a blinking title, while the page itself says in words that somebody calls. */

import { LitElement, type PropertyValues, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { browserTimers } from '../call/timers.js';
import { warmUpConnections } from '../call/warm-up.js';
import { announcements } from './announcements.js';
import { type RingSound, RingTone } from './ring-tone.js';
import { Shaker } from './shaker.js';
import { type Texts, textOf } from './texts.js';
import { TitleBlinker } from './title-blinker.js';

@customElement('beside-ring')
export class BesideRing extends LitElement {
  @property({ attribute: false }) texts: Texts = {};
  @property({ type: Boolean }) ringing = false;
  /** For whoever does not want sounds: the title still blinks, and the page still says it in words. */
  @property({ type: Boolean }) silent = false;
  /** For whoever wants to feel it too. Only some phones can. */
  @property({ type: Boolean }) shaking = false;
  @state() private sound: RingSound | undefined;

  createContext: () => AudioContext = () => new AudioContext();
  titleBlinker = new TitleBlinker(document, browserTimers);
  shaker = new Shaker((pattern) => navigator.vibrate?.(pattern), browserTimers);

  #on = false;
  readonly #tone = new RingTone(
    () => this.createContext(),
    browserTimers,
    (sound) => this.#handleSound(sound),
  );

  /** Call it from a press, such as going on call: only then may the page make a sound later. */
  unlock(): Promise<void> {
    return this.#tone.unlock();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#silence();
    // An element that is only being moved keeps its sound, which took a press to allow.
    browserTimers.after(0, () => {
      if (!this.isConnected) {
        void this.#tone.close();
      }
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate('ringing');
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.toggleAttribute('data-ringing', this.ringing);
    if (changed.has('ringing') && this.isConnected) {
      if (this.ringing) {
        this.#ring();
      } else {
        this.#silence();
      }
    }
  }

  protected override render() {
    return this.ringing && this.sound === 'suspended'
      ? html`<p class="ring-silent">${textOf(this.texts, 'soundBlocked')}</p>`
      : nothing;
  }

  #ring(): void {
    if (!this.#on) {
      this.#on = true;
      this.titleBlinker.start(textOf(this.texts, 'title'));
      if (!this.silent) {
        this.#tone.start();
      }
      if (this.shaking) {
        this.shaker.start();
      }
      void warmUpConnections();
    }
  }

  #silence(): void {
    if (this.#on) {
      this.#on = false;
      this.titleBlinker.stop();
      this.#tone.stop();
      this.shaker.stop();
    }
  }

  #handleSound(sound: RingSound): void {
    if (sound === this.sound) {
      return;
    }
    this.sound = sound;
    if (this.ringing && sound === 'suspended') {
      announcements.say(textOf(this.texts, 'soundBlocked'));
    }
    this.dispatchEvent(new CustomEvent('ring-sound', { detail: { state: sound }, bubbles: true }));
  }
}
