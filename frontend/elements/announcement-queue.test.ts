import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ManualTimers } from '../call/testing/manual-timers.js';
import { type Announce, AnnouncementQueue } from './announcement-queue.js';

const announce = vi.fn<Announce>();
let timers: ManualTimers;
let queue: AnnouncementQueue;
const said = () => announce.mock.calls.map(([text]) => text);

beforeEach(() => {
  announce.mockReset();
  timers = new ManualTimers();
  queue = new AnnouncementQueue(announce, timers);
});

describe('announcements', () => {
  it('are made at once when nothing is being said', () => {
    queue.say('We are looking for someone.');
    expect(announce).toHaveBeenCalledExactlyOnceWith('We are looking for someone.', { mode: 'polite' });
  });

  it('wait for each other, in their order', () => {
    queue.say('one');
    queue.say('two');
    queue.say('three');
    expect(said()).toEqual(['one']);
    timers.advance(750);
    expect(said()).toEqual(['one', 'two']);
    timers.advance(750);
    expect(said()).toEqual(['one', 'two', 'three']);
  });

  it('leave a long message its time, but never more than 5 s', () => {
    queue.say('x'.repeat(1_000));
    queue.say('next');
    timers.advance(4_999);
    expect(said()).toHaveLength(1);
    timers.advance(1);
    expect(said().at(-1)).toBe('next');
  });

  it('that are urgent overtake those that wait, not each other', () => {
    queue.say('speaking');
    queue.say('polite');
    queue.say('urgent', true);
    queue.say('urgent too', true);
    timers.advance(10_000);
    expect(said()).toEqual(['speaking', 'urgent', 'urgent too', 'polite']);
    expect(announce).toHaveBeenCalledWith('urgent', { mode: 'assertive' });
  });

  it('can be repeated, the last one that was made', () => {
    queue.say('one');
    queue.say('two');
    queue.repeat();
    timers.advance(10_000);
    expect(said()).toEqual(['one', 'two', 'one']);
  });

  it('can be taken back while they wait', () => {
    queue.say('one');
    const takeBack = queue.say('two');
    queue.say('three');
    takeBack();
    timers.advance(10_000);
    takeBack();
    expect(said()).toEqual(['one', 'three']);
  });

  it('give way to what is said elsewhere, which they do not repeat', () => {
    queue.giveWay('x'.repeat(40));
    queue.say('one');
    timers.advance(2_599);
    expect(said()).toEqual([]);
    timers.advance(1);
    expect(said()).toEqual(['one']);
    queue.repeat();
    timers.advance(10_000);
    expect(said()).toEqual(['one', 'one']);
  });

  it('give way only to the newest words from elsewhere', () => {
    queue.say('speaking');
    queue.say('waiting');
    queue.giveWay('x'.repeat(1_000));
    queue.giveWay('short');
    queue.giveWay('short');
    timers.advance(1_000 + 850);
    expect(said()).toEqual(['speaking', 'waiting']);
  });

  it('do not wait when there is nothing to hear elsewhere', () => {
    queue.giveWay(' ');
    queue.say('one');
    expect(said()).toEqual(['one']);
  });

  it('are not made of nothing', () => {
    queue.say('  ');
    queue.repeat();
    expect(announce).not.toHaveBeenCalled();
  });
});
