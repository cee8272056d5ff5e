// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MicrophoneOutcome } from '../call/microphone.js';
import { FakeTrack, asTrack } from '../call/testing/fake-media.js';
import { asConnection } from '../call/testing/fake-peer-connection.js';
import { ManualTimers } from '../call/testing/manual-timers.js';
import { settle } from '../call/testing/settle.js';
import type { AskDesk } from '../check/check-desk.js';
import { FakeCheckPeer } from '../check/testing/fake-check-peer.js';
import { BesideCheck } from './beside-check.js';

const TEXTS = {
  start: 'Start the check',
  again: 'Check again',
  started: 'Checking.',
  microphone: 'Microphone',
  server: 'Connection',
  back: 'A picture',
  'test-picture': 'The test picture',
  waiting: 'Not checked yet.',
  running: 'Being checked.',
  skipped: 'Not checked.',
  'microphone.fine': 'It opens.',
  'microphone.refused': 'It is not allowed.',
  'server.later': 'Please wait.',
  'server.unavailable': 'Not on this server.',
  'verdict.partly': 'What can be checked works.',
  'verdict.trouble': 'Something needs you.',
};

const microphone = { open: vi.fn<() => Promise<MicrophoneOutcome>>(), stop: vi.fn() };
const askDesk = vi.fn<AskDesk>();
const camera = { warmUp: vi.fn(), stop: vi.fn(), hold: vi.fn(() => vi.fn()) };
let element: BesideCheck;
let said: string[];

beforeEach(async () => {
  vi.clearAllMocks();
  microphone.open.mockResolvedValue({ kind: 'ready', track: asTrack(new FakeTrack('audio')) });
  askDesk.mockResolvedValue({ kind: 'unavailable' });
  said = [];
  element = new BesideCheck();
  element.texts = TEXTS;
  element.say = (text) => said.push(text);
  element.createEnvironment = () => ({
    camera,
    microphone: () => microphone,
    media: { secure: () => true, supported: () => true },
    connectPeer: () => asConnection(new FakeCheckPeer()),
    askDesk,
    timers: new ManualTimers(),
  });
  document.body.append(element);
  await element.updateComplete;
});

afterEach(() => element.remove());

const button = () => element.querySelector('button');
const words = () => [...element.querySelectorAll('li span')].map((span) => span.textContent);

describe('the check element', () => {
  it('asks for nothing before the press', () => {
    expect(microphone.open).not.toHaveBeenCalled();
    expect(button()?.textContent?.trim()).toBe('Start the check');
    expect(words()).toEqual(['Not checked yet.', 'Not checked yet.', 'Not checked yet.']);
  });

  it('says each result once, and what they come to', async () => {
    button()?.click();
    await settle();
    expect(said).toEqual(['Checking.', 'It opens.', 'Not on this server.', 'What can be checked works.']);
    await element.updateComplete;
    expect(words()).toEqual(['It opens.', 'Not on this server.', 'Not checked.']);
    expect(button()?.textContent?.trim()).toBe('Check again');
  });

  it('checks once at a time, and keeps the button where the focus is', async () => {
    button()?.click();
    button()?.click();
    await element.updateComplete;
    expect(button()?.getAttribute('aria-disabled')).toBe('true');
    await settle();
    expect(microphone.open).toHaveBeenCalledOnce();
  });

  it('checks again, and says what has become better', async () => {
    microphone.open.mockResolvedValueOnce({ kind: 'refused' });
    button()?.click();
    await settle();
    expect(said.at(-1)).toBe('Something needs you.');
    said = [];
    button()?.click();
    await settle();
    expect(said).toEqual(['Checking.', 'It opens.', 'Not on this server.', 'What can be checked works.']);
  });

  it('is silent after it has left the page', async () => {
    button()?.click();
    element.remove();
    const before = said.length;
    await settle();
    expect(said).toHaveLength(before);
    expect(microphone.stop).toHaveBeenCalled();
  });
});
