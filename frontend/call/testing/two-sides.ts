/** The pages of a requester and of a volunteer, for tests, as far as they talk to each other past the server. */

import { LookingSide } from '../looking-side.js';
import { PhoneSide } from '../phone-side.js';
import { Turns } from '../turns.js';
import { type FakeChannel, asChannel, linked } from './fake-channel.js';
import { asStream } from './fake-media.js';
import { FakeMemory } from './fake-memory.js';
import { FakeCameraTrack, FakePhone } from './fake-phone.js';
import { ManualTimers } from './manual-timers.js';
import { settle } from './settle.js';

export const PHOTO = new Blob([new Uint8Array(100_000)], { type: 'image/jpeg' });

/** A requester and a volunteer with nothing between them but the two channels. */
export class TwoSides {
  readonly heard: unknown[] = [];
  readonly notices: string[] = [];
  readonly warned: string[] = [];
  readonly pictures: unknown[] = [];
  readonly memory = new FakeMemory();
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
        turns: new Turns(),
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

/** Unless told otherwise with a phone that can all that a volunteer may ask for. */
export async function connectedSides(
  phone = new FakePhone([
    new FakeCameraTrack('back', { torch: true, zoom: { min: 1, max: 4 } }, 'environment'),
    new FakeCameraTrack('front', {}, 'user'),
  ]),
): Promise<TwoSides> {
  const two = new TwoSides(phone);
  await two.connect();
  return two;
}
