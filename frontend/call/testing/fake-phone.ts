/** A phone for tests: a camera with the abilities it is given, and other cameras beside it. */

import type { CameraDevices } from '../phone-camera.js';
import { FakeStream, FakeTrack, asStream } from './fake-media.js';

export interface FakeAbilities {
  torch?: boolean | boolean[];
  zoom?: { min: number; max: number };
}

export class FakeCameraTrack extends FakeTrack {
  readonly applied: unknown[] = [];
  refuses = false;
  #zoom: number | undefined;

  constructor(
    readonly deviceId: string,
    readonly abilities: FakeAbilities = {},
    readonly facingMode?: string,
  ) {
    super('video');
    this.#zoom = abilities.zoom?.min;
  }

  getCapabilities(): FakeAbilities {
    return this.abilities;
  }

  override getSettings(): object {
    return { deviceId: this.deviceId, zoom: this.#zoom, ...(this.facingMode ? { facingMode: this.facingMode } : {}) };
  }

  override getConstraints(): object {
    return { facingMode: 'environment', width: { ideal: 1920 } };
  }

  async applyConstraints(constraints: { advanced: [{ zoom?: number }] }): Promise<void> {
    if (this.refuses) {
      throw new DOMException('', 'OverconstrainedError');
    }
    this.applied.push(constraints.advanced[0]);
    this.#zoom = constraints.advanced[0].zoom ?? this.#zoom;
  }
}

/** A stream whose track can be taken out. */
class PhoneStream extends FakeStream {
  removeTrack(track: unknown): void {
    this.tracks.splice(this.tracks.indexOf(track as FakeTrack), 1);
  }
}

export class FakePhone {
  readonly stream: PhoneStream;
  readonly opened: unknown[] = [];
  readonly broken = new Set<string>();

  constructor(readonly cameras: FakeCameraTrack[]) {
    this.stream = new PhoneStream(cameras[0]!);
  }

  get looking(): FakeCameraTrack {
    return this.stream.tracks[0] as FakeCameraTrack;
  }

  readonly devices: CameraDevices = {
    list: async () =>
      this.cameras.map(({ deviceId }) => ({ kind: 'videoinput', deviceId }) as MediaDeviceInfo)
        .concat([{ kind: 'audioinput', deviceId: 'microphone' } as MediaDeviceInfo]),
    open: async (constraints) => {
      this.opened.push(constraints);
      const { exact } = (constraints.video as { deviceId: { exact: string } }).deviceId;
      const camera = this.cameras.find(({ deviceId }) => deviceId === exact);
      if (!camera || this.broken.has(exact)) {
        throw new DOMException('', 'NotReadableError');
      }
      return asStream(new FakeStream(new FakeCameraTrack(exact, camera.abilities, camera.facingMode)));
    },
  };
}
