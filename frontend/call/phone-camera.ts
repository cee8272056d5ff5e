/** What the camera of this phone can do besides looking: its lamp, its zoom, and the other cameras beside it. */

import { wishesOf } from './same-camera.js';
import { type Facing, MOST_CAMERAS, type PhoneFacts, type Zoom } from './talk-messages.js';

export interface CameraDevices {
  list(): Promise<MediaDeviceInfo[]>;
  open(constraints: MediaStreamConstraints): Promise<MediaStream>;
}

export type Outcome = 'done' | 'unable' | 'failed';

export type CameraFacts = Omit<PhoneFacts, 'curtain' | 'away'>;

/** What the browser says, some of which is not in its standard's every version. */
interface Abilities {
  torch?: boolean | boolean[];
  zoom?: { min?: number; max?: number };
}

export class PhoneCamera {
  #lit = false;
  #closed = false;

  /**
   * @param stream the preview and what is sent; another camera takes the place of the old one in it
   * @param swapped told of each new track before the old one is forgotten, so that it is sent instead
   */
  constructor(
    private readonly stream: MediaStream,
    private readonly devices: CameraDevices,
    private readonly swapped: (track: MediaStreamTrack) => Promise<void>,
  ) {}

  get track(): MediaStreamTrack | undefined {
    return this.stream.getVideoTracks()[0];
  }

  async facts(): Promise<CameraFacts> {
    const cameras = await this.#list();
    return {
      torch: this.#torch(),
      zoom: this.#zoom(),
      cameras: cameras.length,
      camera: Math.max(0, cameras.indexOf(this.camera)),
      facing: this.#facing(),
    };
  }

  async setTorch(on: boolean): Promise<Outcome> {
    if (this.#torch() === 'none') {
      return 'unable';
    }
    const outcome = await this.#apply({ torch: on });
    this.#lit = outcome === 'done' ? on : this.#lit;
    return outcome;
  }

  get lit(): boolean {
    return this.#lit;
  }

  async setZoom(level: number): Promise<Outcome> {
    const zoom = this.#zoom();
    if (!zoom) {
      return 'unable';
    }
    return this.#apply({ zoom: Math.min(zoom.max, Math.max(zoom.min, level)) });
  }

  get zoomLevel(): number | undefined {
    return this.#zoom()?.now;
  }

  /** The next one of those there are, in a circle. */
  async nextCamera(): Promise<Outcome> {
    const cameras = await this.#list();
    const next = cameras[(cameras.indexOf(this.camera) + 1) % cameras.length];
    return cameras.length < 2 || next === undefined ? 'unable' : this.use(next);
  }

  /** Which one it is, by its name in the browser. */
  get camera(): string {
    return this.track?.getSettings().deviceId ?? '';
  }

  async use(deviceId: string): Promise<Outcome> {
    const before = this.track;
    if (!before) {
      return 'failed';
    }
    const old = this.camera;
    // Many phones open one camera at a time. The picture pauses for a moment.
    before.stop();
    if (await this.#open(before, deviceId)) {
      return 'done';
    }
    if (!(await this.#open(before, old)) && !this.#closed) {
      // The browser says nothing of a track that we stop ourselves, and whoever looks after the camera must hear of it.
      before.dispatchEvent(new Event('ended'));
    }
    return 'failed';
  }

  /** The call is over: a camera that is still opening must not stay open. */
  close(): void {
    this.#closed = true;
  }

  async #open(before: MediaStreamTrack, deviceId: string): Promise<boolean> {
    try {
      const opened = await this.devices.open({ video: { ...wishesOf(before), deviceId: { exact: deviceId } } });
      const track = opened.getVideoTracks()[0];
      if (!track || this.#closed) {
        track?.stop();
        return false;
      }
      track.contentHint = before.contentHint;
      this.#lit = false;
      // The order matters to a curtain: it hangs before the new track as soon as somebody is told of it.
      const sent = this.swapped(track);
      for (const gone of this.stream.getVideoTracks()) {
        this.stream.removeTrack(gone);
      }
      this.stream.addTrack(track);
      await sent;
      return true;
    } catch {
      return false;
    }
  }

  async #list(): Promise<string[]> {
    try {
      const devices = await this.devices.list();
      return devices.filter(({ kind }) => kind === 'videoinput').slice(0, MOST_CAMERAS).map(({ deviceId }) => deviceId);
    } catch {
      return [];
    }
  }

  /** What is not wished for again is undone by some browsers: lamp and zoom go together, where there are both. */
  async #apply(wish: { torch?: boolean; zoom?: number }): Promise<Outcome> {
    const zoom = this.#zoom();
    const both = {
      ...(this.#torch() === 'none' ? {} : { torch: this.#lit }),
      ...(zoom ? { zoom: zoom.now } : {}),
      ...wish,
    };
    try {
      const track = this.track;
      await track?.applyConstraints({ ...track.getConstraints(), advanced: [both as MediaTrackConstraintSet] });
      return 'done';
    } catch {
      return 'failed';
    }
  }

  #torch(): PhoneFacts['torch'] {
    const { torch } = this.#capabilities();
    // Some browsers give the values that it can have, others whether there is one.
    const there = Array.isArray(torch) ? torch.includes(true) : torch === true;
    if (!there) {
      return 'none';
    }
    return this.#lit ? 'on' : 'off';
  }

  #zoom(): Zoom | null {
    const { zoom } = this.#capabilities();
    if (typeof zoom?.min !== 'number' || typeof zoom.max !== 'number' || zoom.max <= zoom.min || zoom.min < 0) {
      return null;
    }
    const { min, max } = zoom;
    const now = (this.track?.getSettings() as { zoom?: number } | undefined)?.zoom ?? min;
    return { min, max, now: Math.min(max, Math.max(min, now)) };
  }

  #facing(): Facing {
    const facing = this.track?.getSettings().facingMode;
    return facing === 'user' || facing === 'environment' ? facing : 'unknown';
  }

  /** Firefox had none of this for long. */
  #capabilities(): Abilities {
    return (this.track?.getCapabilities?.() ?? {}) as Abilities;
  }
}

export const browserCameras: CameraDevices = {
  list: () => navigator.mediaDevices.enumerateDevices(),
  open: (constraints) => navigator.mediaDevices.getUserMedia(constraints),
};
