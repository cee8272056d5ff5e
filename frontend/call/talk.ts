/** The channel of short words between the two pages. It outlives a connection: after a reload it goes on with the next one. */

import { MalformedMessage } from './message-fields.js';

export interface TalkEvents<Heard> {
  heard(message: Heard): void;
  /** The other page listens, or listens no more. */
  open(open: boolean): void;
  warn(what: string): void;
}

/** Words that wait for their channel; who types more than that is told that nobody listens. */
const MOST_WAITING = 20;
/** In bytes: more than that waits only where nothing gets through at all. */
const MOST_BUFFERED = 65_536;

export class Talk<Said extends { type: string }, Heard> {
  #channel: RTCDataChannel | undefined;
  #waiting: Said[] = [];
  #connected = true;

  constructor(
    private readonly parse: (text: string) => Heard,
    private readonly events: TalkEvents<Heard>,
  ) {}

  /** Whether what is said now is heard now. */
  get open(): boolean {
    return this.#connected && this.#channel?.readyState === 'open';
  }

  /** A channel stays open over a broken connection, and delivers what it was given when nobody needs it any more. */
  handleConnected(connected: boolean): void {
    this.#connected = connected;
    this.#sayWaiting();
  }

  handleChannel(channel: RTCDataChannel): void {
    this.#leave();
    this.#channel = channel;
    channel.onopen = () => this.#handleOpen();
    channel.onclose = () => this.events.open(false);
    channel.onmessage = ({ data }) => this.#handleText(data);
    if (channel.readyState === 'open') {
      this.#handleOpen();
    }
  }

  /** @returns whether it is on its way; what is not is forgotten, since a late "to the left" leads astray */
  say(message: Said): boolean {
    const channel = this.#channel;
    if (!channel || !this.open || channel.bufferedAmount > MOST_BUFFERED) {
      return false;
    }
    channel.send(JSON.stringify(message));
    return true;
  }

  /** For what is true later too. @returns false when too much waits already */
  sayWhenOpen(message: Said): boolean {
    if (this.say(message)) {
      return true;
    }
    if (this.#waiting.length >= MOST_WAITING) {
      return false;
    }
    this.#waiting.push(message);
    return true;
  }

  close(): void {
    this.#leave();
    this.#waiting = [];
  }

  #handleOpen(): void {
    this.events.open(true);
    this.#sayWaiting();
  }

  #sayWaiting(): void {
    this.#waiting = this.#waiting.filter((message) => !this.say(message));
  }

  /** Another page may be older or newer than this one: what it cannot understand must not end a call. */
  #handleText(data: unknown): void {
    try {
      this.events.heard(this.parse(typeof data === 'string' ? data : ''));
    } catch (error) {
      if (!(error instanceof MalformedMessage)) {
        throw error;
      }
      this.events.warn(`the other page said something that this one does not understand (${error.message})`);
    }
  }

  #leave(): void {
    const channel = this.#channel;
    this.#channel = undefined;
    if (channel) {
      channel.onopen = channel.onclose = channel.onmessage = null;
    }
  }
}
