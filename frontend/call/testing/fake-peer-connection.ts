/** An RTCPeerConnection for tests that keeps the rules of offers and answers, one operation at a time, and moves no media. */

import { FakeTrack } from './fake-media.js';

interface FakeTransceiver {
  direction: string;
  readonly receiver: { track: FakeTrack };
  readonly sender: FakeSender;
}

class FakeSender {
  parameters: Record<string, unknown> = { transactionId: 't', encodings: [{}] };

  constructor(public track: FakeTrack | null) {}

  getParameters(): Record<string, unknown> {
    return this.parameters;
  }

  async setParameters(parameters: Record<string, unknown>): Promise<void> {
    this.parameters = parameters;
  }

  async replaceTrack(track: FakeTrack): Promise<void> {
    this.track = track;
  }
}

type Description = { type: RTCSdpType; sdp: string };

export class FakePeerConnection {
  static #made = 0;

  onnegotiationneeded: (() => void) | null = null;
  onicecandidate: ((event: { candidate: { toJSON(): RTCIceCandidateInit } | null }) => void) | null = null;
  onconnectionstatechange: (() => void) | null = null;
  ontrack: ((event: { track: FakeTrack }) => void) | null = null;
  connectionState: RTCPeerConnectionState = 'new';
  signalingState: RTCSignalingState = 'stable';
  localDescription: Description | null = null;
  remoteDescription: Description | null = null;
  readonly candidates: RTCIceCandidateInit[] = [];
  readonly transceivers: FakeTransceiver[] = [];
  readonly channels: object[] = [];
  restarts = 0;
  rollbacks = 0;
  closed = false;
  readonly #origin = `${(FakePeerConnection.#made += 1)}`;
  #version = 0;
  #needed = false;
  #channelsNeeded = false;
  #announcing = false;
  #operations: Promise<unknown> = Promise.resolve();

  constructor(public configuration: RTCConfiguration = {}) {}

  addTransceiver(source: FakeTrack | 'audio' | 'video', { direction }: { direction: string }): FakeTransceiver {
    const track = typeof source === 'string' ? null : source;
    const kind = typeof source === 'string' ? source : source.kind;
    const transceiver = { direction, receiver: { track: new FakeTrack(kind) }, sender: new FakeSender(track) };
    this.transceivers.push(transceiver);
    this.#need();
    return transceiver;
  }

  createDataChannel(label: string, { id }: RTCDataChannelInit): object {
    const channel = { label, id };
    this.#channelsNeeded ||= this.channels.length === 0;
    this.channels.push(channel);
    this.#announceNeed();
    return channel;
  }

  getTransceivers(): FakeTransceiver[] {
    return this.transceivers;
  }

  setConfiguration(configuration: RTCConfiguration): void {
    this.configuration = configuration;
  }

  restartIce(): void {
    this.restarts += 1;
    this.#need();
  }

  setLocalDescription(): Promise<void> {
    return this.#chain(() => {
      const type = this.signalingState === 'have-remote-offer' ? 'answer' : 'offer';
      this.localDescription = { type, sdp: `v=0\r\no=- ${this.#origin} ${(this.#version += 1)} IN IP4 127.0.0.1\r\n` };
      this.#channelsNeeded = false;
      if (type === 'offer') {
        this.#needed = false;
      }
      this.#turn(type === 'offer' ? 'have-local-offer' : 'stable');
    });
  }

  setRemoteDescription(description: Description): Promise<void> {
    return this.#chain(() => {
      if (description.type === 'answer' && this.signalingState !== 'have-local-offer') {
        throw new DOMException('no offer of ours waits for an answer', 'InvalidStateError');
      }
      if (description.type === 'offer' && this.signalingState === 'have-local-offer') {
        this.rollbacks += 1;
        this.#needed = true;
      }
      this.remoteDescription = description;
      if (description.type === 'offer') {
        this.#takeLines();
      }
      this.#turn(description.type === 'offer' ? 'have-remote-offer' : 'stable');
    });
  }

  addIceCandidate(candidate: RTCIceCandidateInit): Promise<void> {
    return this.#chain(() => {
      if (!this.remoteDescription) {
        throw new DOMException('no remote description', 'InvalidStateError');
      }
      this.candidates.push(candidate);
    });
  }

  close(): void {
    this.closed = true;
  }

  /** The browser reports how the connection stands. */
  becomes(state: RTCPeerConnectionState): void {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }

  finds(candidate: RTCIceCandidateInit): void {
    this.onicecandidate?.({ candidate: { toJSON: () => candidate } });
  }

  #takeLines(): void {
    for (const kind of ['video', 'audio'] as const) {
      if (!this.transceivers.some(({ receiver }) => receiver.track.kind === kind)) {
        const track = new FakeTrack(kind);
        this.transceivers.push({ direction: 'recvonly', receiver: { track }, sender: new FakeSender(null) });
        this.ontrack?.({ track });
      }
    }
  }

  #need(): void {
    this.#needed = true;
    this.#announceNeed();
  }

  #turn(state: RTCSignalingState): void {
    this.signalingState = state;
    this.#announceNeed();
  }

  #announceNeed(): void {
    if (this.#announcing) {
      return;
    }
    this.#announcing = true;
    queueMicrotask(() => {
      this.#announcing = false;
      if ((this.#needed || this.#channelsNeeded) && this.signalingState === 'stable' && !this.closed) {
        this.onnegotiationneeded?.();
      }
    });
  }

  #chain<T>(operation: () => T): Promise<T> {
    const result = this.#operations.then(operation);
    this.#operations = result.catch(() => {});
    return result;
  }
}

export const asConnection = (fake: FakePeerConnection) => fake as unknown as RTCPeerConnection;
