import { describe, expect, it } from 'vitest';
import { Curtain } from './curtain.js';
import { FakeTrack, asTrack } from './testing/fake-media.js';
import { FakeMemory } from './testing/fake-memory.js';

describe('the curtain', () => {
  it('takes the light from the track that is sent, at once, and gives it back', () => {
    const curtain = new Curtain(new FakeMemory());
    const track = new FakeTrack('video');
    curtain.hangBefore(asTrack(track));
    expect(track.enabled).toBe(true);
    curtain.draw(true);
    expect(track).toMatchObject({ enabled: false, readyState: 'live' });
    curtain.draw(false);
    expect(track.enabled).toBe(true);
  });

  it('hangs before another camera too, before anybody is sent its picture', () => {
    const curtain = new Curtain(new FakeMemory());
    curtain.draw(true);
    const other = new FakeTrack('video');
    curtain.hangBefore(asTrack(other));
    expect(other.enabled).toBe(false);
  });

  it('stays drawn when the page is loaded anew', () => {
    const memory = new FakeMemory();
    new Curtain(memory).draw(true);
    expect(new Curtain(memory).drawn).toBe(true);
    new Curtain(memory).draw(false);
    expect(new Curtain(memory).drawn).toBe(false);
  });
});
