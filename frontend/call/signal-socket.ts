/**
 * The connection to the signalling server: opens with a fresh ticket, notices when it is dead, and comes back by itself,
 * to the same line if it can, so that nothing that was said on the way is lost.
 */

import { Attempts } from './attempts.js';
import { type Final, afterClose } from './close-codes.js';
import { MalformedMessage, numberOf } from './message-fields.js';
import {
  type ClientMessage,
  type JoinedMessage,
  type ResumedMessage,
  type Saying,
  type ServerMessage,
  type Telling,
  parseServerMessage,
} from './messages.js';
import { SignalLine } from './signal-line.js';
import type { FetchTicket, TicketAnswer } from './tickets.js';
import type { Timers } from './timers.js';

/** Why the socket has given up for good. */
export type SocketRefusal = 'signed-out' | 'not-found' | Final;

export interface SocketEvents {
  /** A line begins: what was said on an earlier one may not have been heard. */
  joined(message: JoinedMessage): void;
  /** The line goes on. */
  resumed(message: ResumedMessage): void;
  message(message: Telling): void;
  lost(): void;
  refused(why: SocketRefusal): void;
}

export interface SocketEnvironment {
  fetchTicket: FetchTicket;
  connect(): WebSocket;
  timers: Timers;
  random(): number;
  warn(what: string): void;
}

/** The server pings every 3 s: three missed ones, and it or the way to it is gone. */
export const SILENCE_LIMIT_MS = 10_000;

export class SignalSocket {
  #socket: WebSocket | undefined;
  /** Those that may still live, while the line goes over to a newer one. */
  #older: WebSocket[] = [];
  #line: SignalLine | undefined;
  #joined = false;
  readonly #attempts: Attempts;
  /** Changes with every opening and closing, so that what was begun before can tell that it is out of date. */
  #era = 0;
  #cancelWatchdog = () => {};

  constructor(
    private readonly callId: string,
    private readonly environment: SocketEnvironment,
    private readonly events: SocketEvents,
  ) {
    this.#attempts = new Attempts(environment, () => void this.#connect());
  }

  open(): void {
    this.close();
    this.#attempts.reset();
    void this.#connect();
  }

  /** Leaves without another attempt; open() comes back. */
  close(): void {
    this.#era += 1;
    this.#attempts.cancelNext();
    this.#drop();
    this.#closeOlder();
  }

  /**
   * Says it now, or as soon as the socket is back.
   *
   * @returns false when there is no line to say it on; it is then not kept
   */
  send(message: Saying): boolean {
    const line = this.#line;
    if (!line) {
      return false;
    }
    const text = line.say(message);
    if (line.overflows) {
      this.#handleBrokenLine();
      return false;
    }
    if (this.#joined) {
      this.#socket?.send(text);
    }
    return true;
  }

  /**
   * The network is back: no attempt need wait, nor an offer on an open socket until the silence of that one is noticed. Most
   * likely it is half open, and to ask it would cost the very time that is short; if it is healthy, its line goes over to
   * a newer one in one round trip. It is closed only then: a goodbye that came before would be told as a loss, also that
   * of an attempt, which the server may have let in already.
   */
  handleOnline(): void {
    const wasJoined = this.#joined;
    const older = this.#letGo();
    if (older) {
      this.#older.push(older);
      this.#attempts.planNext();
    }
    if (wasJoined) {
      this.events.lost();
    }
    if (this.#attempts.areUnderWay) {
      this.#attempts.cancelNext();
      void this.#connect();
    }
  }

