import { describe, expect, it, vi } from 'vitest';
import { watchFirstFrame } from './first-frame.js';

const asVideo = (fake: object) => fake as HTMLVideoElement;

describe('the first frame', () => {
  it('is told by the frame callback where there is one', () => {
    const requestVideoFrameCallback = vi.fn<(seen: () => void) => number>(() => 7);
    const cancelVideoFrameCallback = vi.fn();
    const seen = vi.fn();
    const cancel = watchFirstFrame(asVideo({ requestVideoFrameCallback, cancelVideoFrameCallback }), seen);
    expect(seen).not.toHaveBeenCalled();
    requestVideoFrameCallback.mock.calls[0]?.[0]();
    expect(seen).toHaveBeenCalledOnce();
    cancel();
    expect(cancelVideoFrameCallback).toHaveBeenCalledExactlyOnceWith(7);
  });

  it('is told once by loaded data elsewhere', () => {
    const video = new EventTarget();
    const seen = vi.fn();
    watchFirstFrame(asVideo(video), seen);
    video.dispatchEvent(new Event('loadeddata'));
    video.dispatchEvent(new Event('loadeddata'));
    expect(seen).toHaveBeenCalledOnce();
  });

  it('is not told once the watch is taken back', () => {
    const video = new EventTarget();
    const seen = vi.fn();
    watchFirstFrame(asVideo(video), seen)();
    video.dispatchEvent(new Event('loadeddata'));
    expect(seen).not.toHaveBeenCalled();
  });
});
