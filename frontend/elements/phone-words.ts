/** Which words a requester hears for what the volunteer has done. */

import type { Guidance } from '../call/guidance.js';
import type { Heard } from '../call/phone-side.js';
import { type Texts, textOf, textWith } from './texts.js';

/** @returns what is spoken and shown large */
export function wordsFor(heard: Heard, texts: Texts): string {
  switch (heard.kind) {
    case 'notice':
      return textOf(texts, `notice.${heard.notice}`);
    case 'guide':
      return guidanceWords(heard.guidance, texts);
    case 'point':
      return textOf(texts, `point.${heard.area}`);
    case 'words':
      return textWith(texts, 'written', heard.text);
  }
}

/** A direction, or the curtain that somebody wants to be sure of, cannot wait until a message has been read to its end. */
export function isUrgent(heard: Heard): boolean {
  return heard.kind === 'guide' || heard.kind === 'point' || (heard.kind === 'notice' && heard.notice.startsWith('curtain'));
}

function guidanceWords(guidance: Guidance, texts: Texts): string {
  return 'halt' in guidance
    ? textOf(texts, `halt.${guidance.halt}`)
    : textWith(texts, `guide.${guidance.what}.${guidance.way}`, textOf(texts, `much.${guidance.much}`));
}
