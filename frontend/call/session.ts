/** One call from its ticket to its end: brings socket, peer and media together and says in one state how it stands. */

import {
  type CallEnd,
  type CallFailure,
  type CallState,
  cameraFailure,
  isFinal,
  ongoingState,
  sameState,
} from './call-state.js';
import type { Channels } from './channels.js';
import { type CameraSource, LocalMedia, type MicrophoneSource, type VoiceState } from './local-media.js';
import type { JoinedMessage, Role, SessionDescription } from './messages.js';
import { Peer, configuration } from './peer.js';
import { type OutgoingMessage, type PeerMessage, SignalSocket, type SocketEnvironment } from './signal-socket.js';

export interface SessionEnvironment extends SocketEnvironment {
  /** Whether the browser can hold a call at all. */
  supported(): boolean;
  connectPeer(configuration: RTCConfiguration): RTCPeerConnection;
  newStream(): MediaStream;
  camera: CameraSource;
  microphone(): MicrophoneSource;
  /** The window, of which `online`, `pagehide` and `pageshow` are heard. */
  page: EventTarget;
}

export interface SessionEvents {
  state(state: CallState): void;
  /** What comes from the other side; again for each track, and another stream after it has come back anew. */
  remoteStream(stream: MediaStream): void;
  /** What this side's camera sees; only for the requester. */
  ownPicture(stream: MediaStream): void;
  voice(state: VoiceState): void;
  /** What the two pages may say to each other; again, and others, after the other side has come back anew. */
  channels(channels: Channels): void;
}

export class CallSession {
  readonly #socket: SignalSocket;
  readonly #media: LocalMedia;
  readonly #listening = new AbortController();
  #state: CallState = { kind: 'connecting', peerAway: false };
  #joined: JoinedMessage | undefined;
  #peer: Peer | undefined;
  #peerAway = false;
  #connected = false;
  #pictureSeen = false;
  #wasLive = false;
  #firstFrame: 'awaited' | 'seen' | 'told' = 'awaited';

