import { describe, expect, it } from 'vitest';
import { reconnectDelay } from './reconnect-policy.js';

describe('the wait before reconnecting', () => {
  it('grows by the table and then stays', () => {
    const waits = [0, 1, 2, 3, 4, 5, 6, 100].map((attempt) => reconnectDelay(attempt, () => 0));
    expect(waits).toEqual([0, 300, 1_200, 2_700, 4_800, 7_000, 7_000, 7_000]);
  });

  it('is stretched by chance, by 30 % at the most', () => {
    expect(reconnectDelay(2, () => 0.5)).toBe(1_380);
    expect(reconnectDelay(5, () => 0.999_999)).toBe(9_100);
  });

  it('never delays the first attempt', () => {
    expect(reconnectDelay(0, () => 0.9)).toBe(0);
  });
});
