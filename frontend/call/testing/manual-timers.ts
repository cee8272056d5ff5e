/** Timers for tests, in which time passes only when it is told to. */

import type { Timers } from '../timers.js';

interface Waiting {
  at: number;
  action: () => void;
}

export class ManualTimers implements Timers {
  #now = 0;
  #waiting: Waiting[] = [];

  after(milliseconds: number, action: () => void): () => void {
    const entry = { at: this.#now + milliseconds, action };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
    };
  }

  get pending(): number {
    return this.#waiting.length;
  }

  /** In ms since they were made. */
  get now(): number {
    return this.#now;
  }

  /** Lets time pass, running what falls due in the order of its time. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#now = next.at;
      this.#waiting = this.#waiting.filter((other) => other !== next);
      next.action();
    }
    this.#now = end;
  }

  #next(end: number): Waiting | undefined {
    return this.#waiting.filter((entry) => entry.at <= end).sort((a, b) => a.at - b.at)[0];
  }
}
