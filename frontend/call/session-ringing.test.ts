import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CANDIDATE, Person, relay } from './testing/person.js';
import { settle } from './testing/settle.js';

let requester: Person;
let volunteer: Person;

beforeEach(() => {
  requester = new Person('requester');
  volunteer = new Person('volunteer');
});

describe('a call that still rings', () => {
  beforeEach(async () => {
    void requester.session.prepare();
    await requester.join(false, 'ringing');
    void volunteer.session.prepare();
    await volunteer.join(true, 'ringing');
    requester.sockets.newest.tells({ type: 'peer-joined' });
    await settle();
    await relay(requester, volunteer);
  });

  it('is negotiated with the camera, and without asking for a microphone', () => {
    expect(requester.connection.signalingState).toBe('stable');
    expect(requester.connection.remoteDescription?.type).toBe('answer');
    expect(requester.connection.transceivers[0]?.sender.track).toBe(requester.picture);
    expect(volunteer.microphone.open).not.toHaveBeenCalled();
  });

  it('is answered by one word, and the voice is sent on the line that stands', async () => {
    volunteer.session.accept();
    expect(volunteer.sent('accept')).toHaveLength(1);
    expect(volunteer.session.answered).toBe(false);
    volunteer.sockets.newest.tells({ type: 'answered', candidates: [] });
    expect(volunteer.session.answered).toBe(true);
    const answer = volunteer.connection.localDescription;
    await volunteer.session.start();
    expect(volunteer.connection.transceivers[1]?.sender.track).toBe(volunteer.voice);
    expect(volunteer.connection.localDescription).toBe(answer);
    expect(volunteer.connections).toHaveLength(1);
  });

  it('takes the candidates that come with the answer', async () => {
    volunteer.sockets.newest.tells({ type: 'answered', candidates: [CANDIDATE.candidate, { candidate: '' }] });
    await settle();
    expect(volunteer.connection.candidates.map(({ candidate }) => candidate)).toEqual(['one', '']);
  });

  it('tells a page that comes later how things stand', () => {
    const later = { state: vi.fn(), remoteStream: vi.fn(), channels: vi.fn(), ownPicture: vi.fn(), voice: vi.fn() };
    requester.session.tell(later);
    volunteer.connection.becomes('connected');
    volunteer.session.handleFirstFrame();
    volunteer.session.tell(later);
    expect(later.ownPicture).toHaveBeenCalledOnce();
    expect(later.voice).toHaveBeenCalledExactlyOnceWith('ready');
    expect(later.remoteStream).toHaveBeenCalledOnce();
    expect(later.channels).toHaveBeenCalledTimes(2);
    expect(later.state.mock.calls).toEqual([[{ kind: 'connecting', peerAway: false }], [{ kind: 'live' }]]);
  });

  it('goes without a word when somebody else was faster, and leaves the camera on', () => {
    requester.sockets.newest.tells({ type: 'ended', reason: 'not-answered' });
    expect(requester.session.over).toBe(true);
    expect(requester.connection.closed).toBe(true);
    expect(requester.letGo).toHaveBeenCalledExactlyOnceWith(false);
    expect(requester.sent('hang-up')).toHaveLength(0);
  });

  it('says nothing of a page that is out of sight before it is answered', () => {
    requester.hidden = true;
    requester.page.dispatchEvent(new Event('visibilitychange'));
    expect(requester.sent('away')).toHaveLength(0);
    requester.sockets.newest.tells({ type: 'answered', candidates: [] });
    expect(requester.sent('away')).toHaveLength(1);
  });
});
