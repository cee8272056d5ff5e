import { beforeEach, describe, expect, it } from 'vitest';
import { SignallingEnd } from './testing/signalling-end.js';
import type { TicketAnswer } from './tickets.js';

let end: SignallingEnd;

beforeEach(() => {
  end = new SignallingEnd();
});

describe('a refused signalling socket', () => {
  it('tries one fresh ticket when its ticket is refused', async () => {
    await end.open();
    end.server.closesWith(4401);
    await end.retryAtOnce();
    end.server.opens();
    expect(end.server.sent).toEqual([{ type: 'join', ticket: 'ticket-2' }]);
    expect(end.events.refused).not.toHaveBeenCalled();
  });

  it('gives up when the fresh ticket is refused as well', async () => {
    await end.open();
    end.server.closesWith(4401);
    await end.retryAtOnce();
    end.server.closesWith(4401);
    expect(end.events.refused).toHaveBeenCalledExactlyOnceWith('refused');
    expect(end.timers.pending).toBe(0);
  });

  it.each([
    [1003, 'fault'],
    [1009, 'fault'],
    [4400, 'fault'],
    [4403, 'refused'],
    [4409, 'displaced'],
    [4410, 'over'],
  ])('never comes back after code %i', async (code, why) => {
    await end.openAndJoin();
    end.server.closesWith(code);
    expect(end.events.refused).toHaveBeenCalledExactlyOnceWith(why);
    expect(end.timers.pending).toBe(0);
  });

  it.each<TicketAnswer['kind'] & ('signed-out' | 'not-found' | 'over')>(['signed-out', 'not-found', 'over'])(
    'opens nothing when there is no ticket because of "%s"',
    async (kind) => {
      end.fetchTicket.mockResolvedValue({ kind });
      await end.open();
      expect(end.events.refused).toHaveBeenCalledExactlyOnceWith(kind);
      expect(end.sockets.all).toHaveLength(0);
    },
  );

  it('asks for a ticket again no sooner than the server allows', async () => {
    end.fetchTicket.mockResolvedValueOnce({ kind: 'later', afterMs: 5_000 });
    await end.open();
    await end.pass(4_999);
    expect(end.fetchTicket).toHaveBeenCalledOnce();
    await end.pass(1);
    expect(end.fetchTicket).toHaveBeenCalledTimes(2);
  });
});
