/** Reads the fields of a signalling message, each checked, so that messages.ts states only which there are. */

import type { SessionDescription } from './messages.js';

/** Says what is wrong with a message, never what stood in it: messages hold addresses and keys. */
export class MalformedMessage extends Error {
  override readonly name = 'MalformedMessage';
}

/** It has no form in UTF-8, so nobody can pass it on. */
const HALF_A_CHARACTER = /\p{Surrogate}/u;

export type Fields = Record<string, unknown>;

export function parseObject(text: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new MalformedMessage('not JSON');
  }
  return fields(value, 'message');
}

function fields(value: unknown, name: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new MalformedMessage(`${name} is not an object`);
  }
  return value as Fields;
}

function text(from: Fields, name: string): string {
  const value = from[name];
  if (typeof value !== 'string') {
    throw new MalformedMessage(`${name} is not text`);
  }
  if (HALF_A_CHARACTER.test(value)) {
    throw new MalformedMessage(`${name} holds half a character`);
  }
  return value;
}

export function filled(from: Fields, name: string): string {
  const value = text(from, name);
  if (value === '') {
    throw new MalformedMessage(`${name} is empty`);
  }
  return value;
}

export function bool(from: Fields, name: string): boolean {
  const value = from[name];
  if (typeof value !== 'boolean') {
    throw new MalformedMessage(`${name} is not a boolean`);
  }
  return value;
}

/** A whole number that is not below the least one that makes sense. */
export function count(from: Fields, name: string, least: number): number {
  const value = from[name];
  if (!Number.isSafeInteger(value) || (value as number) < least) {
    throw new MalformedMessage(`${name} is not a number from ${least}`);
  }
  return value as number;
}

/** The number of a message that makes no sense to us otherwise: it counts all the same. */
export function numberOf(text: string): number | undefined {
  try {
    return count(parseObject(text), 'n', 1);
  } catch {
    return undefined;
  }
}

export function oneOf<T extends string>(from: Fields, name: string, allowed: readonly T[]): T {
  const value = allowed.find((known) => known === from[name]);
  if (value === undefined) {
    throw new MalformedMessage(`${name} is none of those known`);
  }
  return value;
}

export function description(message: Fields): SessionDescription {
  const inner = fields(message['description'], 'description');
  return { type: oneOf(inner, 'type', ['offer', 'answer', 'rollback']), sdp: text(inner, 'sdp') };
}

export function candidate(message: Fields): RTCIceCandidateInit {
  return candidateOf(message['candidate']);
}

export function candidates(message: Fields): RTCIceCandidateInit[] {
  const list = message['candidates'];
  if (!Array.isArray(list)) {
    throw new MalformedMessage('candidates is not a list');
  }
  return list.map(candidateOf);
}

function candidateOf(value: unknown): RTCIceCandidateInit {
  const inner = fields(value, 'candidate');
  const line = inner['sdpMLineIndex'] ?? null;
  if (line !== null && !(Number.isInteger(line) && (line as number) >= 0)) {
    throw new MalformedMessage('sdpMLineIndex is not a line number');
  }
  return {
    candidate: text(inner, 'candidate'),
    sdpMid: optionalText(inner, 'sdpMid'),
    sdpMLineIndex: line as number | null,
    usernameFragment: optionalText(inner, 'usernameFragment'),
  };
}

function optionalText(from: Fields, name: string): string | null {
  return from[name] === undefined || from[name] === null ? null : text(from, name);
}

export function iceServers(value: unknown): RTCIceServer[] {
  if (!Array.isArray(value)) {
    throw new MalformedMessage('iceServers is not a list');
  }
  return value.map((entry) => {
    const server = fields(entry, 'iceServers');
    const urls = server['urls'];
    const valid = typeof urls === 'string' || (Array.isArray(urls) && urls.every((url) => typeof url === 'string'));
    if (!valid) {
      throw new MalformedMessage('urls is neither an address nor a list of them');
    }
    const username = optionalText(server, 'username');
    const credential = optionalText(server, 'credential');
    return {
      urls: urls as string | string[],
      ...(username === null ? {} : { username }),
      ...(credential === null ? {} : { credential }),
    };
  });
}
