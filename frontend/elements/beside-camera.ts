/**
 * The preview on the page that asks: opens the one camera of this page and says in a word how that went. While it rings,
 * the phone checks itself and tells this person in words what it finds. None of that is sent or written down anywhere:
 * no event to the server, no log.
 */

import { LitElement, type PropertyValues, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type Camera, type CameraOutcome, camera } from '../call/camera.js';
import type { Permission } from '../call/media-outcome.js';
import { phoneSenses } from '../call/phone-senses.js';
import { PhoneWatch, type Senses } from '../call/phone-watch.js';
import type { Hint, Saying } from '../call/self-check.js';
import { type Timers, browserTimers } from '../call/timers.js';
import { warmUpConnections } from '../call/warm-up.js';
import { announcements } from './announcements.js';
import { hearOthers } from './other-voices.js';
import { type Texts, textOf } from './texts.js';

export type CameraState = 'asking' | 'ready-without-microphone' | Exclude<CameraOutcome['kind'], 'released'>;

/** How long it can be read that something is mended; it is no news after that. */
const MENDED_SHOWN_MS = 6_000;

@customElement('beside-camera')
export class BesideCamera extends LitElement {
  @property({ attribute: false }) texts: Texts = {};
  @property({ attribute: false }) camera: Pick<Camera, 'warmUp' | 'stop' | 'hold' | 'permission'> = camera;
  /** Whether it rings, so that there is something to be put right before anybody sees it. */
  @property({ attribute: false }) watching = false;

  timers: Timers = browserTimers;
  createSenses: () => Senses = phoneSenses;
  say: (text: string) => () => void = (text) => announcements.say(text);
  hearOthers: () => () => void = () => hearOthers((text) => announcements.giveWay(text));

  @state() private stream: MediaStream | null = null;
  /** Can be read and touched, and is no live region: the queue says it. */
  @state() private shown = '';
  @query('video') private video!: HTMLVideoElement | null;

  #letGo = () => {};
  #endWatch: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#letGo = this.camera.hold();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watchOrNot();
    this.#letGo();
  }

  /** Answers with the state in which the camera then is, or with `released` when release() came first. */
  async warmUp(): Promise<CameraState | 'released'> {
    this.#tell('asking');
    const outcome = await this.camera.warmUp();
    if (outcome.kind === 'released') {
      return 'released';
    }
    this.stream = outcome.kind === 'ready' ? outcome.stream : null;
    if (this.stream) {
      void warmUpConnections();
    }
    const reached = outcome.kind === 'ready' && !outcome.microphone ? 'ready-without-microphone' : outcome.kind;
    this.#tell(reached);
    return reached;
  }

  /** Asks straight from the press: some browsers forget the press on its way over the server. */
  warmUpOn(button: HTMLElement): void {
    button.addEventListener('click', () => void this.warmUp());
  }

  release(): void {
    this.camera.stop();
    this.stream = null;
  }

  permission(): Promise<Permission> {
    return this.camera.permission();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(): void {
    this.#watchOrNot();
  }

  protected override render() {
    return html`<p class="camera-hint">${this.shown}</p>
      <video
        class="camera-preview"
        aria-label=${textOf(this.texts, 'preview')}
        playsinline
        .muted=${true}
        .srcObject=${this.stream}
        @loadedmetadata=${this.#play}
      ></video>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('watching')) {
      this.#play();
    }
  }

  /**
   * By hand, whenever the browser has taken up the stream, anew or for the first time: what plays by itself is halted
   * while it is out of sight, and the phone would take it for covered.
   */
  readonly #play = (): void => {
    if (this.stream) {
      void this.video?.play().catch(() => {});
    }
  };

  #watchOrNot(): void {
    if (this.watching && this.stream && this.isConnected) {
      this.#endWatch ??= this.#watch();
    } else {
      this.#endWatch?.();
      this.#endWatch = undefined;
    }
  }

  #watch(): () => void {
    const unmended: Hint[] = [];
    const takeBacks: Array<() => void> = [];
    let cancelMended = () => {};
    const show = () => (this.shown = this.#words({ hint: unmended.at(-1), how: 'hint' }));
    const watch = new PhoneWatch(() => this.video, this.createSenses(), this.timers, (saying) => {
      takeBacks.push(this.say(this.#words(saying)));
      cancelMended();
      if (saying.how === 'mended') {
        unmended.splice(unmended.indexOf(saying.hint), 1);
        this.shown = this.#words(saying);
        cancelMended = this.timers.after(MENDED_SHOWN_MS, show);
      } else if (saying.how === 'hint') {
        unmended.push(saying.hint);
        show();
      }
    });
    const deafen = this.hearOthers();
    return () => {
      watch.stop();
      deafen();
      cancelMended();
      // What is on the next page has the word.
      takeBacks.forEach((takeBack) => takeBack());
      this.shown = '';
    };
  }

  #words({ hint, how }: { hint: Saying['hint'] | undefined; how: Saying['how'] }): string {
    return hint ? textOf(this.texts, `${how}.${hint}`) : '';
  }

  #tell(state: CameraState): void {
    this.dispatchEvent(new CustomEvent('camera-state', { detail: { state }, bubbles: true }));
  }
}
