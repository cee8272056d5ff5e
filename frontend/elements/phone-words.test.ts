import { describe, expect, it } from 'vitest';
import { isUrgent, wordsFor } from './phone-words.js';

const TEXTS = {
  'much.lot': 'ein gutes Stück',
  'guide.hand.left': 'Ihre Hand nach links, {0}.',
  'halt.stop': 'Stopp.',
  'point.top': 'Oben.',
  written: 'Nachricht: {0}',
  'notice.torch-on': 'Das Licht ist an.',
};

describe('the words of a phone', () => {
  it('are those of its person’s language', () => {
    expect(wordsFor({ kind: 'guide', guidance: { what: 'hand', way: 'left', much: 'lot' } }, TEXTS)).toBe('Ihre Hand nach links, ein gutes Stück.');
    expect(wordsFor({ kind: 'guide', guidance: { halt: 'stop' } }, TEXTS)).toBe('Stopp.');
    expect(wordsFor({ kind: 'point', area: 'top' }, TEXTS)).toBe('Oben.');
    expect(wordsFor({ kind: 'notice', notice: 'torch-on' }, TEXTS)).toBe('Das Licht ist an.');
  });

  it('take a message as it is, whatever stands in it', () => {
    expect(wordsFor({ kind: 'words', text: "{0} $& $1 it's" }, TEXTS)).toBe("Nachricht: {0} $& $1 it's");
  });

  it('cut a message short only for what cannot wait', () => {
    expect(isUrgent({ kind: 'guide', guidance: { halt: 'stop' } })).toBe(true);
    expect(isUrgent({ kind: 'notice', notice: 'curtain-drawn' })).toBe(true);
    expect(isUrgent({ kind: 'notice', notice: 'torch-on' })).toBe(false);
    expect(isUrgent({ kind: 'words', text: 'hello' })).toBe(false);
  });
});
