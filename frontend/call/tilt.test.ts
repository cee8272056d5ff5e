import { describe, expect, it } from 'vitest';
import { isTilted } from './tilt.js';

const PORTRAIT = 0;
const TURNED_LEFT = 90;
const TURNED_RIGHT = 270;

describe('a phone', () => {
  it.each([
    ['upright', 90, 0],
    ['upright and leaning back', 60, 0],
    ['upright and looking down at a table', 40, 5],
    ['upright and looking up at a shelf', 130, 0],
    ['a little aslant', 75, 20],
  ])('held %s is not tilted', (_, beta, gamma) => {
    expect(isTilted(beta, gamma, PORTRAIT)).toBe(false);
  });

  it.each([
    ['on its left side', 0, -90],
    ['on its right side', 0, 90],
    ['on its side, leaning back', 10, 60],
    ['upside down', -90, 0],
    ['half on its side', 40, 50],
  ])('held %s is tilted, when the page has not turned with it', (_, beta, gamma) => {
    expect(isTilted(beta, gamma, PORTRAIT)).toBe(true);
  });

  it('on its side is not tilted when the page has turned with it', () => {
    expect(isTilted(0, -90, TURNED_LEFT)).toBe(false);
    expect(isTilted(0, 90, TURNED_RIGHT)).toBe(false);
  });

  it('on its side is tilted when the page has turned the other way', () => {
    expect(isTilted(0, 90, TURNED_LEFT)).toBe(true);
  });

  it.each([
    [0, 0],
    [10, 20],
    [-20, 10],
    [180, 0],
  ])('that lies flat (%i°, %i°) has no upright', (beta, gamma) => {
    expect(isTilted(beta, gamma, PORTRAIT)).toBeUndefined();
  });

  it('that is turned by 30° stays what it was', () => {
    expect(isTilted(60, 89, PORTRAIT, false)).toBe(false);
    expect(isTilted(60, 89, PORTRAIT, true)).toBe(true);
  });
});
