// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CallPage } from './testing/call-page.js';

let page: CallPage;

beforeEach(() => {
  page = new CallPage();
});

afterEach(() => page.element.remove());

describe('the end of a call on its page', () => {
  it('ends at a press, tells once, keeps its words and its buttons', async () => {
    await page.showAndJoin('requester');
    await page.press('call-end');
    page.button('call-end')?.click();
    expect(page.told.mock.calls).toEqual([['call-ended', { reason: 'hung-up-by-requester' }]]);
    expect(page.status).toBe('You have ended the call.');
    expect(page.button('call-end')?.getAttribute('aria-disabled')).toBe('true');
    expect(page.button('call-repeat')?.hasAttribute('aria-disabled')).toBe(false);
  });

  it('keeps the screen on until the call is over', async () => {
    await page.show('requester');
    expect(page.screenLock.hold).toHaveBeenCalledOnce();
    expect(page.screenLock.letGo).not.toHaveBeenCalled();
    page.button('call-end')?.click();
    expect(page.screenLock.letGo).toHaveBeenCalledOnce();
  });

  it('says the end at once while the server is away, and goes on when it is back', async () => {
    page.sayGoodbye.mockResolvedValueOnce('away').mockResolvedValue('heard');
    await page.showAndJoin('requester');
    await page.press('call-end');
    expect(page.status).toBe('You have ended the call.');
    page.timers.advance(2_000);
    await page.shown();
    expect(page.status).toBe('You have ended the call. You will be taken on.');
    expect(page.goTo).not.toHaveBeenCalled();
    page.timers.advance(300);
    await page.shown();
    expect(page.goTo).toHaveBeenCalledExactlyOnceWith('/call/call');
  });

  it('leaves the way on to the page that takes it away', async () => {
    await page.showAndJoin('requester');
    page.button('call-end')?.click();
    page.element.remove();
    page.timers.advance(60_000);
    await page.shown();
    expect(page.sayGoodbye).not.toHaveBeenCalled();
  });

  it('tells of a failure under its own name', async () => {
    await page.showAndJoin('volunteer');
    page.sockets.newest.closesWith(4409);
    await page.shown();
    expect(page.told.mock.calls).toEqual([['call-failed', { why: 'displaced' }]]);
    expect(page.status).toBe('The call goes on in another window.');
  });

  it('goes on when it is only moved, and stops when it is taken away', async () => {
    await page.showAndJoin('volunteer');
    const elsewhere = document.body.appendChild(document.createElement('main'));
    elsewhere.append(page.element);
    page.timers.advance(0);
    expect(page.connections[0]?.closed).toBe(false);
    elsewhere.remove();
    page.timers.advance(0);
    expect(page.connections[0]?.closed).toBe(true);
    expect(page.sockets.newest.closed).toBe(true);
    expect(page.microphone.stop).toHaveBeenCalledOnce();
    expect(page.sockets.all).toHaveLength(1);
  });
});
