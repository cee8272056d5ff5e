import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CameraReturn, PATIENCE_MS } from './camera-return.js';
import { ManualTimers } from './testing/manual-timers.js';
import { settle } from './testing/settle.js';

class Page extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';

  becomes(state: DocumentVisibilityState): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

class Track extends EventTarget {
  readyState: MediaStreamTrackState = 'live';
  muted = false;
  readonly stop = vi.fn();

  becomes(state: 'muted' | 'unmuted' | 'ended'): void {
    this.muted = state === 'muted';
    this.readyState = state === 'ended' ? 'ended' : 'live';
    this.dispatchEvent(new Event({ muted: 'mute', unmuted: 'unmute', ended: 'ended' }[state]));
  }
}

const asTrack = (track: Track) => track as unknown as MediaStreamTrack;

let page: Page;
let timers: ManualTimers;
let track: Track;
let fresh: Track;
let cameraReturn: CameraReturn;
const reopen = vi.fn<() => Promise<MediaStreamTrack | undefined>>();
const taken = vi.fn();

beforeEach(() => {
  vi.resetAllMocks();
  page = new Page();
  timers = new ManualTimers();
  track = new Track();
  fresh = new Track();
  reopen.mockResolvedValue(asTrack(fresh));
  cameraReturn = new CameraReturn(asTrack(track), { page, hidden: () => page.visibilityState === 'hidden', timers, reopen }, taken);
});

async function pass(milliseconds = PATIENCE_MS): Promise<void> {
  timers.advance(milliseconds);
  await settle();
}

describe('the camera of a phone that was away', () => {
  it('is taken again on return when it stays black', async () => {
    page.becomes('hidden');
    track.becomes('muted');
    await pass();
    expect(reopen).not.toHaveBeenCalled();
    page.becomes('visible');
    await pass();
    expect(taken).toHaveBeenCalledExactlyOnceWith(fresh);
  });

  it('is taken again when it was lost before anybody watched it', async () => {
    const lost = new Track();
    lost.becomes('ended');
    new CameraReturn(asTrack(lost), { page, hidden: () => false, timers, reopen }, taken);
    await pass();
    expect(taken).toHaveBeenCalledExactlyOnceWith(fresh);
  });

  it('is left alone when its picture comes back by itself', async () => {
    page.becomes('hidden');
    track.becomes('muted');
    page.becomes('visible');
    await pass(PATIENCE_MS - 1);
    track.becomes('unmuted');
    await pass();
    expect(reopen).not.toHaveBeenCalled();
  });

  it('is taken again when another app ended it in plain sight', async () => {
    track.becomes('ended');
    await pass();
    expect(taken).toHaveBeenCalledExactlyOnceWith(fresh);
    await pass(60_000);
    expect(reopen).toHaveBeenCalledOnce();
  });

  it('is watched on after it was taken again', async () => {
    track.becomes('ended');
    await pass();
    reopen.mockResolvedValue(asTrack(new Track()));
    fresh.becomes('ended');
    await pass();
    expect(taken).toHaveBeenCalledTimes(2);
  });

  it('is tried again at the next return when it cannot be had now', async () => {
    reopen.mockResolvedValueOnce(undefined);
    track.becomes('ended');
    await pass();
    expect(taken).not.toHaveBeenCalled();
    page.becomes('hidden');
    page.becomes('visible');
    await pass();
    expect(taken).toHaveBeenCalledExactlyOnceWith(fresh);
  });

  it('is not kept open when the call has ended meanwhile', async () => {
    track.becomes('ended');
    timers.advance(PATIENCE_MS);
    cameraReturn.stop();
    await settle();
    expect(taken).not.toHaveBeenCalled();
    expect(fresh.stop).toHaveBeenCalledOnce();
    page.becomes('visible');
    expect(timers.pending).toBe(0);
  });
});
