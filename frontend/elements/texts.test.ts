import { describe, expect, it, vi } from 'vitest';
import { sentences, textOf } from './texts.js';

describe('the words of an element', () => {
  it('are shown as they came, and nothing in place of a missing one, with one warning', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(textOf({ end: 'End call' }, 'end')).toBe('End call');
    expect(warn).not.toHaveBeenCalled();
    expect(textOf({ end: 'End call' }, 'mute')).toBe('');
    expect(textOf({ end: 'End call' }, 'mute')).toBe('');
    expect(warn).toHaveBeenCalledOnce();
  });

  it('are not missed while they are still on their way', () => {
    const warn = vi.spyOn(console, 'warn').mockClear().mockImplementation(() => {});
    expect(textOf({}, 'later')).toBe('');
    expect(warn).not.toHaveBeenCalled();
  });
});

describe('sentences', () => {
  it('stand apart by one gap, and by none where there is no sentence', () => {
    expect(sentences(['You are connected.', '', 'Your microphone is off.'])).toBe('You are connected. Your microphone is off.');
  });

  it('have no second gap after a full-width mark', () => {
    expect(sentences(['已經接通了。', '照片到了。', 'OK.', '好嗎？'])).toBe('已經接通了。照片到了。OK. 好嗎？');
  });
});
