import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ManualTimers } from '../call/testing/manual-timers.js';
import { MUST_START_MS, Speech } from './speech.js';

interface Utterance {
  text: string;
  lang: string;
  voice: { name: string } | null;
  onstart: (() => void) | null;
  onend: (() => void) | null;
  onerror: ((event: { error: string }) => void) | null;
}

class FakeEngine {
  voices = [{ lang: 'en_GB', name: 'Kate' }, { lang: 'de-DE', name: 'Anna' }];
  readonly spoken: Utterance[] = [];
  readonly cancel = vi.fn();
  getVoices = () => this.voices;
  speak = (utterance: Utterance) => this.spoken.push(utterance);

  get newest(): Utterance {
    return this.spoken.at(-1)!;
  }
}

let engine: FakeEngine;
let timers: ManualTimers;
let language: string;
const fallBack = vi.fn();

function speech(withEngine = true): Speech {
  return new Speech({
    engine: withEngine ? (engine as unknown as SpeechSynthesis) : undefined,
    utter: (text) => ({ text, lang: '', voice: null }) as unknown as SpeechSynthesisUtterance,
    language: () => language,
    fallBack,
    timers,
  });
}

beforeEach(() => {
  fallBack.mockClear();
  engine = new FakeEngine();
  timers = new ManualTimers();
  language = 'en';
});

describe('the voice of the phone', () => {
  it('speaks the language of the page, one message after the other', () => {
    const voice = speech();
    voice.say('one');
    voice.say('two');
    expect(engine.spoken.map(({ text, lang, voice: by }) => [text, lang, by?.name])).toEqual([['one', 'en', 'Kate']]);
    engine.newest.onstart?.();
    engine.newest.onend?.();
    expect(engine.spoken.map(({ text }) => text)).toEqual(['one', 'two']);
    expect(fallBack).not.toHaveBeenCalled();
  });

  const spoken = () => engine.spoken.map(({ text }) => text);

  it('is cut short by what is urgent, then says again what was cut and goes on', () => {
    const voice = speech();
    voice.say('a long message');
    voice.say('another one');
    engine.newest.onstart?.();
    voice.say('Stop.', true);
    expect(engine.cancel).toHaveBeenCalled();
    expect(engine.newest.text).toBe('Stop.');
    engine.newest.onend?.();
    engine.newest.onend?.();
    engine.newest.onend?.();
    expect(spoken()).toEqual(['a long message', 'Stop.', 'a long message', 'another one']);
  });

  it('drops a direction for the next one', () => {
    const voice = speech();
    voice.say('a long message');
    voice.say('To the left.', true);
    voice.say('Stop.', true);
    engine.newest.onend?.();
    engine.newest.onend?.();
    expect(spoken()).toEqual(['a long message', 'To the left.', 'Stop.', 'a long message']);
  });

  it('says a message that is wanted again once, though it was just being said', () => {
    const voice = speech();
    voice.say('a long message');
    voice.sayAgain('a long message');
    engine.newest.onend?.();
    expect(spoken()).toEqual(['a long message', 'a long message']);
  });

  it('says also a message again that was wanted again and then cut off', () => {
    const voice = speech();
    voice.sayAgain('a long message');
    voice.say('Stop.', true);
    engine.newest.onend?.();
    expect(spoken()).toEqual(['a long message', 'Stop.', 'a long message']);
  });

  it('leaves what is urgent to the live region as urgent', () => {
    const voice = speech(false);
    voice.say('one');
    voice.say('Stop.', true);
    expect(fallBack.mock.calls).toEqual([['one', false], ['Stop.', true]]);
  });

  it.each([
    ['has no voice', () => speech(false)],
    ['does not speak this language', () => {
      language = 'ko';
      return speech();
    }],
  ])('leaves the word to the live region where the phone %s', (_, make) => {
    const voice = make();
    voice.say('one');
    voice.say('two');
    expect(fallBack.mock.calls).toEqual([['one', false], ['two', false]]);
    expect(engine.spoken).toEqual([]);
  });

  it('tries when the list of voices is not there yet', () => {
    engine.voices = [];
    speech().say('one');
    expect(engine.spoken).toHaveLength(1);
  });

  it('leaves the word to the live region when nothing is heard, and soon without waiting', () => {
    const voice = speech();
    voice.say('one');
    timers.advance(MUST_START_MS);
    voice.say('two');
    timers.advance(MUST_START_MS);
    expect(fallBack.mock.calls).toEqual([['one', false], ['two', false]]);
    voice.say('three');
    expect(fallBack.mock.calls).toEqual([['one', false], ['two', false], ['three', false]]);
    voice.sayAgain('three');
    expect(engine.newest.text).toBe('three');
  });

  it('leaves the word to the live region when it fails', () => {
    speech().say('one');
    engine.newest.onerror?.({ error: 'not-allowed' });
    expect(fallBack.mock.calls).toEqual([['one', false]]);
  });

  it('goes on when a voice never says that it has finished', () => {
    const voice = speech();
    voice.say('one');
    voice.say('two');
    engine.newest.onstart?.();
    timers.advance(60_000);
    expect(engine.spoken.map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it('ends with the call', () => {
    const voice = speech();
    voice.say('one');
    voice.say('two');
    voice.stop();
    expect(engine.cancel).toHaveBeenCalledOnce();
    expect(timers.pending).toBe(0);
    expect(engine.spoken).toHaveLength(1);
  });
});
