import { describe, expect, it } from 'vitest';
import { waysBackTo, wishesOf } from './same-camera.js';

function track(constraints: MediaTrackConstraints, settings: MediaTrackSettings): MediaStreamTrack {
  return { getConstraints: () => constraints, getSettings: () => settings } as MediaStreamTrack;
}

describe('the camera that was in use', () => {
  it('is asked for by its name, and else by where it looks', () => {
    const front = track({ width: { ideal: 1920 }, advanced: [{}] }, { deviceId: 'front', facingMode: 'user' });
    expect(wishesOf(front)).toEqual({ width: { ideal: 1920 } });
    expect(waysBackTo(front)).toEqual([
      { width: { ideal: 1920 }, deviceId: { exact: 'front' } },
      { width: { ideal: 1920 }, facingMode: 'user' },
    ]);
  });

  it('is known by what it was opened with where the browser forgets it', () => {
    expect(waysBackTo(track({ deviceId: { exact: 'front' } }, {}))[0]).toEqual({ deviceId: { exact: 'front' } });
    expect(waysBackTo(track({ facingMode: 'user' }, {}))).toEqual([{ facingMode: 'user' }]);
    expect(waysBackTo(track({}, {}))).toEqual([{ facingMode: 'environment' }]);
  });
});
