import { beforeEach, describe, expect, it, vi } from 'vitest';
import { settle } from './testing/settle.js';
import { type ScreenLock, WakeLock } from './wake-lock.js';

class Page extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';

  becomes(state: DocumentVisibilityState): Promise<void> {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
    return settle();
  }
}

let page: Page;
let locks: Array<{ release: () => Promise<void> }>;
let wakeLock: WakeLock;
const requestScreenLock = vi.fn<() => Promise<ScreenLock>>();

beforeEach(() => {
  page = new Page();
  locks = [];
  requestScreenLock.mockReset().mockImplementation(async () => {
    locks.push({ release: vi.fn(async () => {}) });
    return locks.at(-1)!;
  });
  wakeLock = new WakeLock({ requestScreenLock, page: page as unknown as Document });
});

describe('the wake lock', () => {
  it('is held once, however often it is wished for, and given back', async () => {
    wakeLock.hold();
    wakeLock.hold();
    await settle();
    expect(locks).toHaveLength(1);
    wakeLock.letGo();
    expect(locks[0]?.release).toHaveBeenCalledOnce();
  });

  it('is taken again when the page is in sight again', async () => {
    wakeLock.hold();
    await settle();
    await page.becomes('hidden');
    expect(locks).toHaveLength(1);
    await page.becomes('visible');
    expect(locks).toHaveLength(2);
  });

  it('is wished for by a hidden page only when it is seen', async () => {
    page.visibilityState = 'hidden';
    wakeLock.hold();
    await settle();
    expect(locks).toHaveLength(0);
    await page.becomes('visible');
    expect(locks).toHaveLength(1);
  });

  it('is not kept when it comes after the end', async () => {
    wakeLock.hold();
    wakeLock.letGo();
    await settle();
    expect(locks[0]?.release).toHaveBeenCalledOnce();
    await page.becomes('visible');
    expect(locks).toHaveLength(1);
  });

  it('is done without where the browser has none', async () => {
    requestScreenLock.mockRejectedValue(new TypeError('navigator.wakeLock is undefined'));
    wakeLock.hold();
    await settle();
    await page.becomes('visible');
    wakeLock.letGo();
    expect(requestScreenLock).toHaveBeenCalledTimes(2);
  });
});
