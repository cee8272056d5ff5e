// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CallPage } from './testing/call-page.js';

let page: CallPage;

beforeEach(() => {
  page = new CallPage();
});

afterEach(() => page.element.remove());

describe('what a call says of its picture', () => {
  it('says to each side in its own words what is wrong with the picture, and nothing behind a curtain', async () => {
    await page.showAndJoin('requester');
    page.connections[0]?.becomes('connected');
    page.senses.picture = { covered: false, dark: true };
    page.button('call-curtain')?.click();
    await page.looksFor(10);
    expect(page.status).toBe('You are connected.');
    page.button('call-curtain')?.click();
    await page.looksFor(6);
    expect(page.status).toBe('You are connected. The picture is very dark. Please switch on a light.');
    page.senses.picture = { covered: false, dark: false };
    await page.looksFor(5);
    expect(page.status).toBe('You are connected. The picture is bright enough now.');
    await page.press('call-end');
    expect(page.status).toBe('You have ended the call.');
  });

  it('shows, outside of the live region, what has been said before and still stands', async () => {
    await page.showAndJoin('requester');
    page.connections[0]?.becomes('connected');
    page.element.texts = { ...page.element.texts, 'trouble.requester.blurred': 'The picture is blurred.', 'mended.blurred': 'It is sharp.' };
    page.senses.picture = { covered: false, blurred: true };
    await page.looksFor(6);
    page.senses.picture = { covered: false, blurred: true, dark: true };
    await page.looksFor(12);
    expect(page.status).toBe('You are connected. The picture is very dark. Please switch on a light.');
    page.senses.picture = { covered: false, blurred: true, dark: false };
    await page.looksFor(14);
    expect(page.status).toBe('You are connected.');
    expect(page.element.querySelector('.call-status')?.textContent).toContain('The picture is blurred.');
    page.button('call-repeat')?.click();
    expect(page.speech.sayAgain).toHaveBeenLastCalledWith('You are connected. The picture is blurred.');
  });

  it('shows numbers to the volunteer alone, and only when they are asked for', async () => {
    await page.showAndJoin('volunteer');
    expect(page.element.querySelector('details')).toBeNull();
    const remote = Object.assign(page.element.querySelector('video.remote')!, { videoWidth: 1280 });
    await page.hearOffer();
    page.connections[0]?.becomes('connected');
    remote.dispatchEvent(new Event('loadeddata'));
    await page.shown();
    const numbers = page.element.querySelector('details');
    expect(numbers?.querySelector('summary')?.textContent).toBe('Numbers about the line');
    expect(numbers?.querySelector('dl')).toBeNull();
    numbers!.open = true;
    numbers!.dispatchEvent(new Event('toggle'));
    await page.looksFor(1);
    expect(numbers?.querySelector('dl')?.textContent).toContain('Lost on the way');
  });
});
