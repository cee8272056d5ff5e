// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CallPage } from './testing/call-page.js';

let page: CallPage;

beforeEach(() => {
  page = new CallPage();
});

afterEach(() => page.element.remove());

describe('the call element', () => {
  it('has native buttons with words, and a named picture for the volunteer', async () => {
    await page.show('volunteer');
    expect([...page.element.querySelectorAll<HTMLButtonElement>('.call-controls button')].map(({ type, textContent }) => [type, textContent?.trim()])).toEqual([
      ['button', 'End call'],
      ['button', 'Mute'],
      ['button', 'Repeat last message'],
    ]);
    expect(page.element.querySelector('video.remote')?.getAttribute('aria-label')).toBe('The picture of the other person');
  });

  it('gives the requester a voice and a look at the own picture', async () => {
    await page.show('requester');
    expect(page.element.querySelector('audio.remote')).not.toBeNull();
    expect(page.element.querySelector<HTMLVideoElement>('video.self')?.muted).toBe(true);
    expect(page.element.querySelector('video.remote')).toBeNull();
  });

  it('tells once that the call is live', async () => {
    await page.showAndJoin('requester');
    for (const state of ['connected', 'disconnected', 'connected'] as const) {
      page.connections[0]?.becomes(state);
    }
    await page.shown();
    expect(page.told.mock.calls).toEqual([['call-live', {}]]);
    expect(page.status).toBe('You are connected.');
  });
});

describe('a call that was prepared', () => {
  it('goes on where it stands, and the stage goes with the first picture', async () => {
    const { outside } = page.element;
    const prepared = outside.session('call', 'volunteer', '');
    void prepared.prepare();
    outside.session = () => prepared;
    await page.show('volunteer');
    expect(page.sockets.all).toHaveLength(1);
    // The test browser has videos without a picture, which the player takes for a voice.
    Object.assign(page.element.querySelector('video.remote')!, { videoWidth: 640 });
    await page.join('volunteer');
    await page.hearOffer();
    page.connections[0]?.becomes('connected');
    expect(page.stage.leave).not.toHaveBeenCalled();
    page.element.querySelector('video.remote')?.dispatchEvent(new Event('loadeddata'));
    await page.shown();
    expect(page.stage.leave).toHaveBeenCalledOnce();
    expect(page.status).toBe('You are connected.');
    expect(page.told.mock.calls).toEqual([['call-live', {}]]);
    expect(page.microphone.open).toHaveBeenCalledOnce();
  });
});
