/**
 * The curtain before the requester's camera. A track that is not enabled gives black frames to whoever it is sent to
 * (Media Capture and Streams, "enabled"): at once, on this connection and on the next, without asking anybody. The camera
 * stays open behind it, so that opening the curtain takes no time either.
 */

/** Where it is kept that the curtain is drawn, so that loading the page anew does not open it. */
export interface CurtainMemory {
  drawn(): boolean;
  keep(drawn: boolean): void;
}

export class Curtain {
  #track: MediaStreamTrack | undefined;
  #drawn: boolean;

  constructor(private readonly memory: CurtainMemory) {
    this.#drawn = memory.drawn();
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
    this.memory.keep(drawn);
  }
}

/** For this tab and this call only. */
export function tabMemory(callId: string, storage: () => Storage = () => sessionStorage): CurtainMemory {
  const name = 'beside.curtain';
  return {
    drawn() {
      try {
        return storage().getItem(name) === callId;
      } catch {
        // A browser that keeps nothing for anybody.
        return false;
      }
    },
    keep(drawn) {
      try {
        storage().setItem(name, drawn ? callId : '');
      } catch {
        // As above: the curtain is drawn all the same.
      }
    },
  };
}
