// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CallPage } from './testing/call-page.js';

let page: CallPage;

beforeEach(() => {
  page = new CallPage();
});

afterEach(() => page.element.remove());

describe('what a call sends and plays', () => {
  it('mutes by a button whose name says what a press will do', async () => {
    await page.show('volunteer');
    await page.press('call-mute');
    expect(page.voice.enabled).toBe(false);
    expect(page.label('call-mute')).toBe('Unmute');
    expect(page.button('call-mute')?.hasAttribute('aria-pressed')).toBe(false);
    await page.press('call-mute');
    expect(page.voice.enabled).toBe(true);
    expect(page.label('call-mute')).toBe('Mute');
  });

  it.each(['requester', 'volunteer'] as const)('stays muted for the %s whose page is loaded anew, says so, and tells the other side', async (role) => {
    page.memory.keep('muted', true);
    await page.show(role);
    expect(page.voice.enabled).toBe(false);
    expect(page.label('call-mute')).toBe('Unmute');
    await page.join(role);
    expect(page.status).toContain('Your microphone is off.');
    page.talk.opens();
    expect(page.talk.said).toContainEqual({ type: 'voice', muted: true });
    await page.press('call-mute');
    expect(page.voice.enabled).toBe(true);
    expect(page.status).not.toContain('Your microphone is off.');
  });

  it('stays muted and for walking when its element is put back', async () => {
    await page.showAndJoin('requester');
    await page.press('call-mute');
    await page.press('call-walking');
    page.element.remove();
    page.timers.advance(0);
    page.voice.enabled = true;
    document.body.append(page.element);
    await page.shown();
    await page.join('requester');
    expect(page.voice.enabled).toBe(false);
    expect(page.label('call-walking')).toBe('I am standing still');
    expect(page.connections[1]?.transceivers[0]?.sender.parameters['degradationPreference']).toBe('maintain-framerate');
  });

  it.each(['requester', 'volunteer'] as const)('says to both when the microphone of the %s is away', async (role) => {
    await page.showAndJoin(role);
    if (role === 'volunteer') {
      await page.hearOffer();
    }
    page.talk.opens();
    page.microphone.open.mockResolvedValue({ kind: 'busy' });
    page.voice.ends();
    page.timers.advance(1_000);
    await page.shown();
    expect(page.status).toContain('Your microphone is away.');
    expect(page.button('call-mute')).not.toBeNull();
    expect(page.talk.said.at(-1)).toEqual({ type: 'voice', muted: true });
  });

  it('plays on when the page is back and the browser has halted what comes', async () => {
    await page.showAndJoin('volunteer');
    await page.hearOffer();
    const remote = page.element.querySelector('video.remote');
    const played = () => page.play.mock.contexts.filter((element) => element === remote).length;
    const before = played();
    document.dispatchEvent(new Event('visibilitychange'));
    await page.shown();
    expect(played()).toBe(before + 1);
    await page.press('call-end');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(played()).toBe(before + 1);
  });

  it('offers to start a sound that the browser keeps back', async () => {
    page.play.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'));
    await page.showAndJoin('volunteer');
    await page.hearOffer();
    const remote = page.element.querySelector<HTMLVideoElement>('video.remote');
    expect(page.status).toContain('Your browser keeps the sound back.');
    expect(remote?.muted).toBe(true);
    await page.press('call-start-sound');
    expect(remote?.muted).toBe(false);
    expect(page.button('call-start-sound')).toBeNull();
  });

  it('sends for walking while the requester says so, and for reading otherwise', async () => {
    await page.showAndJoin('requester');
    const sent = () => page.connections[0]?.transceivers[0]?.sender.parameters['degradationPreference'];
    expect(sent()).toBe('maintain-resolution');
    await page.press('call-walking');
    expect(sent()).toBe('maintain-framerate');
    expect(page.label('call-walking')).toBe('I am standing still');
    expect(page.status).toContain('Your picture follows movement now.');
    await page.press('call-walking');
    expect(sent()).toBe('maintain-resolution');
    expect(page.label('call-walking')).toBe('I am walking');
  });
});
