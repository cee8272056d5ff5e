import { beforeEach, describe, expect, it } from 'vitest';
import { asChannel, linked } from './testing/fake-channel.js';
import { FakeCameraTrack, FakePhone } from './testing/fake-phone.js';
import { TwoSides, connectedSides } from './testing/two-sides.js';

let two: TwoSides;

beforeEach(async () => {
  two = await connectedSides();
});

describe('two pages that come to open channels', () => {
  it.each(['phone', 'laptop'])('know each other also when the %s is the later one', async (later) => {
    two = new TwoSides(new FakePhone([new FakeCameraTrack('only', { torch: true })]));
    const [talkOfPhone, talkOfLaptop] = linked();
    const [stillOfPhone, stillOfLaptop] = linked();
    two.channels = [talkOfPhone, talkOfLaptop, stillOfPhone, stillOfLaptop];
    two.channels.forEach((channel) => channel.opens());
    const come = [
      () => two.phone.handleChannels({ talk: asChannel(talkOfPhone), still: asChannel(stillOfPhone) }),
      () => two.looking.handleChannels({ talk: asChannel(talkOfLaptop), still: asChannel(stillOfLaptop) }),
    ];
    for (const page of later === 'phone' ? come.reverse() : come) {
      page();
      await two.carry();
    }
    expect(two.looking.facts?.torch).toBe('off');
  });
});

describe('a camera that the phone has taken away', () => {
  it('is told to both, and so is its return', async () => {
    two.phone.handleCameraAway(true);
    await two.carry();
    expect(two.looking.cameraAway).toBe(true);
    two.phone.handleCameraAway(false);
    await two.carry();
    expect(two.heard).toEqual(['camera-away', 'camera-back']);
    expect(two.notices).toEqual(['camera-away', 'camera-back']);
  });

  it('is told to a page that comes later', async () => {
    two.phone.handleCameraAway(true);
    await two.connect();
    expect(two.notices).toEqual(['camera-away']);
  });
});

describe('words and guidance', () => {
  it('reach the other person', async () => {
    two.looking.guide({ what: 'hand', way: 'left', much: 'little' });
    two.looking.point({ x: 0.9, y: 0.1 });
    two.looking.write(' It says\n12 May. ');
    two.looking.guide({ halt: 'stop' });
    await two.carry();
    expect(two.heard).toEqual(expect.arrayContaining([
      expect.objectContaining({ kind: 'guide', guidance: expect.objectContaining({ way: 'left' }) }),
      { kind: 'point', area: 'upper-right' },
      { kind: 'words', text: 'It says 12 May.' },
      expect.objectContaining({ kind: 'guide', guidance: expect.objectContaining({ halt: 'stop' }) }),
    ]));
    expect(two.notices).toEqual(['words-sent']);
  });

  it('wait for the other page when they are typed, and are dropped when they lead', async () => {
    two.channels.forEach((channel) => channel.closes());
    expect(two.looking.write('hello')).toBe(true);
    expect(two.looking.guide({ halt: 'stop' })).toBe(false);
    expect(two.notices).toEqual(['words-wait', 'not-reached']);
    await two.connect();
    expect(two.heard).toEqual([{ kind: 'words', text: 'hello' }]);
  });

  it('are not said to be heard on a broken connection, and the tools say why they do nothing', async () => {
    two.looking.handleConnected(false);
    expect(two.looking.guide({ halt: 'stop' })).toBe(false);
    expect(two.looking.obstacleTo('torch')).toBe('unreached');
    two.looking.write('hello');
    two.looking.handleMuted(true);
    await two.carry();
    expect(two.heard).toEqual([]);
    expect(two.notices).toEqual(['not-reached', 'words-wait']);
    two.looking.handleConnected(true);
    await two.carry();
    expect(two.looking.obstacleTo('torch')).toBeUndefined();
    expect(two.heard).toEqual([{ kind: 'words', text: 'hello' }, 'voice-off']);
  });

  it('tell both when the other is not to be heard', async () => {
    two.phone.handleMuted(true);
    two.looking.handleMuted(true);
    await two.carry();
    expect(two.notices).toEqual(['voice-off']);
    expect(two.heard).toEqual(['voice-off']);
    await two.connect();
    expect(two.notices.filter((notice) => notice.startsWith('voice'))).toEqual(['voice-off']);
  });

  it('that cannot be sent are kept by whoever typed them', () => {
    expect(two.looking.write('a'.repeat(501))).toBe(false);
    expect(two.looking.write('  ')).toBe(false);
    expect(two.notices).toEqual(['words-unfit', 'words-unfit']);
  });

  it('end with the call', async () => {
    two.phone.close();
    two.looking.close();
    two.looking.guide({ halt: 'stop' });
    await two.carry();
    expect(two.heard).toEqual([]);
  });
});
