import { describe, expect, it } from 'vitest';
import { WAYS, areaOf, vibrationOf } from './guidance.js';

describe('a point on the picture', () => {
  it.each([
    [0.1, 0.1, 'upper-left'],
    [0.5, 0, 'top'],
    [1, 0.2, 'upper-right'],
    [0, 0.5, 'left'],
    [0.31, 0.69, 'middle'],
    [0.9, 0.5, 'right'],
    [0.2, 0.95, 'lower-left'],
    [0.5, 0.71, 'bottom'],
    [1, 1, 'lower-right'],
  ])('at %d, %d lies at the %s', (x, y, area) => expect(areaOf({ x, y }, false)).toBe(area));

  it('lies on the other side for whoever looks into the camera', () => {
    expect(areaOf({ x: 0.1, y: 0.1 }, true)).toBe('upper-right');
    expect(areaOf({ x: 0.5, y: 0.9 }, true)).toBe('bottom');
  });
});

describe('what is felt', () => {
  it('differs from way to way, and "stop" is like none of them', () => {
    const felt = WAYS.map((way) => JSON.stringify(vibrationOf({ what: 'phone', way, much: 'lot' })));
    expect(new Set([...felt, JSON.stringify(vibrationOf({ halt: 'stop' })), JSON.stringify(vibrationOf({ halt: 'still' }))]).size).toBe(9);
  });
});
