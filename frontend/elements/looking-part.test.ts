// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CallPage } from './testing/call-page.js';

let page: CallPage;

beforeEach(() => {
  page = new CallPage();
});

afterEach(() => page.element.remove());

describe('the page of the volunteer', () => {
  it('says in words, not as a fault, that the curtain is drawn', async () => {
    await page.showAndJoin('volunteer');
    await page.hearOffer();
    page.element.toolTexts = { 'notice.curtain-drawn': 'They have drawn the curtain.', curtain: 'The curtain is drawn' };
    page.talk.opens();
    page.talk.hears(JSON.stringify({ type: 'phone', torch: 'none', zoom: null, cameras: 1, camera: 0, facing: 'unknown', curtain: true }));
    await page.shown();
    expect(page.status).toContain('They have drawn the curtain.');
    expect(page.element.querySelector('.stage-curtain')?.textContent).toContain('The curtain is drawn');
    page.button('call-repeat')?.click();
    expect(page.repeatAloud).toHaveBeenCalledExactlyOnceWith('Connecting. They have drawn the curtain.');
  });

  it('says the same once more in a paragraph that comes anew', async () => {
    await page.showAndJoin('volunteer');
    page.element.toolTexts = { 'notice.not-reached': 'It was not heard.' };
    const news = () => page.element.querySelector('[role=status] .call-news');
    await page.press('pad-3');
    const first = news();
    expect(first?.textContent).toBe('It was not heard.');
    await page.shown();
    expect(news()).toBe(first);
    await page.press('pad-3');
    expect(news()?.textContent).toBe('It was not heard.');
    expect(news()).not.toBe(first);
  });

  it('repeats no news after the end, when none is shown any more', async () => {
    await page.showAndJoin('volunteer');
    await page.press('call-end');
    page.element.toolTexts = { 'turned.1': 'Turned to the right.' };
    await page.press('turn');
    expect(page.status).toBe('The call has ended.');
    page.button('call-repeat')?.click();
    expect(page.repeatAloud).toHaveBeenCalledExactlyOnceWith('The call has ended.');
  });
});
