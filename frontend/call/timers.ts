/** Time as the call sees it, so that tests can move it by hand. */

export interface Timers {
  /** Runs the action once after the delay; the answer takes it back. */
  after(milliseconds: number, action: () => void): () => void;
}

export const browserTimers: Timers = {
  after(milliseconds, action) {
    const id = setTimeout(action, milliseconds);
    return () => clearTimeout(id);
  },
};
