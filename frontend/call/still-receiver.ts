/** Puts a still together that was asked for, piece by piece, and says so when it broke off. Nothing of it is stored. */

import { MalformedMessage } from './message-fields.js';
import { type StillMessage, parseStillMessage } from './still-messages.js';

export interface StillEvents {
  /** Which part has come, from 0 to 1. */
  progress(share: number): void;
  photo(photo: Blob): void;
  broken(): void;
  warn(what: string): void;
}

interface Coming {
  readonly bytes: number;
  readonly mime: string;
  readonly pieces: ArrayBuffer[];
  come: number;
}

export class StillReceiver {
  #channel: RTCDataChannel | undefined;
  /** The one that was asked for: nobody else can send a picture to this page. */
  #asked: number | undefined;
  #coming: Coming | undefined;

  constructor(private readonly events: StillEvents) {}

  /** A still that is half here stays so when its channel is gone. */
  handleChannel(channel: RTCDataChannel): void {
    this.#leave();
    this.#breakOff();
    this.#channel = channel;
    channel.binaryType = 'arraybuffer';
    channel.onmessage = ({ data }) => this.#handle(data);
    channel.onclose = () => this.#breakOff();
  }

  expect(id: number): void {
    this.#asked = id;
    this.#coming = undefined;
  }

  /** It will not come: the other side has said why. */
  forget(): void {
    this.#asked = undefined;
    this.#coming = undefined;
  }

  close(): void {
    this.#leave();
    this.forget();
  }

  #handle(data: unknown): void {
    if (typeof data === 'string') {
      this.#handleText(data);
    } else if (data instanceof ArrayBuffer) {
      this.#handlePiece(data);
    }
  }

  #handleText(text: string): void {
    try {
      this.#handleMessage(parseStillMessage(text));
    } catch (error) {
      if (!(error instanceof MalformedMessage)) {
        throw error;
      }
      this.events.warn(`something came with a still that is no part of one (${error.message})`);
    }
  }

  #handleMessage(message: StillMessage): void {
    if (message.id !== this.#asked) {
      // Also the rest of one that was given up.
      this.#coming = undefined;
    } else if (message.type === 'broken') {
      this.#breakOff();
    } else {
      this.#coming = { bytes: message.bytes, mime: message.mime, pieces: [], come: 0 };
      this.events.progress(0);
    }
  }

  #handlePiece(piece: ArrayBuffer): void {
    const coming = this.#coming;
    if (!coming) {
      return;
    }
    coming.come += piece.byteLength;
    if (coming.come > coming.bytes || piece.byteLength === 0) {
      this.#breakOff();
      return;
    }
    coming.pieces.push(piece);
    this.events.progress(coming.come / coming.bytes);
    if (coming.come === coming.bytes) {
      this.forget();
      this.events.photo(new Blob(coming.pieces, { type: coming.mime }));
    }
  }

  #breakOff(): void {
    if (this.#asked !== undefined) {
      this.forget();
      this.events.broken();
    }
  }

  #leave(): void {
    if (this.#channel) {
      this.#channel.onmessage = this.#channel.onclose = null;
    }
    this.#channel = undefined;
  }
}
