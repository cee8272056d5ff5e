import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Person, connect } from './testing/person.js';

let requester: Person;
let volunteer: Person;

beforeEach(() => {
  requester = new Person('requester');
  volunteer = new Person('volunteer');
});

describe('a page out of sight', () => {
  it('is told to the other side, and so is its return', async () => {
    await connect(requester, volunteer);
    requester.hidden = true;
    requester.page.dispatchEvent(new Event('visibilitychange'));
    requester.hidden = false;
    requester.page.dispatchEvent(new Event('visibilitychange'));
    expect([requester.sent('away'), requester.sent('back')].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('will be right back, and is back', async () => {
    await connect(requester, volunteer);
    volunteer.sockets.newest.tells({ type: 'peer-away' });
    volunteer.connection.becomes('disconnected');
    volunteer.sockets.newest.tells({ type: 'peer-back' });
    volunteer.connection.becomes('connected');
    expect(volunteer.states.slice(2)).toEqual([
      { kind: 'right-back' },
      { kind: 'reconnecting', peerAway: false },
      { kind: 'live' },
    ]);
  });
});

describe('a call that is interrupted', () => {
  it('stays live while only the socket is away', async () => {
    await connect(requester, volunteer);
    requester.sockets.newest.closesWith(1006);
    volunteer.sockets.newest.tells({ type: 'peer-left' });
    expect(requester.states.at(-1)).toEqual({ kind: 'live' });
    expect(volunteer.states.at(-1)).toEqual({ kind: 'live' });
  });

  it('says who is away, and when it is back', async () => {
    await connect(requester, volunteer);
    volunteer.connection.becomes('disconnected');
    volunteer.sockets.newest.tells({ type: 'peer-left' });
    volunteer.sockets.newest.tells({ type: 'peer-joined' });
    volunteer.connection.becomes('connected');
    expect(volunteer.states.slice(2)).toEqual([
      { kind: 'reconnecting', peerAway: false },
      { kind: 'reconnecting', peerAway: true },
      { kind: 'reconnecting', peerAway: false },
      { kind: 'live' },
    ]);
  });

  it('says whether anything gets through, also to a page that comes later', async () => {
    await connect(requester, volunteer);
    volunteer.connection.becomes('disconnected');
    const later = vi.fn();
    volunteer.session.tell({ connected: later });
    volunteer.connection.becomes('connected');
    expect(volunteer.events.connected.mock.calls).toEqual([[true], [false]]);
    expect(later.mock.calls).toEqual([[false], [true]]);
  });

  it('looks for a new way when the network comes back', async () => {
    await connect(requester, volunteer);
    requester.page.dispatchEvent(new Event('online'));
    expect(requester.connection.restarts).toBe(1);
  });
});
