/** The perfect negotiation of https://www.w3.org/TR/webrtc/#perfect-negotiation-example: both sides may offer at any time, the polite one gives way. */

import { withoutAddresses } from './bare-description.js';
import type { Role, SessionDescription } from './messages.js';

export interface NegotiationEvents {
  description(description: SessionDescription): void;
  candidate(candidate: RTCIceCandidateInit): void;
  /** An offer has been taken and is about to be answered: the last moment to say what we send. */
  answering(): void;
  fault(error: unknown): void;
}

export interface Manners {
  polite: boolean;
  /** The side that sends the picture: the other answers on its lines, and adds none by an offer made before that. */
  role: Role;
}

export class Negotiation {
  readonly #polite: boolean;
  #mayOffer: boolean;
  #makingOffer = false;
  #ignoreOffer = false;
  #settingRemoteAnswer = false;
  /** Those found so far: whoever hears the description again must hear them again as well. */
  #found: RTCIceCandidateInit[] = [];

  constructor(
    private readonly connection: RTCPeerConnection,
    { polite, role }: Manners,
    private readonly events: NegotiationEvents,
  ) {
    this.#polite = polite;
    this.#mayOffer = role === 'requester';
    connection.onnegotiationneeded = () => void this.#offer();
    connection.onicecandidate = ({ candidate }) => {
      if (candidate) {
        const found = candidate.toJSON();
        this.#found.push(found);
        events.candidate(found);
      }
    };
  }

  async handleDescription(description: SessionDescription): Promise<void> {
    const { connection } = this;
    this.#mayOffer = true;
    const stable = connection.signalingState === 'stable';
    // While our own answer is being set the state still says have-local-offer, yet an offer is welcome.
    const ready = !this.#makingOffer && (stable || this.#settingRemoteAnswer);
    const collision = description.type === 'offer' && !ready;
    this.#ignoreOffer = !this.#polite && collision;
    if (this.#ignoreOffer) {
      return;
    }
    try {
      this.#settingRemoteAnswer = description.type === 'answer';
      try {
        await connection.setRemoteDescription(description);
      } finally {
        this.#settingRemoteAnswer = false;
      }
      if (description.type === 'offer') {
        this.events.answering();
        await connection.setLocalDescription();
        this.#sendLocal();
      }
    } catch (error) {
      this.events.fault(error);
    }
  }

  async handleCandidate(candidate: RTCIceCandidateInit): Promise<void> {
    try {
      await this.connection.addIceCandidate(candidate);
    } catch (error) {
      if (!this.#ignoreOffer) {
        this.events.fault(error);
      }
    }
  }

  /** What was sent while the way to the peer was broken is gone: an offer that still waits for its answer goes again. */
  resend(): void {
    if (this.connection.signalingState === 'have-local-offer') {
      this.#sendLocal();
    }
  }

  async #offer(): Promise<void> {
    if (!this.#mayOffer) {
      return;
    }
    try {
      this.#makingOffer = true;
      await this.connection.setLocalDescription();
      this.#sendLocal();
    } catch (error) {
      this.events.fault(error);
    } finally {
      this.#makingOffer = false;
    }
  }

  #sendLocal(): void {
    const local = this.connection.localDescription;
    if (local && local.type !== 'pranswer') {
      this.events.description(withoutAddresses({ type: local.type, sdp: local.sdp }));
      this.#found = this.#found.filter((candidate) => belongsTo(candidate, local.sdp));
      this.#found.forEach((candidate) => this.events.candidate(candidate));
    }
  }
}

/** After a restart the candidates of before lead nowhere. */
function belongsTo({ usernameFragment }: RTCIceCandidateInit, sdp: string): boolean {
  return !usernameFragment || sdp.includes(`a=ice-ufrag:${usernameFragment}\r\n`);
}
