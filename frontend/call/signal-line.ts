/** One stay of this page in a call, over all of its sockets: numbers what is said both ways, and keeps what may have to be said again. */

import type { Numbered, Saying } from './messages.js';

/** More than this unheard, and the server has stopped listening; docs/signalling.md names the same limits for both sides. */
export const KEPT_MESSAGES = 64;
export const KEPT_CHARACTERS = 131_072;

/** Pings bring the other news every 3 s; a burst in between is answered for at once. */
export const UNTOLD_LIMIT = 16;

export class SignalLine {
  #said = 0;
  #unheard: Array<{ n: number; text: string }> = [];
  #received = 0;
  #told = 0;

  /** @param token opens the next socket of this line */
  constructor(readonly token: string) {}

  /** @returns the text to send, which is kept until it is known to have arrived */
  say(message: Saying): string {
    this.#said += 1;
    const text = JSON.stringify({ ...message, n: this.#said } satisfies Numbered<Saying>);
    this.#unheard.push({ n: this.#said, text });
    return text;
  }

  /** Whether more waits than may be kept: such a line is given up. */
  get overflows(): boolean {
    const characters = this.#unheard.reduce((sum, { text }) => sum + text.length, 0);
    return this.#unheard.length > KEPT_MESSAGES || characters > KEPT_CHARACTERS;
  }

  /**
   * The server has got all up to this number.
   *
   * @returns false when we have never said as much
   */
  handleReceived(received: number): boolean {
    this.#unheard = this.#unheard.filter(({ n }) => n > received);
    return received <= this.#said;
  }

  /** What the server may not have got, in its order. */
  get unheard(): string[] {
    return this.#unheard.map(({ text }) => text);
  }

  /** @returns whether this is the next one, one that we have had, or one before which something is missing */
  take(n: number): 'next' | 'again' | 'gap' {
    if (n <= this.#received) {
      return 'again';
    }
    if (n > this.#received + 1) {
      return 'gap';
    }
    this.#received = n;
    return 'next';
  }

  /** The highest number we have got. Whoever asks tells the server. */
  tellReceived(): number {
    this.#told = this.#received;
    return this.#received;
  }

  get owesWord(): boolean {
    return this.#received - this.#told >= UNTOLD_LIMIT;
  }
}
