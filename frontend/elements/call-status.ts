/** How a call stands, in words: in a live region of its page, and all at once for whoever wants to hear it again. */

import { type TemplateResult, html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { CallState } from '../call/call-state.js';
import type { VoiceState } from '../call/local-media.js';
import { statusKey, voiceKey } from './call-words.js';
import { type Texts, sentences, textOf } from './texts.js';

/** A screen reader must have seen the empty live region before it can notice a change in it. */
export const REGION_SEEN_MS = 150;

export interface PictureWord {
  /** Of its text. */
  readonly key: string;
  /** Whether it has been announced before, and only stands there still. */
  readonly said: boolean;
}

export interface News {
  readonly text: string;
  /** Which one it is: the same words once more are news again. */
  readonly count: number;
}

export const NO_NEWS: News = { text: '', count: 0 };

export interface StatusFacts {
  /** Undefined before the call has begun on this page. */
  readonly call: CallState | undefined;
  readonly over: boolean;
  readonly voice: VoiceState | undefined;
  readonly muted: boolean;
  readonly soundBlocked: boolean;
  readonly walking: boolean;
  /** The call is over, and the server is not there to lead on. */
  readonly serverAway: boolean;
  readonly trouble: PictureWord | undefined;
  /** What has come of the last thing that was done on this page. */
  readonly news: News;
}

export class CallStatus {
  constructor(
    private readonly facts: StatusFacts,
    private readonly texts: Texts,
  ) {}

  /** @param seen whether a screen reader can have seen the region empty */
  render(seen: boolean): TemplateResult {
    const said = this.facts.trouble?.said ?? false;
    // A paragraph that comes anew is noticed though its words are the same.
    return html`<div class="call-status">
      <div role="status" aria-live="polite" aria-atomic="false">
        <p class="call-state">${seen ? this.#state() : ''}</p>
        <p class="call-notice">${seen ? this.#notice() : ''}</p>
        <p class="call-trouble">${seen && !said ? this.#trouble() : ''}</p>
        ${keyed(this.facts.news.count, html`<p class="call-news">${this.#news()}</p>`)}
      </div>
      <p class="call-trouble">${said ? this.#trouble() : ''}</p>
    </div>`;
  }

  spoken(): string {
    return sentences([this.#state(), this.#notice(), this.#trouble(), this.#news()]);
  }

  #state(): string {
    const { call } = this.facts;
    return call ? textOf(this.texts, statusKey(call)) : '';
  }

  #notice(): string {
    const { over, serverAway, voice, muted, soundBlocked, walking } = this.facts;
    if (over) {
      return serverAway ? textOf(this.texts, 'wayOnLater') : '';
    }
    const keys = [voiceKey(voice) ?? (muted ? 'muted' : undefined), soundBlocked ? 'soundBlocked' : undefined, walking ? 'walking' : undefined];
    return sentences(keys.map((key) => (key ? textOf(this.texts, key) : '')));
  }

  /** A paragraph of its own, so that nothing else is read out again when it changes. */
  #trouble(): string {
    const { trouble } = this.facts;
    return trouble ? textOf(this.texts, trouble.key) : '';
  }

  #news(): string {
    return this.facts.over ? '' : this.facts.news.text;
  }
}
