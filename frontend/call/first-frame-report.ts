/** Tells the server that there is a picture to be seen: once on each line, since a fresh line may not have heard of it. */

export class FirstFrameReport {
  #state: 'awaited' | 'seen' | 'told' = 'awaited';

  /** @param tell answers whether it could be said; what could not is said on the next line */
  constructor(private readonly tell: () => boolean) {}

  handleFirstFrame(): void {
    this.#report('awaited');
  }

  /** A fresh line has begun. */
  handleJoined(): void {
    this.#report('told');
  }

  /** @param after where things stood before there was a reason to tell */
  #report(after: 'awaited' | 'told'): void {
    if (this.#state === after) {
      this.#state = 'seen';
    }
    if (this.#state === 'seen' && this.tell()) {
      this.#state = 'told';
    }
  }
}
