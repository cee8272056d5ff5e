import { describe, expect, it } from 'vitest';
import { type StepState, stepsOf, verdictOn } from './check-steps.js';

const steps = (...states: StepState[]) => states.map((state) => ({ name: 'server' as const, state }));

describe('the steps of a check', () => {
  it('ask only those for a camera who show a picture', () => {
    expect(stepsOf(true)).toEqual(['camera', 'microphone', 'server', 'out', 'back']);
    expect(stepsOf(false)).toEqual(['microphone', 'server', 'back']);
  });

  it.each([
    [steps('fine', 'fine'), 'fine'],
    [steps('fine', 'unavailable', 'skipped'), 'partly'],
    [steps('refused', 'unavailable', 'skipped'), 'trouble'],
    [steps('fine', 'blocked', 'skipped'), 'trouble'],
    [steps('fine', 'silent'), 'trouble'],
  ])('%j come to %s', (all, verdict) => {
    expect(verdictOn(all)).toBe(verdict);
  });
});
