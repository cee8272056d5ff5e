/** What a call's page says of its picture: what is wrong with it and what to do, in words; numbers only to whoever opens them. */

import { type ReactiveController, type ReactiveControllerHost, type TemplateResult, html, nothing } from 'lit';
import type { LineFacts } from '../call/line-facts.js';
import type { Role } from '../call/messages.js';
import type { Senses } from '../call/phone-watch.js';
import { PictureTrouble, type TroubleWord } from '../call/picture-trouble.js';
import type { Timers } from '../call/timers.js';
import type { PictureWord } from './call-status.js';
import { type Texts, textOf } from './texts.js';

export interface PictureSource {
  role: Role;
  timers: Timers;
  senses: Pick<Senses, 'onPicture' | 'shown' | 'now'>;
  stats(): Promise<RTCStatsReport | undefined>;
  video(): HTMLVideoElement | null;
  /** Whether the picture is black because somebody wants it so. */
  curtain(): boolean;
}

export class PictureWords implements ReactiveController {
  #role: Role | undefined;
  #watch: PictureTrouble | undefined;
  #word: TroubleWord | undefined;
  #facts: LineFacts = {};
  #asked = false;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  /** From the first picture on; a second start changes nothing. */
  start({ role, timers, senses, stats, video, curtain }: PictureSource): void {
    this.#role = role;
    this.#watch ??= new PictureTrouble(
      { timers, senses, stats, video, curtain },
      {
        word: (word) => {
          this.#word = word;
          this.host.requestUpdate();
        },
        facts: (facts) => {
          this.#facts = facts;
          if (this.#asked) {
            this.host.requestUpdate();
          }
        },
      },
    );
  }

  stop(): void {
    this.#watch?.stop();
    this.#watch = undefined;
    this.#word = undefined;
    this.#asked = false;
  }

  /** @returns what is to be said or shown now, if anything */
  word(): PictureWord | undefined {
    if (!this.#word) {
      return undefined;
    }
    const { trouble, mended, said } = this.#word;
    return { key: mended ? `mended.${trouble}` : `trouble.${this.#role}.${trouble}`, said: said ?? false };
  }

  /** Not live: numbers that change every second are nothing to be read out. Only the volunteer is offered them. */
  renderNumbers(texts: Texts): TemplateResult | typeof nothing {
    if (this.#role !== 'volunteer' || !this.#watch) {
      return nothing;
    }
    return html`<details class="call-numbers" @toggle=${this.#handleToggle}>
      <summary>${textOf(texts, 'numbers')}</summary>
      ${this.#asked ? this.#renderFacts(texts) : nothing}
    </details>`;
  }

  #renderFacts(texts: Texts): TemplateResult {
    const { width, height, frames, lost, roundTrip } = this.#facts;
    const rows: Array<[string, string | undefined]> = [
      ['size', width && height ? `${width} × ${height}` : undefined],
      ['frames', frames === undefined ? undefined : number(frames, {})],
      ['lost', lost === undefined ? undefined : number(lost, { style: 'percent' })],
      ['roundTrip', roundTrip === undefined ? undefined : number(roundTrip, { style: 'unit', unit: 'millisecond' })],
    ];
    return html`<dl>
      ${rows.map(([key, value]) => html`<dt>${textOf(texts, `numbers.${key}`)}</dt><dd>${value ?? '–'}</dd>`)}
    </dl>`;
  }

  readonly #handleToggle = (event: Event): void => {
    this.#asked = (event.currentTarget as HTMLDetailsElement).open;
    this.host.requestUpdate();
  };
}

function number(value: number, format: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(document.documentElement.lang || undefined, { maximumFractionDigits: 0, ...format }).format(value);
}
