/** The requester's one camera: opened on the page that asks, still open on the page of the call, and never left on by accident. */

import {
  type MediaEnvironment,
  type MediaTrouble,
  type Permission,
  browserMedia,
  obstacle,
  troubleOf,
} from './media-outcome.js';
import { waysBackTo } from './same-camera.js';
import { type Timers, browserTimers } from './timers.js';
import { isLost } from './track-return.js';
import { Turns } from './turns.js';

export type CameraOutcome =
  | { kind: 'ready'; stream: MediaStream; microphone: boolean }
  /** It was stopped while the browser was still asking. */
  | { kind: 'released' }
  | { kind: MediaTrouble };

/** @param off whether the camera is to be off at once, unless somebody else holds it */
export type LetGo = (off?: boolean) => void;

/** Long enough for a change of pages, short enough that a forgotten camera does not watch a room. */
export const UNHELD_LIMIT_MS = 10_000;

const SIZE: MediaTrackConstraints = {
  width: { ideal: 1920 },
  height: { ideal: 1080 },
  frameRate: { ideal: 30 },
};

const VIDEO: MediaTrackConstraints = { facingMode: 'environment', ...SIZE };

const AUDIO: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true };

export class Camera {
  /** Whatever opens a camera of this phone, or closes one for another. */
  readonly turns = new Turns();
  #stream: MediaStream | undefined;
  #asking: Promise<CameraOutcome> | undefined;
  #holders = 0;
  #cancelRelease = () => {};

  constructor(
    private readonly environment: MediaEnvironment,
    private readonly timers: Timers,
  ) {}

  /** Opens camera and microphone, or answers at once with those already open. Never rejects. */
  warmUp(): Promise<CameraOutcome> {
    if (this.#stream && isLive(this.#stream)) {
      return Promise.resolve(ready(this.#stream));
    }
    this.#asking ??= this.#ask();
    return this.#asking;
  }

  /**
   * Opens the picture anew after the phone has taken it away, with the camera that was in use. The stream, its sound and
   * whoever holds the camera stay as they are. Answers nothing when the picture cannot be had now, or has come back
   * before its turn. Never rejects.
   */
  reopen(): Promise<MediaStreamTrack | undefined> {
    return this.turns.take(() => this.#reopen('video'));
  }

  /** The voice alike, by whichever microphone there is now. */
  reopenVoice(): Promise<MediaStreamTrack | undefined> {
    return this.turns.take(() => this.#reopen('audio'));
  }

  /** Whoever holds it: for the person who wants it off. */
  stop(): void {
    this.#cancelRelease();
    this.#asking = undefined;
    stopTracks(this.#stream);
    this.#stream = undefined;
  }

  /** Whoever shows or sends the picture holds the camera; when nobody has held it for a while, it is stopped. */
  hold(): LetGo {
    this.#cancelRelease();
    this.#holders += 1;
    let held = true;
    return (off = false) => {
      if (held) {
        held = false;
        this.#holders -= 1;
        this.#releaseWhenUnheld(off);
      }
    };
  }

  /** What a press would lead to; asks nobody. Both devices are asked for together, so the stricter one counts. */
  async permission(): Promise<Permission> {
    const [camera, microphone] = await Promise.all([
      this.environment.permission('camera'),
      this.environment.permission('microphone'),
    ]);
    return camera === 'granted' && microphone === 'prompt' ? 'prompt' : camera;
  }

  #releaseWhenUnheld(off: boolean): void {
    this.#cancelRelease();
    if (this.#holders > 0) {
      return;
    }
    if (off) {
      this.stop();
    } else {
      this.#cancelRelease = this.timers.after(UNHELD_LIMIT_MS, () => this.stop());
    }
  }

  #ask(): Promise<CameraOutcome> {
    const asking: Promise<CameraOutcome> = this.#open().then((outcome) => {
      const current = this.#asking === asking;
      if (current) {
        this.#asking = undefined;
      }
      if (outcome.kind !== 'ready') {
        return outcome;
      }
      if (!current) {
        stopTracks(outcome.stream);
        return { kind: 'released' };
      }
      // Its picture had ended; its sound may still be on, and nobody would ever switch it off.
      stopTracks(this.#stream);
      this.#stream = outcome.stream;
      return outcome;
    });
    return asking;
  }

  async #open(): Promise<CameraOutcome> {
    const trouble = obstacle(this.environment);
    if (trouble) {
      return { kind: trouble };
    }
    try {
      return ready(await this.environment.open({ video: VIDEO, audio: AUDIO }));
    } catch (error) {
      return (await this.#mayTryWithoutMicrophone(error)) ? this.#openSilent() : { kind: troubleOf(error) };
    }
  }

  /** The error does not say which of the two it means. Whoever has just refused is not asked a second time. */
  async #mayTryWithoutMicrophone(error: unknown): Promise<boolean> {
    if (troubleOf(error) !== 'refused') {
      return true;
    }
    const [camera, microphone] = await Promise.all([
      this.environment.permission('camera'),
      this.environment.permission('microphone'),
    ]);
    return microphone === 'denied' && camera === 'granted';
  }

  async #reopen(kind: 'video' | 'audio'): Promise<MediaStreamTrack | undefined> {
    const stream = this.#stream;
    const old = stream?.getTracks().find((track) => track.kind === kind);
    if (!stream || !old || !isLost(old)) {
      return undefined;
    }
    const fresh = await this.#openInPlaceOf(old, () => this.#stream === stream);
    if (!fresh || this.#stream !== stream) {
      fresh?.stop();
      return undefined;
    }
    fresh.contentHint = old.contentHint;
    old.stop();
    stream.removeTrack(old);
    stream.addTrack(fresh);
    return fresh;
  }

  /** Beside the old one, which may still come back. Many phones open a camera only once: only there the old one goes first. */
  async #openInPlaceOf(old: MediaStreamTrack, wanted: () => boolean): Promise<MediaStreamTrack | undefined> {
    const beside = await this.#openAgain(old);
    if (!wanted() || (beside && !isLost(beside))) {
      return beside;
    }
    beside?.stop();
    old.stop();
    return this.#openAgain(old);
  }

  async #openAgain(old: MediaStreamTrack): Promise<MediaStreamTrack | undefined> {
    const ways = old.kind === 'audio' ? [{ audio: AUDIO }] : waysBackTo(old).map((way) => ({ video: { ...SIZE, ...way } }));
    for (const way of ways) {
      try {
        return (await this.environment.open(way)).getTracks()[0];
      } catch (error) {
        if (troubleOf(error) !== 'absent') {
          return undefined;
        }
      }
    }
    return undefined;
  }

  async #openSilent(): Promise<CameraOutcome> {
    try {
      return ready(await this.environment.open({ video: VIDEO }));
    } catch (error) {
      return { kind: troubleOf(error) };
    }
  }
}

function ready(stream: MediaStream): CameraOutcome {
  for (const track of stream.getVideoTracks()) {
    // Reading needs edges more than motion; encoders honour this where they know it.
    track.contentHint = 'detail';
  }
  return { kind: 'ready', stream, microphone: stream.getAudioTracks().length > 0 };
}

function isLive(stream: MediaStream): boolean {
  return stream.getVideoTracks().some((track) => track.readyState === 'live');
}

function stopTracks(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) {
    track.stop();
  }
}

/** The one camera of this page; it outlives the elements that use it. */
export const camera = new Camera(browserMedia, browserTimers);
