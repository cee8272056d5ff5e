/**
 * The present connection to the other page: made as soon as there is somebody to hear of it, kept while that page is away,
 * and replaced by another one when it was loaded anew.
 */

import type { LocalMedia } from './local-media.js';
import type { JoinedMessage, Role, SessionDescription } from './messages.js';
import { Peer, type PeerEvents, configuration } from './peer.js';
import { PictureTuning, sendableCodecs } from './picture-tuning.js';
import type { Timers } from './timers.js';

export interface PeerEnvironment {
  connectPeer(configuration: RTCConfiguration): RTCPeerConnection;
  newStream(): MediaStream;
  timers: Timers;
}

export interface CurrentPeerEvents extends Omit<PeerEvents, 'track' | 'replaced'> {
  /** What comes from the other side; again for each track, and another stream after a replacement. */
  remoteStream(stream: MediaStream): void;
  replaced(): void;
}

export class CurrentPeer {
  /** Of the picture that is sent, also by a connection that takes the place of this one. */
  readonly tuning: PictureTuning;
  #joined: JoinedMessage | undefined;
  #peer: Peer | undefined;

  constructor(
    private readonly role: Role,
    private readonly media: Pick<LocalMedia, 'camera' | 'microphone'>,
    private readonly environment: PeerEnvironment,
    private readonly events: CurrentPeerEvents,
  ) {
    this.tuning = new PictureTuning({ timers: environment.timers, codecs: sendableCodecs, warn: events.warn });
  }

  /** Undefined before the other side has come. */
  get peer(): Peer | undefined {
    return this.#peer;
  }

  handleJoined(message: JoinedMessage): void {
    this.#joined = message;
  }

  /** The passwords that this page came with may have run out. */
  handleIceServers(iceServers: RTCIceServer[]): void {
    if (this.#joined) {
      this.#joined = { ...this.#joined, iceServers };
      this.#peer?.handleConfiguration(configuration(this.#joined));
    }
  }

  handlePeerPresent(): void {
    if (this.#peer && this.#joined) {
      this.#peer.handlePeerBack(configuration(this.#joined));
    } else {
      this.#ensurePeer();
    }
  }

  handleDescription(description: SessionDescription): void {
    void this.#ensurePeer()?.handleDescription(description);
  }

  close(): void {
    this.#leave();
    this.tuning.close();
  }

  #ensurePeer(): Peer | undefined {
    if (!this.#peer && this.#joined) {
      this.#peer = this.#createPeer(this.#joined);
    }
    return this.#peer;
  }

  #createPeer(joined: JoinedMessage): Peer {
    const { role, tuning } = this;
    const { camera, microphone } = this.media;
    const { timers } = this.environment;
    const stream = this.environment.newStream();
    const connection = this.environment.connectPeer(configuration(joined));
    return new Peer({ role, polite: joined.polite, connection, timers, camera, microphone, tuning }, {
      ...this.events,
      track: (track) => {
        stream.addTrack(track);
        this.events.remoteStream(stream);
      },
      replaced: (by) => this.#replace(by),
    });
  }

  #replace(by: SessionDescription): void {
    this.#leave();
    const fresh = this.#ensurePeer();
    if (by.type === 'offer') {
      void fresh?.handleDescription(by);
    }
    this.events.replaced();
  }

  #leave(): void {
    this.#peer?.close();
    this.#peer = undefined;
  }
}
