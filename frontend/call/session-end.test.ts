import { beforeEach, describe, expect, it } from 'vitest';
import type { CameraOutcome } from './camera.js';
import { FakeStream, asStream } from './testing/fake-media.js';
import { Person, connect } from './testing/person.js';
import { settle } from './testing/settle.js';

let requester: Person;
let volunteer: Person;

beforeEach(() => {
  requester = new Person('requester');
  volunteer = new Person('volunteer');
});

describe('the end of a call', () => {
  const stopped = (person: Person) => {
    expect(person.connection.closed).toBe(true);
    expect(person.sockets.newest.closed).toBe(true);
    expect(person.timers.pending).toBe(0);
  };

  it('is told to the page at once, and to the server, when we hang up', async () => {
    await connect(requester, volunteer);
    requester.session.hangUp();
    requester.session.hangUp();
    expect(requester.sent('hang-up')).toHaveLength(1);
    expect(requester.states.at(-1)).toEqual({ kind: 'ended', reason: 'hung-up-by-requester' });
    stopped(requester);
    expect(requester.letGo).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('needs no server when we hang up', async () => {
    await connect(requester, volunteer);
    volunteer.sockets.newest.closesWith(1006);
    volunteer.session.hangUp();
    expect(volunteer.states.at(-1)).toEqual({ kind: 'ended', reason: 'hung-up-by-volunteer' });
    expect(volunteer.microphone.stop).toHaveBeenCalledOnce();
    expect(volunteer.timers.pending).toBe(0);
  });

  it('comes with the reason that the server gives', async () => {
    await connect(requester, volunteer);
    volunteer.sockets.newest.tells({ type: 'ended', reason: 'ended-by-moderator' });
    expect(volunteer.states.at(-1)).toEqual({ kind: 'ended', reason: 'ended-by-moderator' });
    stopped(volunteer);
  });

  it.each([
    [4409, { kind: 'failed', why: 'displaced' }],
    [4410, { kind: 'ended', reason: 'over' }],
    [4403, { kind: 'failed', why: 'refused' }],
  ])('comes with code %i', async (code, state) => {
    await connect(requester, volunteer);
    volunteer.sockets.newest.closesWith(code);
    expect(volunteer.states.at(-1)).toEqual(state);
    stopped(volunteer);
  });

  it('forgets what was set for the call, but not when the call goes on in another window', async () => {
    await connect(requester, volunteer);
    requester.session.setMuted(true);
    volunteer.session.setMuted(true);
    requester.session.hangUp();
    expect(requester.memory.has('muted')).toBe(false);
    volunteer.sockets.newest.closesWith(4409);
    expect(volunteer.memory.has('muted')).toBe(true);
  });

  it('comes before the beginning when there is no camera', async () => {
    requester.camera.warmUp.mockResolvedValue({ kind: 'refused' });
    await requester.session.start();
    expect(requester.states.at(-1)).toEqual({ kind: 'failed', why: 'camera-refused' });
    expect(requester.sockets.all).toHaveLength(0);
  });

  it('lets go of the camera once, however often it is put aside', async () => {
    await connect(requester, volunteer);
    requester.sockets.newest.tells({ type: 'ended', reason: 'never-connected' });
    requester.session.dispose();
    requester.session.dispose();
    expect(requester.letGo).toHaveBeenCalledOnce();
    expect(requester.states.at(-1)).toEqual({ kind: 'ended', reason: 'never-connected' });
  });

  it('is silent when the element goes away', async () => {
    await connect(requester, volunteer);
    const told = requester.states.length;
    requester.session.dispose();
    expect(requester.states).toHaveLength(told);
    expect(requester.sent('hang-up')).toHaveLength(0);
    stopped(requester);
  });

  it('leaves the socket when the page is put away, and comes back with the page', async () => {
    await connect(requester, volunteer);
    requester.page.dispatchEvent(new Event('pagehide'));
    expect(requester.sockets.newest.closed).toBe(true);
    requester.page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await settle();
    expect(requester.sockets.all).toHaveLength(2);
  });

  it('joins no call without a camera when the page comes back while its person is still asked', async () => {
    let allow = (_: CameraOutcome) => {};
    requester.camera.warmUp.mockReturnValue(new Promise((resolve) => (allow = resolve)));
    void requester.session.start();
    requester.page.dispatchEvent(new Event('pagehide'));
    requester.page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await settle();
    expect(requester.sockets.all).toHaveLength(0);
    allow({ kind: 'ready', stream: asStream(new FakeStream(requester.picture)), microphone: false });
    await settle();
    expect(requester.sockets.all).toHaveLength(1);
  });
});
