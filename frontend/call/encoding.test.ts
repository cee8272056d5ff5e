import { describe, expect, it } from 'vitest';
import { type Limits, limitsFor, mannerFor, sameLimits } from './encoding.js';

const KBIT = 1_000;

/** The frame rate after the line has carried these, one look after the other. */
function rates(...kilobits: Array<number | undefined>): number[] {
  let before: Limits | undefined;
  return kilobits.map((available) => {
    before = limitsFor('reading', available === undefined ? undefined : available * KBIT, before);
    return before.maxFramerate;
  });
}

describe('the picture for reading', () => {
  it('keeps its pixels and is sent as print', () => {
    expect(mannerFor('reading')).toEqual({ hint: 'text', keep: 'maintain-resolution' });
  });

  it('begins with few pictures a second while nothing is known of the line', () => {
    expect(limitsFor('reading', undefined)).toMatchObject({ maxFramerate: 5, scaleResolutionDownBy: 1 });
  });

  it('gives up pictures before pixels as the line gets narrower', () => {
    expect(rates(2_000, 1_000, 300, 149, 60)).toEqual([10, 5, 5, 2, 2]);
    expect(limitsFor('reading', 61 * KBIT).scaleResolutionDownBy).toBe(1);
  });

  it('gives up pixels only when hardly anything gets through', () => {
    expect(limitsFor('reading', 50 * KBIT)).toMatchObject({ maxFramerate: 1, scaleResolutionDownBy: 2 });
  });

  it('goes up again only when the line is clearly better', () => {
    expect(rates(1_490, 1_600, 1_800, 1_900)).toEqual([5, 5, 5, 10]);
    expect(rates(1_900, 1_510, 1_490, 1_510)).toEqual([10, 10, 5, 5]);
  });

  it('leaves the browser room to find out that the line has become better', () => {
    expect(limitsFor('reading', 500 * KBIT).maxBitrate).toBe(1_000_000);
    expect(limitsFor('reading', 40 * KBIT).maxBitrate).toBe(300_000);
    expect(limitsFor('reading', 9_000 * KBIT).maxBitrate).toBe(4_000_000);
  });

  it('is not set anew for a change that nobody sees', () => {
    expect(sameLimits(limitsFor('reading', 501 * KBIT), limitsFor('reading', 519 * KBIT))).toBe(true);
    expect(sameLimits(undefined, limitsFor('reading', undefined))).toBe(false);
  });
});

describe('the picture for walking', () => {
  it('is fluent whatever the line carries, and may become smaller', () => {
    expect(mannerFor('walking')).toEqual({ hint: 'motion', keep: 'maintain-framerate' });
    for (const available of [undefined, 50 * KBIT, 5_000 * KBIT]) {
      expect(limitsFor('walking', available).maxFramerate).toBeGreaterThanOrEqual(24);
    }
  });

  it('leaves the bitrate to the browser', () => {
    expect(limitsFor('walking', 500 * KBIT).maxBitrate).toBeUndefined();
  });
});
