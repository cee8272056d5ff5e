/** What this side of a call sends: the requester's camera with its sound, or the volunteer's voice. */

import type { CameraOutcome, LetGo } from './camera.js';
import type { MediaTrouble } from './media-outcome.js';
import type { Role } from './messages.js';
import type { MicrophoneOutcome } from './microphone.js';
import { TrackReturn, type TrackReturnEnvironment, type TrackReturnEvents } from './track-return.js';

export interface CameraSource {
  warmUp(): Promise<CameraOutcome>;
  hold(): LetGo;
}

export interface CallCamera extends CameraSource {
  /** Answers nothing when the camera cannot be had now. */
  reopen(): Promise<MediaStreamTrack | undefined>;
  /** As above, for its sound. */
  reopenVoice(): Promise<MediaStreamTrack | undefined>;
}

export interface MicrophoneSource {
  open(): Promise<MicrophoneOutcome>;
  stop(): void;
}

/** `away`: it was there, and is not to be had just now. */
export type VoiceState = 'ready' | 'away' | MediaTrouble;

type Sight = Omit<TrackReturnEnvironment, 'reopen'>;

export class LocalMedia {
  camera: MediaStreamTrack | null = null;
  /** What this side's camera sees; the same, whichever camera that is. */
  picture: MediaStream | null = null;
  microphone: MediaStreamTrack | null = null;
  #cameraReturn: TrackReturn | undefined;
  #microphoneReturn: TrackReturn | undefined;
  #letGo: LetGo = () => {};

  /** @param muted whether it is to be so from the first sound on */
  constructor(
    private readonly role: Role,
    private readonly cameraSource: CallCamera,
    private readonly microphoneSource: MicrophoneSource,
    public muted: boolean,
  ) {}

  /** Only for the requester. */
  async openCamera(): Promise<CameraOutcome> {
    this.#letGo = this.cameraSource.hold();
    const outcome = await this.cameraSource.warmUp();
    if (outcome.kind === 'ready') {
      this.picture = outcome.stream;
      this.camera = outcome.stream.getVideoTracks()[0] ?? null;
      this.#setMicrophone(outcome.stream.getAudioTracks()[0] ?? null);
    }
    return outcome;
  }

  /**
   * Only for the requester, whose phone may take the camera away for a while.
   *
   * @param events told of the track that takes the place of the one that is gone, and when there is none to be had
   */
  keepCamera(sight: Sight, events: TrackReturnEvents): void {
    if (this.camera) {
      const reopen = () => this.cameraSource.reopen();
      this.#cameraReturn = new TrackReturn(this.camera, { ...sight, reopen }, {
        ...events,
        taken: (track) => {
          this.camera = track;
          events.taken(track);
        },
      });
    }
  }

  /** As above, for the microphone of either side: a headset is unplugged, or a phone rings. */
  keepMicrophone(sight: Sight, events: TrackReturnEvents): void {
    if (this.microphone) {
      const reopen = () => this.#reopenMicrophone();
      this.#microphoneReturn = new TrackReturn(this.microphone, { ...sight, reopen }, {
        ...events,
        taken: (track) => {
          this.#setMicrophone(track);
          events.taken(track);
        },
      });
    }
  }

  /** Somebody has chosen another camera. */
  replaceCamera(track: MediaStreamTrack): void {
    this.camera = track;
    this.#cameraReturn?.handleOther(track);
  }

  /** Only for the volunteer. */
  async openMicrophone(): Promise<MicrophoneOutcome> {
    const outcome = await this.microphoneSource.open();
    if (outcome.kind === 'ready') {
      this.#setMicrophone(outcome.track);
    }
    return outcome;
  }

  setMuted(muted: boolean): void {
    this.muted = muted;
    this.#setMicrophone(this.microphone);
  }

  /** @param stopping whether the camera is to be off as well, unless another page or call has it by now */
  release(stopping: boolean): void {
    this.#microphoneReturn?.stop();
    if (this.role === 'volunteer') {
      this.microphoneSource.stop();
      return;
    }
    this.#cameraReturn?.stop();
    this.#letGo(stopping);
  }

  async #reopenMicrophone(): Promise<MediaStreamTrack | undefined> {
    if (this.role === 'requester') {
      return this.cameraSource.reopenVoice();
    }
    const outcome = await this.microphoneSource.open();
    return outcome.kind === 'ready' ? outcome.track : undefined;
  }

  #setMicrophone(track: MediaStreamTrack | null): void {
    this.microphone = track;
    if (track) {
      track.enabled = !this.muted;
    }
  }
}
