import { describe, expect, it } from 'vitest';
import { CAPTURE_LIMIT_MS, DRAW_LIMIT_MS, takePhoto } from './photo.js';
import { LARGEST_STILL } from './still-messages.js';
import { FakeTrack, asTrack } from './testing/fake-media.js';
import { ManualTimers } from './testing/manual-timers.js';
import { settle } from './testing/settle.js';

const track = asTrack(new FakeTrack('video'));
const CAPTURED = new Blob(['photo'], { type: 'image/jpeg' });
const DRAWN = new Blob(['frame'], { type: 'image/jpeg' });
const draw = async () => DRAWN;

describe('a photo', () => {
  it('is the one of the camera itself, where the browser has such a thing', async () => {
    const timers = new ManualTimers();
    expect(await takePhoto(track, { capture: async () => CAPTURED, draw }, timers)).toBe(CAPTURED);
    await settle();
    expect(timers.pending).toBe(0);
  });

  it.each([
    ['the browser has none', undefined],
    ['the camera fails', async () => Promise.reject(new DOMException('', 'UnknownError'))],
    ['it is empty', async () => new Blob([], { type: 'image/jpeg' })],
    ['it is too large', async () => ({ size: LARGEST_STILL + 1, type: 'image/jpeg' }) as Blob],
    ['it is of an unknown kind', async () => new Blob(['x'], { type: 'image/heic' })],
  ])('is a frame of the video where %s', async (_, capture) => {
    expect(await takePhoto(track, { capture, draw }, new ManualTimers())).toBe(DRAWN);
  });

  it('is a frame of the video when the camera never answers', async () => {
    const timers = new ManualTimers();
    const taking = takePhoto(track, { capture: () => new Promise(() => {}), draw }, timers);
    timers.advance(CAPTURE_LIMIT_MS);
    expect(await taking).toBe(DRAWN);
  });

  it('is given up when the video shows nothing either', async () => {
    const timers = new ManualTimers();
    const taking = takePhoto(track, { draw: () => new Promise(() => {}) }, timers);
    const failed = expect(taking).rejects.toThrow();
    timers.advance(DRAW_LIMIT_MS);
    await failed;
  });
});
