// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CameraOutcome } from '../call/camera.js';
import type { FarewellAnswer } from '../call/farewell.js';
import type { MicrophoneOutcome } from '../call/microphone.js';
import type { Role } from '../call/messages.js';
import { CallSession, type SessionEnvironment } from '../call/session.js';
import { FakePeerConnection, asConnection } from '../call/testing/fake-peer-connection.js';
import { FakeSockets } from '../call/testing/fake-socket.js';
import { FakeTrack, asTrack } from '../call/testing/fake-media.js';
import { FakeSenses } from '../call/testing/fake-senses.js';
import { FakeChannel, asChannel } from '../call/testing/fake-channel.js';
import { FakeCameraTrack } from '../call/testing/fake-phone.js';
import { ManualTimers } from '../call/testing/manual-timers.js';
import { settle } from '../call/testing/settle.js';
import { BesideCall } from './beside-call.js';
import type { Speech } from './speech.js';

const TEXTS = {
  connecting: 'Connecting.',
  live: 'You are connected.',
  reconnecting: 'The line is interrupted.',
  peerAway: 'The other person is away.',
  'ended.hung-up-by-requester': 'You have ended the call.',
  'ended.hung-up-by-volunteer': 'The call has ended.',
  'failed.displaced': 'The call goes on in another window.',
  noMicrophone: 'No microphone was found.',
  micRefused: 'Your microphone is not allowed.',
  soundBlocked: 'Your browser keeps the sound back.',
  startSound: 'Start the sound',
  end: 'End call',
  mute: 'Mute',
  unmute: 'Unmute',
  repeat: 'Repeat last message',
  picture: 'The picture of the other person',
  preview: 'What your camera sees',
  wayOnLater: 'You will be taken on.',
  walk: 'I am walking',
  stand: 'I am standing still',
  walking: 'Your picture follows movement now.',
  'trouble.requester.dark': 'The picture is very dark. Please switch on a light.',
  'trouble.volunteer.dark': 'The picture is very dark. Ask for a light.',
  'mended.dark': 'The picture is bright enough now.',
  numbers: 'Numbers about the line',
  'numbers.size': 'Picture',
  'numbers.frames': 'Pictures a second',
  'numbers.lost': 'Lost on the way',
  'numbers.roundTrip': 'There and back',
};

const TOOL_TEXTS = {
  drawCurtain: 'Draw the curtain',
  openCurtain: 'Open the curtain',
  refuse: 'No, thank you',
  written: 'They write: {0}',
  messages: 'Messages',
  'notice.curtain-drawn': 'The curtain is drawn.',
  'halt.stop': 'Stop.',
};

let sockets: FakeSockets;
let connections: FakePeerConnection[];
let timers: ManualTimers;
let element: BesideCall;
let senses: FakeSenses;
let talk: FakeChannel;
const told = vi.fn();
const speech = { say: vi.fn(), sayAgain: vi.fn(), stop: vi.fn() };
const vibrate = vi.fn();
const picture = new FakeCameraTrack('back');
const keep = vi.fn();
let drawnBefore = false;
const microphone = { open: vi.fn<() => Promise<MicrophoneOutcome>>(), stop: vi.fn() };
const stage = { leave: vi.fn() };
const repeatAloud = vi.fn();
const screenLock = { hold: vi.fn(), letGo: vi.fn() };
const sayGoodbye = vi.fn<(callId: string) => Promise<FarewellAnswer>>();
const goTo = vi.fn();
const voice = new FakeTrack('audio');
const play = vi.spyOn(HTMLMediaElement.prototype, 'play');

beforeEach(() => {
  vi.clearAllMocks();
  play.mockResolvedValue();
  voice.enabled = picture.enabled = true;
  drawnBefore = false;
  microphone.open.mockResolvedValue({ kind: 'ready', track: asTrack(voice) });
  sockets = new FakeSockets();
  connections = [];
  timers = new ManualTimers();
});

afterEach(() => element.remove());

/** A stream that a video of the test browser accepts, with tracks of ours. */
function ownPicture(): MediaStream {
  const stream = new MediaStream();
  vi.spyOn(stream, 'getVideoTracks').mockReturnValue([asTrack(picture)]);
  vi.spyOn(stream, 'getAudioTracks').mockReturnValue([asTrack(voice)]);
  return stream;
}

