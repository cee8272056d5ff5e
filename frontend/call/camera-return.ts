/**
 * Takes the camera again after the phone was locked or another app had it. What the old track sends then is black, or
 * nothing at all, and in some browsers it stays so.
 */

import type { Timers } from './timers.js';

/** Most browsers bring the picture back by themselves; opening the camera again takes longer than waiting for that. */
export const PATIENCE_MS = 1_000;

export interface CameraReturnEnvironment {
  /** The window, which hears of it when the page comes into sight. */
  page: EventTarget;
  hidden(): boolean;
  timers: Timers;
  /** Opens the camera once more. Answers nothing when that cannot be done. Never rejects. */
  reopen(): Promise<MediaStreamTrack | undefined>;
}

export class CameraReturn {
  readonly #listening = new AbortController();
  #track: MediaStreamTrack;
  #reopening = false;
  #cancelLook = () => {};

  /** @param taken is told of each track that takes the place of the one before */
  constructor(
    track: MediaStreamTrack,
    private readonly environment: CameraReturnEnvironment,
    private readonly taken: (track: MediaStreamTrack) => void,
  ) {
    this.#track = track;
    environment.page.addEventListener('visibilitychange', () => this.#lookSoon(), { signal: this.#listening.signal });
    this.#watch(track);
    // It may have been lost while nobody watched it.
    this.#lookSoon();
  }

  /** Another camera was chosen, and is the one to look after from now on. */
  handleOther(track: MediaStreamTrack): void {
    this.#track = track;
    this.#watch(track);
  }

  stop(): void {
    this.#listening.abort();
    this.#cancelLook();
  }

  #watch(track: MediaStreamTrack): void {
    const { signal } = this.#listening;
    track.addEventListener('mute', () => this.#lookSoon(), { signal });
    track.addEventListener('ended', () => this.#lookSoon(), { signal });
  }

  #lookSoon(): void {
    this.#cancelLook();
    this.#cancelLook = this.environment.timers.after(PATIENCE_MS, () => void this.#look());
  }

  /** A page that is out of sight gets no camera; it looks again when it is back. */
  async #look(): Promise<void> {
    const lost = this.#track.readyState === 'ended' || this.#track.muted;
    if (!lost || this.#reopening || this.environment.hidden()) {
      return;
    }
    this.#reopening = true;
    const fresh = await this.environment.reopen();
    this.#reopening = false;
    if (!fresh) {
      return;
    }
    if (this.#listening.signal.aborted) {
      fresh.stop();
      return;
    }
    this.handleOther(fresh);
    this.taken(fresh);
  }
}
