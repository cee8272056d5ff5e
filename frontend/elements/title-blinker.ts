/** Lets the title of the page take turns with a message, and puts it back exactly as it was. */

import type { Timers } from '../call/timers.js';

const TURN_MS = 1_000;

export class TitleBlinker {
  #message: string | undefined;
  #normal = '';
  #shown = '';
  #messageShown = false;
  #cancel = () => {};

  constructor(
    private readonly page: { title: string },
    private readonly timers: Timers,
  ) {}

  start(message: string): void {
    this.stop();
    if (message === '') {
      return;
    }
    this.#message = message;
    this.#normal = this.page.title;
    this.#shown = this.page.title;
    this.#messageShown = false;
    this.#turn();
  }

  stop(): void {
    this.#cancel();
    if (this.#message !== undefined && this.page.title === this.#shown) {
      this.page.title = this.#normal;
    }
    this.#message = undefined;
  }

  #turn(): void {
    const message = this.#message;
    if (message === undefined) {
      return;
    }
    if (this.page.title !== this.#shown) {
      // Somebody else has changed it, a navigation for example: that is now what has to come back.
      this.#normal = this.page.title;
      this.#messageShown = false;
    }
    this.#messageShown = !this.#messageShown;
    this.page.title = this.#messageShown ? message : this.#normal;
    // Some browsers tidy the white space of a title; compare with what they made of it.
    this.#shown = this.page.title;
    this.#cancel = this.timers.after(TURN_MS, () => this.#turn());
  }
}
