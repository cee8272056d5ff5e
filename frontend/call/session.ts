/** One call from its ring to its end: brings socket, peer and media together and says in one state how it stands. */

import type { CallMemory } from './call-memory.js';
import { CallStanding } from './call-standing.js';
import { type CallEnd, type CallFailure, type CallState, cameraFailure, isFinal } from './call-state.js';
import { CurrentPeer } from './current-peer.js';
import type { Purpose } from './encoding.js';
import { FirstFrameReport } from './first-frame-report.js';
import { LocalMedia } from './local-media.js';
import type { JoinedMessage, Phase, Role, Saying, Telling } from './messages.js';
import { watchPage } from './page-life.js';
import { Sending } from './sending.js';
import type { SessionEnvironment } from './session-environment.js';
import { RetoldEvents, type SessionEvents } from './session-events.js';
import { SignalSocket } from './signal-socket.js';

export class CallSession {
  readonly #socket: SignalSocket;
  readonly #media: LocalMedia;
  readonly #memory: CallMemory;
  readonly #events: RetoldEvents;
  readonly #standing: CallStanding;
  readonly #current: CurrentPeer;
  readonly #sending: Sending;
  readonly #firstFrame = new FirstFrameReport(() => this.#send({ type: 'first-frame' }));
  #preparing: Promise<void> | undefined;
  #started = false;
  #disposed = false;
  /** A requester who is still asked for the camera would be called without a picture. */
  #mayJoin = false;
  #stopWatching = () => {};
  #phase: Phase | undefined;

