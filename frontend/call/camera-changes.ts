/** What a volunteer changes on the requester's camera: its person is told of each change, and can have the last one taken back. */

import type { Outcome, PhoneCamera } from './phone-camera.js';
import type { Change, Facing } from './talk-messages.js';

export type ChangeNotice = 'torch-on' | 'torch-off' | 'zoom-in' | 'zoom-out' | `camera-${Facing}` | 'still-taken';

/** What has been changed last, and how it was before. */
export interface Undo {
  readonly what: Change;
  takeBack(): Promise<Outcome>;
}

export class CameraChanges {
  #undo: Undo | undefined;

  constructor(private readonly notice: (notice: ChangeNotice) => void) {}

  /** What could be taken back, if anything. */
  get last(): Change | undefined {
    return this.#undo?.what;
  }

  /** The last change is then the caller's to take back, and no longer the last one here. */
  takeUndo(): Undo | undefined {
    const undo = this.#undo;
    this.forget();
    return undo;
  }

  forget(): void {
    this.#undo = undefined;
  }

  async setTorch(camera: PhoneCamera, on: boolean): Promise<Outcome> {
    const before = camera.lit;
    const outcome = await camera.setTorch(on);
    if (outcome === 'done' && before !== on) {
      this.#changed('torch', () => camera.setTorch(before), on ? 'torch-on' : 'torch-off');
    }
    return outcome;
  }

  async setZoom(camera: PhoneCamera, level: number): Promise<Outcome> {
    const before = camera.zoomLevel;
    const outcome = await camera.setZoom(level);
    if (outcome === 'done' && before !== undefined && level !== before) {
      this.#changed('zoom', () => camera.setZoom(before), level > before ? 'zoom-in' : 'zoom-out');
    }
    return outcome;
  }

  async nextCamera(camera: PhoneCamera): Promise<Outcome> {
    const before = camera.camera;
    const outcome = await camera.nextCamera();
    if (outcome === 'done') {
      const { facing } = await camera.facts();
      this.#changed('camera', () => camera.use(before), `camera-${facing}`);
    }
    return outcome;
  }

  /** A still changes nothing on the camera: to refuse it is to keep it from the other side. */
  handleStill(): void {
    this.#changed('still', async () => 'done', 'still-taken');
  }

  #changed(what: Change, takeBack: () => Promise<Outcome>, notice: ChangeNotice): void {
    // Three steps of the same zoom are one change to whoever wants it back.
    this.#undo = what === 'zoom' && this.#undo?.what === 'zoom' ? this.#undo : { what, takeBack };
    this.notice(notice);
  }
}
