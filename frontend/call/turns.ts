/** One after the other, for what must not be done at once: a camera that is opened twice is pulled this way and that. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** @returns what the work comes to, when its turn has come */
  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }
}
