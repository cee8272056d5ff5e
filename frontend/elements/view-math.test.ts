import { describe, expect, it } from 'vitest';
import { contained, nextQuarter, pointIn, scaleOfTurned } from './view-math.js';

const WIDE = { width: 1600, height: 900 };
const BOX = { width: 800, height: 800 };

describe('a picture in its box', () => {
  it('is shown whole', () => expect(contained(WIDE, BOX)).toEqual({ width: 800, height: 450 }));

  it('is as large as it can be when it stands on its side', () => {
    expect(scaleOfTurned(WIDE, BOX, 1)).toBe(1);
    expect(scaleOfTurned(WIDE, { width: 1600, height: 900 }, 3)).toBeCloseTo(900 / 1600);
    expect(scaleOfTurned({ width: 0, height: 0 }, BOX, 1)).toBe(1);
  });

  it('comes round after four turns', () => {
    expect(nextQuarter(nextQuarter(nextQuarter(nextQuarter(0))))).toBe(0);
  });
});

describe('a press on a picture', () => {
  it('knows its place', () => {
    expect(pointIn(WIDE, BOX, 0, { x: 400, y: 400 })).toEqual({ x: 0.5, y: 0.5 });
    expect(pointIn(WIDE, BOX, 0, { x: 200, y: 512.5 })).toEqual({ x: 0.25, y: 0.75 });
  });

  // The mark is at the camera's upper left: where does it go when the picture is turned to the right?
  it.each([
    [0, { x: 0, y: 175 }],
    [1, { x: 625, y: 0 }],
    [2, { x: 800, y: 625 }],
    [3, { x: 175, y: 800 }],
  ] as const)('is told as the camera sees it after %d turns', (quarters, press) => {
    const point = pointIn(WIDE, BOX, quarters, press);
    expect(point?.x).toBeCloseTo(0);
    expect(point?.y).toBeCloseTo(0);
  });

  it('beside it points at nothing', () => {
    expect(pointIn(WIDE, BOX, 0, { x: 400, y: 100 })).toBeUndefined();
    expect(pointIn({ width: 0, height: 0 }, BOX, 0, { x: 400, y: 100 })).toBeUndefined();
  });
});
