/** Plays what comes from the other side, and copes with browsers that allow no sound before a press. */

import { watchFirstFrame } from '../call/first-frame.js';

export interface RemotePlayerEvents {
  firstFrame(): void;
  soundBlocked(blocked: boolean): void;
}

export class RemotePlayer {
  #element: HTMLMediaElement | undefined;
  #cancelWatch = () => {};

  constructor(private readonly events: RemotePlayerEvents) {}

  async play(element: HTMLMediaElement, stream: MediaStream): Promise<void> {
    this.#element = element;
    document.addEventListener('visibilitychange', this.#playOn);
    if (element.srcObject !== stream) {
      element.srcObject = stream;
      this.#watch(element);
    }
    await this.#begin(element);
  }

  /** To be called from a press. */
  async startSound(): Promise<void> {
    const element = this.#element;
    if (element) {
      element.muted = false;
      await element.play();
      this.events.soundBlocked(false);
    }
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.#playOn);
    this.#cancelWatch();
    if (this.#element) {
      this.#element.srcObject = null;
    }
    this.#element = undefined;
  }

  /** A phone call, or a page long out of sight: some browsers halt what plays then, and do not begin again by themselves. */
  readonly #playOn = (): void => {
    const element = this.#element;
    if (element?.paused && document.visibilityState === 'visible') {
      void this.#begin(element);
    }
  };

  async #begin(element: HTMLMediaElement): Promise<void> {
    try {
      await element.play();
      this.events.soundBlocked(element.muted);
    } catch (error) {
      await this.#handleRefusal(element, error);
    }
  }

  #watch(element: HTMLMediaElement): void {
    this.#cancelWatch();
    if ('videoWidth' in element) {
      this.#cancelWatch = watchFirstFrame(element as HTMLVideoElement, () => this.events.firstFrame());
    }
  }

  /** The picture need not wait for the sound. Other errors mean that a newer stream has taken the place of this one. */
  async #handleRefusal(element: HTMLMediaElement, error: unknown): Promise<void> {
    if ((error as { name?: unknown } | null)?.name !== 'NotAllowedError') {
      return;
    }
    element.muted = true;
    this.events.soundBlocked(true);
    await element.play().catch(() => {});
  }
}
