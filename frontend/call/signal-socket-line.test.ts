import { beforeEach, describe, expect, it } from 'vitest';
import type { ServerMessage } from './messages.js';
import { KEPT_MESSAGES, UNTOLD_LIMIT } from './signal-line.js';
import { SignallingEnd } from './testing/signalling-end.js';

let end: SignallingEnd;

beforeEach(() => {
  end = new SignallingEnd();
});

describe('a line', () => {
  it('tells what it has got with each pong, and of a burst at once', async () => {
    await end.openAndJoin();
    for (let count = 0; count < UNTOLD_LIMIT; count += 1) {
      end.server.tells({ type: 'peer-back' });
    }
    expect(end.server.sent.at(-1)).toEqual({ type: 'ack', received: UNTOLD_LIMIT });
    end.server.tells({ type: 'peer-away' });
    end.server.says({ type: 'ping', received: 0 });
    expect(end.server.sent.at(-1)).toEqual({ type: 'pong', received: UNTOLD_LIMIT + 1 });
  });

  it('counts what it does not understand', async () => {
    await end.openAndJoin();
    end.server.saysText('{"type":"of a later server","n":1}');
    end.server.says({ type: 'peer-joined', n: 2 });
    expect(end.events.message).toHaveBeenCalledExactlyOnceWith({ type: 'peer-joined' });
  });

  it.each<[string, ServerMessage]>([
    ['in which something is missing', { type: 'peer-joined', n: 2 }],
    ['on which the server has heard more than was said', { type: 'ping', received: 1 }],
  ])('%s is given up for a fresh one', async (_, message) => {
    await end.openAndJoin();
    end.server.says(message);
    expect(end.events.message).not.toHaveBeenCalled();
    expect(end.server.closed).toBe(true);
    await end.retryAtOnce();
    end.server.opens();
    expect(end.server.sent).toEqual([{ type: 'join', ticket: 'ticket-2' }]);
  });

  it('is given up when more waits to be heard than may be kept', async () => {
    await end.openAndJoin();
    end.server.closesWith(1006);
    for (let count = 0; count < KEPT_MESSAGES; count += 1) {
      expect(end.socket.send({ type: 'away' })).toBe(true);
    }
    expect(end.socket.send({ type: 'away' })).toBe(false);
    await end.retryAtOnce();
    await end.pass(300);
    end.server.opens();
    expect(end.server.sent).toEqual([{ type: 'join', ticket: 'ticket-2' }]);
  });
});
