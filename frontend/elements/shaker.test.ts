import { describe, expect, it } from 'vitest';
import { ManualTimers } from '../call/testing/manual-timers.js';
import { Shaker } from './shaker.js';

describe('a shaking phone', () => {
  it('shakes again and again, and stops at once', () => {
    const felt: number[][] = [];
    const timers = new ManualTimers();
    const shaker = new Shaker((pattern) => felt.push(pattern), timers);

    shaker.start();
    timers.advance(2_000);
    expect(felt).toEqual([
      [400, 200, 400],
      [400, 200, 400],
    ]);

    shaker.stop();
    timers.advance(10_000);
    expect(felt.at(-1)).toEqual([]);
    expect(felt).toHaveLength(3);
    expect(timers.pending).toBe(0);
  });
});
