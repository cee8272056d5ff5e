import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ManualTimers } from './testing/manual-timers.js';
import { settle } from './testing/settle.js';
import { ENDED_PATIENCE_MS, PATIENCE_MS, RETRY_DELAYS_MS, TrackReturn } from './track-return.js';

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
let trackReturn: TrackReturn;
const reopen = vi.fn<() => Promise<MediaStreamTrack | undefined>>();
const taken = vi.fn();
const away = vi.fn();

beforeEach(() => {
  vi.resetAllMocks();
  page = new Page();
  timers = new ManualTimers();
  track = new Track();
  fresh = new Track();
  reopen.mockResolvedValue(asTrack(fresh));
  trackReturn = watch(track);
});

function watch(watched: Track): TrackReturn {
  const hidden = () => page.visibilityState === 'hidden';
  return new TrackReturn(asTrack(watched), { page, hidden, timers, reopen }, { taken, away });
}

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
    watch(lost);
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

  it('is tried again and again, ever later, while it cannot be had', async () => {
    reopen.mockResolvedValue(undefined);
    track.becomes('ended');
    await pass(ENDED_PATIENCE_MS);
    for (const delay of RETRY_DELAYS_MS) {
      const tried = reopen.mock.calls.length;
      await pass(delay - 1);
      expect(reopen).toHaveBeenCalledTimes(tried);
      await pass(1);
      expect(reopen).toHaveBeenCalledTimes(tried + 1);
    }
    reopen.mockResolvedValue(asTrack(fresh));
    await pass(30_000);
    expect(taken).toHaveBeenCalledExactlyOnceWith(fresh);
    expect(away.mock.calls).toEqual([[true], [false]]);
  });

  it('is not asked for out of sight, and soon on return', async () => {
    reopen.mockResolvedValueOnce(undefined);
    track.becomes('ended');
    await pass(ENDED_PATIENCE_MS);
    page.becomes('hidden');
    await pass(60_000);
    expect(reopen).toHaveBeenCalledOnce();
    page.becomes('visible');
    await pass(ENDED_PATIENCE_MS);
    expect(taken).toHaveBeenCalledExactlyOnceWith(fresh);
  });

  it('is back when its own picture is, while others could not be had', async () => {
    reopen.mockResolvedValue(undefined);
    track.becomes('muted');
    await pass();
    track.becomes('unmuted');
    await pass(60_000);
    expect(reopen).toHaveBeenCalledOnce();
    expect(away.mock.calls).toEqual([[true], [false]]);
  });

  it('is said to be away, and asked for on, when what opens is as black', async () => {
    fresh.muted = true;
    track.becomes('muted');
    await pass();
    expect(away.mock.calls).toEqual([[true]]);
    const other = new Track();
    reopen.mockResolvedValue(asTrack(other));
    await pass(RETRY_DELAYS_MS[0]);
    expect(taken.mock.calls).toEqual([[fresh], [other]]);
    expect(away).toHaveBeenLastCalledWith(false);
  });

  it('is not said to be away when it is here again at once', async () => {
    track.becomes('ended');
    await pass();
    expect(away).not.toHaveBeenCalled();
  });

  it('is not kept open when the call has ended meanwhile', async () => {
    track.becomes('ended');
    timers.advance(PATIENCE_MS);
    trackReturn.stop();
    await settle();
    expect(taken).not.toHaveBeenCalled();
    expect(fresh.stop).toHaveBeenCalledOnce();
    page.becomes('visible');
    expect(timers.pending).toBe(0);
  });
});
