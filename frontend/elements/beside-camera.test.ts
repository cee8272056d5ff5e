// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CameraOutcome } from '../call/camera.js';
import { FakeSenses } from '../call/testing/fake-senses.js';
import { ManualTimers } from '../call/testing/manual-timers.js';
import { settle } from '../call/testing/settle.js';
import { BesideCamera } from './beside-camera.js';

const letGo = vi.fn();
const camera = {
  warmUp: vi.fn<() => Promise<CameraOutcome>>(),
  stop: vi.fn(),
  hold: vi.fn(() => letGo),
  permission: vi.fn(async () => 'prompt' as const),
};
const stream = new MediaStream();
let element: BesideCamera;
let states: string[];
let timers: ManualTimers;
let senses: FakeSenses;
const takeBack = vi.fn();
const say = vi.fn((_: string) => takeBack);
const deafen = vi.fn();
const texts = {
  preview: 'What your camera sees',
  'hint.dark': 'Very dark. Please switch on a light.',
  'still.dark': 'Still dark.',
  'mended.dark': 'Bright enough now.',
  'hint.tilted': 'Tilted. Please hold it upright.',
};

beforeEach(async () => {
  vi.clearAllMocks();
  timers = new ManualTimers();
  senses = new FakeSenses(() => timers.now);
  camera.warmUp.mockResolvedValue({ kind: 'ready', stream, microphone: true });
  element = new BesideCamera();
  element.camera = camera;
  element.texts = texts;
  element.timers = timers;
  element.createSenses = () => senses;
  element.say = say;
  element.hearOthers = () => deafen;
  states = [];
  element.addEventListener('camera-state', (event) => states.push((event as CustomEvent).detail.state));
  document.body.append(element);
  await element.updateComplete;
});

afterEach(() => element.remove());

describe('the camera element', () => {
  it('has a silent preview with a name', () => {
    const video = element.querySelector('video');
    expect(video?.getAttribute('aria-label')).toBe('What your camera sees');
    expect(video?.muted).toBe(true);
    expect(video?.hasAttribute('playsinline')).toBe(true);
  });

  it('says that it asks, and then how it went', async () => {
    expect(await element.warmUp()).toBe('ready');
    expect(states).toEqual(['asking', 'ready']);
    await element.updateComplete;
    expect(element.querySelector('video')?.srcObject).toBe(stream);
  });

  it.each([
    [{ kind: 'ready', stream, microphone: false }, 'ready-without-microphone'],
    [{ kind: 'refused' }, 'refused'],
    [{ kind: 'insecure' }, 'insecure'],
  ] satisfies [CameraOutcome, string][])('reaches after %j the state %s', async (outcome, state) => {
    camera.warmUp.mockResolvedValue(outcome);
    expect(await element.warmUp()).toBe(state);
    expect(states.at(-1)).toBe(state);
  });

  it('asks straight from the press of a button', () => {
    const button = document.createElement('button');
    element.warmUpOn(button);
    button.click();
    expect(camera.warmUp).toHaveBeenCalledOnce();
  });

  it('holds the camera while it is on the page', () => {
    expect(camera.hold).toHaveBeenCalledOnce();
    expect(letGo).not.toHaveBeenCalled();
    element.remove();
    expect(letGo).toHaveBeenCalledOnce();
    expect(camera.stop).not.toHaveBeenCalled();
  });

  it('stops the camera and the preview at a word', async () => {
    await element.warmUp();
    element.release();
    await element.updateComplete;
    await settle();
    expect(camera.stop).toHaveBeenCalledOnce();
    expect(element.querySelector('video')?.srcObject).toBeNull();
  });
});

describe('the phone that checks itself', () => {
  const hint = () => element.querySelector('.camera-hint')?.textContent;
  const said = () => say.mock.calls.flat();

  async function pass(milliseconds: number): Promise<void> {
    timers.advance(milliseconds);
    await element.updateComplete;
  }

  async function ring(): Promise<void> {
    await element.warmUp();
    element.watching = true;
    await element.updateComplete;
  }

  it('says and shows once what is the matter, and for a while that it is mended', async () => {
    await ring();
    senses.picture = { covered: false, dark: true };
    await pass(10_000);
    expect(said()).toEqual(['Very dark. Please switch on a light.']);
    expect(hint()).toBe('Very dark. Please switch on a light.');

    senses.picture = { covered: false, dark: false };
    await pass(4_500);
    expect(said().slice(1)).toEqual(['Bright enough now.']);
    expect(hint()).toBe('Bright enough now.');
    await pass(6_000);
    expect(hint()).toBe('');
  });

  it('says it shorter the second time, and goes on showing what to do', async () => {
    await ring();
    senses.picture = { covered: false, dark: true };
    await pass(40_000);
    expect(said()).toEqual(['Very dark. Please switch on a light.', 'Still dark.']);
    expect(hint()).toBe('Very dark. Please switch on a light.');
  });

  it('shows again what still stands when another thing is mended', async () => {
    senses.picture = { covered: false, dark: true };
    senses.tilt = true;
    await ring();
    await pass(12_000);
    expect(hint()).toBe('Tilted. Please hold it upright.');
    senses.picture = { covered: false, dark: false };
    await pass(4_000);
    expect(hint()).toBe('Bright enough now.');
    await pass(6_000);
    expect(hint()).toBe('Tilted. Please hold it upright.');
  });

  it('is silent and looks at nothing while nobody is rung', async () => {
    await element.warmUp();
    senses.picture = { covered: true };
    await pass(60_000);
    expect(senses.looks).toBe(0);
    expect(said()).toEqual([]);
  });

  it('keeps what it finds from everybody else', async () => {
    const heard: string[] = [];
    const dispatch = vi.spyOn(element, 'dispatchEvent').mockImplementation((event) => heard.push(event.type) > 0);
    await ring();
    senses.picture = { covered: false, dark: true };
    heard.length = 0;
    await pass(60_000);
    expect(said()).not.toEqual([]);
    expect(heard).toEqual([]);
    dispatch.mockRestore();
  });

  it.each([
    ['the ringing ends', () => (element.watching = false)],
    ['the camera is closed', () => element.release()],
    ['the page goes', () => element.remove()],
  ])('stops, and takes back what it has not said yet, when %s', async (_, end) => {
    await ring();
    senses.picture = { covered: false, dark: true };
    await pass(10_000);
    end();
    await element.updateComplete;
    expect(takeBack).toHaveBeenCalledOnce();
    expect(deafen).toHaveBeenCalledOnce();
    expect(senses.following).toBe(0);
    expect(senses.wishes).toBe(0);
    expect(timers.pending).toBe(0);
    await settle();
    expect(hint()).toBe('');
  });

  it('begins anew when it rings again', async () => {
    await ring();
    senses.picture = { covered: false, dark: true };
    await pass(10_000);
    element.watching = false;
    await element.updateComplete;
    element.watching = true;
    await element.updateComplete;
    await pass(10_000);
    expect(said()).toEqual(Array(2).fill('Very dark. Please switch on a light.'));
  });
});
