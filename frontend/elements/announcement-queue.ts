/** A queue before a live region that has room for one message, spaced so that a screen reader takes note of each. */

import type { Timers } from '../call/timers.js';

export type Announce = (text: string, options: { mode: 'polite' | 'assertive' }) => void;

interface Announcement {
  text: string;
  assertive: boolean;
  /** Said by another live region of the page: it takes its time, and is not ours to make or to repeat. */
  elsewhere?: boolean;
}

/** `announce` fills its region after 150 ms; the rest is for the screen reader to see the change. */
const SETTLE_MS = 600;
/** About as fast as synthetic speech is commonly set; a cut-off keeps the queue from falling behind the truth. */
const MS_PER_CHARACTER = 50;
const LONGEST_MS = 5_000;

export class AnnouncementQueue {
  #waiting: Announcement[] = [];
  #speaking = false;
  #last: string | undefined;

  constructor(
    private readonly announce: Announce,
    private readonly timers: Timers,
  ) {}

  /**
   * Assertive ones go before the polite ones that wait, and interrupt none.
   *
   * @returns takes it back, as long as it waits
   */
  say(text: string, assertive = false): () => void {
    if (text.trim() === '') {
      return () => {};
    }
    const announcement = { text, assertive };
    const firstPolite = this.#waiting.findIndex((other) => !other.assertive);
    const place = assertive && firstPolite >= 0 ? firstPolite : this.#waiting.length;
    this.#waiting.splice(place, 0, announcement);
    this.#nextUnlessSpeaking();
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== announcement);
    };
  }

  /** Leaves another live region the time to be heard. Only its newest words count: it has shown no others for long. */
  giveWay(text: string): void {
    this.#waiting = this.#waiting.filter(({ elsewhere }) => !elsewhere);
    if (text.trim() !== '') {
      this.#waiting.unshift({ text, assertive: false, elsewhere: true });
      this.#nextUnlessSpeaking();
    }
  }

  /** Says the last message once more; nothing when there was none. */
  repeat(): void {
    if (this.#last !== undefined) {
      this.say(this.#last);
    }
  }

  #nextUnlessSpeaking(): void {
    if (!this.#speaking) {
      this.#next();
    }
  }

  #next(): void {
    const next = this.#waiting.shift();
    this.#speaking = next !== undefined;
    if (!next) {
      return;
    }
    if (!next.elsewhere) {
      this.#last = next.text;
      this.announce(next.text, { mode: next.assertive ? 'assertive' : 'polite' });
    }
    this.timers.after(pauseAfter(next.text), () => this.#next());
  }
}

function pauseAfter(text: string): number {
  return Math.min(SETTLE_MS + text.length * MS_PER_CHARACTER, LONGEST_MS);
}
