import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { JoinedMessage, ServerMessage } from './messages.js';
import { KEPT_MESSAGES, UNTOLD_LIMIT } from './signal-line.js';
import { SILENCE_LIMIT_MS, SignalSocket } from './signal-socket.js';
import { FakeSockets } from './testing/fake-socket.js';
import { ManualTimers } from './testing/manual-timers.js';
import { settle } from './testing/settle.js';
import type { FetchTicket, TicketAnswer } from './tickets.js';

const JOINED: JoinedMessage = {
  type: 'joined',
  role: 'volunteer',
  polite: true,
  phase: 'answered',
  peerPresent: false,
  iceServers: [],
  iceTransportPolicy: 'all',
  resume: 'token',
};

let timers: ManualTimers;
let sockets: FakeSockets;
let fetchTicket: ReturnType<typeof vi.fn<FetchTicket>>;
const events = { joined: vi.fn(), message: vi.fn(), lost: vi.fn(), refused: vi.fn() };
const warn = vi.fn();
let socket: SignalSocket;

beforeEach(() => {
  vi.resetAllMocks();
  timers = new ManualTimers();
  sockets = new FakeSockets();
  let number = 0;
  fetchTicket = vi.fn<FetchTicket>(async () => ({ kind: 'ticket', ticket: `ticket-${(number += 1)}` }));
  socket = new SignalSocket('call', { fetchTicket, connect: sockets.connect, timers, random: () => 0, warn }, events);
});

async function openAndJoin(): Promise<void> {
  socket.open();
  await settle();
  sockets.newest.opens();
  sockets.newest.says(JOINED);
}

async function resume(answer: ServerMessage): Promise<void> {
  await retryAtOnce();
  sockets.newest.opens();
  sockets.newest.says(answer);
}

/** The policy's first delay is 0 ms. */
async function retryAtOnce(): Promise<void> {
  timers.advance(0);
  await settle();
}

describe('the signalling socket', () => {
  it('joins with its ticket as the first message', async () => {
    await openAndJoin();
    expect(sockets.newest.sent).toEqual([{ type: 'join', ticket: 'ticket-1' }]);
    expect(events.joined).toHaveBeenCalledExactlyOnceWith(JOINED);
  });

  it('answers a ping with a pong and tells nobody', async () => {
    await openAndJoin();
    sockets.newest.says({ type: 'ping', received: 0 });
    expect(sockets.newest.sent.at(-1)).toEqual({ type: 'pong', received: 0 });
    expect(events.message).not.toHaveBeenCalled();
  });

  it('hands on what the peer says', async () => {
    await openAndJoin();
    sockets.newest.tells({ type: 'peer-joined' });
    expect(events.message).toHaveBeenCalledExactlyOnceWith({ type: 'peer-joined' });
  });

  it('sends only once it has joined', async () => {
    socket.open();
    await settle();
    sockets.newest.opens();
    expect(socket.send({ type: 'hang-up' })).toBe(false);
    sockets.newest.says(JOINED);
    expect(socket.send({ type: 'hang-up' })).toBe(true);
    expect(sockets.newest.sent.at(-1)).toEqual({ type: 'hang-up', n: 1 });
  });

  it('stays open on a malformed message, and warns without quoting it', async () => {
    await openAndJoin();
    sockets.newest.saysText('{"type":"secret-word"}');
    sockets.newest.tells({ type: 'peer-joined' });
    expect(warn).toHaveBeenCalledOnce();
    expect(warn.mock.calls[0]?.[0]).not.toContain('secret-word');
    expect(events.message).toHaveBeenCalledOnce();
  });

  it('does not swallow a fault of its listener', async () => {
    await openAndJoin();
    events.message.mockImplementation(() => {
      throw new TypeError('a fault of ours');
    });
    expect(() => sockets.newest.tells({ type: 'peer-joined' })).toThrow('a fault of ours');
  });
});

