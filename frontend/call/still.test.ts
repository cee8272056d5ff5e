import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CHUNK, LARGEST_STILL } from './still-messages.js';
import { StillReceiver } from './still-receiver.js';
import { FULL, StillSender } from './still-sender.js';
import { type FakeChannel, asChannel, linked } from './testing/fake-channel.js';

const PHOTO = new Blob([Uint8Array.from({ length: 700_001 }, (_, i) => i % 251)], { type: 'image/jpeg' });

let phone: FakeChannel;
let laptop: FakeChannel;
let sender: StillSender;
let receiver: StillReceiver;
const sent = vi.fn();
const events = { progress: vi.fn(), photo: vi.fn(), broken: vi.fn(), warn: vi.fn() };

beforeEach(() => {
  vi.clearAllMocks();
  [phone, laptop] = linked();
  sender = new StillSender(sent);
  receiver = new StillReceiver(events);
  sender.handleChannel(asChannel(phone));
  receiver.handleChannel(asChannel(laptop));
  phone.opens();
  laptop.opens();
  receiver.expect(1);
});

/** Lets the phone read its photo and the network take it on, a few pieces at a time, until `enough`. */
async function carry(enough: () => boolean): Promise<void> {
  while (!enough()) {
    await new Promise((resolve) => setTimeout(resolve));
    phone.deliver(3);
  }
}

describe('a still', () => {
  it('arrives as it was, with both sides told how far it is', async () => {
    const sending = sender.send(1, PHOTO);
    await carry(() => events.photo.mock.calls.length > 0);
    expect(await sending).toBe('all');
    const [photo] = events.photo.mock.calls[0] as [Blob];
    expect(photo.type).toBe('image/jpeg');
    expect(Buffer.from(await photo.arrayBuffer()).equals(Buffer.from(await PHOTO.arrayBuffer()))).toBe(true);
    for (const progress of [sent, events.progress]) {
      const shares = progress.mock.calls.map(([share]) => share as number);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares.length).toBeGreaterThan(PHOTO.size / CHUNK / 2);
    }
    expect(events.progress).toHaveBeenLastCalledWith(1);
    expect(events.broken).not.toHaveBeenCalled();
  });

  it('waits for the network instead of filling the memory', async () => {
    const sending = sender.send(1, PHOTO);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(phone.bufferedAmount).toBeLessThanOrEqual(FULL + CHUNK);
    await carry(() => events.photo.mock.calls.length > 0);
    await sending;
    expect(phone.mostBuffered).toBeLessThanOrEqual(FULL + CHUNK);
  });

  it('that loses its connection on the way is told to both', async () => {
    const sending = sender.send(1, PHOTO);
    await carry(() => events.progress.mock.calls.length > 5);
    phone.closes();
    laptop.closes();
    expect(await sending).toBe('part');
    expect(events.broken).toHaveBeenCalledOnce();
    expect(events.photo).not.toHaveBeenCalled();
  });

  it('that is half here when the other page is loaded anew has broken off', async () => {
    void sender.send(1, PHOTO);
    await carry(() => events.progress.mock.calls.length > 5);
    receiver.handleChannel(asChannel(linked()[1]));
    expect(events.broken).toHaveBeenCalledOnce();
  });

  it('can be broken off by the phone, and another one taken', async () => {
    const sending = sender.send(1, PHOTO);
    await carry(() => events.progress.mock.calls.length > 5);
    sender.stop();
    expect(await sending).toBe('part');
    phone.deliver();
    expect(events.broken).toHaveBeenCalledOnce();
    receiver.expect(2);
    const again = sender.send(2, PHOTO);
    await carry(() => events.photo.mock.calls.length > 0);
    expect(await again).toBe('all');
  });

  it('is sent once at a time', async () => {
    const first = sender.send(1, PHOTO);
    expect(await sender.send(2, PHOTO)).toBe('nothing');
    await carry(() => events.photo.mock.calls.length > 0);
    expect(await first).toBe('all');
  });

  it('of an unknown kind is not sent', async () => {
    expect(await sender.send(1, new Blob(['<svg/>'], { type: 'image/svg+xml' }))).toBe('nothing');
    expect(phone.said).toEqual([]);
  });
});

describe('whoever waits for a still', () => {
  const announce = (message: object) => laptop.hears(JSON.stringify(message));

  it.each([
    ['that nobody asked for', { type: 'photo', id: 7, bytes: 4, mime: 'image/jpeg' }],
    ['that is too large', { type: 'photo', id: 1, bytes: LARGEST_STILL + 1, mime: 'image/jpeg' }],
    ['that is empty', { type: 'photo', id: 1, bytes: 0, mime: 'image/jpeg' }],
    ['that may hold a script', { type: 'photo', id: 1, bytes: 4, mime: 'image/svg+xml' }],
    ['of another kind', { type: 'film', id: 1, bytes: 4, mime: 'image/jpeg' }],
  ])('takes none %s', (_, message) => {
    announce(message);
    laptop.hears(new ArrayBuffer(4));
    expect(events.photo).not.toHaveBeenCalled();
    expect(events.progress).not.toHaveBeenCalled();
  });

  it('takes no more than was announced', () => {
    announce({ type: 'photo', id: 1, bytes: 4, mime: 'image/jpeg' });
    laptop.hears(new ArrayBuffer(5));
    expect(events.broken).toHaveBeenCalledOnce();
    expect(events.photo).not.toHaveBeenCalled();
  });

  it('takes nothing after having put it away', () => {
    announce({ type: 'photo', id: 1, bytes: 4, mime: 'image/jpeg' });
    receiver.forget();
    laptop.hears(new ArrayBuffer(4));
    laptop.closes();
    expect(events.photo).not.toHaveBeenCalled();
    expect(events.broken).not.toHaveBeenCalled();
  });

  it('passes over what is no word about a still, with a warning that quotes nothing', () => {
    for (const text of ['{', '[]', '1234', 'x'.repeat(10_000), '{"type":"photo","id":1,"bytes":"1234","mime":"image/png"}']) {
      laptop.hears(text);
    }
    expect(events.warn).toHaveBeenCalledTimes(5);
    expect(JSON.stringify(events.warn.mock.calls)).not.toContain('1234');
  });
});
