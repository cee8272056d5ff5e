import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CameraOutcome } from '../call/camera.js';
import type { MicrophoneOutcome } from '../call/microphone.js';
import { FakeStream, FakeTrack, asStream, asTrack } from '../call/testing/fake-media.js';
import { asConnection } from '../call/testing/fake-peer-connection.js';
import { ManualTimers } from '../call/testing/manual-timers.js';
import { settle } from '../call/testing/settle.js';
import { CONNECT_LIMIT_MS, PICTURE_LIMIT_MS } from './check-connection.js';
import type { AskDesk } from './check-desk.js';
import type { Step } from './check-steps.js';
import { ConnectionCheck } from './connection-check.js';
import { FakeCheckPeer } from './testing/fake-check-peer.js';

const stream = asStream(new FakeStream(new FakeTrack('video'), new FakeTrack('audio')));
const letGo = vi.fn();
const camera = { warmUp: vi.fn<() => Promise<CameraOutcome>>(), hold: vi.fn(() => letGo) };
const microphone = { open: vi.fn<() => Promise<MicrophoneOutcome>>(), stop: vi.fn() };
const askDesk = vi.fn<AskDesk>();
const testPicture = vi.fn();
let supported: boolean;
let peer: FakeCheckPeer;
let timers: ManualTimers;
let steps: readonly Step[];

beforeEach(() => {
  vi.clearAllMocks();
  camera.warmUp.mockResolvedValue({ kind: 'ready', stream, microphone: true });
  microphone.open.mockResolvedValue({ kind: 'ready', track: asTrack(new FakeTrack('audio')) });
  askDesk.mockResolvedValue({ kind: 'answer', sdp: 'v=0 answer' });
  supported = true;
  peer = new FakeCheckPeer();
  timers = new ManualTimers();
  steps = [];
});

function check(sees = true): ConnectionCheck {
  return new ConnectionCheck(
    sees,
    {
      camera,
      microphone: () => microphone,
      media: { secure: () => true, supported: () => supported },
      connectPeer: () => asConnection(peer),
      askDesk,
      timers,
    },
    { steps: (all) => (steps = all), ownPicture: vi.fn(), testPicture },
  );
}

const states = () => Object.fromEntries(steps.map(({ name, state }) => [name, state]));

describe('a connection check', () => {
  it('goes from the camera to the picture that comes back', async () => {
    const running = check();
    const done = running.run();
    await settle();
    expect(states()).toEqual({
      camera: 'fine', microphone: 'fine', server: 'running', out: 'waiting', back: 'waiting',
    });
    expect(peer.transceivers[0]?.direction).toBe('sendrecv');
    peer.becomes('connected');
    await settle();
    expect(states()).toMatchObject({ server: 'fine', out: 'running' });
    peer.saysSeen();
    await settle();
    expect(states()).toMatchObject({ out: 'fine', back: 'running' });
    running.handleFirstFrame();
    await done;
    expect(states()).toMatchObject({ back: 'fine' });
  });

  it('leaves nothing open behind it', async () => {
    askDesk.mockResolvedValue({ kind: 'unavailable' });
    await check().run();
    expect(peer.closed && peer.channel.closed).toBe(true);
    expect(letGo).toHaveBeenCalledWith(true);
    expect(testPicture).toHaveBeenLastCalledWith(null);
    expect(timers.pending).toBe(0);
  });

  it('asks volunteers for no camera, and shows them a picture', async () => {
    const running = check(false);
    const done = running.run();
    await settle();
    expect(camera.warmUp).not.toHaveBeenCalled();
    expect(peer.transceivers[0]?.direction).toBe('recvonly');
    peer.becomes('connected');
    running.handleFirstFrame();
    await done;
    expect(states()).toEqual({ microphone: 'fine', server: 'fine', back: 'fine' });
  });

  it('goes on without a camera', async () => {
    camera.warmUp.mockResolvedValue({ kind: 'refused' });
    const running = check();
    const done = running.run();
    await settle();
    peer.becomes('connected');
    running.handleFirstFrame();
    await done;
    expect(states()).toEqual({
      camera: 'refused', microphone: 'fine', server: 'fine', out: 'skipped', back: 'fine',
    });
  });

  it('says what is the matter with the microphone when only the camera opened', async () => {
    camera.warmUp.mockResolvedValue({ kind: 'ready', stream, microphone: false });
    microphone.open.mockResolvedValue({ kind: 'absent' });
    askDesk.mockResolvedValue({ kind: 'later' });
    await check().run();
    expect(states()).toMatchObject({ camera: 'fine', microphone: 'absent', server: 'later', out: 'skipped' });
  });

  it.each(['signed-out', 'later', 'unavailable', 'unreachable', 'fault'] as const)('tells %s', async (kind) => {
    askDesk.mockResolvedValue({ kind });
    await check().run();
    expect(states()).toMatchObject({ server: kind, out: 'skipped', back: 'skipped' });
  });

  it('is blocked when no way is found in time', async () => {
    const done = check().run();
    await settle();
    timers.advance(CONNECT_LIMIT_MS);
    await done;
    expect(states()).toMatchObject({ server: 'blocked', out: 'skipped', back: 'skipped' });
  });

  it('is blocked at once when the browser has given up', async () => {
    const done = check().run();
    await settle();
    peer.becomes('failed');
    await done;
    expect(states()).toMatchObject({ server: 'blocked' });
  });

  it('tells pictures that do not arrive', async () => {
    const done = check().run();
    await settle();
    peer.becomes('connected');
    await settle();
    timers.advance(PICTURE_LIMIT_MS);
    await settle();
    timers.advance(PICTURE_LIMIT_MS);
    await done;
    expect(states()).toMatchObject({ server: 'fine', out: 'silent', back: 'silent' });
  });

  it('connects nothing in a browser that cannot', async () => {
    supported = false;
    camera.warmUp.mockResolvedValue({ kind: 'unsupported' });
    microphone.open.mockResolvedValue({ kind: 'unsupported' });
    await check().run();
    expect(askDesk).not.toHaveBeenCalled();
    expect(states()).toMatchObject({ camera: 'unsupported', server: 'skipped', back: 'skipped' });
  });

  it('stops at a word and says no more', async () => {
    const running = check();
    const done = running.run();
    await settle();
    running.stop();
    const last = steps;
    await done;
    expect(steps).toBe(last);
    expect(peer.closed).toBe(true);
    expect(timers.pending).toBe(0);
  });
});