describe('a line', () => {
  it('tells what it has got with each pong, and of a burst at once', async () => {
    await openAndJoin();
    for (let count = 0; count < UNTOLD_LIMIT; count += 1) {
      sockets.newest.tells({ type: 'peer-back' });
    }
    expect(sockets.newest.sent.at(-1)).toEqual({ type: 'ack', received: UNTOLD_LIMIT });
    sockets.newest.tells({ type: 'peer-away' });
    sockets.newest.says({ type: 'ping', received: 0 });
    expect(sockets.newest.sent.at(-1)).toEqual({ type: 'pong', received: UNTOLD_LIMIT + 1 });
  });

  it('counts what it does not understand', async () => {
    await openAndJoin();
    sockets.newest.saysText('{"type":"of a later server","n":1}');
    sockets.newest.says({ type: 'peer-joined', n: 2 });
    expect(events.message).toHaveBeenCalledExactlyOnceWith({ type: 'peer-joined' });
  });

  it.each<[string, ServerMessage]>([
    ['in which something is missing', { type: 'peer-joined', n: 2 }],
    ['on which the server has heard more than was said', { type: 'ping', received: 1 }],
  ])('%s is given up for a fresh one', async (_, message) => {
    await openAndJoin();
    sockets.newest.says(message);
    expect(events.message).not.toHaveBeenCalled();
    expect(sockets.newest.closed).toBe(true);
    await retryAtOnce();
    sockets.newest.opens();
    expect(sockets.newest.sent).toEqual([{ type: 'join', ticket: 'ticket-2' }]);
  });

  it('is given up when more waits to be heard than may be kept', async () => {
    await openAndJoin();
    sockets.newest.closesWith(1006);
    for (let count = 0; count < KEPT_MESSAGES; count += 1) {
      expect(socket.send({ type: 'away' })).toBe(true);
    }
    expect(socket.send({ type: 'away' })).toBe(false);
    await retryAtOnce();
    timers.advance(300);
    await settle();
    sockets.newest.opens();
    expect(sockets.newest.sent).toEqual([{ type: 'join', ticket: 'ticket-2' }]);
  });
});

describe('a lost signalling socket', () => {
  it('comes back at once to its line, and says what it has heard', async () => {
    await openAndJoin();
    sockets.newest.tells({ type: 'peer-joined' });
    sockets.newest.closesWith(1006);
    expect(events.lost).toHaveBeenCalledOnce();
    await retryAtOnce();
    sockets.newest.opens();
    expect(sockets.all).toHaveLength(2);
    expect(sockets.newest.sent).toEqual([{ type: 'resume', token: 'token', received: 1 }]);
    expect(fetchTicket).toHaveBeenCalledOnce();
  });

  it('says again what the server has not got, also what was said while it was away', async () => {
    await openAndJoin();
    ['accept', 'first-frame'].forEach((type) => socket.send({ type } as { type: 'accept' }));
    sockets.newest.closesWith(1006);
    expect(socket.send({ type: 'hang-up' })).toBe(true);
    await resume({ type: 'resumed', received: 1 });
    expect(sockets.newest.sent.slice(1)).toEqual([{ type: 'first-frame', n: 2 }, { type: 'hang-up', n: 3 }]);
    expect(events.joined).toHaveBeenCalledOnce();
  });

  it('hands on nothing twice that the server says again', async () => {
    await openAndJoin();
    sockets.newest.tells({ type: 'peer-joined' });
    sockets.newest.closesWith(1006);
    await resume({ type: 'resumed', received: 0 });
    sockets.newest.tells({ type: 'peer-joined' });
    sockets.newest.tells({ type: 'peer-left' });
    expect(events.message.mock.calls).toEqual([[{ type: 'peer-joined' }], [{ type: 'peer-left' }]]);
  });

  it('begins anew where the server has no such line any more', async () => {
    await openAndJoin();
    socket.send({ type: 'first-frame' });
    sockets.newest.closesWith(1006);
    await resume({ ...JOINED, resume: 'another token' });
    expect(events.joined).toHaveBeenCalledTimes(2);
    socket.send({ type: 'hang-up' });
    expect(sockets.newest.sent.slice(1)).toEqual([{ type: 'hang-up', n: 1 }]);
    sockets.newest.closesWith(1006);
    await retryAtOnce();
    sockets.newest.opens();
    expect(sockets.newest.sent).toEqual([{ type: 'resume', token: 'another token', received: 0 }]);
  });

  it.each([4401, 4412])('begins anew with a ticket when the return is refused with %i', async (code) => {
    await openAndJoin();
    sockets.newest.closesWith(1006);
    await retryAtOnce();
    sockets.newest.closesWith(code);
    timers.advance(300);
    await settle();
    sockets.newest.opens();
    expect(sockets.newest.sent).toEqual([{ type: 'join', ticket: 'ticket-2' }]);
    expect(events.refused).not.toHaveBeenCalled();
  });

  it('waits longer after each failure, and starts anew after a success', async () => {
    await openAndJoin();
    sockets.newest.closesWith(1006);
    await retryAtOnce();
    sockets.newest.closesWith(1006);
    timers.advance(299);
    await settle();
    expect(sockets.all).toHaveLength(2);
    timers.advance(1);
    await settle();
    expect(sockets.all).toHaveLength(3);
    sockets.newest.says(JOINED);
    sockets.newest.closesWith(1006);
    await retryAtOnce();
    expect(sockets.all).toHaveLength(4);
  });

  it('is noticed by its silence, long before the browser notices', async () => {
    await openAndJoin();
    timers.advance(SILENCE_LIMIT_MS - 1);
    sockets.newest.says({ type: 'ping', received: 0 });
    timers.advance(SILENCE_LIMIT_MS - 1);
    expect(events.lost).not.toHaveBeenCalled();
    timers.advance(1);
    expect(events.lost).toHaveBeenCalledOnce();
    expect(sockets.all[0]?.closed).toBe(true);
    await retryAtOnce();
    expect(sockets.all).toHaveLength(2);
  });

  it('does not wait for its delay when the network comes back', async () => {
    await openAndJoin();
    sockets.newest.closesWith(1006);
    await retryAtOnce();
    sockets.newest.closesWith(1006);
    socket.handleOnline();
    await settle();
    expect(sockets.all).toHaveLength(3);
    timers.advance(300);
    await settle();
    expect(sockets.all).toHaveLength(3);
  });

  it('slows down when the server says that it talks too much', async () => {
    await openAndJoin();
    sockets.newest.closesWith(4429);
    timers.advance(6_999);
    await settle();
    expect(sockets.all).toHaveLength(1);
    timers.advance(1);
    await settle();
    expect(sockets.all).toHaveLength(2);
  });
});

