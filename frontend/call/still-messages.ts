/** How a sharp still goes through its channel: a word that says how large it is, then its bytes, or a word that it broke off. */

import { MalformedMessage, oneOf, parseObject } from './message-fields.js';
import { wholeNumberFrom } from './talk-fields.js';
import { LAST_STILL } from './talk-messages.js';

/** In bytes. What every browser sends in one piece. */
export const CHUNK = 16_384;
/** In bytes. Photos of phones have 3 to 15 MB. */
export const LARGEST_STILL = 20 * 1024 * 1024;

/** What every browser shows, and nothing that could hold a script. */
const PICTURES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PictureType = (typeof PICTURES)[number];

export type StillMessage =
  | { type: 'photo'; id: number; bytes: number; mime: PictureType }
  | { type: 'broken'; id: number };

export function isPicture(mime: string): mime is PictureType {
  return PICTURES.some((known) => known === mime);
}

/** @throws MalformedMessage when the text is not one of the words that go before and between stills */
export function parseStillMessage(text: string): StillMessage {
  if (text.length > 256) {
    throw new MalformedMessage('too long');
  }
  const message = parseObject(text);
  const id = wholeNumberFrom(message, 'id', 1, LAST_STILL);
  switch (message['type']) {
    case 'photo':
      return {
        type: 'photo',
        id,
        bytes: wholeNumberFrom(message, 'bytes', 1, LARGEST_STILL),
        mime: oneOf(message, 'mime', PICTURES),
      };
    case 'broken':
      return { type: 'broken', id };
    default:
      throw new MalformedMessage('unknown type');
  }
}
