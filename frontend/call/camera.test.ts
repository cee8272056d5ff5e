import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Camera, UNHELD_LIMIT_MS } from './camera.js';
import type { MediaEnvironment, Permission } from './media-outcome.js';
import { FakeStream, FakeTrack, asStream } from './testing/fake-media.js';
import { ManualTimers } from './testing/manual-timers.js';
import { settle } from './testing/settle.js';

const permissions: Record<'camera' | 'microphone', Permission> = { camera: 'prompt', microphone: 'prompt' };
const open = vi.fn<MediaEnvironment['open']>();
const secure = vi.fn(() => true);
const supported = vi.fn(() => true);
let timers: ManualTimers;
let camera: Camera;
let stream: FakeStream;

const failure = (name: string) => new DOMException('', name);

beforeEach(() => {
  vi.clearAllMocks();
  Object.assign(permissions, { camera: 'prompt', microphone: 'prompt' });
  stream = new FakeStream(new FakeTrack('video'), new FakeTrack('audio'));
  open.mockReset().mockImplementation(async () => asStream(stream));
  secure.mockReturnValue(true);
  supported.mockReturnValue(true);
  timers = new ManualTimers();
  camera = new Camera({ open, secure, supported, permission: async (device) => permissions[device] }, timers);
});

describe('the camera', () => {
  it('asks for the sharp one at the back, and a clear voice', async () => {
    expect(await camera.warmUp()).toEqual({ kind: 'ready', stream, microphone: true });
    expect(open).toHaveBeenCalledExactlyOnceWith({
      video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 }, frameRate: { ideal: 30 } },
      audio: { echoCancellation: true, noiseSuppression: true },
    });
  });

  it('tells the encoder that edges matter more than motion', async () => {
    await camera.warmUp();
    expect(stream.getVideoTracks()[0]?.contentHint).toBe('detail');
  });

  it('asks once, however often and early it is warmed up', async () => {
    const [one, two] = await Promise.all([camera.warmUp(), camera.warmUp()]);
    const three = await camera.warmUp();
    expect(open).toHaveBeenCalledOnce();
    expect([two, three]).toEqual([one, one]);
  });

  it('asks again when the picture has ended meanwhile, and leaves no sound of before on', async () => {
    await camera.warmUp();
    const before = stream;
    before.getVideoTracks()[0]?.stop();
    stream = new FakeStream(new FakeTrack('video'), new FakeTrack('audio'));
    expect(await camera.warmUp()).toMatchObject({ kind: 'ready', stream });
    expect(open).toHaveBeenCalledTimes(2);
    expect(before.getTracks().map(({ readyState }) => readyState)).toEqual(['ended', 'ended']);
    expect(stream.getTracks().map(({ readyState }) => readyState)).toEqual(['live', 'live']);
  });

  it.each(['NotFoundError', 'NotReadableError', 'OverconstrainedError', 'AbortError'])(
    'does without a microphone when both together fail with %s',
    async (name) => {
      stream = new FakeStream(new FakeTrack('video'));
      open.mockRejectedValueOnce(failure(name));
      expect(await camera.warmUp()).toEqual({ kind: 'ready', stream, microphone: false });
      expect(open.mock.lastCall?.[0]).not.toHaveProperty('audio');
    },
  );

  it.each([
    ['NotAllowedError', 'refused'],
    ['SecurityError', 'refused'],
    ['NotFoundError', 'absent'],
    ['OverconstrainedError', 'absent'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
    ['InvalidStateError', 'busy'],
  ])('says after %s that it is %s', async (name, kind) => {
    open.mockRejectedValue(failure(name));
    expect(await camera.warmUp()).toEqual({ kind });
  });

  it('says that it is unsupported when the browser does not understand the question', async () => {
    open.mockRejectedValue(new TypeError());
    expect(await camera.warmUp()).toEqual({ kind: 'unsupported' });
  });

  it('does not ask a second time whoever has just refused', async () => {
    open.mockRejectedValue(failure('NotAllowedError'));
    await camera.warmUp();
    expect(open).toHaveBeenCalledOnce();
  });

  it('does without a microphone that was refused for good, when the picture is allowed', async () => {
    Object.assign(permissions, { camera: 'granted', microphone: 'denied' });
    open.mockRejectedValueOnce(failure('NotAllowedError'));
    expect(await camera.warmUp()).toMatchObject({ kind: 'ready' });
  });

  it('can be asked for anew after a refusal', async () => {
    open.mockRejectedValueOnce(failure('NotAllowedError'));
    await camera.warmUp();
    expect(await camera.warmUp()).toMatchObject({ kind: 'ready' });
  });

  it('asks nobody on an insecure page, or in a browser that cannot', async () => {
    supported.mockReturnValue(false);
    expect(await camera.warmUp()).toEqual({ kind: 'unsupported' });
    secure.mockReturnValue(false);
    expect(await camera.warmUp()).toEqual({ kind: 'insecure' });
    expect(open).not.toHaveBeenCalled();
  });

  it.each([
    ['granted', 'granted', 'granted'],
    ['granted', 'denied', 'granted'],
    ['granted', 'prompt', 'prompt'],
    ['denied', 'granted', 'denied'],
    ['prompt', 'granted', 'prompt'],
    ['unknown', 'unknown', 'unknown'],
  ] as const)('with permission %s and for the microphone %s counts as %s', async (forCamera, forMicrophone, answer) => {
    Object.assign(permissions, { camera: forCamera, microphone: forMicrophone });
    expect(await camera.permission()).toBe(answer);
    expect(open).not.toHaveBeenCalled();
  });
});

