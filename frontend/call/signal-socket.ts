/** The connection to the signalling server: opens with a fresh ticket, notices when it is dead, and comes back by itself. */

import { MalformedMessage } from './message-fields.js';
import { type ClientMessage, type JoinedMessage, type ServerMessage, parseServerMessage } from './messages.js';
import { reconnectDelay } from './reconnect-policy.js';
import type { FetchTicket, TicketAnswer } from './tickets.js';
import type { Timers } from './timers.js';

/** Why the socket has given up for good. */
export type SocketRefusal = 'signed-out' | 'not-found' | 'over' | 'refused' | 'displaced' | 'fault';

/** What the peers have to say to each other; everything about the connection itself stays inside. */
export type PeerMessage = Exclude<ServerMessage, { type: 'joined' | 'ping' }>;
export type OutgoingMessage = Exclude<ClientMessage, { type: 'join' | 'pong' }>;

export interface SocketEvents {
  joined(message: JoinedMessage): void;
  message(message: PeerMessage): void;
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

const TICKET_REFUSED = 4401;
const TOO_MANY_MESSAGES = 4429;
/** After being told to slow down, the attempts start from the long end of the table. */
const SLOW_ATTEMPT = 5;

/** Codes after which another attempt would only be refused again; docs/signalling.md lists them all. */
const FINAL: Readonly<Record<number, SocketRefusal>> = {
  1003: 'fault',
  1009: 'fault',
  4400: 'fault',
  4403: 'refused',
  4409: 'displaced',
  4410: 'over',
};

export class SignalSocket {
  #socket: WebSocket | undefined;
  #joined = false;
  #attempt = 0;
  #ticketRefusals = 0;
  /** Changes with every opening and closing, so that what was begun before can tell that it is out of date. */
  #era = 0;
  #cancelRetry = () => {};
  #cancelWatchdog = () => {};

  constructor(
    private readonly callId: string,
    private readonly environment: SocketEnvironment,
    private readonly events: SocketEvents,
  ) {}

  open(): void {
    this.close();
    this.#attempt = 0;
    this.#ticketRefusals = 0;
    void this.#connect();
  }

  /** Leaves without another attempt; open() comes back. */
  close(): void {
    this.#era += 1;
    this.#cancelRetry();
    this.#drop();
  }

  /** @returns false when there is no joined connection; the message is then not kept */
  send(message: OutgoingMessage): boolean {
    if (!this.#joined) {
      return false;
    }
    this.#socket?.send(JSON.stringify(message));
    return true;
  }

  /** The network is back: whoever waits for the next attempt need wait no longer. */
  handleOnline(): void {
    if (!this.#socket && this.#attempt > 0) {
      this.#cancelRetry();
      void this.#connect();
    }
  }

  async #connect(): Promise<void> {
    this.#era += 1;
    const era = this.#era;
    const answer = await this.environment.fetchTicket(this.callId);
    if (era === this.#era) {
      this.#handleTicket(answer);
    }
  }

  #handleTicket(answer: TicketAnswer): void {
    switch (answer.kind) {
      case 'ticket':
        this.#join(answer.ticket);
        break;
      case 'later':
        this.#retry(answer.afterMs);
        break;
      default:
        this.#giveUp(answer.kind);
    }
  }

  #join(ticket: string): void {
    const socket = this.environment.connect();
    this.#socket = socket;
    socket.onopen = () => socket.send(JSON.stringify({ type: 'join', ticket } satisfies ClientMessage));
    socket.onmessage = (event: MessageEvent) => this.#handleText(event.data);
    socket.onclose = (event: CloseEvent) => this.#handleClose(event.code);
    this.#watch();
  }

  #handleText(data: unknown): void {
    this.#watch();
    try {
      this.#handleMessage(parseServerMessage(String(data)));
    } catch (fault) {
      if (!(fault instanceof MalformedMessage)) {
        throw fault;
      }
      // The page may be older than the server: what it does not understand must not end a call.
      this.environment.warn(`ignored a message of the server: ${fault.message}`);
    }
  }

  #handleMessage(message: ServerMessage): void {
    switch (message.type) {
      case 'ping':
        this.#socket?.send(JSON.stringify({ type: 'pong' } satisfies ClientMessage));
        break;
      case 'joined':
        this.#joined = true;
        this.#attempt = 0;
        this.#ticketRefusals = 0;
        this.events.joined(message);
        break;
      default:
        this.events.message(message);
    }
  }

  #handleClose(code: number): void {
    const final = FINAL[code];
    if (final) {
      this.#giveUp(final);
      return;
    }
    if (code === TICKET_REFUSED) {
      this.#ticketRefusals += 1;
      if (this.#ticketRefusals > 1) {
        this.#giveUp('refused');
        return;
      }
    }
    if (code === TOO_MANY_MESSAGES) {
      this.#attempt = SLOW_ATTEMPT;
    }
    this.#handleLoss();
  }

  #handleLoss(): void {
    const wasJoined = this.#joined;
    this.#drop();
    this.#retry(0);
    if (wasJoined) {
      this.events.lost();
    }
  }

  #retry(atLeastMs: number): void {
    const delay = Math.max(atLeastMs, reconnectDelay(this.#attempt, this.environment.random));
    this.#attempt += 1;
    this.#cancelRetry = this.environment.timers.after(delay, () => void this.#connect());
  }

  #giveUp(why: SocketRefusal): void {
    this.close();
    this.events.refused(why);
  }

  #watch(): void {
    this.#cancelWatchdog();
    this.#cancelWatchdog = this.environment.timers.after(SILENCE_LIMIT_MS, () => this.#handleLoss());
  }

  /** Lets go of the socket without waiting for its close event, which a half-open connection may owe for minutes. */
  #drop(): void {
    this.#cancelWatchdog();
    this.#joined = false;
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close(1000);
    }
  }
}
