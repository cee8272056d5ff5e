/**
 * Takes a camera or a microphone again after the phone was locked, another app had it, or it was unplugged. What the old
 * track sends then is black or silence, or nothing at all, and in some browsers it stays so.
 */

import type { Timers } from './timers.js';

/** Most browsers bring it back by themselves, if not at once; opening it again takes longer than waiting for that. */
export const PATIENCE_MS = 4_000;
/** What has ended does not come back by itself. */
export const ENDED_PATIENCE_MS = 1_000;
/** Until it can be had: whoever has it now may keep it for a while. */
export const RETRY_DELAYS_MS = [2_000, 4_000, 8_000, 16_000];
const LONGEST_DELAY_MS = 30_000;

export interface TrackReturnEnvironment {
  /** The window, which hears of it when the page comes into sight. */
  page: EventTarget;
  hidden(): boolean;
  timers: Timers;
  /** Opens it once more. Answers nothing when that cannot be done, or need not be done any more. Never rejects. */
  reopen(): Promise<MediaStreamTrack | undefined>;
}

export interface TrackReturnEvents {
  /** Each track that takes the place of the one before. */
  taken(track: MediaStreamTrack): void;
  /** It is gone and cannot be had now; or it is here again. */
  away(away: boolean): void;
}

/** One that is muted sends black or silence, or nothing: another app, or the phone itself, has the device. */
export function isLost({ readyState, muted }: MediaStreamTrack): boolean {
  return readyState === 'ended' || muted;
}

export class TrackReturn {
  readonly #listening = new AbortController();
  #track: MediaStreamTrack;
  #reopening = false;
  #away = false;
  #failures = 0;
  #cancelLook = () => {};

  constructor(
    track: MediaStreamTrack,
    private readonly environment: TrackReturnEnvironment,
    private readonly events: TrackReturnEvents,
  ) {
    this.#track = track;
    environment.page.addEventListener('visibilitychange', () => this.#lookSoon(), { signal: this.#listening.signal });
    this.#watch(track);
    // It may have been lost while nobody watched it.
    this.#lookSoon();
  }

  /** Another one was chosen, and is the one to look after from now on. */
  handleOther(track: MediaStreamTrack): void {
    this.#track = track;
    this.#watch(track);
    if (!this.#lost) {
      this.#tell(false);
    }
  }

  stop(): void {
    this.#listening.abort();
    this.#cancelLook();
  }

  get #lost(): boolean {
    return isLost(this.#track);
  }

  #watch(track: MediaStreamTrack): void {
    const { signal } = this.#listening;
    track.addEventListener('mute', () => this.#lookSoon(), { signal });
    track.addEventListener('ended', () => this.#lookSoon(), { signal });
    track.addEventListener('unmute', () => !this.#lost && this.#tell(false), { signal });
  }

  #lookSoon(): void {
    this.#failures = 0;
    this.#lookAfter(this.#track.readyState === 'ended' ? ENDED_PATIENCE_MS : PATIENCE_MS);
  }

  #lookAfter(milliseconds: number): void {
    this.#cancelLook();
    this.#cancelLook = this.environment.timers.after(milliseconds, () => void this.#look());
  }

  /** A page that is out of sight gets nothing; it looks again when it is back. */
  async #look(): Promise<void> {
    if (!this.#lost) {
      this.#tell(false);
      return;
    }
    if (this.#reopening || this.environment.hidden()) {
      return;
    }
    this.#reopening = true;
    const fresh = await this.environment.reopen();
    this.#reopening = false;
    if (this.#listening.signal.aborted) {
      fresh?.stop();
      return;
    }
    if (fresh) {
      this.events.taken(fresh);
      this.handleOther(fresh);
    }
    if (this.#lost) {
      this.#tell(true);
      this.#lookAfter(RETRY_DELAYS_MS[this.#failures] ?? LONGEST_DELAY_MS);
      this.#failures += 1;
    }
  }

  #tell(away: boolean): void {
    if (this.#away !== away) {
      this.#away = away;
      this.events.away(away);
    }
  }
}
