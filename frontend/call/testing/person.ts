/** Two people of a call for tests, each with a session and all that is around it, and what goes from one to the other. */

import { vi } from 'vitest';
import type { CameraOutcome } from '../camera.js';
import type { MicrophoneOutcome } from '../microphone.js';
import type { CandidateMessage, DescriptionMessage, JoinedMessage, Phase, Role } from '../messages.js';
import type { SessionEvents } from '../session-events.js';
import { CallSession } from '../session.js';
import { FakeStream, FakeTrack, asStream, asTrack } from './fake-media.js';
import { FakeMemory } from './fake-memory.js';
import { FakePeerConnection, asConnection } from './fake-peer-connection.js';
import { FakeSockets } from './fake-socket.js';
import { ManualTimers } from './manual-timers.js';
import { settle } from './settle.js';

export const ICE = [{ urls: 'stun:stun.example.org' }];
export const CANDIDATE: CandidateMessage = {
  type: 'candidate',
  candidate: { candidate: 'one', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: null },
};

function joined(role: Role, peerPresent: boolean, phase: Phase): JoinedMessage {
  const polite = role === 'volunteer';
  return { type: 'joined', role, polite, phase, peerPresent, iceServers: ICE, iceTransportPolicy: 'all', resume: 'token' };
}

/** One person at a phone or a laptop, with everything around the call under the test's control. */
export class Person {
  readonly sockets = new FakeSockets();
  readonly timers = new ManualTimers();
  readonly page = new EventTarget();
  hidden = false;
  readonly connections: FakePeerConnection[] = [];
  readonly picture = new FakeTrack('video');
  readonly voice = new FakeTrack('audio');
  readonly events = { state: vi.fn(), remoteStream: vi.fn(), ownPicture: vi.fn(), connected: vi.fn(), cameraAway: vi.fn(), voice: vi.fn(), channels: vi.fn() } satisfies SessionEvents;
  readonly camera = { warmUp: vi.fn<() => Promise<CameraOutcome>>(), hold: vi.fn(() => this.letGo), reopen: vi.fn<() => Promise<MediaStreamTrack | undefined>>(), reopenVoice: vi.fn<() => Promise<MediaStreamTrack | undefined>>() };
  readonly letGo = vi.fn();
  readonly memory = new FakeMemory();
  readonly warn = vi.fn();
  readonly microphone = { open: vi.fn<() => Promise<MicrophoneOutcome>>(), stop: vi.fn() };
  readonly session: CallSession;

  constructor(readonly role: Role) {
    const stream = asStream(new FakeStream(this.picture, this.voice));
    this.camera.warmUp.mockResolvedValue({ kind: 'ready', stream, microphone: true });
    this.microphone.open.mockResolvedValue({ kind: 'ready', track: asTrack(this.voice) });
    const environment = {
      fetchTicket: async () => ({ kind: 'ticket', ticket: 't' }) as const,
      connect: this.sockets.connect,
      connectPeer: (configuration: RTCConfiguration) => {
        const connection = new FakePeerConnection(configuration);
        this.connections.push(connection);
        return asConnection(connection);
      },
      newStream: () => asStream(new FakeStream()),
      supported: () => true,
      camera: this.camera,
      microphone: () => this.microphone,
      page: this.page,
      hidden: () => this.hidden,
      memory: () => this.memory,
      timers: this.timers,
      random: () => 0,
      warn: this.warn,
    };
    this.session = new CallSession('call', role, environment, this.events);
  }

  async join(peerPresent: boolean, phase: Phase = 'answered'): Promise<void> {
    await settle();
    this.sockets.newest.opens();
    this.sockets.newest.says(joined(this.role, peerPresent, phase));
    await settle();
  }

  async startAndJoin(peerPresent: boolean): Promise<void> {
    void this.session.start();
    await this.join(peerPresent);
  }

  get connection(): FakePeerConnection {
    return this.connections.at(-1)!;
  }

  get states(): unknown[] {
    return this.events.state.mock.calls.map(([state]) => state);
  }

  sent(type: string): unknown[] {
    return this.sockets.all.flatMap(({ sent }) => sent).filter((message) => (message as { type: string }).type === type);
  }
}

/** Carries descriptions between two people until they have no more to say. */
export async function relay(one: Person, other: Person): Promise<void> {
  let carried = 0;
  do {
    carried = 0;
    for (const [from, to] of [[one, other], [other, one]] as const) {
      const socket = from.sockets.newest;
      const messages = socket.sent.splice(0).filter((message) => (message as { type: string }).type === 'description');
      messages.forEach((message) => to.sockets.newest.tells(message as DescriptionMessage));
      carried += messages.length;
      await settle();
    }
  } while (carried > 0);
}

/** Until the call is live for both. */
export async function connect(requester: Person, volunteer: Person): Promise<void> {
  await requester.startAndJoin(false);
  requester.sockets.newest.tells({ type: 'peer-joined' });
  await volunteer.startAndJoin(true);
  await settle();
  await relay(requester, volunteer);
  requester.connection.becomes('connected');
  volunteer.connection.becomes('connected');
  volunteer.session.handleFirstFrame();
}
