// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CallPage } from './testing/call-page.js';

let page: CallPage;

beforeEach(() => {
  page = new CallPage();
});

afterEach(() => page.element.remove());

describe('the words of a call', () => {
  it('has its live region before its first words', async () => {
    await page.show('volunteer');
    expect(page.status).toBe('');
    page.timers.advance(150);
    await page.shown();
    expect(page.status).toBe('Connecting.');
  });

  it('says that the other person is away', async () => {
    await page.showAndJoin('volunteer');
    page.sockets.newest.tells({ type: 'peer-left' });
    await page.shown();
    expect(page.status).toBe('The other person is away.');
  });

  it.each([
    ['refused', 'Connecting. Your microphone is not allowed.'],
    ['absent', 'Connecting. No microphone was found.'],
  ] as const)('says when the microphone is %s, and offers no muting', async (kind, words) => {
    page.microphone.open.mockResolvedValue({ kind });
    await page.show('volunteer');
    page.timers.advance(150);
    await page.shown();
    expect(page.status).toBe(words);
    expect(page.button('call-mute')).toBeNull();
  });

  it('repeats its last words aloud', async () => {
    await page.show('volunteer');
    page.timers.advance(150);
    page.button('call-repeat')?.click();
    expect(page.repeatAloud).toHaveBeenCalledExactlyOnceWith('Connecting.');
  });
});
