/** Whether this page is in sight: a locked phone, another app, another tab. The other side is told, so that nobody wonders. */

export interface PresenceEnvironment {
  page: Pick<Document, 'visibilityState' | 'addEventListener'>;
  /** The window, which is told when the page is left, and when it comes back out of the browser's memory. */
  window: Pick<EventTarget, 'addEventListener'>;
}

export interface PresenceEvents {
  away(): void;
  back(): void;
}

export class Presence {
  readonly #listening = new AbortController();
  #away = false;

  /** A page counts as in sight until it is seen not to be; each change is told once. */
  constructor(
    private readonly environment: PresenceEnvironment,
    private readonly events: PresenceEvents,
  ) {
    const { signal } = this.#listening;
    const look = () => this.#become(environment.page.visibilityState === 'hidden');
    const leave = () => this.#become(true);
    environment.page.addEventListener('visibilitychange', look, { signal });
    environment.page.addEventListener('freeze', leave, { signal });
    environment.page.addEventListener('resume', look, { signal });
    environment.window.addEventListener('pagehide', leave, { signal });
    environment.window.addEventListener('pageshow', look, { signal });
    look();
  }

  get away(): boolean {
    return this.#away;
  }

  stop(): void {
    this.#listening.abort();
  }

  #become(away: boolean): void {
    if (away === this.#away) {
      return;
    }
    this.#away = away;
    if (away) {
      this.events.away();
    } else {
      this.events.back();
    }
  }
}
