/**
 * The way on after the end of a call. The server's own page leads on as long as it is there; when it is not, because the
 * server is away or has forgotten the page, this tells the server that the call is over and goes on when that is heard.
 */

import { answerLimit } from './answer-limit.js';
import { reconnectDelay } from './reconnect-policy.js';
import type { Timers } from './timers.js';

/** How long the server's page has to lead on before it is taken for gone. */
export const LED_ON_WITHIN_MS = 2_000;

/** `heard`: the server knows that the call is over. `unknown`: it does not know this person, or not in this call. */
export type FarewellAnswer = 'heard' | 'unknown' | 'away';

export interface FarewellEnvironment {
  /** Tells the server that this person's call is over. Never rejects. */
  sayGoodbye(callId: string): Promise<FarewellAnswer>;
  /** Loads another page of the product. */
  goTo(path: string): void;
  timers: Timers;
  random(): number;
}

export class Farewell {
  #cancelNext = () => {};
  #cancelled = false;
  #attempt = 0;

  /** @param waiting is called once when the server turns out to be away, so that nobody wonders why nothing happens */
  constructor(
    private readonly callId: string,
    private readonly environment: FarewellEnvironment,
    private readonly waiting: () => void,
  ) {
    this.#cancelNext = environment.timers.after(LED_ON_WITHIN_MS, () => void this.#try());
  }

  /** The page has led on. */
  cancel(): void {
    this.#cancelled = true;
    this.#cancelNext();
  }

  async #try(): Promise<void> {
    const answer = await this.environment.sayGoodbye(this.callId);
    if (this.#cancelled) {
      return;
    }
    if (answer === 'away') {
      this.#tryLater();
    } else {
      // The page of a call that is over leads on to what comes next; whoever is unknown begins at the start.
      this.environment.goTo(answer === 'heard' ? `/call/${this.callId}` : '/');
    }
  }

  #tryLater(): void {
    const { timers, random } = this.environment;
    if (this.#attempt === 0) {
      this.waiting();
    }
    this.#attempt += 1;
    this.#cancelNext = timers.after(reconnectDelay(this.#attempt, random), () => void this.#try());
  }
}

/** @param send the browser's fetch, or a double of it */
export function farewellsBy(send: typeof fetch): FarewellEnvironment['sayGoodbye'] {
  return async (callId) => {
    try {
      const { ok, status } = await send(`/signal/farewells/${encodeURIComponent(callId)}`, {
        method: 'POST',
        credentials: 'same-origin',
        cache: 'no-store',
        ...answerLimit(),
      });
      if (ok) {
        return 'heard';
      }
      return status === 401 || status === 404 ? 'unknown' : 'away';
    } catch {
      return 'away';
    }
  };
}