describe('a refused signalling socket', () => {
  it('tries one fresh ticket when its ticket is refused', async () => {
    socket.open();
    await settle();
    sockets.newest.closesWith(4401);
    await retryAtOnce();
    sockets.newest.opens();
    expect(sockets.newest.sent).toEqual([{ type: 'join', ticket: 'ticket-2' }]);
    expect(events.refused).not.toHaveBeenCalled();
  });

  it('gives up when the fresh ticket is refused as well', async () => {
    socket.open();
    await settle();
    sockets.newest.closesWith(4401);
    await retryAtOnce();
    sockets.newest.closesWith(4401);
    expect(events.refused).toHaveBeenCalledExactlyOnceWith('refused');
    expect(timers.pending).toBe(0);
  });

  it.each([
    [1003, 'fault'],
    [1009, 'fault'],
    [4400, 'fault'],
    [4403, 'refused'],
    [4409, 'displaced'],
    [4410, 'over'],
  ])('never comes back after code %i', async (code, why) => {
    await openAndJoin();
    sockets.newest.closesWith(code);
    expect(events.refused).toHaveBeenCalledExactlyOnceWith(why);
    expect(timers.pending).toBe(0);
  });

  it.each<TicketAnswer['kind'] & ('signed-out' | 'not-found' | 'over')>(['signed-out', 'not-found', 'over'])(
    'opens nothing when there is no ticket because of "%s"',
    async (kind) => {
      fetchTicket.mockResolvedValue({ kind });
      socket.open();
      await settle();
      expect(events.refused).toHaveBeenCalledExactlyOnceWith(kind);
      expect(sockets.all).toHaveLength(0);
    },
  );

  it('asks for a ticket again no sooner than the server allows', async () => {
    fetchTicket.mockResolvedValueOnce({ kind: 'later', afterMs: 5_000 });
    socket.open();
    await settle();
    timers.advance(4_999);
    await settle();
    expect(fetchTicket).toHaveBeenCalledOnce();
    timers.advance(1);
    await settle();
    expect(fetchTicket).toHaveBeenCalledTimes(2);
  });
});

describe('a closed signalling socket', () => {
  it('opens nothing with a ticket that arrives too late', async () => {
    socket.open();
    socket.close();
    await settle();
    expect(sockets.all).toHaveLength(0);
  });

  it('leaves no timer behind and does not come back', async () => {
    await openAndJoin();
    socket.close();
    expect(timers.pending).toBe(0);
    expect(sockets.newest.closed).toBe(true);
    expect(events.lost).not.toHaveBeenCalled();
  });
});
