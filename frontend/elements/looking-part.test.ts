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
});
