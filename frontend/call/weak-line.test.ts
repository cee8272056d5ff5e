import { describe, expect, it } from 'vitest';
import { isWeak } from './weak-line.js';

describe('a weak line', () => {
  it.each([
    ['many packets get lost', { lost: 0.1 }],
    ['answers come late', { roundTrip: 900 }],
    ['pictures hardly come', { frames: 1 }],
    ['the picture stands still again and again', { halts: 2 }],
    ['it carries little', { carries: 90_000 }],
  ])('is one where %s', (_, facts) => {
    expect(isWeak({ lost: 0, roundTrip: 40, frames: 5, halts: 0, carries: 900_000, ...facts })).toBe(true);
  });

  it('is none where five pictures a second come in good time, as we send them for reading', () => {
    expect(isWeak({ lost: 0.01, roundTrip: 150, frames: 5, halts: 0 })).toBe(false);
  });

  it('stays one until it is clearly better', () => {
    expect(isWeak({ lost: 0.05 })).toBe(false);
    expect(isWeak({ lost: 0.05 }, true)).toBe(true);
    expect(isWeak({ lost: 0.02 }, true)).toBe(false);
    expect(isWeak({ frames: 1.5 })).toBe(false);
    expect(isWeak({ frames: 1.5 }, true)).toBe(true);
    expect(isWeak({ halts: 1 }, true)).toBe(false);
  });

  it('is nothing to tell of where nothing is known', () => {
    expect(isWeak({})).toBeUndefined();
  });
});
