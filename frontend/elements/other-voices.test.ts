// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hearOthers } from './other-voices.js';

const heard = vi.fn<(text: string) => void>();
let stop = () => {};

afterEach(() => {
  stop();
  document.body.replaceChildren();
  vi.clearAllMocks();
});

function line(role: string, text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.setAttribute('role', role);
  paragraph.textContent = text;
  document.body.append(paragraph);
  return paragraph;
}

describe('other voices', () => {
  it('are heard when they begin and whenever they change', async () => {
    const status = line('status', 'Ringing.');
    stop = hearOthers(heard);
    expect(heard).toHaveBeenCalledExactlyOnceWith('Ringing.');
    status.textContent = 'Still ringing.';
    await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith('Still ringing.'));
    status.firstChild!.nodeValue = 'Answered.';
    await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith('Answered.'));
  });

  it('are not what merely stands in the page', async () => {
    const note = line('note', 'A hint.');
    const status = line('status', '');
    stop = hearOthers(heard);
    note.textContent = 'Another hint.';
    status.textContent = 'Ringing.';
    await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith('Ringing.'));
    expect(heard.mock.calls.flat()).toEqual(['', 'Ringing.']);
  });

  it('are heard no more after the end', async () => {
    const status = line('status', '');
    hearOthers(heard)();
    heard.mockClear();
    stop = hearOthers(heard);
    heard.mockClear();
    status.textContent = 'Ringing.';
    await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
  });
});
