import { describe, expect, it, vi } from 'vitest';
import { ManualTimers } from '../call/testing/manual-timers.js';
import { RingTone, ringSamples } from './ring-tone.js';

describe('the sound of a ring', () => {
  const samples = ringSamples(8_000);

  it('is loud enough and never clips', () => {
    const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    expect(loudest).toBeGreaterThan(0.3);
    expect(loudest).toBeLessThanOrEqual(1);
  });

  it('begins and ends in silence, so that its loop does not click', () => {
    expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.001);
    expect(samples.slice(-8_000).every((sample) => sample === 0)).toBe(true);
  });
});

class FakeContext {
  state: AudioContextState = 'suspended';
  onstatechange: (() => void) | null = null;
  readonly sampleRate = 8_000;
  readonly destination = {};
  readonly source = { start: vi.fn(), stop: vi.fn(), connect: vi.fn(), disconnect: vi.fn(), loop: false, buffer: null };
  readonly close = vi.fn(async () => {});
  allowed = true;

  createBuffer = () => ({ copyToChannel: vi.fn() });
  createBufferSource = () => this.source;

  async resume(): Promise<void> {
    if (!this.allowed) {
      return new Promise(() => {});
    }
    this.state = 'running';
    this.onstatechange?.();
  }
}

function setUp() {
  const context = new FakeContext();
  const timers = new ManualTimers();
  const changed = vi.fn();
  const tone = new RingTone(() => context as unknown as AudioContext, timers, changed);
  return { context, timers, changed, tone };
}

describe('a ring', () => {
  it('sounds in a loop until it is stopped', () => {
    const { context, timers, changed, tone } = setUp();
    tone.start();
    expect(context.source.loop).toBe(true);
    expect(context.source.start).toHaveBeenCalledOnce();
    expect(changed).toHaveBeenCalledWith('running');
    tone.stop();
    expect(context.source.stop).toHaveBeenCalledOnce();
    expect(timers.pending).toBe(0);
  });

  it('says that it is silent when the browser lets no sound out', () => {
    const { context, timers, changed, tone } = setUp();
    context.allowed = false;
    tone.start();
    expect(changed).not.toHaveBeenCalled();
    timers.advance(500);
    expect(changed).toHaveBeenCalledExactlyOnceWith('suspended');
  });

  it('sounds after a press', async () => {
    const { context, timers, changed, tone } = setUp();
    context.allowed = false;
    tone.start();
    timers.advance(500);
    context.allowed = true;
    await tone.unlock();
    expect(changed).toHaveBeenLastCalledWith('running');
  });
});
