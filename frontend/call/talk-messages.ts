/**
 * What the two pages say to each other past the server, and the parsers that let nothing else in. Each side understands
 * only what the other role may say. docs/signalling.md is their specification.
 */

import { AMOUNTS, type Guidance, HALTS, MOVED, type Point, WAYS } from './guidance.js';
import { type Fields, MalformedMessage, bool, oneOf, parseObject } from './message-fields.js';
import { numberFrom, wholeNumberFrom, wordsFrom } from './talk-fields.js';

/** In characters; the longest words, written in escapes, need about 6,000. */
export const LONGEST_MESSAGE = 8_192;

export const CHANGES = ['torch', 'zoom', 'camera', 'still'] as const;
/** What a volunteer may do with the phone without asking first; each is told to its person, who can take it back. */
export type Change = (typeof CHANGES)[number];

export const REFUSALS = ['unable', 'declined', 'curtain', 'failed'] as const;
/** `unable`: this phone cannot. `declined`: its person would rather not. `failed`: it could, and it did not work. */
export type Refusal = (typeof REFUSALS)[number];

export interface Zoom {
  readonly min: number;
  readonly max: number;
  readonly now: number;
}

export const TORCHES = ['none', 'off', 'on'] as const;
export const FACINGS = ['environment', 'user', 'unknown'] as const;
export type Facing = (typeof FACINGS)[number];

/** What the phone can, and how it stands. */
export interface PhoneFacts {
  readonly torch: (typeof TORCHES)[number];
  readonly zoom: Zoom | null;
  readonly cameras: number;
  /** Which of them looks now, counted from 0. */
  readonly camera: number;
  readonly facing: Facing;
  readonly curtain: boolean;
  /** The phone itself or another app has taken the camera, and it cannot be had now. */
  readonly away: boolean;
}

type VoiceMessage = { type: 'voice'; muted: boolean };

export type FromPhone = ({ type: 'phone' } & PhoneFacts) | { type: 'refused'; what: Change; why: Refusal } | VoiceMessage;

export type FromVolunteer =
  | { type: 'torch'; on: boolean }
  | { type: 'zoom'; level: number }
  | { type: 'camera' }
  | { type: 'still'; id: number }
  | ({ type: 'guide' } & Guidance)
  | ({ type: 'point' } & Point)
  | { type: 'words'; text: string }
  | VoiceMessage;

const MOST_ZOOM = 1_000;
export const MOST_CAMERAS = 32;
export const LAST_STILL = 2 ** 31 - 1;

/** @throws MalformedMessage when the text is not a message that a requester's page sends */
export function parseFromPhone(text: string): FromPhone {
  const message = parseBounded(text);
  switch (message['type']) {
    case 'phone':
      return {
        type: 'phone',
        torch: oneOf(message, 'torch', TORCHES),
        zoom: zoom(message),
        cameras: wholeNumberFrom(message, 'cameras', 0, MOST_CAMERAS),
        camera: wholeNumberFrom(message, 'camera', 0, MOST_CAMERAS),
        facing: oneOf(message, 'facing', FACINGS),
        curtain: bool(message, 'curtain'),
        // An older page does not tell.
        away: message['away'] !== undefined && bool(message, 'away'),
      };
    case 'refused':
      return { type: 'refused', what: oneOf(message, 'what', CHANGES), why: oneOf(message, 'why', REFUSALS) };
    case 'voice':
      return { type: 'voice', muted: bool(message, 'muted') };
    default:
      throw new MalformedMessage('unknown type');
  }
}

/** @throws MalformedMessage when the text is not a message that a volunteer's page sends */
export function parseFromVolunteer(text: string): FromVolunteer {
  const message = parseBounded(text);
  switch (message['type']) {
    case 'torch':
      return { type: 'torch', on: bool(message, 'on') };
    case 'zoom':
      return { type: 'zoom', level: numberFrom(message, 'level', 0, MOST_ZOOM) };
    case 'camera':
      return { type: 'camera' };
    case 'still':
      return { type: 'still', id: wholeNumberFrom(message, 'id', 1, LAST_STILL) };
    case 'guide':
      return { type: 'guide', ...guidance(message) };
    case 'point':
      return { type: 'point', x: numberFrom(message, 'x', 0, 1), y: numberFrom(message, 'y', 0, 1) };
    case 'words':
      return { type: 'words', text: wordsFrom(message, 'text') };
    case 'voice':
      return { type: 'voice', muted: bool(message, 'muted') };
    default:
      throw new MalformedMessage('unknown type');
  }
}

function parseBounded(text: string): Fields {
  if (text.length > LONGEST_MESSAGE) {
    throw new MalformedMessage('too long');
  }
  return parseObject(text);
}

function guidance(message: Fields): Guidance {
  if (message['halt'] !== undefined) {
    return { halt: oneOf(message, 'halt', HALTS) };
  }
  return {
    what: oneOf(message, 'what', MOVED),
    way: oneOf(message, 'way', WAYS),
    much: oneOf(message, 'much', AMOUNTS),
  };
}

function zoom(message: Fields): Zoom | null {
  const value = message['zoom'];
  if (value === null) {
    return null;
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new MalformedMessage('zoom is not an object');
  }
  const range = value as Fields;
  const min = numberFrom(range, 'min', 0, MOST_ZOOM);
  const max = numberFrom(range, 'max', min, MOST_ZOOM);
  return { min, max, now: numberFrom(range, 'now', min, max) };
}
