import { beforeEach, describe, expect, it } from 'vitest';
import { CANDIDATE, Person, connect, relay } from './testing/person.js';
import { settle } from './testing/settle.js';

let requester: Person;
let volunteer: Person;

beforeEach(() => {
  requester = new Person('requester');
  volunteer = new Person('volunteer');
});

describe('the connection of a call', () => {
  it('offers nothing before there is somebody to hear it', async () => {
    await requester.startAndJoin(false);
    expect(requester.connections).toHaveLength(0);
  });

  it('sends an offer again that was lost with the socket', async () => {
    await requester.startAndJoin(true);
    expect(requester.sent('description')).toHaveLength(1);
    requester.sockets.newest.closesWith(1006);
    requester.timers.advance(0);
    await requester.join(true);
    expect(requester.sent('description')).toHaveLength(2);
  });

  it('looks for its next way with the passwords that came when the line went on', async () => {
    await connect(requester, volunteer);
    const iceServers = [{ urls: 'turn:turn.example.org', username: 'later', credential: 'fresh' }];
    requester.sockets.newest.closesWith(1006);
    requester.timers.advance(0);
    await settle();
    requester.sockets.newest.opens();
    requester.sockets.newest.says({ type: 'resumed', received: 0, iceServers });
    expect(requester.connection.configuration).toMatchObject({ iceServers, iceTransportPolicy: 'all' });
  });

  it('finds together again when the volunteer loads the page anew', async () => {
    await connect(requester, volunteer);
    const again = new Person('volunteer');
    requester.sockets.newest.tells({ type: 'peer-left' });
    requester.sockets.newest.tells({ type: 'peer-joined' });
    await again.startAndJoin(true);
    await relay(requester, again);
    expect(requester.connections[0]?.closed).toBe(true);
    expect(requester.connection.signalingState).toBe('stable');
    expect(again.connection.signalingState).toBe('stable');
    expect(requester.connection.remoteDescription?.sdp).toBe(again.connection.localDescription?.sdp);
  });

  it('finds together again when the requester loads the page anew', async () => {
    await connect(requester, volunteer);
    const again = new Person('requester');
    volunteer.sockets.newest.tells({ type: 'peer-left' });
    volunteer.sockets.newest.tells({ type: 'peer-joined' });
    await again.startAndJoin(true);
    await relay(again, volunteer);
    expect(volunteer.connections.map(({ closed }) => closed)).toEqual([true, false]);
    expect(volunteer.connection.remoteDescription?.sdp).toBe(again.connection.localDescription?.sdp);
    expect(volunteer.states.at(-1)).toEqual({ kind: 'reconnecting', peerAway: false });
  });

  it('does not take candidates of a connection that has been replaced', async () => {
    await connect(requester, volunteer);
    const again = new Person('volunteer');
    await again.startAndJoin(true);
    again.sockets.newest.tells(CANDIDATE);
    await settle();
    expect(again.warn).not.toHaveBeenCalled();
    expect(again.connection.candidates).toEqual([]);
  });
});
