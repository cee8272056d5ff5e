// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CameraOutcome } from '../call/camera.js';
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

beforeEach(async () => {
  vi.clearAllMocks();
  camera.warmUp.mockResolvedValue({ kind: 'ready', stream, microphone: true });
  element = new BesideCamera();
  element.camera = camera;
  element.texts = { preview: 'What your camera sees' };
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
