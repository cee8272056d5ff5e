/**
 * How the camera is sent: sharp and slow for reading, fluent for walking, and within what the line carries. The choices
 * are measured by `./beside bench legibility` and written down in docs/decisions/0024-a-picture-to-read.md.
 */

export type Purpose = 'reading' | 'walking';

/** What the encoder is told of a picture, and what it gives up last. */
export interface Manner {
  readonly hint: string;
  readonly keep: RTCDegradationPreference;
}

/** What is left out is left to the browser. */
export interface Limits {
  /** In pictures a second. */
  readonly maxFramerate: number;
  readonly scaleResolutionDownBy: number;
  /** In bit/s. */
  readonly maxBitrate?: number;
  /** Whether the codec is used that is ready soonest, and not the one that sends print best. */
  readonly soon?: boolean;
}

interface Step {
  /** The line carries at least so many bit/s. */
  readonly from: number;
  readonly maxFramerate: number;
  readonly scaleResolutionDownBy: number;
}

const MANNERS: Readonly<Record<Purpose, Manner>> = {
  reading: { hint: 'text', keep: 'maintain-resolution' },
  walking: { hint: 'motion', keep: 'maintain-framerate' },
};

/** From the narrowest line to the widest. Pixels are given up when a picture would take some ten seconds to come. */
const READING: readonly Step[] = [
  { from: 0, maxFramerate: 1, scaleResolutionDownBy: 2 },
  { from: 60_000, maxFramerate: 2, scaleResolutionDownBy: 1 },
  { from: 150_000, maxFramerate: 5, scaleResolutionDownBy: 1 },
  { from: 1_500_000, maxFramerate: 10, scaleResolutionDownBy: 1 },
];
/** Before anything has been measured. */
const USUAL = 2;
/** A wider step is taken only when the line carries so much more than it wants, so that the picture does not flicker between two. */
const CLEARLY = 1.25;

/** Of 1080 lines 270 are left: enough to see where one is, for an instant. */
const SMALL = 4;

/**
 * Until the first picture has left: a whole key frame takes its time to be encoded, and more to get through a line of
 * which nobody knows yet how wide it is. A small one, the very next that the camera gives, is there at once.
 */
export const AT_FIRST: Limits = { maxFramerate: 30, scaleResolutionDownBy: SMALL, maxBitrate: 4_000_000, soon: true };

/** The next picture of the camera has left by then, unless the processor is slow. */
export const SMALL_FOR_MS = 50;

const FLUENT: Limits = { maxFramerate: 30, scaleResolutionDownBy: 1 };

/** Browsers stop at 2.5 Mbit/s by themselves; print in a large picture can use more where the line has it. */
const ENOUGH = 4_000_000;
/** Room for the browser to find out that the line has become better. */
const HEADROOM = 2;
const LEAST = 300_000;

export function mannerFor(purpose: Purpose): Manner {
  return MANNERS[purpose];
}

/**
 * @param available what the line carries, in bit/s; undefined while nobody knows
 * @param before what was chosen last time
 */
export function limitsFor(purpose: Purpose, available: number | undefined, before?: Limits): Limits {
  if (purpose === 'walking') {
    return FLUENT;
  }
  const { maxFramerate, scaleResolutionDownBy } = READING[stepFor(available, before)]!;
  const maxBitrate = available === undefined ? ENOUGH : Math.min(ENOUGH, Math.max(LEAST, roundly(available * HEADROOM)));
  return { maxFramerate, scaleResolutionDownBy, maxBitrate, ...(available === undefined && { soon: true }) };
}

export function sameLimits(one: Limits | undefined, other: Limits): boolean {
  return (
    one?.soon === other.soon &&
    one?.maxFramerate === other.maxFramerate &&
    one?.scaleResolutionDownBy === other.scaleResolutionDownBy &&
    one?.maxBitrate === other.maxBitrate
  );
}

function stepFor(available: number | undefined, before: Limits | undefined): number {
  if (available === undefined) {
    return USUAL;
  }
  const now = before ? READING.findIndex((step) => step.maxFramerate === before.maxFramerate) : -1;
  const wanted = (index: number) => READING[index]!.from * (index > now && now >= 0 ? CLEARLY : 1);
  return READING.findLastIndex((_, index) => available >= wanted(index));
}

/** To a tenth of a megabit, so that small changes of the line change nothing. */
function roundly(bits: number): number {
  return Math.round(bits / 100_000) * 100_000;
}
