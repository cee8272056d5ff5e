/** One end of the signalling for tests: the socket of a call, and around it a server and a clock that do what the test says. */

import { vi } from 'vitest';
import type { JoinedMessage, ServerMessage } from '../messages.js';
import { SignalSocket } from '../signal-socket.js';
import type { FetchTicket } from '../tickets.js';
import { type FakeSocket, FakeSockets } from './fake-socket.js';
import { ManualTimers } from './manual-timers.js';
import { settle } from './settle.js';

export const JOINED: JoinedMessage = {
  type: 'joined',
  role: 'volunteer',
  polite: true,
  phase: 'answered',
  peerPresent: false,
  iceServers: [],
  iceTransportPolicy: 'all',
  resume: 'token',
};

export class SignallingEnd {
  readonly timers = new ManualTimers();
  readonly sockets = new FakeSockets();
  readonly events = { joined: vi.fn(), resumed: vi.fn(), message: vi.fn(), lost: vi.fn(), refused: vi.fn() };
  readonly warn = vi.fn();
  #tickets = 0;
  readonly fetchTicket = vi.fn<FetchTicket>(async () => ({ kind: 'ticket', ticket: `ticket-${(this.#tickets += 1)}` }));
  readonly socket = new SignalSocket(
    'call',
    { fetchTicket: this.fetchTicket, connect: this.sockets.connect, timers: this.timers, random: () => 0, warn: this.warn },
    this.events,
  );

  /** The server's end of the newest connection. */
  get server(): FakeSocket {
    return this.sockets.newest;
  }

  async open(): Promise<void> {
    this.socket.open();
    await settle();
  }

  async openAndJoin(): Promise<void> {
    await this.open();
    this.server.opens();
    this.server.says(JOINED);
  }

  async resume(answer: ServerMessage): Promise<void> {
    await this.retryAtOnce();
    this.server.opens();
    this.server.says(answer);
  }

  /** The policy's first delay is 0 ms. */
  async retryAtOnce(): Promise<void> {
    await this.pass(0);
  }

  /** Time goes by. */
  async pass(milliseconds: number): Promise<void> {
    this.timers.advance(milliseconds);
    await settle();
  }
}