  constructor(
    callId: string,
    private readonly role: Role,
    private readonly environment: SessionEnvironment,
    events: Partial<SessionEvents> = {},
  ) {
    this.#events = new RetoldEvents(events);
    this.#standing = new CallStanding(role, (state) => this.#events.state(state));
    this.#memory = environment.memory(callId);
    this.#media = new LocalMedia(role, environment.camera, environment.microphone(), this.#memory.has('muted'));
    this.#current = new CurrentPeer(role, this.#media, environment, {
      description: (description) => this.#send({ type: 'description', description }),
      candidate: (candidate) => this.#send({ type: 'candidate', candidate }),
      connection: (state) => this.#handleConnection(state === 'connected'),
      remoteStream: (stream) => this.#events.remoteStream(stream),
      channels: (channels) => this.#events.channels(channels),
      replaced: () => this.#handleConnection(false, { pictureSeen: false }),
      warn: (what, error) => environment.warn(`${what} (${error instanceof Error ? error.name : 'unknown'})`),
    });
    this.#sending = new Sending(this.#media, this.#current, environment, this.#events);
    this.#current.tuning.setPurpose(this.#memory.has('walking') ? 'walking' : 'reading');
    this.#socket = new SignalSocket(callId, environment, {
      joined: (message) => this.#handleJoined(message),
      resumed: ({ iceServers }) => this.#current.handleIceServers(iceServers),
      message: (message) => this.#handleMessage(message),
      lost: () => {},
      refused: (why) => (why === 'over' ? this.#end('over') : this.#fail(why)),
    });
  }

  /** Whether the ring has been answered, as far as this page has heard. */
  get answered(): boolean {
    return this.#phase === 'answered';
  }

  get over(): boolean {
    return isFinal(this.#standing.state) || this.#disposed;
  }

  /** From now on these are told, beginning with how things stand. */
  tell(events: Partial<SessionEvents>): void {
    this.#events.tell(events);
  }

  /** Negotiates all that can be while it still rings. Nobody is asked for a microphone. */
  prepare(): Promise<void> {
    this.#preparing ??= this.#prepare();
    return this.#preparing;
  }

  /** Holds the call, prepared or not. */
  async start(): Promise<void> {
    this.#started = true;
    await this.prepare();
    if (this.over) {
      return;
    }
    if (this.role === 'volunteer') {
      await this.#sending.openMicrophone();
    } else {
      this.#sending.keepCamera();
    }
  }

  /**
   * The volunteer's press on "Answer", on the shortest way. Another way tells the server as well.
   *
   * @returns false when it was not said here
   */
  accept(): boolean {
    return this.#send({ type: 'accept' });
  }

  /** Tells the page at once; the server is told, not asked. */
  hangUp(): void {
    if (!isFinal(this.#standing.state)) {
      this.#send({ type: 'hang-up' });
      this.#end(`hung-up-by-${this.role}`);
    }
  }

  get muted(): boolean {
    return this.#media.muted;
  }

  setMuted(muted: boolean): void {
    this.#memory.keep('muted', muted);
    this.#media.setMuted(muted);
  }

  get purpose(): Purpose {
    return this.#current.tuning.purpose;
  }

  /** What the camera is for, from now on; also in a connection that takes the place of this one. */
  setPurpose(purpose: Purpose): void {
    this.#memory.keep('walking', purpose === 'walking');
    this.#current.tuning.setPurpose(purpose);
  }

  /** What the browser counts of the connection; undefined while there is none. */
  async stats(): Promise<RTCStatsReport | undefined> {
    return this.#current.peer?.stats();
  }

  /** Sends this camera instead of the one before, now and on each later connection; only for the requester. */
  async replaceCamera(track: MediaStreamTrack): Promise<void> {
    this.#media.replaceCamera(track);
    await this.#current.peer?.handleCamera(track);
  }

  /** The page shows the first picture of a remote stream. Only the volunteer sees one. */
  handleFirstFrame(): void {
    this.#firstFrame.handleFirstFrame();
    this.#standing.know({ pictureSeen: true });
  }

  /** Stops everything without a word to anybody; the server gives us its grace time to come back. */
  dispose(): void {
    if (this.#disposed) {
      return;
    }
    this.#disposed = true;
    this.#stopWatching();
    this.#socket.close();
    this.#current.close();
    // What was only prepared leaves the camera to the page that asks.
    this.#sending.stop(this.#started);
  }

  async #prepare(): Promise<void> {
    this.#events.state(this.#standing.state);
    this.#stopWatching = this.#watchPage();
    if (!this.environment.supported()) {
      this.#fail('unsupported');
    } else if (this.role === 'requester') {
      await this.#openCamera();
    } else {
      this.#join();
    }
  }

  async #openCamera(): Promise<void> {
    const outcome = await this.#sending.openCamera();
    if (outcome === 'ready') {
      this.#join();
    } else if (outcome !== 'released') {
      this.#fail(cameraFailure(outcome));
    }
  }

  #join(): void {
    this.#mayJoin = true;
    this.#socket.open();
  }

  #watchPage(): () => void {
    const { page, hidden } = this.environment;
    return watchPage(page, hidden, {
      online: () => {
        this.#socket.handleOnline();
        this.#current.peer?.handleOnline();
      },
      putAway: () => this.#socket.close(),
      takenOut: () => this.#mayJoin && this.#socket.open(),
      sight: (isHidden) => this.answered && this.#send({ type: isHidden ? 'away' : 'back' }),
    });
  }

  #handleConnection(connected: boolean, news: { pictureSeen?: false } = {}): void {
    this.#events.connected(connected);
    this.#standing.know({ connected, ...news });
  }

  #handleJoined(message: JoinedMessage): void {
    this.#current.handleJoined(message);
    if (message.phase === 'answered') {
      this.#handleAnswered();
    } else {
      this.#phase = 'ringing';
    }
    this.#firstFrame.handleJoined();
    if (message.peerPresent) {
      this.#handlePeerPresent();
    }
  }

  #handleAnswered(): void {
    this.#phase = 'answered';
    if (this.environment.hidden()) {
      this.#send({ type: 'away' });
    }
  }

  #handleMessage(message: Telling): void {
    switch (message.type) {
      case 'answered':
        message.candidates.forEach((candidate) => void this.#current.peer?.handleCandidate(candidate));
        this.#handleAnswered();
        break;
      case 'peer-joined':
        this.#handlePeerPresent();
        break;
      case 'peer-left':
        this.#standing.know({ peerAway: true });
        break;
      case 'peer-away':
      case 'peer-back':
        this.#standing.know({ peerHidden: message.type === 'peer-away' });
        break;
      case 'description':
        this.#current.handleDescription(message.description);
        break;
      case 'candidate':
        void this.#current.peer?.handleCandidate(message.candidate);
        break;
      case 'ended':
        this.#end(message.reason === 'not-answered' ? 'over' : message.reason);
        break;
    }
  }

  #handlePeerPresent(): void {
    this.#current.handlePeerPresent();
    this.#standing.know({ peerAway: false, peerHidden: false });
  }

  #send(message: Saying): boolean {
    return this.#socket.send(message);
  }

  #end(reason: CallEnd): void {
    this.#memory.forget();
    this.#finish({ kind: 'ended', reason });
  }

  #fail(why: CallFailure): void {
    this.#finish({ kind: 'failed', why });
  }

  #finish(state: CallState): void {
    this.dispose();
    this.#standing.become(state);
  }
}
