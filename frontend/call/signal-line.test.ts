import { beforeEach, describe, expect, it } from 'vitest';
import { KEPT_CHARACTERS, KEPT_MESSAGES, SignalLine, UNTOLD_LIMIT } from './signal-line.js';

let line: SignalLine;

beforeEach(() => {
  line = new SignalLine('token');
});

const numbers = () => line.unheard.map((text) => (JSON.parse(text) as { n: number }).n);

describe('what a page says on a line', () => {
  it('is numbered from 1', () => {
    expect(JSON.parse(line.say({ type: 'accept' }))).toEqual({ type: 'accept', n: 1 });
    expect(JSON.parse(line.say({ type: 'hang-up' }))).toEqual({ type: 'hang-up', n: 2 });
  });

  it('is kept in its order until the server has got it', () => {
    ['accept', 'first-frame', 'hang-up'].forEach((type) => line.say({ type } as { type: 'accept' }));
    expect(line.handleReceived(1)).toBe(true);
    expect(numbers()).toEqual([2, 3]);
    expect(line.handleReceived(3)).toBe(true);
    expect(numbers()).toEqual([]);
  });

  it('cannot have arrived before it was said', () => {
    line.say({ type: 'accept' });
    expect(line.handleReceived(2)).toBe(false);
  });

  it('is too much when too many messages wait, or too many characters', () => {
    for (let number = 0; number < KEPT_MESSAGES; number += 1) {
      line.say({ type: 'away' });
    }
    expect(line.overflows).toBe(false);
    line.say({ type: 'away' });
    expect(line.overflows).toBe(true);
    line.handleReceived(KEPT_MESSAGES + 1);
    line.say({ type: 'description', description: { type: 'offer', sdp: 'x'.repeat(KEPT_CHARACTERS) } });
    expect(line.overflows).toBe(true);
  });
});

describe('what a page is told on a line', () => {
  it('is taken once and in its order', () => {
    expect([1, 2, 1, 2, 4, 3].map((n) => line.take(n))).toEqual(['next', 'next', 'again', 'again', 'gap', 'next']);
    expect(line.tellReceived()).toBe(3);
  });

  it('is owed a word after a burst, until one was said', () => {
    for (let n = 1; n < UNTOLD_LIMIT; n += 1) {
      line.take(n);
    }
    expect(line.owesWord).toBe(false);
    line.take(UNTOLD_LIMIT);
    expect(line.owesWord).toBe(true);
    line.tellReceived();
    expect(line.owesWord).toBe(false);
  });
});
