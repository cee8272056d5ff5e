/** What becomes of the page that holds a call: out of sight, put away, without a network, and back. */

export interface PageLife {
  online(): void;
  putAway(): void;
  /** Out of the browser's back/forward cache, where it was put away with everything on it. */
  takenOut(): void;
  /** Another window or app is in front of it, or the phone is locked; or no more. */
  sight(hidden: boolean): void;
}

/** @returns takes the watch back */
export function watchPage(page: EventTarget, hidden: () => boolean, life: PageLife): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  page.addEventListener('online', () => life.online(), { signal });
  page.addEventListener('pagehide', () => life.putAway(), { signal });
  page.addEventListener('pageshow', (event) => (event as PageTransitionEvent).persisted && life.takenOut(), { signal });
  page.addEventListener('visibilitychange', () => life.sight(hidden()), { signal });
  return () => listening.abort();
}
