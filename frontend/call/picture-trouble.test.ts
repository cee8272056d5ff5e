import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BETWEEN_LOOKS_MS, MENDED_SHOWN_MS, PictureTrouble, type TroubleWord } from './picture-trouble.js';
import { FakeSenses } from './testing/fake-senses.js';
import { ManualTimers } from './testing/manual-timers.js';
import { settle } from './testing/settle.js';

const video = {} as HTMLVideoElement;
const fluent = { type: 'inbound-rtp', kind: 'video', framesPerSecond: 5, packetsReceived: 0, packetsLost: 0 };

let timers: ManualTimers;
let senses: FakeSenses;
let line: object | undefined;
let curtain: boolean;
let words: Array<TroubleWord | undefined>;
let trouble: PictureTrouble;
const facts = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  timers = new ManualTimers();
  senses = new FakeSenses(() => timers.now);
  line = fluent;
  curtain = false;
  words = [];
  trouble = new PictureTrouble(
    {
      timers,
      senses,
      stats: async () => line && (new Map([['a', line]]) as unknown as RTCStatsReport),
      video: () => video,
      curtain: () => curtain,
    },
    { word: (word) => words.push(word), facts },
  );
});

async function pass(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += BETWEEN_LOOKS_MS) {
    timers.advance(BETWEEN_LOOKS_MS);
    await settle();
  }
}

describe('what is wrong with the picture', () => {
  it('is nothing while it can be seen well', async () => {
    await pass(20_000);
    expect(words).toEqual([]);
  });

  it('is said once when it lasts, and when it is over', async () => {
    senses.picture = { covered: false, dark: true };
    await pass(60_000);
    expect(words).toEqual([{ trouble: 'dark', mended: false }]);
    senses.picture = { covered: false, dark: false, blurred: false };
    await pass(6_000);
    expect(words.at(-1)).toEqual({ trouble: 'dark', mended: true });
    await pass(MENDED_SHOWN_MS);
    expect(words.at(-1)).toBeUndefined();
    expect(words).toHaveLength(3);
  });

  it('is shown and not said again when something newer than it is mended', async () => {
    senses.picture = { covered: false, dark: true };
    await pass(6_000);
    line = { ...fluent, framesPerSecond: 0.5 };
    await pass(14_000);
    line = fluent;
    await pass(10_000 + MENDED_SHOWN_MS);
    expect(words).toEqual([
      { trouble: 'dark', mended: false },
      { trouble: 'weak', mended: false },
      { trouble: 'weak', mended: true },
      { trouble: 'dark', mended: false, said: true },
    ]);
  });

  it('is not worth a word when it passes by itself', async () => {
    senses.picture = { covered: false, dark: true };
    await pass(2_000);
    senses.picture = { covered: false, dark: false };
    await pass(20_000);
    expect(words).toEqual([]);
  });

  it('is the line when hardly any pictures come', async () => {
    line = { ...fluent, framesPerSecond: 0.5 };
    await pass(5_000);
    expect(words).toEqual([{ trouble: 'weak', mended: false }]);
  });

  it('is not the lens when the line is what blurs it', async () => {
    line = { ...fluent, framesPerSecond: 0.5 };
    senses.picture = { covered: false, dark: false, blurred: true };
    await pass(30_000);
    expect(words.map((word) => word?.trouble)).toEqual(['weak']);
  });

  it('is no darkness behind a curtain', async () => {
    curtain = true;
    senses.picture = { covered: true };
    await pass(30_000);
    expect(words).toEqual([]);
    expect(senses.looks).toBe(0);
    curtain = false;
    senses.picture = { covered: false, dark: false };
    await pass(10_000);
    expect(words).toEqual([]);
  });

  it('is not told by a page that is out of sight', async () => {
    senses.visible = false;
    senses.picture = { covered: true };
    await pass(10_000);
    expect(words).toEqual([]);
  });

  it('is told without a connection too, as far as the picture goes', async () => {
    line = undefined;
    senses.picture = { covered: true };
    await pass(6_000);
    expect(words).toEqual([{ trouble: 'covered', mended: false }]);
    expect(facts).not.toHaveBeenCalled();
  });

  it('gives its numbers to whoever asks', async () => {
    await pass(1_000);
    expect(facts).toHaveBeenLastCalledWith(expect.objectContaining({ frames: 5 }));
  });

  it('is looked for no longer than the call goes on', async () => {
    senses.picture = { covered: true };
    await pass(1_000);
    trouble.stop();
    await pass(20_000);
    expect(words).toEqual([]);
    expect(timers.pending).toBe(0);
    expect(senses.wishes).toBeLessThanOrEqual(1);
  });
});
