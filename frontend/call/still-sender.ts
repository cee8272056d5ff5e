/** Sends a still in pieces, no faster than the way to the other side takes them, so that the picture and the voice go on. */

import { CHUNK, type StillMessage, isPicture } from './still-messages.js';

/** In bytes, between this page and the network. */
export const FULL = 256 * 1024;
export const LOW = 64 * 1024;

/** How much of a still has left this page. That a part of it is all there is the other side sees by itself. */
export type Sent = 'all' | 'part' | 'nothing';

export class StillSender {
  #channel: RTCDataChannel | undefined;
  #sending: number | undefined;
  #wake = () => {};

  /** @param progress told which part has left this phone, from 0 to 1 */
  constructor(private readonly progress: (share: number) => void) {}

  handleChannel(channel: RTCDataChannel): void {
    this.close();
    this.#channel = channel;
    channel.onclose = () => this.#wake();
    channel.onbufferedamountlow = () => this.#wake();
  }

  async send(id: number, photo: Blob): Promise<Sent> {
    const channel = this.#channel;
    if (!channel || this.#sending !== undefined || !isPicture(photo.type) || channel.readyState !== 'open') {
      return 'nothing';
    }
    this.#sending = id;
    try {
      say(channel, { type: 'photo', id, bytes: photo.size, mime: photo.type });
      return (await this.#sendAll(channel, id, photo)) ? 'all' : 'part';
    } finally {
      // One that was broken off may have been followed by the next one.
      if (this.#sending === id) {
        this.#sending = undefined;
      }
    }
  }

  /** Breaks off what is on its way. */
  stop(): void {
    const [channel, id] = [this.#channel, this.#sending];
    this.#sending = undefined;
    this.#wake();
    if (channel?.readyState === 'open' && id !== undefined) {
      say(channel, { type: 'broken', id });
    }
  }

  close(): void {
    if (this.#channel) {
      this.#channel.onclose = this.#channel.onbufferedamountlow = null;
    }
    this.#channel = undefined;
    this.#sending = undefined;
    this.#wake();
  }

  async #sendAll(channel: RTCDataChannel, id: number, photo: Blob): Promise<boolean> {
    for (let sent = 0; sent < photo.size; sent += CHUNK) {
      const piece = await photo.slice(sent, sent + CHUNK).arrayBuffer();
      if (channel.bufferedAmount > FULL) {
        await this.#drained(channel, LOW);
      }
      if (!this.#goesOn(channel, id)) {
        return false;
      }
      channel.send(piece);
      this.progress(Math.max(0, sent + piece.byteLength - channel.bufferedAmount) / photo.size);
    }
    await this.#drained(channel, 0);
    return this.#goesOn(channel, id);
  }

  async #drained(channel: RTCDataChannel, to: number): Promise<void> {
    while (channel.bufferedAmount > to && channel.readyState === 'open' && this.#sending !== undefined) {
      channel.bufferedAmountLowThreshold = to;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  #goesOn(channel: RTCDataChannel, id: number): boolean {
    return this.#sending === id && this.#channel === channel && channel.readyState === 'open';
  }
}

function say(channel: RTCDataChannel, message: StillMessage): void {
  channel.send(JSON.stringify(message));
}
