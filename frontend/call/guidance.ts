/** Fixed phrases that lead a hand or a phone, by their names: each phone says them in the language of its person. */

export const MOVED = ['phone', 'hand', 'thing'] as const;
/** What is to be moved. */
export type Moved = (typeof MOVED)[number];

export const WAYS = ['left', 'right', 'up', 'down', 'closer', 'away', 'turn'] as const;
/** Where to, as seen by whoever moves it. */
export type Way = (typeof WAYS)[number];

export const AMOUNTS = ['little', 'more', 'lot'] as const;
export type Amount = (typeof AMOUNTS)[number];

export const HALTS = ['still', 'stop'] as const;
export type Halt = (typeof HALTS)[number];

export type Guidance = { halt: Halt } | { what: Moved; way: Way; much: Amount };

/** A place in the picture as the camera sees it: from 0 (left, top) to 1 (right, bottom). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export const AREAS = [
  'upper-left', 'top', 'upper-right', 'left', 'middle', 'right', 'lower-left', 'bottom', 'lower-right',
] as const;
export type Area = (typeof AREAS)[number];

/** The middle is the part that needs no moving: as wide as the two parts beside it together. */
const MIDDLE_BEGINS = 0.3;

/**
 * Where a point lies, in nine parts, since nobody follows "37 %".
 *
 * @param mirrored whether the camera looks at its person, whose left is then the right of the picture
 */
export function areaOf({ x, y }: Point, mirrored: boolean): Area {
  const across = partOf(mirrored ? 1 - x : x);
  return AREAS[partOf(y) * 3 + across]!;
}

function partOf(place: number): 0 | 1 | 2 {
  if (place < MIDDLE_BEGINS) {
    return 0;
  }
  return place > 1 - MIDDLE_BEGINS ? 2 : 1;
}

/** Milliseconds of shaking and stillness in turn, for phones that can: a direction is felt by its number of shakes. */
export function vibrationOf(guidance: Guidance): number[] {
  if ('halt' in guidance) {
    return guidance.halt === 'stop' ? [500] : [200, 100, 200];
  }
  return Array.from({ length: WAYS.indexOf(guidance.way) * 2 + 1 }, (_, i) => (i % 2 === 0 ? 60 : 80));
}
