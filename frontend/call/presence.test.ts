import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Presence } from './presence.js';

class Page extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';
}

let page: Page;
let window: EventTarget;
const events = { away: vi.fn(), back: vi.fn() };

beforeEach(() => {
  vi.resetAllMocks();
  page = new Page();
  window = new EventTarget();
});

const begin = () => new Presence({ page: page as unknown as Document, window }, events);

function becomes(state: DocumentVisibilityState): void {
  page.visibilityState = state;
  page.dispatchEvent(new Event('visibilitychange'));
}

describe('presence', () => {
  it('of a page that is in sight needs no word', () => {
    expect(begin().away).toBe(false);
    expect(events.away).not.toHaveBeenCalled();
    expect(events.back).not.toHaveBeenCalled();
  });

  it('is told when it changes, once each time', () => {
    begin();
    becomes('hidden');
    window.dispatchEvent(new Event('pagehide'));
    page.dispatchEvent(new Event('freeze'));
    expect(events.away).toHaveBeenCalledOnce();
    becomes('visible');
    page.dispatchEvent(new Event('resume'));
    window.dispatchEvent(new Event('pageshow'));
    expect(events.back).toHaveBeenCalledOnce();
  });

  it('of a page that begins out of sight is told at once', () => {
    page.visibilityState = 'hidden';
    expect(begin().away).toBe(true);
    expect(events.away).toHaveBeenCalledOnce();
  });

  it('does not end with a page that comes back and is still hidden', () => {
    begin();
    becomes('hidden');
    window.dispatchEvent(new Event('pageshow'));
    expect(events.back).not.toHaveBeenCalled();
  });

  it('is nobody’s business after the call', () => {
    begin().stop();
    becomes('hidden');
    window.dispatchEvent(new Event('pagehide'));
    expect(events.away).not.toHaveBeenCalled();
  });
});
