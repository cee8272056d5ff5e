/// <reference types="node" />
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MalformedMessage } from './message-fields.js';
import { parseClientMessage, parseServerMessage } from './messages.js';

const FIXTURES = 'src/test/resources/signalling';
const files = readdirSync(FIXTURES).filter((name) => name.endsWith('.json'));
const starting = (prefix: string) => files.filter((name) => name.startsWith(prefix));
const read = (name: string) => readFileSync(join(FIXTURES, name), 'utf8');

const sides = [
  { side: 'client', parse: parseClientMessage, types: ['accept', 'ack', 'away', 'back', 'candidate', 'description', 'first-frame', 'hang-up', 'join', 'pong', 'resume'] },
  {
    side: 'server',
    parse: parseServerMessage,
    types: ['answered', 'candidate', 'description', 'ended', 'joined', 'peer-away', 'peer-back', 'peer-joined', 'peer-left', 'ping', 'resumed'],
  },
];

describe.each(sides)('messages of the $side', ({ side, parse, types }) => {
  it('have a fixture for each type', () => {
    expect(starting(`${side}-`).sort()).toEqual(types.map((type) => `${side}-${type}.json`));
    expect(starting(`invalid-${side}-`).length).toBeGreaterThan(0);
  });

  it.each(starting(`${side}-`))('are read whole from %s', (name) => {
    expect(parse(read(name))).toEqual(JSON.parse(read(name)));
  });

  it.each(starting(`invalid-${side}-`))('are refused as in %s', (name) => {
    expect(() => parse(read(name))).toThrow(MalformedMessage);
  });

  it.each(['', '{', '[]', 'null', '"ping"', '7'])('are refused when the text is %j', (text) => {
    expect(() => parse(text)).toThrow(MalformedMessage);
  });

  it('may carry fields of a later version, which are left out', () => {
    const later = JSON.stringify({ type: 'candidate', n: 1, later: 7, candidate: { candidate: '' } });
    expect(parse(later)).toEqual({
      type: 'candidate',
      n: 1,
      candidate: { candidate: '', sdpMid: null, sdpMLineIndex: null, usernameFragment: null },
    });
  });

  it('are refused without quoting what stood in them', () => {
    const secret = JSON.stringify({ type: 'secret-word', description: 'secret-word' });
    expect(() => parse(secret)).toThrow(expect.objectContaining({ message: expect.not.stringContaining('secret') }));
  });
});
