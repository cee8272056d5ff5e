/** One connection to the server's peer: it carries our picture there and the test picture back. */

import type { Timers } from '../call/timers.js';
import type { AskDesk, DeskAnswer } from './check-desk.js';

/** Longer than a slow relay needs; a call that takes longer to connect would feel broken as well. */
export const CONNECT_LIMIT_MS = 15_000;
export const PICTURE_LIMIT_MS = 10_000;

/** The peer decodes what we send, on a server that also has calls to carry. */
const SMALL: RTCRtpEncodingParameters = { maxBitrate: 300_000, maxFramerate: 10, scaleResolutionDownBy: 4 };

export class CheckConnection {
  readonly #connection: RTCPeerConnection;
  readonly #channel: RTCDataChannel;
  readonly #abort = new AbortController();
  #seenThere = false;
  #seenHere = false;
  #changed = () => {};

  /** @param showBack is given the stream of the test picture */
  constructor(
    connection: RTCPeerConnection,
    private readonly timers: Timers,
    picture: MediaStreamTrack | null,
    showBack: (track: MediaStreamTrack) => void,
  ) {
    this.#connection = connection;
    this.#channel = connection.createDataChannel('check');
    this.#channel.onmessage = () => {
      this.#seenThere = true;
      this.#changed();
    };
    connection.onconnectionstatechange = () => this.#changed();
    connection.ontrack = ({ track }) => showBack(track);
    if (picture) {
      connection.addTransceiver(picture, { direction: 'sendrecv', sendEncodings: [SMALL] });
    } else {
      connection.addTransceiver('video', { direction: 'recvonly' });
    }
  }

  /**
   * The offer goes without waiting for our addresses: the peer is called by us, and answers to where the call comes
   * from.
   */
  async connect(ask: AskDesk): Promise<'fine' | 'blocked' | Exclude<DeskAnswer['kind'], 'answer'>> {
    await this.#connection.setLocalDescription();
    const cancel = this.timers.after(CONNECT_LIMIT_MS, () => this.#abort.abort());
    const answer = await ask(this.#connection.localDescription?.sdp ?? '', this.#abort.signal);
    cancel();
    if (answer.kind !== 'answer') {
      return answer.kind;
    }
    await this.#connection.setRemoteDescription({ type: 'answer', sdp: answer.sdp });
    const connected = await this.#until(
      () => this.#connection.connectionState === 'connected',
      CONNECT_LIMIT_MS,
      () => ['failed', 'closed'].includes(this.#connection.connectionState),
    );
    return connected ? 'fine' : 'blocked';
  }

  /** Whether the peer has seen our picture. */
  pictureOut(): Promise<boolean> {
    return this.#until(() => this.#seenThere, PICTURE_LIMIT_MS);
  }

  /** Whether a picture has been decoded here. */
  pictureBack(): Promise<boolean> {
    return this.#until(() => this.#seenHere, PICTURE_LIMIT_MS);
  }

  handleFirstFrame(): void {
    this.#seenHere = true;
    this.#changed();
  }

  close(): void {
    this.#abort.abort();
    this.#channel.close();
    this.#connection.close();
    this.#changed();
  }

  #until(done: () => boolean, limit: number, hopeless = () => false): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (answer: boolean) => {
        cancel();
        this.#changed = () => {};
        resolve(answer);
      };
      const cancel = this.timers.after(limit, () => settle(false));
      this.#changed = () => {
        if (done()) {
          settle(true);
        } else if (hopeless() || this.#connection.signalingState === 'closed') {
          settle(false);
        }
      };
      this.#changed();
    });
  }
}
