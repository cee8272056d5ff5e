import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BETWEEN_CHECKS_MS, PhoneWatch } from './phone-watch.js';
import type { Saying } from './self-check.js';
import { FakeSenses } from './testing/fake-senses.js';
import { ManualTimers } from './testing/manual-timers.js';

const video = {} as HTMLVideoElement;
const say = vi.fn<(saying: Saying) => void>();
let timers: ManualTimers;
let senses: FakeSenses;
let watch: PhoneWatch;

beforeEach(() => {
  say.mockClear();
  timers = new ManualTimers();
  senses = new FakeSenses(() => timers.now);
  watch = new PhoneWatch(() => video, senses, timers, say);
});

describe('the watch over a phone', () => {
  it('looks twice a second, at one picture each time', () => {
    timers.advance(10_000);
    expect(senses.looks).toBe(1 + 10_000 / BETWEEN_CHECKS_MS);
    expect(senses.wishes).toBe(1);
    expect(say).not.toHaveBeenCalled();
  });

  it('says what all the senses find, the most important first', () => {
    senses.picture = { covered: true };
    senses.tilt = true;
    senses.net = { offline: true };
    timers.advance(30_000);
    expect(say.mock.calls.flat().map(({ hint }) => hint)).toEqual(['offline', 'covered', 'tilted']);
  });

  it('looks at nothing while the page is hidden, and takes up its work afterwards', () => {
    senses.picture = { covered: true };
    senses.visible = false;
    timers.advance(60_000);
    expect(senses.looks).toBe(1);
    expect(senses.wishes).toBe(0);
    expect(say).not.toHaveBeenCalled();
    senses.visible = true;
    timers.advance(2_000);
    expect(say).not.toHaveBeenCalled();
    timers.advance(1_500);
    expect(say).toHaveBeenCalledExactlyOnceWith({ hint: 'covered', how: 'hint' });
  });

  it('tells of the network also when no pictures come', () => {
    senses.sending = false;
    senses.picture = { covered: true };
    senses.net = { offline: false, weak: true };
    timers.advance(20_000);
    expect(say).toHaveBeenCalledExactlyOnceWith({ hint: 'weak', how: 'hint' });
    expect(senses.wishes).toBe(1);
  });

  it('says nothing of how the phone is held where that cannot be told', () => {
    senses.tilt = undefined;
    timers.advance(60_000);
    expect(say).not.toHaveBeenCalled();
  });

  it('leaves nothing behind when it stops, even at the moment of speaking', () => {
    senses.picture = { covered: true };
    say.mockImplementationOnce(() => watch.stop());
    timers.advance(60_000);
    expect(say).toHaveBeenCalledOnce();
    expect(timers.pending).toBe(0);
    expect(senses.following).toBe(0);
  });
});
