/** How long to wait before the next attempt to connect: at once, then ever longer, never in step with everybody else. */

const DELAYS_MS = [0, 300, 1_200, 2_700, 4_800];
const LONGEST_MS = 7_000;
const JITTER = 0.3;

/**
 * @param attempt how many attempts have failed since the last success, from 0
 * @param random answers a number from 0 up to, but not including, 1
 * @returns milliseconds; up to 30 % more than the table says, so that a restarted server is not met by all at once
 */
export function reconnectDelay(attempt: number, random: () => number): number {
  const delay = DELAYS_MS[attempt] ?? LONGEST_MS;
  return Math.round(delay * (1 + JITTER * random()));
}
