import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { JoinedMessage } from './messages.js';
import { SILENCE_LIMIT_MS, SignalSocket } from './signal-socket.js';
import { FakeSockets } from './testing/fake-socket.js';
import { ManualTimers } from './testing/manual-timers.js';
import { settle } from './testing/settle.js';
import type { FetchTicket, TicketAnswer } from './tickets.js';

const JOINED: JoinedMessage = { type: 'joined', role: 'volunteer', polite: true, peerPresent: false, iceServers: [] };

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
    sockets.newest.says({ type: 'ping' });
    expect(sockets.newest.sent.at(-1)).toEqual({ type: 'pong' });
    expect(events.message).not.toHaveBeenCalled();
  });

  it('hands on what the peer says', async () => {
    await openAndJoin();
    sockets.newest.says({ type: 'peer-joined' });
    expect(events.message).toHaveBeenCalledExactlyOnceWith({ type: 'peer-joined' });
  });

  it('sends only once it has joined', async () => {
    socket.open();
    await settle();
    sockets.newest.opens();
    expect(socket.send({ type: 'hang-up' })).toBe(false);
    sockets.newest.says(JOINED);
    expect(socket.send({ type: 'hang-up' })).toBe(true);
    expect(sockets.newest.sent.at(-1)).toEqual({ type: 'hang-up' });
  });

  it('stays open on a malformed message, and warns without quoting it', async () => {
    await openAndJoin();
    sockets.newest.saysText('{"type":"secret-word"}');
    sockets.newest.says({ type: 'peer-joined' });
    expect(warn).toHaveBeenCalledOnce();
    expect(warn.mock.calls[0]?.[0]).not.toContain('secret-word');
    expect(events.message).toHaveBeenCalledOnce();
  });

  it('does not swallow a fault of its listener', async () => {
    await openAndJoin();
    events.message.mockImplementation(() => {
      throw new TypeError('a fault of ours');
    });
    expect(() => sockets.newest.says({ type: 'peer-joined' })).toThrow('a fault of ours');
  });
});

describe('a lost signalling socket', () => {
  it('comes back at once, with a fresh ticket', async () => {
    await openAndJoin();
    sockets.newest.closesWith(1006);
    expect(events.lost).toHaveBeenCalledOnce();
    await retryAtOnce();
    sockets.newest.opens();
    expect(sockets.all).toHaveLength(2);
    expect(sockets.newest.sent).toEqual([{ type: 'join', ticket: 'ticket-2' }]);
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
    sockets.newest.says({ type: 'ping' });
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
