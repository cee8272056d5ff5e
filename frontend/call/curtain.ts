/**
 * The curtain before the requester's camera. A track that is not enabled gives black frames to whoever it is sent to
 * (Media Capture and Streams, "enabled"): at once, on this connection and on the next, without asking anybody. The camera
 * stays open behind it, so that opening the curtain takes no time either.
 */

import type { CallMemory } from './call-memory.js';

export class Curtain {
  #track: MediaStreamTrack | undefined;
  #drawn: boolean;

  constructor(private readonly memory: CallMemory) {
    this.#drawn = memory.has('curtain');
  }

  get drawn(): boolean {
    return this.#drawn;
  }

  /** Hangs before this track from now on: to be called before it is sent to anybody. */
  hangBefore(track: MediaStreamTrack): void {
    this.#track = track;
    track.enabled = !this.#drawn;
  }

  draw(drawn: boolean): void {
    this.#drawn = drawn;
    if (this.#track) {
      this.#track.enabled = !drawn;
    }
    this.memory.keep('curtain', drawn);
  }
}
