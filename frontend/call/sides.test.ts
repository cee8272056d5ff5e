import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LookingSide } from './looking-side.js';
import { PhoneSide } from './phone-side.js';
import { type FakeChannel, asChannel, linked } from './testing/fake-channel.js';
import { asStream } from './testing/fake-media.js';
import { FakeCameraTrack, FakePhone } from './testing/fake-phone.js';
import { ManualTimers } from './testing/manual-timers.js';
import { settle } from './testing/settle.js';

const PHOTO = new Blob([new Uint8Array(100_000)], { type: 'image/jpeg' });

/** A requester and a volunteer with nothing between them but the two channels. */
class Two {
  readonly heard: unknown[] = [];
  readonly notices: string[] = [];
  readonly warned: string[] = [];
  readonly pictures: unknown[] = [];
  readonly memory = { drawn: () => false, keep: vi.fn() };
  photo: () => Promise<Blob> = async () => PHOTO;
  readonly phone: PhoneSide;
  readonly looking: LookingSide;
  channels: FakeChannel[] = [];

  constructor(readonly device: FakePhone) {
    this.phone = new PhoneSide(
      {
        devices: device.devices,
        lenses: { draw: () => this.photo() },
        timers: new ManualTimers(),
        memory: this.memory,
        warn: (what) => this.warned.push(what),
      },
      {
        heard: (heard) => this.heard.push(heard.kind === 'notice' ? heard.notice : heard),
        changed: () => {},
        picture: async (track) => void this.pictures.push(track),
      },
    );
    this.looking = new LookingSide({
      notice: (notice) => this.notices.push(notice),
      changed: () => {},
      warn: (what) => this.warned.push(what),
    });
    this.phone.handlePicture(asStream(device.stream));
  }

  async connect(): Promise<void> {
    const [talkOfPhone, talkOfLaptop] = linked();
    const [stillOfPhone, stillOfLaptop] = linked();
    this.channels = [talkOfPhone, talkOfLaptop, stillOfPhone, stillOfLaptop];
    this.phone.handleChannels({ talk: asChannel(talkOfPhone), still: asChannel(stillOfPhone) });
    this.looking.handleChannels({ talk: asChannel(talkOfLaptop), still: asChannel(stillOfLaptop) });
    this.channels.forEach((channel) => channel.opens());
    await this.carry();
  }

  /** Carries everything over until both have no more to say. */
  async carry(): Promise<void> {
    for (let turn = 0; turn < 40; turn += 1) {
      await settle();
      await new Promise((resolve) => setTimeout(resolve));
      this.channels.forEach((channel) => channel.deliver());
    }
  }

  async carryWords(): Promise<void> {
    for (let turn = 0; turn < 5; turn += 1) {
      await settle();
      this.channels.slice(0, 2).forEach((channel) => channel.deliver());
    }
  }
}

let two: Two;

beforeEach(async () => {
  two = new Two(new FakePhone([
    new FakeCameraTrack('back', { torch: true, zoom: { min: 1, max: 4 } }, 'environment'),
    new FakeCameraTrack('front', {}, 'user'),
  ]));
  await two.connect();
});

describe('two pages that come to open channels', () => {
  it.each(['phone', 'laptop'])('know each other also when the %s is the later one', async (later) => {
    two = new Two(new FakePhone([new FakeCameraTrack('only', { torch: true })]));
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
    two = new Two(new FakePhone([new FakeCameraTrack('only')]));
    await two.connect();
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

  it('can be followed by another', async () => {
    for (const _ of [1, 2]) {
      two.looking.takeStill();
      await two.carry();
    }
    expect(two.notices).toEqual(['still-asked', 'still-here', 'still-asked', 'still-here']);
  });
});

describe('the curtain', () => {
  it('is black at once, and is told in words', async () => {
    two.phone.drawCurtain(true);
    expect(two.device.looking.enabled).toBe(false);
    await two.carry();
    expect(two.heard).toEqual(['curtain-drawn']);
    expect(two.notices).toEqual(['curtain-drawn']);
    expect(two.looking.obstacleTo('still')).toBe('curtain');
    two.phone.drawCurtain(false);
    await two.carry();
    expect(two.device.looking.enabled).toBe(true);
    expect(two.notices).toEqual(['curtain-drawn', 'curtain-open']);
    expect(two.memory.keep.mock.calls).toEqual([[true], [false]]);
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