  constructor(
    callId: string,
    private readonly role: Role,
    private readonly environment: SessionEnvironment,
    private readonly events: SessionEvents,
  ) {
    this.#media = new LocalMedia(role, environment.camera, environment.microphone());
    this.#socket = new SignalSocket(callId, environment, {
      joined: (message) => this.#handleJoined(message),
      message: (message) => this.#handleMessage(message),
      lost: () => {},
      refused: (why) => (why === 'over' ? this.#end('over') : this.#fail(why)),
    });
  }

  async start(): Promise<void> {
    this.events.state(this.#state);
    this.#listen();
    if (!this.environment.supported()) {
      this.#fail('unsupported');
    } else if (this.role === 'requester') {
      await this.#startWithCamera();
    } else {
      this.#socket.open();
      await this.#openMicrophone();
    }
  }

  /** Tells the page at once; the server is told, not asked. */
  hangUp(): void {
    if (!isFinal(this.#state)) {
      this.#send({ type: 'hang-up' });
      this.#end(`hung-up-by-${this.role}`);
    }
  }

  setMuted(muted: boolean): void {
    this.#media.setMuted(muted);
  }

  /** Sends this camera instead of the one before, now and on each later connection; only for the requester. */
  async replaceCamera(track: MediaStreamTrack): Promise<void> {
    this.#media.camera = track;
    await this.#peer?.handleCamera(track);
  }

  /** The page shows the first picture of a remote stream. Only the volunteer sees one. */
  handleFirstFrame(): void {
    this.#pictureSeen = true;
    if (this.#firstFrame === 'awaited') {
      this.#firstFrame = 'seen';
    }
    this.#tellFirstFrame();
    this.#review();
  }

  /** Stops everything without a word to anybody; the server gives us its grace time to come back. */
  dispose(): void {
    this.#listening.abort();
    this.#socket.close();
    this.#peer?.close();
    this.#peer = undefined;
    this.#media.stop();
  }

  async #startWithCamera(): Promise<void> {
    const outcome = await this.#media.openCamera();
    if (this.#listening.signal.aborted || outcome.kind === 'released') {
      return;
    }
    if (outcome.kind !== 'ready') {
      this.#fail(cameraFailure(outcome.kind));
      return;
    }
    this.events.ownPicture(outcome.stream);
    this.events.voice(outcome.microphone ? 'ready' : 'absent');
    this.#socket.open();
  }

  async #openMicrophone(): Promise<void> {
    const outcome = await this.#media.openMicrophone();
    if (this.#listening.signal.aborted || outcome.kind === 'released') {
      return;
    }
    if (outcome.kind === 'ready') {
      this.#peer?.handleMicrophone(outcome.track);
    }
    this.events.voice(outcome.kind);
  }

  #listen(): void {
    const { signal } = this.#listening;
    const { page } = this.environment;
    page.addEventListener(
      'online',
      () => {
        this.#socket.handleOnline();
        this.#peer?.handleOnline();
      },
      { signal },
    );
    page.addEventListener('pagehide', () => this.#socket.close(), { signal });
    // A page that comes back out of the browser's back/forward cache goes on where it was.
    page.addEventListener('pageshow', (event) => (event as PageTransitionEvent).persisted && this.#socket.open(), {
      signal,
    });
  }

  #handleJoined(message: JoinedMessage): void {
    this.#joined = message;
    this.#tellFirstFrame();
    if (message.peerPresent) {
      this.#handlePeerPresent(message);
    }
  }

  #handleMessage(message: PeerMessage): void {
    switch (message.type) {
      case 'peer-joined':
        this.#handlePeerPresent(this.#joined);
        break;
      case 'peer-left':
        this.#peerAway = true;
        this.#review();
        break;
      case 'description':
        void this.#ensurePeer()?.handleDescription(message.description);
        break;
      case 'candidate':
        void this.#peer?.handleCandidate(message.candidate);
        break;
      case 'ended':
        this.#end(message.reason);
        break;
    }
  }

  #handlePeerPresent(joined: JoinedMessage | undefined): void {
    this.#peerAway = false;
    if (this.#peer) {
      this.#peer.handlePeerBack(joined?.iceServers ?? []);
    } else {
      this.#ensurePeer();
    }
    this.#review();
  }

  #ensurePeer(): Peer | undefined {
    if (!this.#peer && this.#joined) {
      this.#peer = this.#createPeer(this.#joined);
    }
    return this.#peer;
  }

  #createPeer({ polite, iceServers }: JoinedMessage): Peer {
    const stream = this.environment.newStream();
    const connection = this.environment.connectPeer(configuration(iceServers));
    const { camera, microphone } = this.#media;
    const { timers } = this.environment;
    return new Peer({ role: this.role, polite, connection, timers, camera, microphone }, {
      description: (description) => this.#send({ type: 'description', description }),
      candidate: (candidate) => this.#send({ type: 'candidate', candidate }),
      connection: (state) => this.#handleConnection(state),
      track: (track) => {
        stream.addTrack(track);
        this.events.remoteStream(stream);
      },
      channels: (channels) => this.events.channels(channels),
      replaced: (by) => this.#replacePeer(by),
      warn: (what, error) => this.environment.warn(`${what} (${error instanceof Error ? error.name : 'unknown'})`),
    });
  }

  #replacePeer(by: SessionDescription): void {
    this.#peer?.close();
    this.#peer = undefined;
    this.#connected = false;
    this.#pictureSeen = false;
    const fresh = this.#ensurePeer();
    if (by.type === 'offer') {
      void fresh?.handleDescription(by);
    }
    this.#review();
  }

  #handleConnection(state: RTCPeerConnectionState): void {
    this.#connected = state === 'connected';
    this.#review();
  }

  #tellFirstFrame(): void {
    if (this.#firstFrame === 'seen' && this.#send({ type: 'first-frame' })) {
      this.#firstFrame = 'told';
    }
  }

  #send(message: OutgoingMessage): boolean {
    return this.#socket.send(message);
  }

  #review(): void {
    const mediaFlows = this.#connected && (this.role === 'requester' || this.#pictureSeen);
    this.#wasLive ||= mediaFlows;
    this.#become(ongoingState({ mediaFlows, wasLive: this.#wasLive, peerAway: this.#peerAway }));
  }

  #end(reason: CallEnd): void {
    this.#finish({ kind: 'ended', reason });
  }

  #fail(why: CallFailure): void {
    this.#finish({ kind: 'failed', why });
  }

  #finish(state: CallState): void {
    this.dispose();
    this.#become(state);
  }

  #become(state: CallState): void {
    if (!isFinal(this.#state) && !sameState(this.#state, state)) {
      this.#state = state;
      this.events.state(state);
    }
  }
}
