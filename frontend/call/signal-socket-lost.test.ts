import { beforeEach, describe, expect, it } from 'vitest';
import { SILENCE_LIMIT_MS } from './signal-socket.js';
import { settle } from './testing/settle.js';
import { JOINED, SignallingEnd } from './testing/signalling-end.js';

let end: SignallingEnd;

beforeEach(() => {
  end = new SignallingEnd();
});

describe('a lost signalling socket', () => {
  it('comes back at once to its line, and says what it has heard', async () => {
    await end.openAndJoin();
    end.server.tells({ type: 'peer-joined' });
    end.server.closesWith(1006);
    expect(end.events.lost).toHaveBeenCalledOnce();
    await end.retryAtOnce();
    end.server.opens();
    expect(end.sockets.all).toHaveLength(2);
    expect(end.server.sent).toEqual([{ type: 'resume', token: 'token', received: 1 }]);
    expect(end.fetchTicket).toHaveBeenCalledOnce();
  });

  it('says again what the server has not got, also what was said while it was away', async () => {
    await end.openAndJoin();
    ['accept', 'first-frame'].forEach((type) => end.socket.send({ type } as { type: 'accept' }));
    end.server.closesWith(1006);
    expect(end.socket.send({ type: 'hang-up' })).toBe(true);
    await end.resume({ type: 'resumed', received: 1, iceServers: [] });
    expect(end.server.sent.slice(1)).toEqual([{ type: 'first-frame', n: 2 }, { type: 'hang-up', n: 3 }]);
    expect(end.events.joined).toHaveBeenCalledOnce();
  });

  it('hands on nothing twice that the server says again', async () => {
    await end.openAndJoin();
    end.server.tells({ type: 'peer-joined' });
    end.server.closesWith(1006);
    await end.resume({ type: 'resumed', received: 0, iceServers: [] });
    end.server.tells({ type: 'peer-joined' });
    end.server.tells({ type: 'peer-left' });
    expect(end.events.message.mock.calls).toEqual([[{ type: 'peer-joined' }], [{ type: 'peer-left' }]]);
  });

  it('begins anew where the server has no such line any more', async () => {
    await end.openAndJoin();
    end.socket.send({ type: 'first-frame' });
    end.server.closesWith(1006);
    await end.resume({ ...JOINED, resume: 'another token' });
    expect(end.events.joined).toHaveBeenCalledTimes(2);
    end.socket.send({ type: 'hang-up' });
    expect(end.server.sent.slice(1)).toEqual([{ type: 'hang-up', n: 1 }]);
    end.server.closesWith(1006);
    await end.retryAtOnce();
    end.server.opens();
    expect(end.server.sent).toEqual([{ type: 'resume', token: 'another token', received: 0 }]);
  });

  it.each([4401, 4412])('begins anew with a ticket when the return is refused with %i', async (code) => {
    await end.openAndJoin();
    end.server.closesWith(1006);
    await end.retryAtOnce();
    end.server.closesWith(code);
    await end.pass(300);
    end.server.opens();
    expect(end.server.sent).toEqual([{ type: 'join', ticket: 'ticket-2' }]);
    expect(end.events.refused).not.toHaveBeenCalled();
  });

  it('waits longer after each failure, and starts anew after a success', async () => {
    await end.openAndJoin();
    end.server.closesWith(1006);
    await end.retryAtOnce();
    end.server.closesWith(1006);
    await end.pass(299);
    expect(end.sockets.all).toHaveLength(2);
    await end.pass(1);
    expect(end.sockets.all).toHaveLength(3);
    end.server.says(JOINED);
    end.server.closesWith(1006);
    await end.retryAtOnce();
    expect(end.sockets.all).toHaveLength(4);
  });

  it('is noticed by its silence, long before the browser notices', async () => {
    await end.openAndJoin();
    end.timers.advance(SILENCE_LIMIT_MS - 1);
    end.server.says({ type: 'ping', received: 0 });
    end.timers.advance(SILENCE_LIMIT_MS - 1);
    expect(end.events.lost).not.toHaveBeenCalled();
    end.timers.advance(1);
    expect(end.events.lost).toHaveBeenCalledOnce();
    expect(end.sockets.all[0]?.closed).toBe(true);
    await end.retryAtOnce();
    expect(end.sockets.all).toHaveLength(2);
  });

  it('does not wait for its delay when the network comes back', async () => {
    await end.openAndJoin();
    end.server.closesWith(1006);
    await end.retryAtOnce();
    end.server.closesWith(1006);
    end.socket.handleOnline();
    await settle();
    expect(end.sockets.all).toHaveLength(3);
    await end.pass(300);
    expect(end.sockets.all).toHaveLength(3);
  });

  it('is taken for dead when the network comes back, and its line goes on at once', async () => {
    await end.openAndJoin();
    end.socket.handleOnline();
    end.socket.send({ type: 'hang-up' });
    await settle();
    expect(end.sockets.all).toHaveLength(2);
    end.server.opens();
    end.server.says({ type: 'resumed', received: 0, iceServers: [] });
    expect(end.server.sent).toEqual([{ type: 'resume', token: 'token', received: 0 }, { type: 'hang-up', n: 1 }]);
    await end.pass(SILENCE_LIMIT_MS - 1);
    expect(end.sockets.all).toHaveLength(2);
  });

  it('says no goodbye that a healthy server would take for a loss before the line goes on', async () => {
    await end.openAndJoin();
    const [older] = end.sockets.all;
    end.socket.handleOnline();
    await settle();
    end.server.closesWith(1006);
    await end.pass(300);
    end.server.opens();
    expect(older?.closed).toBe(false);
    end.server.says({ type: 'resumed', received: 0, iceServers: [] });
    expect(older?.closed).toBe(true);
    older?.closesWith(4409);
    expect(end.events.refused).not.toHaveBeenCalled();
    expect(end.sockets.all).toHaveLength(3);
  });

  it('is not told goodbye either while it is only about to carry the line', async () => {
    await end.openAndJoin();
    end.socket.handleOnline();
    await settle();
    end.server.opens();
    const attempt = end.sockets.all[1];
    end.socket.handleOnline();
    await settle();
    expect(attempt?.closed).toBe(false);
    end.server.opens();
    end.server.says({ type: 'resumed', received: 0, iceServers: [] });
    expect(end.sockets.all.map(({ closed }) => closed)).toEqual([true, true, false]);
    expect(end.events.lost).toHaveBeenCalledOnce();
  });

  it('is left for good by a page that leaves before its line has gone on', async () => {
    await end.openAndJoin();
    end.socket.handleOnline();
    end.socket.close();
    await settle();
    expect(end.sockets.all.filter(({ closed }) => !closed)).toEqual([]);
    expect(end.timers.pending).toBe(0);
  });

  it('slows down when the server says that it talks too much', async () => {
    await end.openAndJoin();
    end.server.closesWith(4429);
    await end.pass(6_999);
    expect(end.sockets.all).toHaveLength(1);
    await end.pass(1);
    expect(end.sockets.all).toHaveLength(2);
  });

  it('slows down when the server says that it comes too often, and goes on with its line', async () => {
    await end.openAndJoin();
    end.socket.send({ type: 'first-frame' });
    end.server.closesWith(1006);
    await end.retryAtOnce();
    end.server.opens();
    end.server.closesWith(4429);
    await end.pass(6_999);
    expect(end.sockets.all).toHaveLength(2);
    await end.pass(1);
    end.server.opens();
    end.server.says({ type: 'resumed', received: 0, iceServers: [] });
    expect(end.server.sent).toEqual([
      { type: 'resume', token: 'token', received: 0 },
      { type: 'first-frame', n: 1 },
    ]);
    expect(end.fetchTicket).toHaveBeenCalledOnce();
    end.server.closesWith(1006);
    await end.retryAtOnce();
    expect(end.sockets.all).toHaveLength(4);
  });
});
