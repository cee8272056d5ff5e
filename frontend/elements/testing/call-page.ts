/** The page of a call for tests: the element in a document, and a server, a browser and a phone that do what the test says. */

import { vi } from 'vitest';
import type { FarewellAnswer } from '../../call/farewell.js';
import type { MicrophoneOutcome } from '../../call/microphone.js';
import type { Role } from '../../call/messages.js';
import { CallSession } from '../../call/session.js';
import type { SessionEnvironment } from '../../call/session-environment.js';
import { FakeChannel, asChannel } from '../../call/testing/fake-channel.js';
import { FakeTrack, asTrack } from '../../call/testing/fake-media.js';
import { FakeMemory } from '../../call/testing/fake-memory.js';
import { FakePeerConnection, asConnection } from '../../call/testing/fake-peer-connection.js';
import { FakeCameraTrack } from '../../call/testing/fake-phone.js';
import { FakeSenses } from '../../call/testing/fake-senses.js';
import { FakeSockets } from '../../call/testing/fake-socket.js';
import { ManualTimers } from '../../call/testing/manual-timers.js';
import { settle } from '../../call/testing/settle.js';
import { Turns } from '../../call/turns.js';
import { BesideCall } from '../beside-call.js';
import type { CallOutside } from '../call-outside.js';
import type { Speech } from '../speech.js';

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
  micAway: 'Your microphone is away.',
  soundBlocked: 'Your browser keeps the sound back.',
  startSound: 'Start the sound',
  end: 'End call',
  mute: 'Mute',
  unmute: 'Unmute',
  muted: 'Your microphone is off.',
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
  'notice.camera-away': 'Your camera is away.',
  'notice.camera-back': 'Your camera is back.',
  'notice.curtain-drawn': 'The curtain is drawn.',
  'halt.stop': 'Stop.',
};

export class CallPage {
  readonly element = new BesideCall();
  readonly sockets = new FakeSockets();
  readonly connections: FakePeerConnection[] = [];
  readonly timers = new ManualTimers();
  readonly senses = new FakeSenses(() => this.timers.now);
  readonly picture = new FakeCameraTrack('back');
  readonly voice = new FakeTrack('audio');
  readonly microphone = { open: vi.fn<() => Promise<MicrophoneOutcome>>(), stop: vi.fn() };
  readonly screenLock = { hold: vi.fn(), letGo: vi.fn() };
  readonly stage = { leave: vi.fn() };
  readonly sayGoodbye = vi.fn<(callId: string) => Promise<FarewellAnswer>>();
  readonly goTo = vi.fn();
  readonly speech = { say: vi.fn(), sayAgain: vi.fn(), stop: vi.fn() };
  readonly vibrate = vi.fn();
  readonly memory = new FakeMemory();
  readonly reopen = vi.fn<() => Promise<MediaStreamTrack | undefined>>();
  readonly repeatAloud = vi.fn();
  /** What the element has told the server's side of the page, each with its details. */
  readonly told = vi.fn();
  readonly play = vi.spyOn(HTMLMediaElement.prototype, 'play');
  /** The phone's end, or the laptop's, of the newest channel for words. */
  talk = new FakeChannel();

  constructor() {
    this.play.mockReset().mockResolvedValue();
    // The streams of the test browser take no tracks of ours.
    vi.spyOn(MediaStream.prototype, 'addTrack').mockImplementation(() => {});
    this.microphone.open.mockResolvedValue({ kind: 'ready', track: asTrack(this.voice) });
    this.element.outside = this.#outside();
    for (const name of ['call-live', 'call-ended', 'call-failed']) {
      this.element.addEventListener(name, (event) => this.told(name, (event as CustomEvent).detail));
    }
  }

  async show(role: Role): Promise<void> {
    Object.assign(this.element, { texts: TEXTS, toolTexts: TOOL_TEXTS, callId: 'call', role });
    document.body.append(this.element);
    await this.shown();
  }

