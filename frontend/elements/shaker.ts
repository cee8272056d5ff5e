/** Lets a phone shake for as long as it rings. Where a phone cannot, nothing happens: the rest says it too. */

import type { Timers } from '../call/timers.js';

const PATTERN = [400, 200, 400];
const AGAIN_AFTER_MS = 2_000;

export class Shaker {
  #cancel = () => {};

  constructor(
    private readonly vibrate: (pattern: number[]) => void,
    private readonly timers: Timers,
  ) {}

  start(): void {
    this.#cancel();
    this.vibrate(PATTERN);
    this.#cancel = this.timers.after(AGAIN_AFTER_MS, () => this.start());
  }

  stop(): void {
    this.#cancel();
    this.#cancel = () => {};
    this.vibrate([]);
  }
}
