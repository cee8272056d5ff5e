import { describe, expect, it } from 'vitest';
import { LONGEST_WORDS, fitWords } from './talk-fields.js';
import { LONGEST_MESSAGE, parseFromPhone, parseFromVolunteer } from './talk-messages.js';

const FACTS = {
  type: 'phone', torch: 'off', zoom: { min: 1, max: 8, now: 2.5 }, cameras: 2, camera: 0, facing: 'environment', curtain: false,
  away: false,
};

const readFromPhone = (message: unknown) => parseFromPhone(JSON.stringify(message));
const readFromVolunteer = (message: unknown) => parseFromVolunteer(JSON.stringify(message));

describe('what a phone says', () => {
  it.each([
    FACTS,
    { ...FACTS, torch: 'none', zoom: null, cameras: 0, facing: 'unknown', curtain: true, away: true },
    { type: 'refused', what: 'still', why: 'curtain' },
    { type: 'voice', muted: true },
  ])('is understood: %j', (message) => expect(readFromPhone(message)).toEqual(message));

  it.each([
    { ...FACTS, torch: 'very' },
    { ...FACTS, zoom: { min: 5, max: 2, now: 3 } },
    { ...FACTS, zoom: { min: 1, max: 8, now: 9 } },
    { ...FACTS, zoom: [1, 8] },
    { ...FACTS, zoom: undefined },
    { ...FACTS, cameras: 1e9 },
    { ...FACTS, cameras: 1.5 },
    { ...FACTS, curtain: 'false' },
    { ...FACTS, away: 1 },
    { type: 'refused', what: '__proto__', why: 'curtain' },
    { type: 'torch', on: true },
  ])('is not taken when it makes no sense: %j', (message) => expect(() => readFromPhone(message)).toThrow(expect.objectContaining({ name: 'MalformedMessage' })));
});

it('takes the camera to be there when an older page does not tell', () => {
  const { away: _, ...older } = FACTS;
  expect(readFromPhone(older)).toEqual(FACTS);
});

describe('what a volunteer says', () => {
  it.each([
    { type: 'torch', on: true },
    { type: 'zoom', level: 2 },
    { type: 'camera' },
    { type: 'still', id: 1 },
    { type: 'guide', what: 'hand', way: 'left', much: 'little' },
    { type: 'guide', halt: 'stop' },
    { type: 'point', x: 0, y: 1 },
    { type: 'words', text: 'It says 12 May 2027 👍🏽, more or less.' },
    { type: 'voice', muted: false },
  ])('is understood: %j', (message) => expect(readFromVolunteer(message)).toEqual(message));

  it('may have fields that a later version adds, which are left out', () => {
    expect(readFromVolunteer({ type: 'camera', like: 'wide' })).toEqual({ type: 'camera' });
  });

  it.each([
    ['text that is no JSON', '{'],
    ['a list', '[]'],
    ['nothing', ''],
    ['an unknown type', '{"type":"record"}'],
    ['what only a phone may say', JSON.stringify(FACTS)],
    ['a torch that is neither on nor off', '{"type":"torch","on":1}'],
    ['a zoom without a number', '{"type":"zoom","level":"2"}'],
    ['a zoom beyond all numbers', '{"type":"zoom","level":1e999}'],
    ['a still without a number of its own', '{"type":"still","id":0}'],
    ['an unknown way', '{"type":"guide","what":"phone","way":"over there","much":"lot"}'],
    ['a point beside the picture', '{"type":"point","x":1.01,"y":0.5}'],
    ['empty words', '{"type":"words","text":"  "}'],
    ['words that are too long', JSON.stringify({ type: 'words', text: 'a'.repeat(LONGEST_WORDS + 1) })],
    ['a control character', '{"type":"words","text":"a\\u0000b"}'],
    ['a line break', '{"type":"words","text":"a\\nb"}'],
    ['a mark that turns the direction of writing', '{"type":"words","text":"a\\u202eb"}'],
    ['half a character', '{"type":"words","text":"a\\ud83d"}'],
    ['a message that is too long', JSON.stringify({ type: 'camera', filler: 'x'.repeat(LONGEST_MESSAGE) })],
  ])('is not taken when it is %s', (_, text) => {
    expect(() => parseFromVolunteer(text)).toThrow(expect.objectContaining({ name: 'MalformedMessage' }));
  });

  it('is never quoted when it is not understood', () => {
    const reading = () => parseFromVolunteer('{"type":"words","text":"my pin is\\u0007 1234"}');
    expect(reading).toThrow(/^(?!.*1234)/);
  });
});

describe('words that were typed', () => {
  it('come in one line', () => expect(fitWords('  a \n\n b\t')).toBe('a b'));

  it('count as people count them', () => {
    expect(fitWords('👍'.repeat(LONGEST_WORDS))).toBeDefined();
    expect(fitWords('👍'.repeat(LONGEST_WORDS + 1))).toBeUndefined();
  });

  it.each(['', ' \n ', 'a\u0007', 'a\u2066b'])('are nothing to send: %j', (typed) => expect(fitWords(typed)).toBeUndefined());

  it('can be the longest and still be a message, however they are written', () => {
    const longest = { type: 'words', text: '\u00e9"'.repeat(LONGEST_WORDS / 2) };
    expect(readFromVolunteer(longest)).toEqual(longest);
  });
});
