// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asTrack } from '../call/testing/fake-media.js';
import { FakeCameraTrack } from '../call/testing/fake-phone.js';
import { CallPage } from './testing/call-page.js';

let page: CallPage;

beforeEach(() => {
  page = new CallPage();
});

afterEach(() => page.element.remove());

describe('the page of the requester', () => {
  it('has its few controls in one order, from the first moment to after the end', async () => {
    const names = () => [...page.element.querySelectorAll('.call-controls button')].map((each) => each.textContent?.trim());
    await page.show('requester');
    const controls = ['End call', 'Draw the curtain', 'Mute', 'Repeat last message', 'I am walking', 'No, thank you'];
    expect(names()).toEqual(controls);
    await page.join('requester');
    expect(names()).toEqual(controls);
    await page.press('call-end');
    expect(names()).toEqual(controls);
    page.button('call-curtain')?.click();
    expect(page.picture.enabled).toBe(true);
  });

  it('draws the curtain at one press, says so at once and keeps it in mind', async () => {
    await page.showAndJoin('requester');
    page.button('call-curtain')?.click();
    expect(page.picture.enabled).toBe(false);
    expect(page.speech.say.mock.calls).toEqual([['The curtain is drawn.', true]]);
    expect(page.memory.has('curtain')).toBe(true);
    await page.shown();
    expect(page.label('call-curtain')).toBe('Open the curtain');
  });

  it('sends nothing but black when the curtain was drawn before the page was loaded anew', async () => {
    page.memory.keep('curtain', true);
    await page.show('requester');
    expect(page.picture.enabled).toBe(false);
    await page.join('requester');
    expect(page.connections[0]?.transceivers[0]?.sender.track).toBe(page.picture);
    expect(page.label('call-curtain')).toBe('Open the curtain');
  });

  it('says that the camera is away, and nothing else of the picture then, and that it is back', async () => {
    await page.showAndJoin('requester');
    page.connections[0]?.becomes('connected');
    page.senses.picture = { covered: true };
    page.picture.ends();
    await page.looksFor(10);
    expect(page.speech.say.mock.calls).toEqual([['Your camera is away.', false]]);
    expect(page.status).toBe('You are connected.');
    page.reopen.mockResolvedValue(asTrack(new FakeCameraTrack('back')));
    await page.looksFor(20);
    expect(page.speech.say).toHaveBeenLastCalledWith('Your camera is back.', false);
  });

  it('reads out what is written, keeps it to be heard again, and forgets it with the call', async () => {
    await page.showAndJoin('requester');
    page.talk.opens();
    await page.hear({ type: 'words', text: 'It is fresh.' });
    expect(page.speech.say.mock.calls).toEqual([['They write: It is fresh.', false]]);
    expect(page.element.querySelector('.call-last')?.textContent).toBe('They write: It is fresh.');
    const message = page.element.querySelector<HTMLButtonElement>('.call-messages button');
    message?.click();
    expect(page.speech.sayAgain.mock.calls).toEqual([['It is fresh.']]);
    await page.press('call-end');
    expect(page.element.querySelector('.call-messages')).toBeNull();
    expect(page.speech.stop).toHaveBeenCalled();
  });

  it('repeats what was said last, and before anything was said how the call stands', async () => {
    await page.showAndJoin('requester');
    page.button('call-repeat')?.click();
    expect(page.speech.sayAgain).toHaveBeenLastCalledWith('Connecting.');
    page.connections[0]?.becomes('connected');
    page.talk.opens();
    await page.hear({ type: 'guide', halt: 'stop' });
    page.button('call-repeat')?.click();
    expect(page.speech.sayAgain).toHaveBeenLastCalledWith('Stop.');
    expect(page.vibrate).toHaveBeenCalledOnce();
  });

  it('tells the other side that the microphone is off', async () => {
    await page.showAndJoin('requester');
    page.talk.opens();
    page.button('call-mute')?.click();
    expect(page.talk.said).toContainEqual({ type: 'voice', muted: true });
  });
});
