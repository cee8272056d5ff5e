import { beforeEach, describe, expect, it } from 'vitest';
import { Person, connect } from './testing/person.js';

let requester: Person;
let volunteer: Person;

beforeEach(() => {
  requester = new Person('requester');
  volunteer = new Person('volunteer');
});

describe('the report of the first picture', () => {
  it('tells the server of the first picture once', async () => {
    await connect(requester, volunteer);
    volunteer.session.handleFirstFrame();
    expect(volunteer.sent('first-frame')).toHaveLength(1);
  });

  it('tells the server of the first picture later when it comes while the socket is away', async () => {
    await volunteer.startAndJoin(true);
    volunteer.sockets.newest.closesWith(1006);
    volunteer.session.handleFirstFrame();
    expect(volunteer.sent('first-frame')).toHaveLength(0);
    volunteer.timers.advance(0);
    await volunteer.join(true);
    expect(volunteer.sent('first-frame')).toHaveLength(1);
  });

  it('tells the server of the first picture again when it has no line to us any more', async () => {
    await connect(requester, volunteer);
    volunteer.sockets.newest.closesWith(1006);
    volunteer.timers.advance(0);
    await volunteer.join(true);
    expect(volunteer.sent('first-frame')).toHaveLength(2);
  });
});
