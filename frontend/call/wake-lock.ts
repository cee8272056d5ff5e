/** Keeps the screen on during a call. Browsers take the lock away from a page that is out of sight; it is taken again on return. */

export interface ScreenLock {
  release(): Promise<void>;
}

export interface WakeLockEnvironment {
  /** Rejects where the browser has no such lock, or does not give it now, on a nearly empty battery for instance. */
  requestScreenLock(): Promise<ScreenLock>;
  page: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
}

export class WakeLock {
  #held = false;
  #lock: ScreenLock | undefined;
  readonly #again = () => void this.#take();

  constructor(private readonly environment: WakeLockEnvironment) {}

  hold(): void {
    if (!this.#held) {
      this.#held = true;
      this.environment.page.addEventListener('visibilitychange', this.#again);
      void this.#take();
    }
  }

  letGo(): void {
    this.#held = false;
    this.environment.page.removeEventListener('visibilitychange', this.#again);
    const lock = this.#lock;
    this.#lock = undefined;
    giveBack(lock);
  }

  /** Without a lock the call goes on all the same, so that nobody is told. */
  async #take(): Promise<void> {
    if (!this.#held || this.environment.page.visibilityState !== 'visible') {
      return;
    }
    const lock = await this.environment.requestScreenLock().catch(() => undefined);
    if (this.#held) {
      giveBack(this.#lock);
      this.#lock = lock;
    } else {
      giveBack(lock);
    }
  }
}

/** A lock that the browser has taken away already is given back in vain, which does no harm. */
function giveBack(lock: ScreenLock | undefined): void {
  void lock?.release().catch(() => {});
}