  async shown(): Promise<void> {
    await settle();
    await this.element.updateComplete;
  }

  async join(role: Role): Promise<void> {
    this.timers.advance(150);
    this.sockets.newest.opens();
    this.sockets.newest.says({
      type: 'joined',
      role,
      polite: role === 'volunteer',
      phase: 'answered',
      peerPresent: true,
      iceServers: [],
      iceTransportPolicy: 'all',
      resume: 'token',
    });
    await this.shown();
  }

  async showAndJoin(role: Role): Promise<void> {
    await this.show(role);
    await this.join(role);
  }

  /** The other side offers its picture and its voice. */
  async hearOffer(): Promise<void> {
    const sdp = 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\n';
    this.sockets.newest.tells({ type: 'description', description: { type: 'offer', sdp } });
    await this.shown();
  }

  /** The other page says something past the server. */
  async hear(message: object): Promise<void> {
    this.talk.hears(JSON.stringify(message));
    await this.shown();
  }

  /** So many looks at the picture, one a second. */
  async looksFor(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second += 1) {
      this.timers.advance(1_000);
      await this.shown();
    }
  }

  async press(name: string): Promise<void> {
    this.button(name)?.click();
    await this.shown();
  }

  get status(): string | undefined {
    return this.element.querySelector('[role=status]')?.textContent?.replace(/\s+/g, ' ').trim();
  }

  button(name: string): HTMLButtonElement | null {
    return this.element.querySelector<HTMLButtonElement>(`button.${name}`);
  }

  label(name: string): string | undefined {
    return this.button(name)?.textContent?.trim();
  }

  #outside(): CallOutside {
    const { timers, sayGoodbye, goTo, screenLock, stage, vibrate, repeatAloud } = this;
    return {
      timers,
      session: (callId, role) => new CallSession(callId, role, this.#environment()),
      farewell: { sayGoodbye, goTo, timers, random: () => 0 },
      screenLock,
      stage,
      senses: () => this.senses,
      phone: () => ({
        devices: { list: async () => [], open: () => Promise.reject(new Error('no other camera')) },
        lenses: { draw: () => Promise.reject(new Error('no picture')) },
        timers,
        turns: new Turns(),
        memory: this.memory,
        warn: vi.fn(),
        speech: this.speech as unknown as Speech,
        vibrate,
      }),
      repeatAloud,
    };
  }

  #environment(): SessionEnvironment {
    return {
      fetchTicket: async () => ({ kind: 'ticket', ticket: 't' }),
      connect: this.sockets.connect,
      connectPeer: (configuration) => this.#connectPeer(configuration),
      newStream: () => new MediaStream(),
      supported: () => true,
      camera: {
        warmUp: async () => ({ kind: 'ready', stream: this.#ownPicture(), microphone: true }),
        hold: () => () => {},
        reopen: this.reopen,
        reopenVoice: async () => undefined,
      },
      microphone: () => this.microphone,
      page: window,
      hidden: () => false,
      memory: () => this.memory,
      timers: this.timers,
      random: () => 0,
      warn: vi.fn(),
    };
  }

  #connectPeer(configuration: RTCConfiguration): RTCPeerConnection {
    const connection = new FakePeerConnection(configuration);
    const channels = [new FakeChannel(), new FakeChannel()];
    connection.createDataChannel = (_, { id }) => asChannel(channels[id!]!);
    this.talk = channels[0]!;
    this.connections.push(connection);
    return asConnection(connection);
  }

  /** A stream that a video of the test browser accepts, with tracks of ours. */
  #ownPicture(): MediaStream {
    const stream = new MediaStream();
    vi.spyOn(stream, 'getVideoTracks').mockReturnValue([asTrack(this.picture)]);
    vi.spyOn(stream, 'getAudioTracks').mockReturnValue([asTrack(this.voice)]);
    return stream;
  }
}