async function show(role: Role, prepare = (_: BesideCall) => {}): Promise<void> {
  element = new BesideCall();
  senses = new FakeSenses(() => timers.now);
  element.outside = {
    timers,
    session: (callId, ofRole) => new CallSession(callId, ofRole, environment()),
    farewell: { sayGoodbye, goTo, timers, random: () => 0 },
    screenLock,
    stage,
    senses: () => senses,
    phone: () => ({
      devices: { list: async () => [], open: () => Promise.reject(new Error('no other camera')) },
      lenses: { draw: () => Promise.reject(new Error('no picture')) },
      timers,
      memory: { drawn: () => drawnBefore, keep },
      warn: vi.fn(),
      speech: speech as unknown as Speech,
      vibrate,
    }),
    repeatAloud,
  };
  Object.assign(element, { texts: TEXTS, toolTexts: TOOL_TEXTS, callId: 'call', role });
  prepare(element);
  for (const name of ['call-live', 'call-ended', 'call-failed']) {
    element.addEventListener(name, (event) => told(name, (event as CustomEvent).detail));
  }
  document.body.append(element);
  await shown();
}

/** Around the session: a server and a browser that do what the test says. */
function environment(): SessionEnvironment {
  return {
    fetchTicket: async () => ({ kind: 'ticket', ticket: 't' }),
    connect: sockets.connect,
    connectPeer: (configuration) => {
      const connection = new FakePeerConnection(configuration);
      const channels = [new FakeChannel(), new FakeChannel()];
      connection.createDataChannel = (_, { id }) => asChannel(channels[id!]!);
      talk = channels[0]!;
      connections.push(connection);
      return asConnection(connection);
    },
    newStream: () => new MediaStream(),
    supported: () => true,
    camera: {
      warmUp: async (): Promise<CameraOutcome> => ({
        kind: 'ready',
        stream: ownPicture(),
        microphone: true,
      }),
      stop: vi.fn(),
      hold: () => () => {},
      reopen: async () => undefined,
    },
    microphone: () => microphone,
    page: window,
    hidden: () => false,
    timers,
    random: () => 0,
    warn: vi.fn(),
  };
}

async function shown(): Promise<void> {
  await settle();
  await element.updateComplete;
}

async function join(role: Role): Promise<void> {
  timers.advance(150);
  sockets.newest.opens();
  sockets.newest.says({
    type: 'joined',
    role,
    polite: role === 'volunteer',
    phase: 'answered',
    peerPresent: true,
    iceServers: [],
    iceTransportPolicy: 'all',
    resume: 'token',
  });
  await shown();
}

/** So many looks at the picture, one a second. */
async function looksFor(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    timers.advance(1_000);
    await shown();
  }
}

const status = () => element.querySelector('[role=status]')?.textContent?.replace(/\s+/g, ' ').trim();
const button = (name: string) => element.querySelector<HTMLButtonElement>(`button.${name}`);
const label = (name: string) => button(name)?.textContent?.trim();

