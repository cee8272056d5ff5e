import { beforeEach, describe, expect, it } from 'vitest';
import { FakeCameraTrack, FakePhone } from './testing/fake-phone.js';
import { type TwoSides, connectedSides } from './testing/two-sides.js';

let two: TwoSides;

beforeEach(async () => {
  two = await connectedSides();
});

describe('what a volunteer does with the phone', () => {
  it('is told to its person, shown to the volunteer, and can be taken back at one press', async () => {
    two.looking.switchTorch();
    await two.carry();
    expect(two.device.looking.applied.at(-1)).toMatchObject({ torch: true });
    expect(two.looking.facts?.torch).toBe('on');
    expect(two.phone.refusable).toBe('torch');
    two.phone.refuse();
    await two.carry();
    expect(two.device.looking.applied.at(-1)).toMatchObject({ torch: false });
    expect(two.heard).toEqual(['torch-on', 'undone']);
    expect(two.notices).toEqual(['torch-on', 'declined-torch', 'torch-off']);
    expect(two.phone.refusable).toBeUndefined();
  });

  it('takes a whole zoom back, however many steps it had', async () => {
    two.looking.zoom(true);
    await two.carry();
    two.looking.zoom(true);
    await two.carry();
    expect(two.looking.facts?.zoom?.now).toBeCloseTo(2.25);
    two.phone.refuse();
    await two.carry();
    expect(two.looking.facts?.zoom?.now).toBe(1);
    expect(two.heard).toEqual(['zoom-in', 'zoom-in', 'undone']);
  });

  it('goes to the other camera and back', async () => {
    two.looking.nextCamera();
    await two.carry();
    expect(two.device.looking.deviceId).toBe('front');
    expect(two.pictures).toEqual([two.device.looking]);
    expect(two.heard).toEqual(['camera-user']);
    two.phone.refuse();
    await two.carry();
    expect(two.device.looking.deviceId).toBe('back');
    expect(two.notices).toEqual(['camera', 'declined-camera', 'camera']);
  });

  it('says what the phone cannot do, and has a defined answer when it is asked all the same', async () => {
    two = await connectedSides(new FakePhone([new FakeCameraTrack('only')]));
    expect(['torch', 'zoom-in', 'camera', 'still'].map((what) => two.looking.obstacleTo(what as 'torch'))).toEqual([
      'no-torch', 'no-zoom', 'one-camera', undefined,
    ]);
    two.looking.switchTorch();
    two.looking.nextCamera();
    await two.carry();
    expect(two.notices).toEqual(['unable-torch', 'unable-camera']);
    expect(two.heard).toEqual([]);
    expect(two.phone.refusable).toBeUndefined();
  });

  it('says that the phone tried', async () => {
    two.device.looking.refuses = true;
    two.looking.switchTorch();
    await two.carry();
    expect(two.notices).toEqual(['refused-failed']);
    expect(two.heard).toEqual([]);
  });

  it('is not done a hundred times over', async () => {
    for (let press = 0; press < 100; press += 1) {
      two.looking.switchTorch();
    }
    await two.carry();
    expect(two.device.looking.applied.length).toBeLessThanOrEqual(8);
    expect(two.notices.filter((notice) => notice === 'refused-failed').length).toBeGreaterThan(80);
  });

  it('waits for the other page', () => {
    two.channels.forEach((channel) => channel.closes());
    expect(two.looking.obstacleTo('torch')).toBe('unreached');
    two.looking.switchTorch();
    expect(two.notices).toEqual(['not-reached']);
  });
});
