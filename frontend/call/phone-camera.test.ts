import { describe, expect, it, vi } from 'vitest';
import { PhoneCamera } from './phone-camera.js';
import { asStream } from './testing/fake-media.js';
import { FakeCameraTrack, FakePhone } from './testing/fake-phone.js';

const swapped = vi.fn(async (_: MediaStreamTrack) => {});

function cameraOf(phone: FakePhone): PhoneCamera {
  swapped.mockClear();
  return new PhoneCamera(asStream(phone.stream), phone.devices, swapped);
}

const able = () => new FakePhone([
  new FakeCameraTrack('back', { torch: true, zoom: { min: 1, max: 8 } }, 'environment'),
  new FakeCameraTrack('front', {}, 'user'),
]);
const plain = () => new FakePhone([new FakeCameraTrack('only')]);

describe('the camera of a phone', () => {
  it('says what it can', async () => {
    expect(await cameraOf(able()).facts()).toEqual({
      torch: 'off', zoom: { min: 1, max: 8, now: 1 }, cameras: 2, camera: 0, facing: 'environment',
    });
    expect(await cameraOf(plain()).facts()).toEqual({ torch: 'none', zoom: null, cameras: 1, camera: 0, facing: 'unknown' });
  });

  it('knows a lamp that is told by its values, as some browsers do', async () => {
    const phone = new FakePhone([new FakeCameraTrack('back', { torch: [false, true] })]);
    expect((await cameraOf(phone).facts()).torch).toBe('off');
  });

  it('keeps its lamp on while it zooms, and its zoom while the lamp goes off', async () => {
    const phone = able();
    const camera = cameraOf(phone);
    expect(await camera.setTorch(true)).toBe('done');
    expect(await camera.setZoom(99)).toBe('done');
    expect(await camera.setTorch(false)).toBe('done');
    expect(phone.looking.applied).toEqual([{ torch: true, zoom: 1 }, { torch: true, zoom: 8 }, { torch: false, zoom: 8 }]);
    expect(await camera.facts()).toMatchObject({ torch: 'off', zoom: { now: 8 } });
  });

  it('says that it cannot, without trying', async () => {
    const phone = plain();
    const camera = cameraOf(phone);
    expect([await camera.setTorch(true), await camera.setZoom(2), await camera.nextCamera()]).toEqual(['unable', 'unable', 'unable']);
    expect(phone.looking.applied).toEqual([]);
    expect(phone.looking.readyState).toBe('live');
  });

  it('says that it did not work', async () => {
    const phone = able();
    phone.looking.refuses = true;
    const camera = cameraOf(phone);
    expect(await camera.setTorch(true)).toBe('failed');
    expect((await camera.facts()).torch).toBe('off');
  });

  it('makes way for the next one, which is sent and shown in its place', async () => {
    const phone = able();
    const back = phone.looking;
    back.contentHint = 'detail';
    const camera = cameraOf(phone);
    expect(await camera.nextCamera()).toBe('done');
    expect(back.readyState).toBe('ended');
    expect(phone.opened).toEqual([{ video: { width: { ideal: 1920 }, deviceId: { exact: 'front' } } }]);
    expect(swapped).toHaveBeenCalledExactlyOnceWith(phone.looking);
    expect(phone.looking).toMatchObject({ deviceId: 'front', contentHint: 'detail' });
    expect(await camera.facts()).toMatchObject({ torch: 'none', camera: 1, facing: 'user' });
    await camera.nextCamera();
    expect(phone.looking.deviceId).toBe('back');
  });

  it('comes back when the other one does not open', async () => {
    const phone = able();
    phone.broken.add('front');
    expect(await cameraOf(phone).nextCamera()).toBe('failed');
    expect(phone.looking).toMatchObject({ deviceId: 'back', readyState: 'live' });
    expect(swapped).toHaveBeenCalledOnce();
  });

  it('lets whoever looks after it know when neither opens', async () => {
    const phone = able();
    const ended = vi.fn();
    phone.looking.addEventListener('ended', ended);
    phone.broken.add('front').add('back');
    expect(await cameraOf(phone).nextCamera()).toBe('failed');
    expect(ended).toHaveBeenCalledOnce();
  });

  it('leaves none open that opens after the call is over', async () => {
    const phone = able();
    const camera = cameraOf(phone);
    const switching = camera.nextCamera();
    camera.close();
    expect(await switching).toBe('failed');
    expect(swapped).not.toHaveBeenCalled();
  });
});