describe('a call that was prepared', () => {
  it('goes on where it stands, and the stage goes with the first picture', async () => {
    vi.spyOn(MediaStream.prototype, 'addTrack').mockImplementation(() => {});
    await show('volunteer', ({ outside }) => {
      const prepared = outside.session('call', 'volunteer', '');
      void prepared.prepare();
      outside.session = () => prepared;
    });
    expect(sockets.all).toHaveLength(1);
    // The test browser has videos without a picture, which the player takes for a voice.
    Object.assign(element.querySelector('video.remote')!, { videoWidth: 640 });
    await join('volunteer');
    sockets.newest.tells({ type: 'description', description: { type: 'offer', sdp: 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\n' } });
    await shown();
    connections[0]?.becomes('connected');
    expect(stage.leave).not.toHaveBeenCalled();
    element.querySelector('video.remote')?.dispatchEvent(new Event('loadeddata'));
    await shown();
    expect(stage.leave).toHaveBeenCalledOnce();
    expect(status()).toBe('You are connected.');
    expect(told.mock.calls).toEqual([['call-live', {}]]);
    expect(microphone.open).toHaveBeenCalledOnce();
  });
});

describe('the call element', () => {
  it('has its live region before its first words', async () => {
    await show('volunteer');
    expect(status()).toBe('');
    timers.advance(150);
    await shown();
    expect(status()).toBe('Connecting.');
  });

  it('has native buttons with words, and a named picture for the volunteer', async () => {
    await show('volunteer');
    expect([...element.querySelectorAll<HTMLButtonElement>('.call-controls button')].map(({ type, textContent }) => [type, textContent?.trim()])).toEqual([
      ['button', 'End call'],
      ['button', 'Mute'],
      ['button', 'Repeat last message'],
    ]);
    expect(element.querySelector('video.remote')?.getAttribute('aria-label')).toBe('The picture of the other person');
  });

  it('gives the requester a voice and a look at the own picture', async () => {
    await show('requester');
    expect(element.querySelector('audio.remote')).not.toBeNull();
    expect(element.querySelector<HTMLVideoElement>('video.self')?.muted).toBe(true);
    expect(element.querySelector('video.remote')).toBeNull();
  });

  it('tells once that the call is live', async () => {
    await show('requester');
    await join('requester');
    for (const state of ['connected', 'disconnected', 'connected'] as const) {
      connections[0]?.becomes(state);
    }
    await shown();
    expect(told.mock.calls).toEqual([['call-live', {}]]);
    expect(status()).toBe('You are connected.');
  });

  it('says that the other person is away', async () => {
    await show('volunteer');
    await join('volunteer');
    sockets.newest.tells({ type: 'peer-left' });
    await shown();
    expect(status()).toBe('The other person is away.');
  });

  it('ends at a press, tells once, keeps its words and its buttons', async () => {
    await show('requester');
    await join('requester');
    button('call-end')?.click();
    await shown();
    button('call-end')?.click();
    expect(told.mock.calls).toEqual([['call-ended', { reason: 'hung-up-by-requester' }]]);
    expect(status()).toBe('You have ended the call.');
    expect(button('call-end')?.getAttribute('aria-disabled')).toBe('true');
    expect(button('call-repeat')?.hasAttribute('aria-disabled')).toBe(false);
  });

  it('keeps the screen on until the call is over', async () => {
    await show('requester');
    expect(screenLock.hold).toHaveBeenCalledOnce();
    expect(screenLock.letGo).not.toHaveBeenCalled();
    button('call-end')?.click();
    expect(screenLock.letGo).toHaveBeenCalledOnce();
  });

  it('says the end at once while the server is away, and goes on when it is back', async () => {
    sayGoodbye.mockResolvedValueOnce('away').mockResolvedValue('heard');
    await show('requester');
    await join('requester');
    button('call-end')?.click();
    await shown();
    expect(status()).toBe('You have ended the call.');
    timers.advance(2_000);
    await shown();
    expect(status()).toBe('You have ended the call. You will be taken on.');
    expect(goTo).not.toHaveBeenCalled();
    timers.advance(300);
    await shown();
    expect(goTo).toHaveBeenCalledExactlyOnceWith('/call/call');
  });

  it('leaves the way on to the page that takes it away', async () => {
    await show('requester');
    await join('requester');
    button('call-end')?.click();
    element.remove();
    timers.advance(60_000);
    await shown();
    expect(sayGoodbye).not.toHaveBeenCalled();
  });

  it('tells of a failure under its own name', async () => {
    await show('volunteer');
    await join('volunteer');
    sockets.newest.closesWith(4409);
    await shown();
    expect(told.mock.calls).toEqual([['call-failed', { why: 'displaced' }]]);
    expect(status()).toBe('The call goes on in another window.');
  });

  it('mutes by a button whose name says what a press will do', async () => {
    await show('volunteer');
    button('call-mute')?.click();
    await shown();
    expect(voice.enabled).toBe(false);
    expect(label('call-mute')).toBe('Unmute');
    expect(button('call-mute')?.hasAttribute('aria-pressed')).toBe(false);
    button('call-mute')?.click();
    await shown();
    expect(voice.enabled).toBe(true);
    expect(label('call-mute')).toBe('Mute');
  });

  it.each([
    ['refused', 'Connecting. Your microphone is not allowed.'],
    ['absent', 'Connecting. No microphone was found.'],
  ] as const)('says when the microphone is %s, and offers no muting', async (kind, words) => {
    microphone.open.mockResolvedValue({ kind });
    await show('volunteer');
    timers.advance(150);
    await shown();
    expect(status()).toBe(words);
    expect(button('call-mute')).toBeNull();
  });

  it('offers to start a sound that the browser keeps back', async () => {
    play.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'));
    vi.spyOn(MediaStream.prototype, 'addTrack').mockImplementation(() => {});
    await show('volunteer');
    await join('volunteer');
    sockets.newest.tells({ type: 'description', description: { type: 'offer', sdp: 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\n' } });
    await shown();
    const remote = element.querySelector<HTMLVideoElement>('video.remote');
    expect(status()).toContain('Your browser keeps the sound back.');
    expect(remote?.muted).toBe(true);
    button('call-start-sound')?.click();
    await shown();
    expect(remote?.muted).toBe(false);
    expect(button('call-start-sound')).toBeNull();
  });

  it('repeats its last words aloud', async () => {
    await show('volunteer');
    timers.advance(150);
    button('call-repeat')?.click();
    expect(repeatAloud).toHaveBeenCalledExactlyOnceWith('Connecting.');
  });

  it('sends for walking while the requester says so, and for reading otherwise', async () => {
    await show('requester');
    await join('requester');
    const sent = () => connections[0]?.transceivers[0]?.sender.parameters['degradationPreference'];
    expect(sent()).toBe('maintain-resolution');
    button('call-walking')?.click();
    await shown();
    expect(sent()).toBe('maintain-framerate');
    expect(label('call-walking')).toBe('I am standing still');
    expect(status()).toContain('Your picture follows movement now.');
    button('call-walking')?.click();
    await shown();
    expect(sent()).toBe('maintain-resolution');
    expect(label('call-walking')).toBe('I am walking');
  });

  it('says to each side in its own words what is wrong with the picture, and nothing behind a curtain', async () => {
    await show('requester');
    await join('requester');
    connections[0]?.becomes('connected');
    senses.picture = { covered: false, dark: true };
    button('call-curtain')?.click();
    await looksFor(10);
    expect(status()).toBe('You are connected.');
    button('call-curtain')?.click();
    await looksFor(6);
    expect(status()).toBe('You are connected. The picture is very dark. Please switch on a light.');
    senses.picture = { covered: false, dark: false };
    await looksFor(5);
    expect(status()).toBe('You are connected. The picture is bright enough now.');
    button('call-end')?.click();
    await shown();
    expect(status()).toBe('You have ended the call.');
  });

  it('shows numbers to the volunteer alone, and only when they are asked for', async () => {
    vi.spyOn(MediaStream.prototype, 'addTrack').mockImplementation(() => {});
    await show('volunteer');
    await join('volunteer');
    expect(element.querySelector('details')).toBeNull();
    const remote = Object.assign(element.querySelector('video.remote')!, { videoWidth: 1280 });
    sockets.newest.tells({ type: 'description', description: { type: 'offer', sdp: 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\n' } });
    await shown();
    connections[0]?.becomes('connected');
    remote.dispatchEvent(new Event('loadeddata'));
    await shown();
    const numbers = element.querySelector('details');
    expect(numbers?.querySelector('summary')?.textContent).toBe('Numbers about the line');
    expect(numbers?.querySelector('dl')).toBeNull();
    numbers!.open = true;
    numbers!.dispatchEvent(new Event('toggle'));
    await looksFor(1);
    expect(numbers?.querySelector('dl')?.textContent).toContain('Lost on the way');
  });

  it('goes on when it is only moved, and stops when it is taken away', async () => {
    await show('volunteer');
    await join('volunteer');
    const elsewhere = document.body.appendChild(document.createElement('main'));
    elsewhere.append(element);
    timers.advance(0);
    expect(connections[0]?.closed).toBe(false);
    elsewhere.remove();
    timers.advance(0);
    expect(connections[0]?.closed).toBe(true);
    expect(sockets.newest.closed).toBe(true);
    expect(microphone.stop).toHaveBeenCalledOnce();
    expect(sockets.all).toHaveLength(1);
  });
});

describe('the page of the requester', () => {
  const hear = async (message: object) => {
    talk.hears(JSON.stringify(message));
    await shown();
  };

  it('has its few controls in one order, from the first moment to after the end', async () => {
    const names = () => [...element.querySelectorAll('.call-controls button')].map((each) => each.textContent?.trim());
    await show('requester');
    const controls = ['End call', 'Draw the curtain', 'Mute', 'Repeat last message', 'I am walking', 'No, thank you'];
    expect(names()).toEqual(controls);
    await join('requester');
    expect(names()).toEqual(controls);
    button('call-end')?.click();
    await shown();
    expect(names()).toEqual(controls);
    button('call-curtain')?.click();
    expect(picture.enabled).toBe(true);
  });

  it('draws the curtain at one press, says so at once and keeps it in mind', async () => {
    await show('requester');
    await join('requester');
    button('call-curtain')?.click();
    expect(picture.enabled).toBe(false);
    expect(speech.say.mock.calls).toEqual([['The curtain is drawn.', true]]);
    expect(keep).toHaveBeenCalledExactlyOnceWith(true);
    await shown();
    expect(label('call-curtain')).toBe('Open the curtain');
  });

  it('sends nothing but black when the curtain was drawn before the page was loaded anew', async () => {
    drawnBefore = true;
    await show('requester');
    expect(picture.enabled).toBe(false);
    await join('requester');
    expect(connections[0]?.transceivers[0]?.sender.track).toBe(picture);
    expect(label('call-curtain')).toBe('Open the curtain');
  });

  it('reads out what is written, keeps it to be heard again, and forgets it with the call', async () => {
    await show('requester');
    await join('requester');
    talk.opens();
    await hear({ type: 'words', text: 'It is fresh.' });
    expect(speech.say.mock.calls).toEqual([['They write: It is fresh.', false]]);
    expect(element.querySelector('.call-last')?.textContent).toBe('They write: It is fresh.');
    const message = element.querySelector<HTMLButtonElement>('.call-messages button');
    message?.click();
    expect(speech.sayAgain.mock.calls).toEqual([['It is fresh.']]);
    button('call-end')?.click();
    await shown();
    expect(element.querySelector('.call-messages')).toBeNull();
    expect(speech.stop).toHaveBeenCalled();
  });

  it('repeats what was said last, and before anything was said how the call stands', async () => {
    await show('requester');
    await join('requester');
    button('call-repeat')?.click();
    expect(speech.sayAgain).toHaveBeenLastCalledWith('Connecting.');
    connections[0]?.becomes('connected');
    talk.opens();
    await hear({ type: 'guide', halt: 'stop' });
    button('call-repeat')?.click();
    expect(speech.sayAgain).toHaveBeenLastCalledWith('Stop.');
    expect(vibrate).toHaveBeenCalledOnce();
  });

  it('tells the other side that the microphone is off', async () => {
    await show('requester');
    await join('requester');
    talk.opens();
    button('call-mute')?.click();
    expect(talk.said).toContainEqual({ type: 'voice', muted: true });
  });
});

describe('the page of the volunteer', () => {
  it('says in words, not as a fault, that the curtain is drawn', async () => {
    await show('volunteer');
    await join('volunteer');
    sockets.newest.tells({ type: 'description', description: { type: 'offer', sdp: 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\n' } });
    await shown();
    element.toolTexts = { 'notice.curtain-drawn': 'They have drawn the curtain.', curtain: 'The curtain is drawn' };
    talk.opens();
    talk.hears(JSON.stringify({ type: 'phone', torch: 'none', zoom: null, cameras: 1, camera: 0, facing: 'unknown', curtain: true }));
    await shown();
    expect(status()).toContain('They have drawn the curtain.');
    expect(element.querySelector('.stage-curtain')?.textContent).toContain('The curtain is drawn');
    button('call-repeat')?.click();
    expect(repeatAloud).toHaveBeenCalledExactlyOnceWith('Connecting. They have drawn the curtain.');
  });
});
