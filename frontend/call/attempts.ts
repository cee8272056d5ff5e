/** The way back of a lost socket: when the next attempt comes, and when to stop believing that one will succeed. */

import { reconnectDelay } from './reconnect-policy.js';
import type { Timers } from './timers.js';

/** After being told to slow down, the attempts start from the long end of the table. */
const SLOW_ATTEMPT = 5;

export class Attempts {
  #planned = 0;
  #refusals = 0;
  #cancelNext = () => {};

  constructor(
    private readonly environment: { timers: Timers; random(): number },
    private readonly attempt: () => void,
  ) {}

  /** Whether one was planned since the last success. */
  get areUnderWay(): boolean {
    return this.#planned > 0;
  }

  /** As if none had failed: after a success, or when somebody wishes it. */
  reset(): void {
    this.#planned = 0;
    this.#refusals = 0;
  }

  slowDown(): void {
    this.#planned = SLOW_ATTEMPT;
  }

  /** @returns whether it was refused before, so that another attempt would be in vain */
  isRefusedAgain(): boolean {
    this.#refusals += 1;
    return this.#refusals > 1;
  }

  planNext(atLeastMs = 0): void {
    const { timers, random } = this.environment;
    this.#cancelNext = timers.after(Math.max(atLeastMs, reconnectDelay(this.#planned, random)), this.attempt);
    this.#planned += 1;
  }

  cancelNext(): void {
    this.#cancelNext();
  }
}
