import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PHOTO, type TwoSides, connectedSides } from './testing/two-sides.js';

let two: TwoSides;

beforeEach(async () => {
  two = await connectedSides();
});

describe('the curtain', () => {
  it('is black at once, and is told in words', async () => {
    two.phone.drawCurtain(true);
    expect(two.device.looking.enabled).toBe(false);
    await two.carry();
    expect(two.heard).toEqual(['curtain-drawn']);
    expect(two.notices).toEqual(['curtain-drawn']);
    expect(two.looking.obstacleTo('still')).toBe('curtain');
    expect(two.memory.has('curtain')).toBe(true);
    two.phone.drawCurtain(false);
    await two.carry();
    expect(two.device.looking.enabled).toBe(true);
    expect(two.notices).toEqual(['curtain-drawn', 'curtain-open']);
    expect(two.memory.has('curtain')).toBe(false);
  });

  it('lets nothing be done with the camera behind it, whatever the other page asks for', async () => {
    two.phone.drawCurtain(true);
    two.looking.takeStill();
    two.looking.nextCamera();
    two.looking.switchTorch();
    await two.carry();
    expect(two.notices).toEqual(expect.arrayContaining(['refused-curtain']));
    expect(two.device.opened).toEqual([]);
    expect(two.device.looking.applied).toEqual([]);
    expect(two.looking.still.kind).toBe('none');
    expect(two.heard).toEqual(['curtain-drawn']);
  });

  it('stops a still that is on its way, without any talk of a fault', async () => {
    two.looking.takeStill();
    await two.carryWords();
    await vi.waitFor(() => expect(two.phone.sending).toBeDefined());
    two.phone.drawCurtain(true);
    await two.carry();
    expect(two.looking.still.kind).toBe('none');
    expect(two.notices).toEqual(['still-asked', 'refused-curtain', 'curtain-drawn']);
    expect(two.heard).toEqual(['still-taken', 'curtain-drawn']);
  });

  it('hides a photo that the camera was just taking', async () => {
    let develop = (_: Blob) => {};
    two.photo = () => new Promise((resolve) => (develop = resolve));
    two.looking.takeStill();
    await two.carryWords();
    two.phone.drawCurtain(true);
    develop(PHOTO);
    await two.carry();
    expect(two.looking.still.kind).toBe('none');
    expect(two.phone.sending).toBeUndefined();
  });

  it('hides what was asked for before it was drawn, though it is open again when that is ready', async () => {
    let develop = (_: Blob) => {};
    two.photo = () => new Promise((resolve) => (develop = resolve));
    two.looking.takeStill();
    two.looking.switchTorch();
    await two.carryWords();
    two.phone.drawCurtain(true);
    two.phone.drawCurtain(false);
    develop(PHOTO);
    await two.carry();
    expect(two.looking.still.kind).toBe('none');
    expect(two.device.looking.applied).toEqual([]);
    expect(two.notices.filter((notice) => notice === 'refused-curtain')).toHaveLength(2);
  });

  it('hangs before a camera that was just opening', async () => {
    two.looking.nextCamera();
    await two.carryWords();
    two.phone.drawCurtain(true);
    await two.carry();
    expect(two.device.looking).toMatchObject({ enabled: false });
  });

  it('is told to a page that has been loaded anew', async () => {
    two.phone.drawCurtain(true);
    await two.connect();
    expect(two.looking.curtainDrawn).toBe(true);
  });
});
