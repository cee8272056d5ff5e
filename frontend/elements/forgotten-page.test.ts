// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchForForgetting } from './forgotten-page.js';

const reload = vi.fn();
const escaped = vi.fn();
let stop: () => void;

beforeEach(() => {
  vi.resetAllMocks();
  document.body.replaceChildren();
  stop = watchForForgetting(document, reload);
});

afterEach(() => {
  stop();
  document.removeEventListener('keydown', escaped);
});

/** As Flow does it: a box in the body, and a listener for Escape on the document. */
async function forget(words = ''): Promise<void> {
  const box = document.createElement('div');
  box.className = 'v-system-error';
  box.append(Object.assign(document.createElement('div'), { textContent: words }));
  document.body.append(box);
  document.addEventListener('keydown', escaped);
  await new Promise((resolve) => setTimeout(resolve));
}

const beginCall = () => document.body.appendChild(document.createElement('main')).append(document.createElement('beside-call'));

const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

describe('a page that the server has forgotten', () => {
  it('is loaded anew at once', async () => {
    await forget();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('is left in peace while a call is on it, also at Escape', async () => {
    beginCall();
    await forget();
    press('Escape');
    expect(reload).not.toHaveBeenCalled();
    expect(escaped).not.toHaveBeenCalled();
    press('a');
    expect(escaped).toHaveBeenCalledOnce();
  });

  it('keeps what is wrong in sight when there are words for it', async () => {
    await forget('Something of ours broke.');
    press('Escape');
    expect(reload).not.toHaveBeenCalled();
    expect(escaped).toHaveBeenCalledOnce();
  });
});
