/** Speaks with the phone's own voice, in the language of the page; where it has none, the page's live region has the word. */

import type { Timers } from '../call/timers.js';

export interface SpeechOutside {
  engine: SpeechSynthesis | undefined;
  utter(text: string): SpeechSynthesisUtterance;
  /** As the page has it, such as `zh-TW`. */
  language(): string;
  /** For screen readers, when the phone itself does not speak. */
  fallBack(text: string, urgent: boolean): void;
  timers: Timers;
}

interface Phrase {
  readonly text: string;
  readonly urgent: boolean;
  /** Whether it is said once more when it is cut off. A direction is out of date by then. */
  readonly lasting: boolean;
}

/** Some phones have a voice and never use it, some only after a press. */
export const MUST_START_MS = 1_500;
/** Once may be chance: some browsers lose what comes right after something that was cut off. */
const MISSED_MEANS_SILENT = 2;
/** Some voices never say that they have finished; no voice is slower than that. */
const MS_PER_CHARACTER = 200;
const LONGEST_PAUSE_MS = 5_000;

export class Speech {
  #waiting: Phrase[] = [];
  #saying: Phrase | undefined;
  /** Kept, because some browsers forget an utterance that nobody holds, and its end with it. */
  #utterance: SpeechSynthesisUtterance | undefined;
  #cancel = () => {};
  /** Messages in a row that did not begin. */
  #missed = 0;

  constructor(private readonly outside: SpeechOutside) {}

  /** @param urgent cuts off what is being said: "stop" is of no use after a long sentence */
  say(text: string, urgent = false): void {
    this.#take({ text, urgent, lasting: !urgent });
  }

  /** For something pressed: a phone that kept silent may speak from now on. */
  sayAgain(text: string): void {
    this.#missed = 0;
    this.#take({ text, urgent: true, lasting: true });
  }

  stop(): void {
    this.#waiting = [];
    this.#letGo();
    this.outside.engine?.cancel();
  }

  #take(phrase: Phrase): void {
    if (phrase.text.trim() === '') {
      return;
    }
    if (phrase.urgent) {
      this.#interrupt(phrase);
    } else {
      this.#waiting.push(phrase);
    }
    if (!this.#utterance) {
      this.#next();
    }
  }

  #interrupt(phrase: Phrase): void {
    const cut = this.#saying?.lasting ? [this.#saying] : [];
    this.#letGo();
    this.outside.engine?.cancel();
    // Whoever has a message repeated need not hear it twice.
    const after = [...cut, ...this.#waiting].filter(({ text }) => text !== phrase.text);
    this.#waiting = [phrase, ...after];
  }

  #next(): void {
    const phrase = this.#waiting.shift();
    if (!phrase) {
      return;
    }
    const { engine } = this.outside;
    if (!engine || this.#missed >= MISSED_MEANS_SILENT || !this.#speaksOurLanguage(engine)) {
      this.outside.fallBack(phrase.text, phrase.urgent);
      this.#next();
      return;
    }
    this.#speak(engine, phrase);
  }

  #speak(engine: SpeechSynthesis, phrase: Phrase): void {
    const { text } = phrase;
    const utterance = this.outside.utter(text);
    utterance.lang = this.outside.language();
    utterance.voice = this.#voice(engine) ?? null;
    this.#saying = phrase;
    this.#utterance = utterance;
    utterance.onstart = () => {
      this.#missed = 0;
      this.#within(text.length * MS_PER_CHARACTER + LONGEST_PAUSE_MS, () => this.#goOn());
    };
    utterance.onend = () => this.#goOn();
    utterance.onerror = ({ error }) => (error === 'interrupted' || error === 'canceled' ? this.#goOn() : this.#give(phrase));
    this.#within(MUST_START_MS, () => this.#give(phrase));
    engine.speak(utterance);
  }

  /** The phone does not speak: a screen reader may, and soon without waiting for the phone. */
  #give({ text, urgent }: Phrase): void {
    this.#missed += 1;
    this.#letGo();
    this.outside.engine?.cancel();
    this.outside.fallBack(text, urgent);
    this.#next();
  }

  #goOn(): void {
    this.#letGo();
    this.#next();
  }

  #letGo(): void {
    this.#cancel();
    const utterance = this.#utterance;
    this.#utterance = undefined;
    this.#saying = undefined;
    if (utterance) {
      utterance.onstart = utterance.onend = utterance.onerror = null;
    }
  }

  #within(milliseconds: number, action: () => void): void {
    this.#cancel();
    this.#cancel = this.outside.timers.after(milliseconds, action);
  }

  /** A list that is still empty says nothing: some browsers fill it late. */
  #speaksOurLanguage(engine: SpeechSynthesis): boolean {
    return engine.getVoices().length === 0 || this.#voice(engine) !== undefined;
  }

  #voice(engine: SpeechSynthesis): SpeechSynthesisVoice | undefined {
    const wanted = plain(this.outside.language());
    const voices = engine.getVoices();
    return (
      voices.find(({ lang }) => plain(lang) === wanted) ??
      voices.find(({ lang }) => plain(lang).split('-')[0] === wanted.split('-')[0])
    );
  }
}

/** Android writes `de_DE`. */
function plain(language: string): string {
  return language.toLowerCase().replaceAll('_', '-');
}