  async #connect(): Promise<void> {
    this.#era += 1;
    const era = this.#era;
    const line = this.#line;
    if (line) {
      this.#openSocket(() => ({ type: 'resume', token: line.token, received: line.tellReceived() }));
      return;
    }
    const answer = await this.environment.fetchTicket(this.callId);
    if (era === this.#era) {
      this.#handleTicket(answer);
    }
  }

  #handleTicket(answer: TicketAnswer): void {
    switch (answer.kind) {
      case 'ticket':
        this.#openSocket(() => ({ type: 'join', ticket: answer.ticket }));
        break;
      case 'later':
        this.#attempts.planNext(answer.afterMs);
        break;
      default:
        this.#giveUp(answer.kind);
    }
  }

  #openSocket(greeting: () => ClientMessage): void {
    const socket = this.environment.connect();
    this.#socket = socket;
    socket.onopen = () => socket.send(JSON.stringify(greeting()));
    socket.onmessage = (event: MessageEvent) => this.#handleText(String(event.data));
    socket.onclose = (event: CloseEvent) => this.#handleClose(event.code);
    this.#watch();
  }

  #handleText(text: string): void {
    this.#watch();
    try {
      this.#handleMessage(parseServerMessage(text));
    } catch (fault) {
      if (!(fault instanceof MalformedMessage)) {
        throw fault;
      }
      // The page may be older than the server: what it does not understand must not end a call.
      this.environment.warn(`ignored a message of the server: ${fault.message}`);
      this.#takeNumber(numberOf(text));
    }
  }

  #handleMessage(message: ServerMessage): void {
    switch (message.type) {
      case 'ping':
        this.#handleReceived(message.received);
        this.#tellReceived('pong');
        break;
      case 'joined':
        this.#line = new SignalLine(message.resume);
        this.#handleSuccess();
        this.events.joined(message);
        break;
      case 'resumed':
        this.#handleSuccess();
        this.events.resumed(message);
        this.#handleReceived(message.received);
        this.#line?.unheard.forEach((text) => this.#socket?.send(text));
        break;
      default: {
        const { n, ...telling } = message;
        if (this.#takeNumber(n)) {
          this.events.message(telling);
        }
      }
    }
  }

  #handleSuccess(): void {
    this.#closeOlder();
    this.#joined = true;
    this.#attempts.reset();
  }

  #handleReceived(received: number): void {
    if (this.#line?.handleReceived(received) === false) {
      this.#handleBrokenLine();
    }
  }

  /** @returns whether it is news */
  #takeNumber(n: number | undefined): boolean {
    const place = n === undefined ? undefined : this.#line?.take(n);
    if (place === 'gap') {
      this.#handleBrokenLine();
    } else if (this.#line?.owesWord) {
      this.#tellReceived('ack');
    }
    return place === 'next';
  }

  #tellReceived(type: 'pong' | 'ack'): void {
    const received = this.#line?.tellReceived() ?? 0;
    this.#socket?.send(JSON.stringify({ type, received } satisfies ClientMessage));
  }

  /** Something is missing that nobody can say again: only a fresh beginning helps. */
  #handleBrokenLine(): void {
    this.environment.warn('the line has gaps, and begins anew');
    this.#line = undefined;
    // Without a socket the next attempt is on its way already.
    if (this.#socket) {
      this.#handleLoss();
    }
  }

  #handleClose(code: number): void {
    const next = afterClose(code);
    switch (next.kind) {
      case 'final':
        this.#giveUp(next.why);
        return;
      case 'not-believed':
        // A token may have been used up where a fresh ticket still helps, so that one does not count.
        if (!this.#line && this.#attempts.isRefusedAgain()) {
          this.#giveUp('refused');
          return;
        }
        this.#line = undefined;
        break;
      case 'join-anew':
        this.#line = undefined;
        break;
      case 'come-back-slower':
        this.#attempts.slowDown();
        break;
      case 'come-back':
        break;
    }
    this.#handleLoss();
  }

  #handleLoss(): void {
    const wasJoined = this.#joined;
    this.#drop();
    this.#attempts.planNext();
    if (wasJoined) {
      this.events.lost();
    }
  }

  #giveUp(why: SocketRefusal): void {
    this.close();
    this.#line = undefined;
    this.events.refused(why);
  }

  #watch(): void {
    this.#cancelWatchdog();
    this.#cancelWatchdog = this.environment.timers.after(SILENCE_LIMIT_MS, () => this.#handleLoss());
  }

  /** Leaves the socket without waiting for its close event, which a half-open connection may owe for minutes. */
  #drop(): void {
    this.#letGo()?.close(1000);
  }

  #closeOlder(): void {
    this.#older.forEach((socket) => socket.close(1000));
    this.#older = [];
  }

  /** @returns what was the socket, open as it was, from which nothing is heard any more */
  #letGo(): WebSocket | undefined {
    this.#cancelWatchdog();
    this.#joined = false;
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
    }
    return socket;
  }
}
