import { beforeEach, describe, expect, it } from 'vitest';
import { settle } from './testing/settle.js';
import { JOINED, SignallingEnd } from './testing/signalling-end.js';

let end: SignallingEnd;

beforeEach(() => {
  end = new SignallingEnd();
});

describe('the signalling socket', () => {
  it('joins with its ticket as the first message', async () => {
    await end.openAndJoin();
    expect(end.server.sent).toEqual([{ type: 'join', ticket: 'ticket-1' }]);
    expect(end.events.joined).toHaveBeenCalledExactlyOnceWith(JOINED);
  });

  it('answers a ping with a pong and tells nobody', async () => {
    await end.openAndJoin();
    end.server.says({ type: 'ping', received: 0 });
    expect(end.server.sent.at(-1)).toEqual({ type: 'pong', received: 0 });
    expect(end.events.message).not.toHaveBeenCalled();
  });

  it('hands on what the peer says', async () => {
    await end.openAndJoin();
    end.server.tells({ type: 'peer-joined' });
    expect(end.events.message).toHaveBeenCalledExactlyOnceWith({ type: 'peer-joined' });
  });

  it('sends only once it has joined', async () => {
    await end.open();
    end.server.opens();
    expect(end.socket.send({ type: 'hang-up' })).toBe(false);
    end.server.says(JOINED);
    expect(end.socket.send({ type: 'hang-up' })).toBe(true);
    expect(end.server.sent.at(-1)).toEqual({ type: 'hang-up', n: 1 });
  });

  it('stays open on a malformed message, and warns without quoting it', async () => {
    await end.openAndJoin();
    end.server.saysText('{"type":"secret-word"}');
    end.server.tells({ type: 'peer-joined' });
    expect(end.warn).toHaveBeenCalledOnce();
    expect(end.warn.mock.calls[0]?.[0]).not.toContain('secret-word');
    expect(end.events.message).toHaveBeenCalledOnce();
  });

  it('does not swallow a fault of its listener', async () => {
    await end.openAndJoin();
    end.events.message.mockImplementation(() => {
      throw new TypeError('a fault of ours');
    });
    expect(() => end.server.tells({ type: 'peer-joined' })).toThrow('a fault of ours');
  });
});

describe('a closed signalling socket', () => {
  it('opens nothing with a ticket that arrives too late', async () => {
    end.socket.open();
    end.socket.close();
    await settle();
    expect(end.sockets.all).toHaveLength(0);
  });

  it('leaves no timer behind and does not come back', async () => {
    await end.openAndJoin();
    end.socket.close();
    expect(end.timers.pending).toBe(0);
    expect(end.server.closed).toBe(true);
    expect(end.events.lost).not.toHaveBeenCalled();
  });
});
