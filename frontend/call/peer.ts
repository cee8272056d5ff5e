/** One connection to the other person: its media, its negotiation and its recovery, until it is closed for good. */

import { type Channels, openChannels } from './channels.js';
import { IceRecovery } from './ice-recovery.js';
import type { JoinedMessage, Role, SessionDescription } from './messages.js';
import { Negotiation } from './negotiation.js';
import type { PictureTuning } from './picture-tuning.js';
import type { Timers } from './timers.js';

export interface PeerEvents {
  description(description: SessionDescription): void;
  candidate(candidate: RTCIceCandidateInit): void;
  connection(state: RTCPeerConnectionState): void;
  track(track: MediaStreamTrack): void;
  /** Once, as soon as there is a connection at all; they open with it and close with it. */
  channels(channels: Channels): void;
  /** The page at the other end was loaded anew: this connection cannot go on, a fresh one can. */
  replaced(by: SessionDescription): void;
  warn(what: string, error: unknown): void;
}

export type WayThrough = Pick<JoinedMessage, 'iceServers' | 'iceTransportPolicy'>;

export interface PeerSetup {
  role: Role;
  polite: boolean;
  connection: RTCPeerConnection;
  timers: Timers;
  camera: MediaStreamTrack | null;
  microphone: MediaStreamTrack | null;
  tuning: Pick<PictureTuning, 'encodings' | 'handleTransceiver' | 'handleConnected'>;
}

export class Peer {
  readonly #connection: RTCPeerConnection;
  readonly #negotiation: Negotiation;
  readonly #recovery: IceRecovery;
  #microphone: MediaStreamTrack | null;
  #remoteOrigin: string | undefined;

  constructor(
    private readonly setup: PeerSetup,
    private readonly events: PeerEvents,
  ) {
    const { connection } = setup;
    this.#connection = connection;
    this.#microphone = setup.microphone;
    this.#recovery = new IceRecovery(connection, setup.timers);
    this.#negotiation = new Negotiation(connection, setup, {
      description: (description) => events.description(description),
      candidate: (candidate) => events.candidate(candidate),
      answering: () => this.#offerVoice(),
      fault: (error) => events.warn('the negotiation stumbled', error),
    });
    connection.onconnectionstatechange = () => {
      this.#recovery.handleConnectionState(connection.connectionState);
      if (connection.connectionState === 'connected') {
        setup.tuning.handleConnected();
      }
      events.connection(connection.connectionState);
    };
    connection.ontrack = ({ track }) => events.track(track);
    events.channels(openChannels(connection));
    if (setup.role === 'requester') {
      this.#sendCameraAndVoice();
    }
  }

  async handleDescription(description: SessionDescription): Promise<void> {
    const origin = originOf(description.sdp);
    if (this.#remoteOrigin && origin && origin !== this.#remoteOrigin) {
      this.events.replaced(description);
      return;
    }
    this.#remoteOrigin ??= origin;
    await this.#negotiation.handleDescription(description);
  }

  async handleCandidate(candidate: RTCIceCandidateInit): Promise<void> {
    // A description comes before its candidates: one that comes first belongs to a connection that has been replaced.
    if (this.#remoteOrigin) {
      await this.#negotiation.handleCandidate(candidate);
    }
  }

  /** What it says holds for the next way through the network that is looked for. */
  handleConfiguration(current: RTCConfiguration): void {
    this.#connection.setConfiguration(current);
  }

  /** The way to the other side is open again; what was said meanwhile is lost. */
  handlePeerBack(current: RTCConfiguration): void {
    this.handleConfiguration(current);
    this.#negotiation.resend();
    // One side is enough. A healthy call does not notice; a page that was loaded anew hears of us at once.
    if (this.setup.role === 'requester' && this.#connection.signalingState === 'stable') {
      this.#connection.restartIce();
    }
  }

  handleOnline(): void {
    this.#recovery.handleOnline();
  }

  /** The microphone may be allowed long after the picture has come; sending it needs no new negotiation. */
  handleMicrophone(track: MediaStreamTrack): void {
    this.#microphone = track;
    void this.#attachVoice();
  }

  stats(): Promise<RTCStatsReport> {
    return this.#connection.getStats();
  }

  /** Another camera took the place of the one before; that needs no new negotiation either. */
  async handleCamera(track: MediaStreamTrack): Promise<void> {
    const sender = this.#connection.getTransceivers().find(({ receiver }) => receiver.track.kind === 'video')?.sender;
    try {
      await sender?.replaceTrack(track);
    } catch (error) {
      this.events.warn('the other camera could not be sent', error);
    }
  }

  close(): void {
    const connection = this.#connection;
    this.#recovery.close();
    connection.onnegotiationneeded = null;
    connection.onicecandidate = null;
    connection.onconnectionstatechange = null;
    connection.ontrack = null;
    connection.close();
  }

  #sendCameraAndVoice(): void {
    const video = this.#connection.addTransceiver(this.setup.camera ?? 'video', {
      direction: 'sendonly',
      sendEncodings: this.setup.tuning.encodings(),
    });
    this.setup.tuning.handleTransceiver(video);
    this.#connection.addTransceiver(this.#microphone ?? 'audio', { direction: 'sendrecv' });
  }

  /**
   * The volunteer adds no lines of its own to the negotiation: it answers on those of the requester, so that two
   * offers at once never double them. The voice line is kept open for a microphone that comes later.
   */
  #offerVoice(): void {
    const voice = this.#voice();
    if (voice) {
      voice.direction = 'sendrecv';
      void this.#attachVoice();
    }
  }

  async #attachVoice(): Promise<void> {
    const sender = this.#voice()?.sender;
    if (!sender || !this.#microphone || sender.track === this.#microphone) {
      return;
    }
    try {
      await sender.replaceTrack(this.#microphone);
    } catch (error) {
      this.events.warn('the voice could not be sent', error);
    }
  }

  #voice(): RTCRtpTransceiver | undefined {
    return this.#connection.getTransceivers().find(({ receiver }) => receiver.track.kind === 'audio');
  }
}

/** One transport for everything: fewer candidates, and one way through the network to find. */
export function configuration({ iceServers, iceTransportPolicy }: WayThrough): RTCConfiguration {
  return { iceServers, iceTransportPolicy, bundlePolicy: 'max-bundle' };
}

/** A connection keeps the session id of its o= line for life (RFC 8829, 5.2.1): another one is another connection. */
function originOf(sdp: string): string | undefined {
  return /^o=\S+ (\S+)/m.exec(sdp)?.[1];
}
