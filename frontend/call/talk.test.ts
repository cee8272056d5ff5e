import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type FromPhone, type FromVolunteer, parseFromPhone } from './talk-messages.js';
import { Talk } from './talk.js';
import { FakeChannel, asChannel } from './testing/fake-channel.js';

let channel: FakeChannel;
let talk: Talk<FromVolunteer, FromPhone>;
const events = { heard: vi.fn(), open: vi.fn(), warn: vi.fn() };

beforeEach(() => {
  vi.clearAllMocks();
  channel = new FakeChannel();
  talk = new Talk(parseFromPhone, events);
  talk.handleChannel(asChannel(channel));
});

describe('the talk', () => {
  it('forgets what would lead astray later, and keeps what would not', () => {
    expect(talk.say({ type: 'guide', what: 'phone', way: 'left', much: 'lot' })).toBe(false);
    expect(talk.sayWhenOpen({ type: 'words', text: 'hello' })).toBe(true);
    channel.opens();
    expect(events.open.mock.calls).toEqual([[true]]);
    expect(channel.said).toEqual([{ type: 'words', text: 'hello' }]);
  });

  it('says nothing on a broken connection, though its channel stays open', () => {
    channel.opens();
    talk.handleConnected(false);
    expect(talk.open).toBe(false);
    expect(talk.say({ type: 'guide', halt: 'stop' })).toBe(false);
    expect(talk.sayWhenOpen({ type: 'words', text: 'hello' })).toBe(true);
    expect(channel.said).toEqual([]);
    talk.handleConnected(true);
    expect(channel.said).toEqual([{ type: 'words', text: 'hello' }]);
  });

  it('keeps a few words only', () => {
    const taken = Array.from({ length: 30 }, () => talk.sayWhenOpen({ type: 'words', text: 'hello' }));
    expect(taken.filter(Boolean)).toHaveLength(20);
  });

  it('goes on with the next channel after the other page was loaded anew', () => {
    channel.opens();
    channel.closes();
    talk.sayWhenOpen({ type: 'words', text: 'hello' });
    const next = new FakeChannel();
    talk.handleChannel(asChannel(next));
    next.opens();
    expect(next.said).toEqual([{ type: 'words', text: 'hello' }]);
    expect(events.open.mock.calls).toEqual([[true], [false], [true]]);
    channel.hears('{"type":"voice","muted":true}');
    expect(events.heard).not.toHaveBeenCalled();
  });

  it('takes a channel that is open already', () => {
    const open = new FakeChannel();
    open.opens();
    talk.handleChannel(asChannel(open));
    expect(events.open).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('passes over what it does not understand, with a warning that quotes nothing', () => {
    channel.opens();
    for (const data of ['{"type":"later","secret":"1234"}', '1234', new ArrayBuffer(8), 'x'.repeat(100_000)]) {
      channel.hears(data);
    }
    channel.hears('{"type":"voice","muted":true}');
    expect(events.heard.mock.calls).toEqual([[{ type: 'voice', muted: true }]]);
    expect(events.warn).toHaveBeenCalledTimes(4);
    expect(JSON.stringify(events.warn.mock.calls)).not.toContain('1234');
  });

  it('says nothing more when nothing gets through', () => {
    channel.opens();
    let said = 0;
    while (said < 10_000 && talk.say({ type: 'camera' })) {
      said += 1;
    }
    expect(channel.bufferedAmount).toBeLessThan(70_000);
  });

  it('says nothing after its end', () => {
    channel.opens();
    talk.close();
    expect(talk.say({ type: 'camera' })).toBe(false);
  });
});
