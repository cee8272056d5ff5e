import { describe, expect, it } from 'vitest';
import { Curtain, tabMemory } from './curtain.js';
import { FakeTrack, asTrack } from './testing/fake-media.js';

function storage(): Storage {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) } as unknown as Storage;
}

const forgetful = { drawn: () => false, keep: () => {} };

describe('the curtain', () => {
  it('takes the light from the track that is sent, at once, and gives it back', () => {
    const curtain = new Curtain(forgetful);
    const track = new FakeTrack('video');
    curtain.hangBefore(asTrack(track));
    expect(track.enabled).toBe(true);
    curtain.draw(true);
    expect(track).toMatchObject({ enabled: false, readyState: 'live' });
    curtain.draw(false);
    expect(track.enabled).toBe(true);
  });

  it('hangs before another camera too, before anybody is sent its picture', () => {
    const curtain = new Curtain(forgetful);
    curtain.draw(true);
    const other = new FakeTrack('video');
    curtain.hangBefore(asTrack(other));
    expect(other.enabled).toBe(false);
  });

  it('stays drawn when the page is loaded anew, and only in this call', () => {
    const kept = storage();
    new Curtain(tabMemory('one', () => kept)).draw(true);
    expect(new Curtain(tabMemory('one', () => kept)).drawn).toBe(true);
    expect(new Curtain(tabMemory('two', () => kept)).drawn).toBe(false);
    new Curtain(tabMemory('one', () => kept)).draw(false);
    expect(new Curtain(tabMemory('one', () => kept)).drawn).toBe(false);
  });

  it('is drawn where the browser keeps nothing', () => {
    const curtain = new Curtain(tabMemory('one', () => {
      throw new DOMException('', 'SecurityError');
    }));
    curtain.draw(true);
    expect(curtain.drawn).toBe(true);
  });
});