describe('a camera that the phone has taken away', () => {
  const fresh = () => new FakeStream(new FakeTrack('video'));

  const lose = async () => {
    await camera.warmUp();
    const [picture] = stream.getVideoTracks();
    picture!.mutes();
    return picture!;
  };

  it('is opened again within the same stream, beside the same voice', async () => {
    const old = await lose();
    const [voice] = stream.getAudioTracks();
    const next = fresh();
    open.mockImplementation(async () => {
      // It may still come back: only what works takes its place.
      expect(old.readyState).toBe('live');
      return asStream(next);
    });
    expect(await camera.reopen()).toBe(next.getVideoTracks()[0]);
    expect(old.readyState).toBe('ended');
    expect(stream.getTracks()).toEqual([voice, next.getVideoTracks()[0]]);
    expect(next.getVideoTracks()[0]).toMatchObject({ contentHint: 'detail' });
    expect(open).toHaveBeenLastCalledWith({ video: expect.objectContaining({ facingMode: 'environment', width: { ideal: 1920 } }) });
  });

  it('is the one that was in use, and one that looks the same way where that one is gone', async () => {
    const old = await lose();
    old.getSettings = () => ({ deviceId: 'front', facingMode: 'user' });
    open.mockRejectedValueOnce(failure('OverconstrainedError')).mockResolvedValue(asStream(fresh()));
    await camera.reopen();
    expect(open.mock.calls.slice(1).map(([{ video }]) => video)).toMatchObject([
      { deviceId: { exact: 'front' } },
      { facingMode: 'user' },
    ]);
  });

  it.each([
    ['does not open beside it', () => open.mockRejectedValueOnce(failure('NotReadableError'))],
    ['is as black beside it', () => {
      const black = fresh();
      black.getVideoTracks()[0]!.muted = true;
      open.mockResolvedValueOnce(asStream(black));
    }],
  ])('makes way for the other one where that %s', async (_, fails) => {
    const old = await lose();
    const next = fresh();
    fails();
    open.mockImplementationOnce(async () => {
      expect(old.readyState).toBe('ended');
      return asStream(next);
    });
    expect(await camera.reopen()).toBe(next.getVideoTracks()[0]);
  });

  it('answers nothing when it cannot be had now, and can be asked for again', async () => {
    await lose();
    open.mockRejectedValue(failure('NotReadableError'));
    expect(await camera.reopen()).toBeUndefined();
    const next = fresh();
    open.mockReset().mockResolvedValue(asStream(next));
    expect(await camera.reopen()).toBe(next.getVideoTracks()[0]);
  });

  it('waits until another camera has been opened, and need not open any more then', async () => {
    const old = await lose();
    const other = new FakeTrack('video');
    const chosen = camera.turns.take(async () => {
      await settle();
      stream.removeTrack(old);
      stream.addTrack(other);
    });
    expect(await camera.reopen()).toBeUndefined();
    await chosen;
    expect(open).toHaveBeenCalledOnce();
    expect(stream.getVideoTracks()).toEqual([other]);
  });

  it('gives the voice back alike, beside the same picture', async () => {
    await camera.warmUp();
    const [picture] = stream.getVideoTracks();
    stream.getAudioTracks()[0]!.ends();
    const next = new FakeTrack('audio');
    open.mockResolvedValue(asStream(new FakeStream(next)));
    expect(await camera.reopenVoice()).toBe(next);
    expect(stream.getTracks()).toEqual([picture, next]);
    expect(open).toHaveBeenLastCalledWith({ audio: { echoCancellation: true, noiseSuppression: true } });
  });

  it('is not opened for nobody', async () => {
    expect(await camera.reopen()).toBeUndefined();
    expect(open).not.toHaveBeenCalled();
  });

  it('is not left on when it was stopped meanwhile', async () => {
    await lose();
    const next = fresh();
    open.mockResolvedValue(asStream(next));
    const reopening = camera.reopen();
    await Promise.resolve();
    camera.stop();
    expect(await reopening).toBeUndefined();
    expect(next.getVideoTracks()[0]?.readyState).toBe('ended');
  });
});

describe('a camera that is let go', () => {
  const live = () => stream.getTracks().filter(({ readyState }) => readyState === 'live');

  it('stops at a word', async () => {
    await camera.warmUp();
    camera.stop();
    expect(live()).toEqual([]);
  });

  it('stops when it opens only after the word', async () => {
    const asked = camera.warmUp();
    camera.stop();
    expect(await asked).toEqual({ kind: 'released' });
    expect(live()).toEqual([]);
  });

  it('survives a change of pages', async () => {
    const letGo = camera.hold();
    await camera.warmUp();
    letGo();
    timers.advance(UNHELD_LIMIT_MS - 1);
    camera.hold();
    timers.advance(UNHELD_LIMIT_MS);
    expect(live()).toHaveLength(2);
  });

  it('stops at once when its last holder wants it off, and stays on for another one', async () => {
    const letGo = camera.hold();
    const other = camera.hold();
    await camera.warmUp();
    letGo(true);
    letGo(true);
    expect(live()).toHaveLength(2);
    other(true);
    expect(live()).toEqual([]);
  });

  it('stops by itself when nobody takes it over', async () => {
    const letGo = camera.hold();
    const other = camera.hold();
    await camera.warmUp();
    letGo();
    letGo();
    timers.advance(UNHELD_LIMIT_MS);
    await settle();
    expect(live()).toHaveLength(2);
    other();
    timers.advance(UNHELD_LIMIT_MS);
    expect(live()).toEqual([]);
  });
});
