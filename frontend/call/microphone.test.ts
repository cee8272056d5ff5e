import { describe, expect, it, vi } from 'vitest';
import type { MediaEnvironment } from './media-outcome.js';
import { Microphone } from './microphone.js';
import { FakeStream, FakeTrack, asStream } from './testing/fake-media.js';

const track = new FakeTrack('audio');

function microphone(open: () => Promise<MediaStream>, browser: Partial<MediaEnvironment> = {}) {
  return new Microphone({ open, secure: () => true, supported: () => true, permission: async () => 'unknown', ...browser });
}

describe('the microphone', () => {
  it('opens', async () => {
    expect(await microphone(async () => asStream(new FakeStream(track))).open()).toEqual({ kind: 'ready', track });
  });

  it.each([
    ['NotAllowedError', 'refused'],
    ['NotFoundError', 'absent'],
    ['NotReadableError', 'busy'],
  ])('fails softly with %s', async (name, kind) => {
    expect(await microphone(async () => Promise.reject(new DOMException('', name))).open()).toEqual({ kind });
  });

  it('is absent from a stream without sound', async () => {
    expect(await microphone(async () => asStream(new FakeStream())).open()).toEqual({ kind: 'absent' });
  });

  it('is not asked for on an insecure page', async () => {
    const open = vi.fn<() => Promise<MediaStream>>();
    expect(await microphone(open, { secure: () => false }).open()).toEqual({ kind: 'insecure' });
    expect(open).not.toHaveBeenCalled();
  });

  it('makes way for another one, and no sooner', async () => {
    const first = new FakeTrack('audio');
    const open = vi.fn(async () => asStream(new FakeStream(first)));
    const headset = microphone(open);
    await headset.open();
    open.mockRejectedValueOnce(new DOMException('', 'NotReadableError'));
    await headset.open();
    expect(first.readyState).toBe('live');
    open.mockResolvedValue(asStream(new FakeStream(new FakeTrack('audio'))));
    await headset.open();
    expect(first.readyState).toBe('ended');
  });

  it('stops when it opens only after the end', async () => {
    const late = microphone(async () => asStream(new FakeStream(track)));
    const opened = late.open();
    late.stop();
    expect(await opened).toEqual({ kind: 'released' });
    expect(track.readyState).toBe('ended');
  });
});
