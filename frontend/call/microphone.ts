/** The volunteer's microphone; who has none, or refuses it, can still look. */

import { type MediaEnvironment, type MediaTrouble, obstacle, troubleOf } from './media-outcome.js';

export type MicrophoneOutcome = { kind: 'ready'; track: MediaStreamTrack } | { kind: 'released' } | { kind: MediaTrouble };

export class Microphone {
  #track: MediaStreamTrack | undefined;
  #stopped = false;

  constructor(private readonly environment: MediaEnvironment) {}

  /** Asks once; again after it was lost, and takes the new one in the place of the old one. Never rejects. */
  async open(): Promise<MicrophoneOutcome> {
    const trouble = obstacle(this.environment);
    if (trouble) {
      return { kind: trouble };
    }
    try {
      const stream = await this.environment.open({
        audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
      });
      return this.#take(stream.getAudioTracks()[0]);
    } catch (error) {
      return { kind: troubleOf(error) };
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#track?.stop();
  }

  #take(track: MediaStreamTrack | undefined): MicrophoneOutcome {
    if (!track) {
      return { kind: 'absent' };
    }
    if (this.#stopped) {
      track.stop();
      return { kind: 'released' };
    }
    this.#track?.stop();
    this.#track = track;
    return { kind: 'ready', track };
  }
}
