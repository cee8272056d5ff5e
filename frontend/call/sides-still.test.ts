import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PHOTO, type TwoSides, connectedSides } from './testing/two-sides.js';

let two: TwoSides;

beforeEach(async () => {
  two = await connectedSides();
});

describe('a sharp still', () => {
  it('comes, is told to both, and goes when it is refused', async () => {
    two.looking.takeStill();
    expect(two.looking.obstacleTo('still')).toBe('still-coming');
    await two.carry();
    expect(two.looking.still).toMatchObject({ kind: 'here', photo: { size: PHOTO.size } });
    expect(two.heard).toEqual(['still-taken', 'still-sent']);
    expect(two.notices).toEqual(['still-asked', 'still-here']);
    two.phone.refuse();
    await two.carry();
    expect(two.looking.still.kind).toBe('none');
    expect(two.notices.at(-1)).toBe('declined-still');
  });

  it('breaks off when it is refused on the way, and no fault is spoken of', async () => {
    two.looking.takeStill();
    await two.carryWords();
    await vi.waitFor(() => expect(two.phone.sending).toBeDefined());
    two.phone.refuse();
    await two.carry();
    expect(two.looking.still.kind).toBe('none');
    expect(two.heard).toEqual(['still-taken', 'undone']);
    expect(two.notices).toEqual(['still-asked', 'declined-still']);
  });

  it('that cannot be taken is said', async () => {
    two.photo = () => Promise.reject(new Error('no picture'));
    two.looking.takeStill();
    await two.carry();
    expect(two.notices).toEqual(['still-asked', 'refused-failed']);
    expect(two.looking.still.kind).toBe('none');
  });

  it.each(['mutes', 'ends'] as const)('is not taken while the camera is away (%s)', async (goes) => {
    two.device.looking[goes]();
    two.looking.takeStill();
    await two.carry();
    expect(two.notices).toEqual(['still-asked', 'refused-failed']);
    expect(two.heard).toEqual([]);
  });

  it('goes on when something else is refused meanwhile', async () => {
    // More than the channel takes at once, so that it is still on its way.
    two.photo = async () => new Blob([new Uint8Array(1_000_000)], { type: PHOTO.type });
    two.looking.takeStill();
    await two.carryWords();
    await vi.waitFor(() => expect(two.phone.sending).toBeDefined());
    two.looking.switchTorch();
    await two.carryWords();
    two.phone.refuse();
    await two.carry();
    await two.carry();
    expect(two.looking.still.kind).toBe('here');
    expect(two.notices).toContain('declined-torch');
  });

  it('that is refused while the camera takes it is said to be so once', async () => {
    let develop = (_: Blob) => {};
    two.photo = () => new Promise((resolve) => (develop = resolve));
    two.looking.takeStill();
    await two.carryWords();
    two.phone.refuse();
    develop(PHOTO);
    await two.carry();
    expect(two.notices).toEqual(['still-asked', 'declined-still']);
    expect(two.looking.still.kind).toBe('none');
  });

  it('that loses its connection is said to both', async () => {
    two.looking.takeStill();
    await two.carryWords();
    await vi.waitFor(() => expect(two.phone.sending).toBeDefined());
    two.channels.forEach((channel) => channel.closes());
    await two.carry();
    expect(two.notices).toEqual(['still-asked', 'still-broken']);
    expect(two.heard).toEqual(['still-taken', 'still-broken']);
    expect(two.phone.sending).toBeUndefined();
  });

  it('that loses its channel alone is told once to each, in the same words', async () => {
    two.looking.takeStill();
    await two.carryWords();
    await vi.waitFor(() => expect(two.phone.sending).toBeDefined());
    two.channels.slice(2).forEach((channel) => channel.closes());
    await two.carry();
    expect(two.notices).toEqual(['still-asked', 'still-broken']);
    expect(two.heard).toEqual(['still-taken', 'still-broken']);
  });

  it('that cannot leave the phone at all is not waited for', async () => {
    two.channels.slice(2).forEach((channel) => channel.closes());
    two.looking.takeStill();
    await two.carry();
    expect(two.notices).toEqual(['still-asked', 'refused-failed']);
    expect(two.heard).toEqual(['still-taken', 'still-broken']);
    expect(two.looking.still.kind).toBe('none');
  });

  it('can be followed by another', async () => {
    for (const _ of [1, 2]) {
      two.looking.takeStill();
      await two.carry();
    }
    expect(two.notices).toEqual(['still-asked', 'still-here', 'still-asked', 'still-here']);
  });
});
