// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BesideRing } from './beside-ring.js';

const source = { start: vi.fn(), stop: vi.fn(), connect: vi.fn(), disconnect: vi.fn() };

class FakeContext {
  state = 'suspended';
  onstatechange: (() => void) | null = null;
  sampleRate = 8_000;
  createBuffer = () => ({ copyToChannel: () => {} });
  createBufferSource = () => source;
  close = async () => {};

  async resume(): Promise<void> {
    this.state = 'running';
    this.onstatechange?.();
  }
}

let element: BesideRing;
const told = vi.fn();

beforeEach(async () => {
  vi.clearAllMocks();
  document.title = 'On call';
  element = new BesideRing();
  element.createContext = () => new FakeContext() as unknown as AudioContext;
  element.texts = { title: 'Someone needs your eyes', soundBlocked: 'Your browser keeps the sound back.' };
  element.addEventListener('ring-sound', (event) => told((event as CustomEvent).detail));
  document.body.append(element);
  await element.updateComplete;
});

afterEach(() => element.remove());

async function ring(ringing: boolean): Promise<void> {
  element.ringing = ringing;
  await element.updateComplete;
}

describe('the ring element', () => {
  it('rings with sound and title, and shows to tests that it does', async () => {
    await ring(true);
    expect(source.start).toHaveBeenCalledOnce();
    expect(document.title).toBe('Someone needs your eyes');
    expect(element.hasAttribute('data-ringing')).toBe(true);
    expect(told.mock.calls).toEqual([[{ state: 'running' }]]);
  });

  it('makes no sound for whoever does not want one, and the title still blinks', async () => {
    element.silent = true;
    await ring(true);
    expect(source.start).not.toHaveBeenCalled();
    expect(document.title).toBe('Someone needs your eyes');
  });

  it('shakes the phone of whoever likes that, until it stops ringing', async () => {
    const shaker = { start: vi.fn(), stop: vi.fn() };
    element.shaker = shaker as unknown as typeof element.shaker;
    await ring(true);
    expect(shaker.start).not.toHaveBeenCalled();
    await ring(false);

    element.shaking = true;
    await ring(true);
    expect(shaker.start).toHaveBeenCalledOnce();
    shaker.stop.mockClear();
    await ring(false);
    expect(shaker.stop).toHaveBeenCalledOnce();
  });

  it('is silent again, and the title as before', async () => {
    await ring(true);
    await ring(false);
    expect(source.stop).toHaveBeenCalledOnce();
    expect(document.title).toBe('On call');
    expect(element.hasAttribute('data-ringing')).toBe(false);
  });

  it('is silent when it is taken off the page while it rings', async () => {
    await ring(true);
    element.remove();
    expect(source.stop).toHaveBeenCalledOnce();
    expect(document.title).toBe('On call');
  });

  it('tells that it may sound once a press has unlocked it', async () => {
    await element.unlock();
    expect(told.mock.calls).toEqual([[{ state: 'running' }]]);
  });
});
