/** One call from its ring to its end: brings socket, peer and media together and says in one state how it stands. */

import { CallStanding } from './call-standing.js';
import { type CallEnd, type CallFailure, type CallState, cameraFailure, isFinal } from './call-state.js';
import { type CallCamera, LocalMedia, type MicrophoneSource } from './local-media.js';
import type { JoinedMessage, Phase, Role, Saying, SessionDescription, Telling } from './messages.js';
import { watchPage } from './page-life.js';
import { Peer, configuration } from './peer.js';
import { RetoldEvents, type SessionEvents } from './session-events.js';
import { SignalSocket, type SocketEnvironment } from './signal-socket.js';

export interface SessionEnvironment extends SocketEnvironment {
  /** Whether the browser can hold a call at all. */
  supported(): boolean;
  connectPeer(configuration: RTCConfiguration): RTCPeerConnection;
  newStream(): MediaStream;
  camera: CallCamera;
  microphone(): MicrophoneSource;
  /** The window, of which is heard what becomes of the page. */
  page: EventTarget;
  hidden(): boolean;
}

export class CallSession {
  readonly #socket: SignalSocket;
  readonly #media: LocalMedia;
  readonly #events: RetoldEvents;
  readonly #standing: CallStanding;
  #preparing: Promise<void> | undefined;
  #started = false;
  #disposed = false;
  #stopWatching = () => {};
  #phase: Phase | undefined;
  #joined: JoinedMessage | undefined;
  #peer: Peer | undefined;
  #firstFrame: 'awaited' | 'seen' | 'told' = 'awaited';

  constructor(
    callId: string,
    private readonly role: Role,
    private readonly environment: SessionEnvironment,
    events: Partial<SessionEvents> = {},
  ) {
    this.#events = new RetoldEvents(events);
    this.#standing = new CallStanding(role, (state) => this.#events.state(state));
    this.#media = new LocalMedia(role, environment.camera, environment.microphone());
    this.#socket = new SignalSocket(callId, environment, {
      joined: (message) => this.#handleJoined(message),
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
      await this.#openMicrophone();
    } else {
      this.#media.keepCamera(this.environment, (track) => void this.#peer?.handleCamera(track));
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

  setMuted(muted: boolean): void {
    this.#media.setMuted(muted);
  }

  /** The page shows the first picture of a remote stream. Only the volunteer sees one. */
  handleFirstFrame(): void {
    this.#tellFirstFrame('awaited');
    this.#standing.know({ pictureSeen: true });
  }

  /** Stops everything without a word to anybody; the server gives us its grace time to come back. */
  dispose(): void {
    this.#disposed = true;
    this.#stopWatching();
    this.#socket.close();
    this.#peer?.close();
    this.#peer = undefined;
    // What was only prepared leaves the camera to the page that asks.
    this.#media.release(this.#started);
  }

  async #prepare(): Promise<void> {
    this.#events.state(this.#standing.state);
    this.#stopWatching = this.#watchPage();
    if (!this.environment.supported()) {
      this.#fail('unsupported');
    } else if (this.role === 'requester') {
      await this.#openCamera();
    } else {
      this.#socket.open();
    }
  }

  async #openCamera(): Promise<void> {
    const outcome = await this.#media.openCamera();
    if (this.#disposed || outcome.kind === 'released') {
      return;
    }
    if (outcome.kind !== 'ready') {
      this.#fail(cameraFailure(outcome.kind));
      return;
    }
    this.#events.ownPicture(outcome.stream);
    this.#events.voice(outcome.microphone ? 'ready' : 'absent');
    this.#socket.open();
  }

  async #openMicrophone(): Promise<void> {
    const outcome = await this.#media.openMicrophone();
    if (this.#disposed || outcome.kind === 'released') {
      return;
    }
    if (outcome.kind === 'ready') {
      this.#peer?.handleMicrophone(outcome.track);
    }
    this.#events.voice(outcome.kind);
  }

  #watchPage(): () => void {
    const { page, hidden } = this.environment;
    return watchPage(page, hidden, {
      online: () => {
        this.#socket.handleOnline();
        this.#peer?.handleOnline();
      },
      putAway: () => this.#socket.close(),
      takenOut: () => this.#socket.open(),
      sight: (isHidden) => this.answered && this.#send({ type: isHidden ? 'away' : 'back' }),
    });
  }

  #handleJoined(message: JoinedMessage): void {
    this.#joined = message;
    if (message.phase === 'answered') {
      this.#handleAnswered();
    } else {
      this.#phase = 'ringing';
    }
    this.#tellFirstFrame('told');
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
        void this.#ensurePeer()?.handleDescription(message.description);
        break;
      case 'candidate':
        void this.#peer?.handleCandidate(message.candidate);
        break;
      case 'ended':
        this.#end(message.reason === 'not-answered' ? 'over' : message.reason);
        break;
    }
  }

  #handlePeerPresent(): void {
    if (this.#peer && this.#joined) {
      this.#peer.handlePeerBack(configuration(this.#joined));
    } else {
      this.#ensurePeer();
    }
    this.#standing.know({ peerAway: false, peerHidden: false });
  }

  #ensurePeer(): Peer | undefined {
    if (!this.#peer && this.#joined) {
      this.#peer = this.#createPeer(this.#joined);
    }
    return this.#peer;
  }

  #createPeer(joined: JoinedMessage): Peer {
    const stream = this.environment.newStream();
    const connection = this.environment.connectPeer(configuration(joined));
    const { camera, microphone } = this.#media;
    const { timers } = this.environment;
    return new Peer({ role: this.role, polite: joined.polite, connection, timers, camera, microphone }, {
      description: (description) => this.#send({ type: 'description', description }),
      candidate: (candidate) => this.#send({ type: 'candidate', candidate }),
      connection: (state) => this.#standing.know({ connected: state === 'connected' }),
      track: (track) => {
        stream.addTrack(track);
        this.#events.remoteStream(stream);
      },
      channels: (channels) => this.#events.channels(channels),
      replaced: (by) => this.#replacePeer(by),
      warn: (what, error) => this.environment.warn(`${what} (${error instanceof Error ? error.name : 'unknown'})`),
    });
  }

  #replacePeer(by: SessionDescription): void {
    this.#peer?.close();
    this.#peer = undefined;
    const fresh = this.#ensurePeer();
    if (by.type === 'offer') {
      void fresh?.handleDescription(by);
    }
    this.#standing.know({ connected: false, pictureSeen: false });
  }

  /** @param after where things stood before there was a reason to tell: it is told once on each line. */
  #tellFirstFrame(after: 'awaited' | 'told'): void {
    if (this.#firstFrame === after) {
      this.#firstFrame = 'seen';
    }
    if (this.#firstFrame === 'seen' && this.#send({ type: 'first-frame' })) {
      this.#firstFrame = 'told';
    }
  }

  #send(message: Saying): boolean {
    return this.#socket.send(message);
  }

  #end(reason: CallEnd): void {
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
