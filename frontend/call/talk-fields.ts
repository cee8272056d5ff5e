/** Reads numbers and words out of what the other page says, each checked: size, then characters. */

import { type Fields, MalformedMessage } from './message-fields.js';

/** In characters as people count them. */
export const LONGEST_WORDS = 500;

/** Controls, halves of characters, and marks that turn the direction of all that follows: none belongs into a sentence. */
const UNFIT = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

export function numberFrom(from: Fields, name: string, least: number, most: number): number {
  const value = from[name];
  if (typeof value !== 'number' || !(value >= least && value <= most)) {
    throw new MalformedMessage(`${name} is not a number in its range`);
  }
  return value;
}

export function wholeNumberFrom(from: Fields, name: string, least: number, most: number): number {
  const value = numberFrom(from, name, least, most);
  if (!Number.isInteger(value)) {
    throw new MalformedMessage(`${name} is not a whole number`);
  }
  return value;
}

export function wordsFrom(from: Fields, name: string): string {
  const value = from[name];
  if (typeof value !== 'string' || value.trim() === '' || !areFit(value)) {
    throw new MalformedMessage(`${name} is not a text that can be read out`);
  }
  return value;
}

/** @returns what can be sent of something typed, in one line, or nothing */
export function fitWords(typed: string): string | undefined {
  const words = typed.replace(/\s+/g, ' ').trim();
  return words !== '' && areFit(words) ? words : undefined;
}

function areFit(words: string): boolean {
  // The first look is cheap, whatever somebody sends; an emoji counts as one, though it is two in a string.
  return words.length <= 2 * LONGEST_WORDS && [...words].length <= LONGEST_WORDS && !UNFIT.test(words);
}
