import { beforeEach, describe, expect, it } from 'vitest';
import { ManualTimers } from '../call/testing/manual-timers.js';
import { TitleBlinker } from './title-blinker.js';

let page: { title: string };
let timers: ManualTimers;
let blinker: TitleBlinker;

beforeEach(() => {
  page = { title: 'On call' };
  timers = new ManualTimers();
  blinker = new TitleBlinker(page, timers);
});

describe('the blinking title', () => {
  it('takes turns with the message', () => {
    blinker.start('Someone needs your eyes');
    const titles = [page.title];
    for (let turn = 0; turn < 3; turn += 1) {
      timers.advance(1_000);
      titles.push(page.title);
    }
    expect(titles).toEqual(['Someone needs your eyes', 'On call', 'Someone needs your eyes', 'On call']);
  });

  it('is put back exactly, in whichever turn it is stopped', () => {
    blinker.start('Someone needs your eyes');
    blinker.stop();
    expect(page.title).toBe('On call');
    blinker.start('Someone needs your eyes');
    timers.advance(1_000);
    blinker.stop();
    expect(page.title).toBe('On call');
    expect(timers.pending).toBe(0);
  });

  it('does not overwrite a title that has been changed meanwhile', () => {
    blinker.start('Someone needs your eyes');
    page.title = 'Call';
    blinker.stop();
    expect(page.title).toBe('Call');
  });

  it('comes back to a title that was changed while it blinked', () => {
    blinker.start('Someone needs your eyes');
    page.title = 'Call';
    timers.advance(1_000);
    expect(page.title).toBe('Someone needs your eyes');
    blinker.stop();
    expect(page.title).toBe('Call');
  });

  it('stays as it is when there is no message', () => {
    blinker.start('');
    expect(page.title).toBe('On call');
    expect(timers.pending).toBe(0);
  });
});
