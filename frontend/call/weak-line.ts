/** Whether a line is too weak for a picture that helps. Numbers go in and one word comes out: people are told no numbers. */

import type { LineFacts } from './line-facts.js';

/** Both ends of a threshold: a state begins at the first and ends at the second, so that it does not flicker between. */
type Threshold = readonly [begins: number, ends: number];

/** From one packet in twelve on, repairs come too late for most pictures. */
const LOST: Threshold = [0.08, 0.03];
/** In ms. People begin to talk over each other. */
const ROUND_TRIP: Threshold = [800, 500];
/** Pictures a second. For reading we send five, and two over a narrow line. */
const FRAMES: Threshold = [1.2, 1.8];
const HALTS: Threshold = [2, 1];
/** In bit/s. A voice and two sharp pictures a second need about as much. */
const CARRIES: Threshold = [120_000, 180_000];

/**
 * @param before whether it was too weak at the last look
 * @returns undefined when nothing is known
 */
export function isWeak(facts: LineFacts, before = false): boolean | undefined {
  const above = (value: number | undefined, [begins, ends]: Threshold) =>
    value === undefined ? undefined : before ? value > ends : value >= begins;
  const below = (value: number | undefined, [begins, ends]: Threshold) =>
    value === undefined ? undefined : before ? value < ends : value <= begins;
  const signs = [
    above(facts.lost, LOST),
    above(facts.roundTrip, ROUND_TRIP),
    above(facts.halts, HALTS),
    below(facts.frames, FRAMES),
    below(facts.carries, CARRIES),
  ].filter((sign) => sign !== undefined);
  return signs.length === 0 ? undefined : signs.includes(true);
}
