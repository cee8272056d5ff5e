/**
 * Watches the picture of a call on this side: what is wrong with it that lasts, said once, and once more when it is over.
 * Nothing of it is sent anywhere; each side looks for itself.
 */

import { type Counts, type LineFacts, lineFacts } from './line-facts.js';
import type { Senses } from './phone-watch.js';
import type { PictureFault, PictureFindings } from './picture-check.js';
import { SelfCheck } from './self-check.js';
import type { Timers } from './timers.js';
import { isWeak } from './weak-line.js';

export type Trouble = PictureFault | 'weak';

export const BETWEEN_LOOKS_MS = 1_000;

/** How long it can be read that something is mended; it is no news after that. */
export const MENDED_SHOWN_MS = 6_000;

export interface TroubleWord {
  readonly trouble: Trouble;
  readonly mended: boolean;
  /** It has been said, and still stands now that another one is mended: to be read, and not to be announced again. */
  readonly said?: true;
}

export interface TroubleEnvironment {
  timers: Timers;
  senses: Pick<Senses, 'onPicture' | 'shown' | 'now'>;
  /** Undefined while there is no connection. */
  stats(): Promise<RTCStatsReport | undefined>;
  video(): HTMLVideoElement | null;
  /** Whether the picture is black because somebody wants it so. */
  curtain(): boolean;
}

export interface TroubleEvents {
  /** What there is to say now; nothing when there is nothing to say any more. */
  word(word: TroubleWord | undefined): void;
  facts(facts: LineFacts): void;
}

export class PictureTrouble {
  readonly #check = new SelfCheck();
  readonly #unmended: Trouble[] = [];
  #counts: Counts | undefined;
  #weak: boolean | undefined;
  #picture: PictureFindings = {};
  #stopped = false;
  #cancelNext = () => {};
  #cancelPicture = () => {};
  #cancelMended = () => {};

  /** Begins at once. */
  constructor(
    private readonly environment: TroubleEnvironment,
    private readonly events: TroubleEvents,
  ) {
    this.#wait();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelNext();
    this.#cancelPicture();
    this.#cancelMended();
  }

  #wait(): void {
    this.#cancelNext = this.environment.timers.after(BETWEEN_LOOKS_MS, () => {
      this.#wait();
      void this.#look();
    });
  }

  async #look(): Promise<void> {
    const { senses } = this.environment;
    const report = await this.environment.stats();
    if (this.#stopped) {
      return;
    }
    this.#noteLine(report);
    const saying = this.#check.observe(this.#findings(), senses.now());
    this.#lookForward();
    // During a call once is enough: there is somebody to talk to about it.
    if (saying && saying.how !== 'still') {
      this.#say(saying.hint as Trouble, saying.how === 'mended');
    }
  }

  #noteLine(report: RTCStatsReport | undefined): void {
    if (!report) {
      this.#counts = undefined;
      this.#weak = undefined;
      return;
    }
    const { facts, counts } = lineFacts(report.entries(), this.#counts);
    this.#counts = counts;
    this.#weak = isWeak(facts, this.#weak);
    this.events.facts(facts);
  }

  /** Out of sight nothing is shown, and behind a curtain there is nothing to see: then nothing can be told. */
  #findings(): PictureFindings & { weak?: boolean } {
    const { senses, curtain } = this.environment;
    if (!senses.shown() || curtain()) {
      this.#picture = {};
      return {};
    }
    const line = this.#weak === undefined ? {} : { weak: this.#weak };
    const { blurred, ...light } = this.#picture;
    // What a narrow line does to a picture looks like a lens out of focus.
    return { ...line, ...light, ...(blurred === undefined || this.#weak ? {} : { blurred }) };
  }

  #lookForward(): void {
    const { senses, curtain, video } = this.environment;
    this.#cancelPicture();
    const shown = senses.shown() && !curtain() ? video() : null;
    this.#cancelPicture = shown
      ? senses.onPicture(shown, this.#picture, (findings) => (this.#picture = findings))
      : () => {};
  }

  #say(trouble: Trouble, mended: boolean): void {
    this.#cancelMended();
    if (!mended) {
      this.#unmended.push(trouble);
      this.events.word({ trouble, mended });
      return;
    }
    this.#unmended.splice(this.#unmended.indexOf(trouble), 1);
    this.events.word({ trouble, mended });
    this.#cancelMended = this.environment.timers.after(MENDED_SHOWN_MS, () => this.#showLast());
  }

  #showLast(): void {
    const trouble = this.#unmended.at(-1);
    this.events.word(trouble && { trouble, mended: false, said: true });
  }
}
