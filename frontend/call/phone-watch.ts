/** Looks at the phone itself about twice a second while somebody waits. What it finds is for this phone's own voice and never leaves it. */

import type { NetworkFindings } from './network-check.js';
import type { PictureFindings } from './picture-check.js';
import { type Findings, type Saying, SelfCheck } from './self-check.js';
import type { Timers } from './timers.js';

export const BETWEEN_CHECKS_MS = 500;

/** A busy phone leaves out a picture now and then; the last one counts for so long. */
const PICTURE_COUNTS_MS = 1_500;

/** What a phone can tell of itself. Each answer is given the one before, so that it does not flicker at a threshold. */
export interface Senses {
  /** Calls back with the next picture of the video, and not at all when there is none; the answer takes the wish back. */
  onPicture(video: HTMLVideoElement, before: PictureFindings, seen: (findings: PictureFindings) => void): () => void;
  network(before: NetworkFindings | undefined): NetworkFindings;
  /** Follows how the phone is held from now on; `tilted` answers undefined where that cannot be told. */
  followTilt(): { tilted(): boolean | undefined; stop(): void };
  /** Whether the page is being shown; a page that is not gets no pictures and has nobody to tell. */
  shown(): boolean;
  now(): number;
}

export class PhoneWatch {
  readonly #check = new SelfCheck();
  readonly #tilt: ReturnType<Senses['followTilt']>;
  #pictureAt = -Infinity;
  #lastPicture: PictureFindings = {};
  #network: NetworkFindings | undefined;
  #cancelPicture = () => {};
  #cancelNext = () => {};

  /** Begins at once. */
  constructor(
    private readonly video: () => HTMLVideoElement | null,
    private readonly senses: Senses,
    private readonly timers: Timers,
    private readonly say: (saying: Saying) => void,
  ) {
    this.#tilt = senses.followTilt();
    this.#lookForward();
    this.#wait();
  }

  stop(): void {
    this.#cancelNext();
    this.#cancelPicture();
    this.#tilt.stop();
  }

  #wait(): void {
    this.#cancelNext = this.timers.after(BETWEEN_CHECKS_MS, () => {
      // Before anything is said, since whoever hears it may stop this watch.
      this.#wait();
      this.#look();
    });
  }

  #look(): void {
    this.#cancelPicture();
    const saying = this.#check.observe(this.senses.shown() ? this.#findings() : {}, this.senses.now());
    this.#lookForward();
    if (saying) {
      this.say(saying);
    }
  }

  #findings(): Findings {
    this.#network = this.senses.network(this.#network);
    const tilted = this.#tilt.tilted();
    const picture = this.senses.now() - this.#pictureAt < PICTURE_COUNTS_MS ? this.#lastPicture : {};
    return { ...this.#network, ...picture, ...(tilted === undefined ? {} : { tilted }) };
  }

  /** The picture is looked at when it comes, and counts at the next look. */
  #lookForward(): void {
    const video = this.senses.shown() ? this.video() : null;
    this.#cancelPicture = video ? this.senses.onPicture(video, this.#lastPicture, (findings) => this.#note(findings)) : () => {};
  }

  #note(findings: PictureFindings): void {
    this.#pictureAt = this.senses.now();
    this.#lastPicture = findings;
  }
}
