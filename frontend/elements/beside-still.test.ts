// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BesideStill } from './beside-still.js';

const PHOTO = new Blob(['photo'], { type: 'image/jpeg' });

let element: BesideStill;
const addresses: string[] = [];
const revoked: string[] = [];
const said = vi.fn();
const putAway = vi.fn();

beforeEach(async () => {
  vi.clearAllMocks();
  addresses.length = revoked.length = 0;
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    addresses.push(`blob:${addresses.length + 1}`);
    return addresses.at(-1)!;
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => void revoked.push(address));
  element = new BesideStill();
  Object.assign(element, { texts: { 'still': 'The photo', stillUnreadable: 'No photo.' }, photo: PHOTO, said, putAway });
  document.body.append(element);
  await element.updateComplete;
});

afterEach(() => {
  element.remove();
  vi.restoreAllMocks();
});

const image = () => element.querySelector('img')!;
const press = async (key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  element.querySelector('.still-window')!.dispatchEvent(event);
  await element.updateComplete;
  return event;
};

describe('the still', () => {
  it('is held by the page only as long as it is shown', async () => {
    expect(image().getAttribute('src')).toBe('blob:1');
    element.photo = new Blob(['another'], { type: 'image/jpeg' });
    await element.updateComplete;
    expect(image().getAttribute('src')).toBe('blob:2');
    expect(revoked).toEqual(['blob:1']);
    element.remove();
    expect(revoked).toEqual(addresses);
  });

  it('is turned and lit by keys, which mean nothing else meanwhile', async () => {
    const outside = vi.fn();
    document.body.addEventListener('keydown', outside);
    for (const key of ['r', 'b', 'b', 'd', 'c', 'v', 'c']) {
      expect((await press(key)).defaultPrevented).toBe(true);
    }
    expect(image().style.transform).toContain('rotate(90deg)');
    expect(image().style.filter).toBe('brightness(1.25) contrast(1.25)');
    expect(outside).not.toHaveBeenCalled();
    await press('m');
    expect(outside).toHaveBeenCalledOnce();
    await press('0');
    expect(image().style.filter).toBe('brightness(1) contrast(1)');
  });

  it('goes no further than there is something to see', async () => {
    for (let presses = 0; presses < 50; presses += 1) {
      await press('d');
    }
    expect(image().style.filter).toBe('brightness(0.25) contrast(1)');
  });

  it('that cannot be shown is said, and put away', () => {
    image().dispatchEvent(new Event('error'));
    expect(said).toHaveBeenCalledExactlyOnceWith('No photo.');
    expect(putAway).toHaveBeenCalledOnce();
  });
});
