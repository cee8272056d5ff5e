// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keyOf, pressByKey } from './shortcuts.js';

let host: HTMLElement;
let end = () => {};
let enabled = true;
const pressed = vi.fn();

beforeEach(() => {
  pressed.mockClear();
  enabled = true;
  host = document.createElement('div');
  host.innerHTML = '<button aria-keyshortcuts="L"></button><button aria-keyshortcuts="Plus"></button><textarea></textarea><input type="radio">';
  host.addEventListener('click', (event) => pressed((event.target as Element).getAttribute('aria-keyshortcuts')));
  document.body.append(host);
  end = pressByKey(host, window, () => enabled);
});

afterEach(() => {
  end();
  host.remove();
});

function type(key: string, where: Element = document.body, modifiers: KeyboardEventInit = {}): void {
  where.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }));
}

describe('a key', () => {
  it('presses the button that names it', () => {
    type('l');
    type('L');
    type('+');
    type('=');
    type('x');
    expect(pressed.mock.calls.flat()).toEqual(['L', 'L', 'Plus', 'Plus']);
  });

  it('presses it from a radio button too, which needs no letters', () => {
    type('l', host.querySelector('input')!);
    expect(pressed).toHaveBeenCalledOnce();
  });

  it('is only a letter where somebody types', () => {
    type('l', host.querySelector('textarea')!);
    expect(pressed).not.toHaveBeenCalled();
  });

  it.each(['ctrlKey', 'altKey', 'metaKey', 'repeat'] as const)('belongs to the browser with %s', (modifier) => {
    type('l', document.body, { [modifier]: true });
    expect(pressed).not.toHaveBeenCalled();
  });

  it('does nothing when that was turned off', () => {
    enabled = false;
    type('l');
    expect(pressed).not.toHaveBeenCalled();
  });

  it('does nothing after the end', () => {
    end();
    type('l');
    expect(pressed).not.toHaveBeenCalled();
  });

  it('counts by its place where it writes another script', () => {
    expect(keyOf({ key: 'ㅣ', code: 'KeyL' })).toBe('L');
    expect(keyOf({ key: 'Tab', code: 'Tab' })).toBe('');
  });
});
