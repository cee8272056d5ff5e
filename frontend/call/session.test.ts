import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PATIENCE_MS } from './camera-return.js';
import type { CameraOutcome } from './camera.js';
import type { MicrophoneOutcome } from './microphone.js';
import type { CandidateMessage, DescriptionMessage, JoinedMessage, Phase, Role } from './messages.js';
import type { SessionEvents } from './session-events.js';
import { CallSession } from './session.js';
import { FakePeerConnection, asConnection } from './testing/fake-peer-connection.js';
import { FakeSockets } from './testing/fake-socket.js';
import { FakeStream, FakeTrack, asStream, asTrack } from './testing/fake-media.js';
import { ManualTimers } from './testing/manual-timers.js';
import { settle } from './testing/settle.js';

const ICE = [{ urls: 'stun:stun.example.org' }];
const CANDIDATE: CandidateMessage = { type: 'candidate', candidate: { candidate: 'one', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: null } };

function joined(role: Role, peerPresent: boolean, phase: Phase): JoinedMessage {
  const polite = role === 'volunteer';
  return { type: 'joined', role, polite, phase, peerPresent, iceServers: ICE, iceTransportPolicy: 'all', resume: 'token' };
}

/** One person at a phone or a laptop, with everything around the call under the test's control. */
class Person {
  readonly sockets = new FakeSockets();
  readonly timers = new ManualTimers();
  readonly page = new EventTarget();
  hidden = false;
  readonly connections: FakePeerConnection[] = [];
  readonly picture = new FakeTrack('video');
  readonly voice = new FakeTrack('audio');
  readonly events = { state: vi.fn(), remoteStream: vi.fn(), ownPicture: vi.fn(), voice: vi.fn(), channels: vi.fn() } satisfies SessionEvents;
  readonly camera = { warmUp: vi.fn<() => Promise<CameraOutcome>>(), stop: vi.fn(), hold: vi.fn(() => this.letGo), reopen: vi.fn<() => Promise<MediaStreamTrack | undefined>>() };
  readonly letGo = vi.fn();
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
async function relay(one: Person, other: Person): Promise<void> {
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

let requester: Person;
let volunteer: Person;

beforeEach(() => {
  requester = new Person('requester');
  volunteer = new Person('volunteer');
});

async function connectBoth(): Promise<void> {
  await requester.startAndJoin(false);
  requester.sockets.newest.tells({ type: 'peer-joined' });
  await volunteer.startAndJoin(true);
  await settle();
  await relay(requester, volunteer);
  requester.connection.becomes('connected');
  volunteer.connection.becomes('connected');
  volunteer.session.handleFirstFrame();
}

describe('a call', () => {
  it('sends on what the camera shows after the phone has taken it away, without a new negotiation', async () => {
    await connectBoth();
    const again = new FakeTrack('video');
    requester.camera.reopen.mockResolvedValue(asTrack(again));
    const offers = requester.sent('description').length;
    const sentWhenTold: unknown[] = [];
    requester.session.tell({ ownPicture: () => sentWhenTold.push(requester.connection.transceivers[0]?.sender.track) });
    requester.picture.ends();
    requester.timers.advance(PATIENCE_MS);
    await settle();
    expect(requester.connection.transceivers[0]?.sender.track).toBe(again);
    // Before it is sent, so that a curtain hangs before it.
    expect(sentWhenTold.at(-1)).toBe(requester.picture);
    expect(requester.sent('description')).toHaveLength(offers);
    expect(volunteer.camera.reopen).not.toHaveBeenCalled();
  });

  it('sends the picture one way and voices both ways, over one transport', async () => {
    await connectBoth();
    const [video, audio] = requester.connection.transceivers;
    expect(video).toMatchObject({ direction: 'sendonly', sender: { track: requester.picture } });
    expect(video?.sender.parameters['degradationPreference']).toBe('maintain-resolution');
    expect(audio).toMatchObject({ direction: 'sendrecv', sender: { track: requester.voice } });
    const answered = volunteer.connection.transceivers;
    expect(answered.map(({ direction }) => direction)).toEqual(['recvonly', 'sendrecv']);
    expect(answered[1]?.sender.track).toBe(volunteer.voice);
    expect(volunteer.connection.configuration).toEqual({ iceServers: ICE, iceTransportPolicy: 'all', bundlePolicy: 'max-bundle' });
  });

  it('offers nothing before there is somebody to hear it', async () => {
    await requester.startAndJoin(false);
    expect(requester.connections).toHaveLength(0);
  });

  it('is live for the volunteer with the first picture, for the requester with the connection', async () => {
    await connectBoth();
    expect(volunteer.states).toEqual([{ kind: 'connecting', peerAway: false }, { kind: 'live' }]);
    expect(requester.states).toEqual([{ kind: 'connecting', peerAway: false }, { kind: 'live' }]);
  });

  it('has a channel for words and one for stills from its first offer on', async () => {
    await connectBoth();
    for (const { connection, events } of [requester, volunteer]) {
      const [talk, still] = connection.channels;
      expect(events.channels).toHaveBeenCalledExactlyOnceWith({ talk, still });
      expect([talk, still]).toMatchObject([{ label: 'talk', id: 0 }, { label: 'still', id: 1 }]);
    }
  });

  it('tells the server of the first picture once', async () => {
    await connectBoth();
    volunteer.session.handleFirstFrame();
    expect(volunteer.sent('first-frame')).toHaveLength(1);
  });

  it('tells the server of the first picture later when it comes while the socket is away', async () => {
    await volunteer.startAndJoin(true);
    volunteer.sockets.newest.closesWith(1006);
    volunteer.session.handleFirstFrame();
    expect(volunteer.sent('first-frame')).toHaveLength(0);
    volunteer.timers.advance(0);
    await volunteer.join(true);
    expect(volunteer.sent('first-frame')).toHaveLength(1);
  });

  it('tells the server of the first picture again when it has no line to us any more', async () => {
    await connectBoth();
    volunteer.sockets.newest.closesWith(1006);
    volunteer.timers.advance(0);
    await volunteer.join(true);
    expect(volunteer.sent('first-frame')).toHaveLength(2);
  });

  it('sends a microphone that is allowed late, without negotiating again', async () => {
    let allow = (_: MicrophoneOutcome) => {};
    volunteer.microphone.open.mockReturnValue(new Promise((resolve) => (allow = resolve)));
    await connectBoth();
    const answers = volunteer.connection.localDescription;
    allow({ kind: 'ready', track: asTrack(volunteer.voice) });
    await settle();
    expect(volunteer.connection.transceivers[1]?.sender.track).toBe(volunteer.voice);
    expect(volunteer.connection.localDescription).toBe(answers);
    expect(volunteer.events.voice).toHaveBeenCalledExactlyOnceWith('ready');
  });

  it('goes on for a volunteer who refuses the microphone', async () => {
    volunteer.microphone.open.mockResolvedValue({ kind: 'refused' });
    await connectBoth();
    expect(volunteer.events.voice).toHaveBeenCalledExactlyOnceWith('refused');
    expect(volunteer.states.at(-1)).toEqual({ kind: 'live' });
  });

  it('mutes the voice, also one that comes later', async () => {
    volunteer.session.setMuted(true);
    await volunteer.startAndJoin(false);
    expect(volunteer.voice.enabled).toBe(false);
    volunteer.session.setMuted(false);
    expect(volunteer.voice.enabled).toBe(true);
  });

  it('hands on candidates', async () => {
    await connectBoth();
    volunteer.sockets.newest.tells(CANDIDATE);
    await settle();
    expect(volunteer.connection.candidates).toEqual([CANDIDATE.candidate]);
    requester.connection.finds({ candidate: '' });
    expect(requester.sent('candidate')).toMatchObject([{ type: 'candidate', candidate: { candidate: '' } }]);
  });
});

describe('a call that still rings', () => {
  beforeEach(async () => {
    void requester.session.prepare();
    await requester.join(false, 'ringing');
    void volunteer.session.prepare();
    await volunteer.join(true, 'ringing');
    requester.sockets.newest.tells({ type: 'peer-joined' });
    await settle();
    await relay(requester, volunteer);
  });

  it('is negotiated with the camera, and without asking for a microphone', () => {
    expect(requester.connection.signalingState).toBe('stable');
    expect(requester.connection.remoteDescription?.type).toBe('answer');
    expect(requester.connection.transceivers[0]?.sender.track).toBe(requester.picture);
    expect(volunteer.microphone.open).not.toHaveBeenCalled();
  });

  it('is answered by one word, and the voice is sent on the line that stands', async () => {
    volunteer.session.accept();
    expect(volunteer.sent('accept')).toHaveLength(1);
    expect(volunteer.session.answered).toBe(false);
    volunteer.sockets.newest.tells({ type: 'answered' });
    expect(volunteer.session.answered).toBe(true);
    const answer = volunteer.connection.localDescription;
    await volunteer.session.start();
    expect(volunteer.connection.transceivers[1]?.sender.track).toBe(volunteer.voice);
    expect(volunteer.connection.localDescription).toBe(answer);
    expect(volunteer.connections).toHaveLength(1);
  });

  it('tells a page that comes later how things stand', () => {
    const later = { state: vi.fn(), remoteStream: vi.fn(), channels: vi.fn(), ownPicture: vi.fn(), voice: vi.fn() };
    requester.session.tell(later);
    volunteer.connection.becomes('connected');
    volunteer.session.handleFirstFrame();
    volunteer.session.tell(later);
    expect(later.ownPicture).toHaveBeenCalledOnce();
    expect(later.voice).toHaveBeenCalledExactlyOnceWith('ready');
    expect(later.remoteStream).toHaveBeenCalledOnce();
    expect(later.channels).toHaveBeenCalledTimes(2);
    expect(later.state.mock.calls).toEqual([[{ kind: 'connecting', peerAway: false }], [{ kind: 'live' }]]);
  });

  it('goes without a word when somebody else was faster, and leaves the camera on', () => {
    requester.sockets.newest.tells({ type: 'ended', reason: 'not-answered' });
    expect(requester.session.over).toBe(true);
    expect(requester.connection.closed).toBe(true);
    expect(requester.letGo).toHaveBeenCalledOnce();
    expect(requester.camera.stop).not.toHaveBeenCalled();
    expect(requester.sent('hang-up')).toHaveLength(0);
  });

  it('says nothing of a page that is out of sight before it is answered', () => {
    requester.hidden = true;
    requester.page.dispatchEvent(new Event('visibilitychange'));
    expect(requester.sent('away')).toHaveLength(0);
    requester.sockets.newest.tells({ type: 'answered' });
    expect(requester.sent('away')).toHaveLength(1);
  });
});

describe('a page out of sight', () => {
  it('is told to the other side, and so is its return', async () => {
    await connectBoth();
    requester.hidden = true;
    requester.page.dispatchEvent(new Event('visibilitychange'));
    requester.hidden = false;
    requester.page.dispatchEvent(new Event('visibilitychange'));
    expect([requester.sent('away'), requester.sent('back')].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('will be right back, and is back', async () => {
    await connectBoth();
    volunteer.sockets.newest.tells({ type: 'peer-away' });
    volunteer.connection.becomes('disconnected');
    volunteer.sockets.newest.tells({ type: 'peer-back' });
    volunteer.connection.becomes('connected');
    expect(volunteer.states.slice(2)).toEqual([
      { kind: 'right-back' },
      { kind: 'reconnecting', peerAway: false },
      { kind: 'live' },
    ]);
  });
});

describe('a call that is interrupted', () => {
  it('stays live while only the socket is away', async () => {
    await connectBoth();
    requester.sockets.newest.closesWith(1006);
    volunteer.sockets.newest.tells({ type: 'peer-left' });
    expect(requester.states.at(-1)).toEqual({ kind: 'live' });
    expect(volunteer.states.at(-1)).toEqual({ kind: 'live' });
  });

  it('says who is away, and when it is back', async () => {
    await connectBoth();
    volunteer.connection.becomes('disconnected');
    volunteer.sockets.newest.tells({ type: 'peer-left' });
    volunteer.sockets.newest.tells({ type: 'peer-joined' });
    volunteer.connection.becomes('connected');
    expect(volunteer.states.slice(2)).toEqual([
      { kind: 'reconnecting', peerAway: false },
      { kind: 'reconnecting', peerAway: true },
      { kind: 'reconnecting', peerAway: false },
      { kind: 'live' },
    ]);
  });

  it('sends an offer again that was lost with the socket', async () => {
    await requester.startAndJoin(true);
    expect(requester.sent('description')).toHaveLength(1);
    requester.sockets.newest.closesWith(1006);
    requester.timers.advance(0);
    await requester.join(true);
    expect(requester.sent('description')).toHaveLength(2);
  });

  it('finds together again when the volunteer loads the page anew', async () => {
    await connectBoth();
    const again = new Person('volunteer');
    requester.sockets.newest.tells({ type: 'peer-left' });
    requester.sockets.newest.tells({ type: 'peer-joined' });
    await again.startAndJoin(true);
    await relay(requester, again);
    expect(requester.connections[0]?.closed).toBe(true);
    expect(requester.connection.signalingState).toBe('stable');
    expect(again.connection.signalingState).toBe('stable');
    expect(requester.connection.remoteDescription?.sdp).toBe(again.connection.localDescription?.sdp);
  });

  it('finds together again when the requester loads the page anew', async () => {
    await connectBoth();
    const again = new Person('requester');
    volunteer.sockets.newest.tells({ type: 'peer-left' });
    volunteer.sockets.newest.tells({ type: 'peer-joined' });
    await again.startAndJoin(true);
    await relay(again, volunteer);
    expect(volunteer.connections.map(({ closed }) => closed)).toEqual([true, false]);
    expect(volunteer.connection.remoteDescription?.sdp).toBe(again.connection.localDescription?.sdp);
    expect(volunteer.states.at(-1)).toEqual({ kind: 'reconnecting', peerAway: false });
  });

  it('does not take candidates of a connection that has been replaced', async () => {
    await connectBoth();
    const again = new Person('volunteer');
    await again.startAndJoin(true);
    again.sockets.newest.tells(CANDIDATE);
    await settle();
    expect(again.warn).not.toHaveBeenCalled();
    expect(again.connection.candidates).toEqual([]);
  });

  it('looks for a new way when the network comes back', async () => {
    await connectBoth();
    requester.page.dispatchEvent(new Event('online'));
    expect(requester.connection.restarts).toBe(1);
  });
});

describe('the end of a call', () => {
  const stopped = (person: Person) => {
    expect(person.connection.closed).toBe(true);
    expect(person.sockets.newest.closed).toBe(true);
    expect(person.timers.pending).toBe(0);
  };

  it('is told to the page at once, and to the server, when we hang up', async () => {
    await connectBoth();
    requester.session.hangUp();
    requester.session.hangUp();
    expect(requester.sent('hang-up')).toHaveLength(1);
    expect(requester.states.at(-1)).toEqual({ kind: 'ended', reason: 'hung-up-by-requester' });
    stopped(requester);
    expect(requester.camera.stop).toHaveBeenCalledOnce();
    expect(requester.letGo).toHaveBeenCalledOnce();
  });

  it('needs no server when we hang up', async () => {
    await connectBoth();
    volunteer.sockets.newest.closesWith(1006);
    volunteer.session.hangUp();
    expect(volunteer.states.at(-1)).toEqual({ kind: 'ended', reason: 'hung-up-by-volunteer' });
    expect(volunteer.microphone.stop).toHaveBeenCalledOnce();
    expect(volunteer.timers.pending).toBe(0);
  });

  it('comes with the reason that the server gives', async () => {
    await connectBoth();
    volunteer.sockets.newest.tells({ type: 'ended', reason: 'ended-by-moderator' });
    expect(volunteer.states.at(-1)).toEqual({ kind: 'ended', reason: 'ended-by-moderator' });
    stopped(volunteer);
  });

  it.each([
    [4409, { kind: 'failed', why: 'displaced' }],
    [4410, { kind: 'ended', reason: 'over' }],
    [4403, { kind: 'failed', why: 'refused' }],
  ])('comes with code %i', async (code, state) => {
    await connectBoth();
    volunteer.sockets.newest.closesWith(code);
    expect(volunteer.states.at(-1)).toEqual(state);
    stopped(volunteer);
  });

  it('comes before the beginning when there is no camera', async () => {
    requester.camera.warmUp.mockResolvedValue({ kind: 'refused' });
    await requester.session.start();
    expect(requester.states.at(-1)).toEqual({ kind: 'failed', why: 'camera-refused' });
    expect(requester.sockets.all).toHaveLength(0);
  });

  it('is silent when the element goes away', async () => {
    await connectBoth();
    const told = requester.states.length;
    requester.session.dispose();
    expect(requester.states).toHaveLength(told);
    expect(requester.sent('hang-up')).toHaveLength(0);
    stopped(requester);
  });

  it('leaves the socket when the page is put away, and comes back with the page', async () => {
    await connectBoth();
    requester.page.dispatchEvent(new Event('pagehide'));
    expect(requester.sockets.newest.closed).toBe(true);
    requester.page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await settle();
    expect(requester.sockets.all).toHaveLength(2);
  });
});
