import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MicrophoneOutcome } from './microphone.js';
import { FakeTrack, asTrack } from './testing/fake-media.js';
import { CANDIDATE, ICE, Person, connect } from './testing/person.js';
import { settle } from './testing/settle.js';
import { ENDED_PATIENCE_MS } from './track-return.js';

let requester: Person;
let volunteer: Person;

beforeEach(() => {
  requester = new Person('requester');
  volunteer = new Person('volunteer');
});

describe('a call', () => {
  it('sends on what the camera shows after the phone has taken it away, without a new negotiation', async () => {
    await connect(requester, volunteer);
    const again = new FakeTrack('video');
    requester.camera.reopen.mockResolvedValue(asTrack(again));
    const offers = requester.sent('description').length;
    const sentWhenTold: unknown[] = [];
    requester.session.tell({ ownPicture: () => sentWhenTold.push(requester.connection.transceivers[0]?.sender.track) });
    requester.picture.ends();
    requester.timers.advance(ENDED_PATIENCE_MS);
    await settle();
    expect(requester.connection.transceivers[0]?.sender.track).toBe(again);
    // Before it is sent, so that a curtain hangs before it.
    expect(sentWhenTold.at(-1)).toBe(requester.picture);
    expect(requester.sent('description')).toHaveLength(offers);
    expect(volunteer.camera.reopen).not.toHaveBeenCalled();
  });

  it('says when the camera cannot be had again, also to a page that comes later', async () => {
    await connect(requester, volunteer);
    requester.camera.reopen.mockResolvedValue(undefined);
    requester.picture.ends();
    requester.timers.advance(ENDED_PATIENCE_MS);
    await settle();
    const later = vi.fn();
    requester.session.tell({ cameraAway: later });
    expect(requester.events.cameraAway).toHaveBeenCalledExactlyOnceWith(true);
    expect(later).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('sends the voice of another microphone when one is gone, muted if it was', async () => {
    await connect(requester, volunteer);
    const headsets = { requester: new FakeTrack('audio'), volunteer: new FakeTrack('audio') };
    requester.camera.reopenVoice.mockResolvedValue(asTrack(headsets.requester));
    volunteer.microphone.open.mockResolvedValue({ kind: 'ready', track: asTrack(headsets.volunteer) });
    // Its tab may be behind another one.
    volunteer.hidden = true;
    for (const person of [requester, volunteer]) {
      person.session.setMuted(true);
      person.voice.ends();
      person.timers.advance(ENDED_PATIENCE_MS);
      await settle();
      expect(person.connection.transceivers[1]?.sender.track).toBe(headsets[person.role]);
      expect(headsets[person.role].enabled).toBe(false);
      expect(person.events.voice.mock.calls).toEqual([['ready']]);
    }
  });

  it('says when the voice is away, and when it is back', async () => {
    await connect(requester, volunteer);
    volunteer.microphone.open.mockResolvedValue({ kind: 'busy' });
    volunteer.voice.ends();
    volunteer.timers.advance(ENDED_PATIENCE_MS);
    await settle();
    volunteer.microphone.open.mockResolvedValue({ kind: 'ready', track: asTrack(new FakeTrack('audio')) });
    volunteer.timers.advance(60_000);
    await settle();
    expect(volunteer.events.voice.mock.calls).toEqual([['ready'], ['away'], ['ready']]);
  });

  it('sends the picture one way and voices both ways, over one transport', async () => {
    await connect(requester, volunteer);
    const [video, audio] = requester.connection.transceivers;
    expect(video).toMatchObject({ direction: 'sendonly', sender: { track: requester.picture } });
    expect(video?.sender.parameters['degradationPreference']).toBe('maintain-resolution');
    expect(audio).toMatchObject({ direction: 'sendrecv', sender: { track: requester.voice } });
    const answered = volunteer.connection.transceivers;
    expect(answered.map(({ direction }) => direction)).toEqual(['recvonly', 'sendrecv']);
    expect(answered[1]?.sender.track).toBe(volunteer.voice);
    expect(volunteer.connection.configuration).toEqual({ iceServers: ICE, iceTransportPolicy: 'all', bundlePolicy: 'max-bundle' });
  });

  it('is live for the volunteer with the first picture, for the requester with the connection', async () => {
    await connect(requester, volunteer);
    expect(volunteer.states).toEqual([{ kind: 'connecting', peerAway: false }, { kind: 'live' }]);
    expect(requester.states).toEqual([{ kind: 'connecting', peerAway: false }, { kind: 'live' }]);
  });

  it('has a channel for words and one for stills from its first offer on', async () => {
    await connect(requester, volunteer);
    for (const { connection, events } of [requester, volunteer]) {
      const [talk, still] = connection.channels;
      expect(events.channels).toHaveBeenCalledExactlyOnceWith({ talk, still });
      expect([talk, still]).toMatchObject([{ label: 'talk', id: 0 }, { label: 'still', id: 1 }]);
    }
  });

  it('sends a microphone that is allowed late, without negotiating again', async () => {
    let allow = (_: MicrophoneOutcome) => {};
    volunteer.microphone.open.mockReturnValue(new Promise((resolve) => (allow = resolve)));
    await connect(requester, volunteer);
    const answers = volunteer.connection.localDescription;
    allow({ kind: 'ready', track: asTrack(volunteer.voice) });
    await settle();
    expect(volunteer.connection.transceivers[1]?.sender.track).toBe(volunteer.voice);
    expect(volunteer.connection.localDescription).toBe(answers);
    expect(volunteer.events.voice).toHaveBeenCalledExactlyOnceWith('ready');
  });

  it('goes on for a volunteer who refuses the microphone', async () => {
    volunteer.microphone.open.mockResolvedValue({ kind: 'refused' });
    await connect(requester, volunteer);
    expect(volunteer.events.voice).toHaveBeenCalledExactlyOnceWith('refused');
    expect(volunteer.states.at(-1)).toEqual({ kind: 'live' });
  });

  it('mutes the voice, also one that comes later', async () => {
    volunteer.session.setMuted(true);
    await volunteer.startAndJoin(false);
    expect(volunteer.voice.enabled).toBe(false);
    volunteer.session.setMuted(false);
    expect(volunteer.voice.enabled).toBe(true);
  });

  it('hands on candidates', async () => {
    await connect(requester, volunteer);
    volunteer.sockets.newest.tells(CANDIDATE);
    await settle();
    expect(volunteer.connection.candidates).toEqual([CANDIDATE.candidate]);
    requester.connection.finds({ candidate: '' });
    expect(requester.sent('candidate')).toMatchObject([{ type: 'candidate', candidate: { candidate: '' } }]);
  });
});
