/** The requester's part of the call's page: what the volunteer has done or said, spoken and large, and a way to refuse it. */

import { type TemplateResult, html, nothing } from 'lit';
import type { Channels } from '../call/channels.js';
import { vibrationOf } from '../call/guidance.js';
import { type Heard, type PhoneEnvironment, PhoneSide } from '../call/phone-side.js';
import type { CallHost } from './looking-part.js';
import { isUrgent, wordsFor } from './phone-words.js';
import type { Speech } from './speech.js';
import { type Texts, textOf } from './texts.js';
import { toolButton } from './tool-button.js';

/** Far more than anybody types in a call. */
const MOST_MESSAGES = 100;

export interface PhoneOutside extends PhoneEnvironment {
  speech: Speech;
  /** Nothing, where a phone cannot. */
  vibrate(pattern: number[]): void;
  sendPicture(track: MediaStreamTrack): Promise<void>;
}

export class PhonePart {
  readonly side: PhoneSide;
  /** Said last; empty before anything was. */
  last = '';
  #messages: string[] = [];

  constructor(
    private readonly host: CallHost,
    private readonly outside: PhoneOutside,
  ) {
    this.side = new PhoneSide(outside, {
      heard: (heard) => this.#hear(heard),
      changed: () => host.requestUpdate(),
      picture: (track) => outside.sendPicture(track),
    });
  }

  handleChannels(channels: Channels): void {
    this.side.handleChannels(channels);
  }

  handleMuted(muted: boolean): void {
    this.side.handleMuted(muted);
  }

  repeat(text: string): void {
    this.outside.speech.sayAgain(text);
  }

  close(): void {
    this.outside.speech.stop();
    this.side.close();
    this.#messages = [];
    this.last = '';
  }

  /** What was said last, for eyes that can read it, and how far a photo is. No live region: it has been spoken. */
  renderLast(): TemplateResult {
    const { sending } = this.side;
    return html`<p class="call-last">${this.last}</p>
      ${sending === undefined
        ? nothing
        : html`<div class="still-coming">
            <label for="still-progress">${textOf(this.#texts, 'sending')}</label>
            <progress id="still-progress" max="1" .value=${sending}></progress>
          </div>`}`;
  }

  renderCurtain(over: boolean): TemplateResult {
    const drawn = this.side.curtainDrawn;
    return html`<button
      type="button"
      class="call-curtain"
      aria-disabled=${over ? 'true' : nothing}
      @click=${over ? null : () => this.side.drawCurtain(!drawn)}
    >
      ${textOf(this.#texts, drawn ? 'openCurtain' : 'drawCurtain')}
    </button>`;
  }

  /** Always in its place: what it takes back is said with it. */
  renderRefuse(over: boolean): TemplateResult {
    const what = over ? undefined : this.side.refusable;
    const nothingThere = textOf(this.#texts, 'refusing.nothing');
    return toolButton(
      {
        name: 'call-refuse',
        label: textOf(this.#texts, 'refuse'),
        ...(what ? { note: textOf(this.#texts, `refusing.${what}`) } : { why: nothingThere }),
        press: () => this.side.refuse(),
      },
      () => this.repeat(nothingThere),
    );
  }

  renderMessages(): TemplateResult | typeof nothing {
    return this.#messages.length === 0
      ? nothing
      : html`<section class="call-messages" aria-labelledby="call-messages">
          <h2 id="call-messages">${textOf(this.#texts, 'messages')}</h2>
          <ol>
            ${this.#messages.map(
              (words) => html`<li><button type="button" @click=${() => this.repeat(words)}>${words}</button></li>`,
            )}
          </ol>
        </section>`;
  }

  #hear(heard: Heard): void {
    this.last = wordsFor(heard, this.#texts);
    this.outside.speech.say(this.last, isUrgent(heard));
    if (heard.kind === 'guide') {
      this.outside.vibrate(vibrationOf(heard.guidance));
    } else if (heard.kind === 'words') {
      this.#messages = [...this.#messages, heard.text].slice(-MOST_MESSAGES);
    }
    this.host.requestUpdate();
  }

  get #texts(): Texts {
    return this.host.toolTexts;
  }
}
