/** Opens what this person would use in a call, and says for each device how that went. */

import type { CameraOutcome } from '../call/camera.js';
import type { CameraSource, MicrophoneSource } from '../call/local-media.js';
import type { MediaTrouble } from '../call/media-outcome.js';

export type DeviceState = 'fine' | MediaTrouble;

export interface OpenedMedia {
  camera: DeviceState;
  microphone: DeviceState;
  picture: MediaStreamTrack | null;
  stream: MediaStream | null;
  stop(): void;
}

/** Camera and microphone are asked for together, as in a call, so that there is one question. Never rejects. */
export async function openForRequester(camera: CameraSource, microphone: MicrophoneSource): Promise<OpenedMedia> {
  const letGo = camera.hold();
  const outcome = await camera.warmUp();
  const stop = () => {
    letGo(true);
    microphone.stop();
  };
  if (outcome.kind === 'ready') {
    const voice = outcome.microphone ? 'fine' : await stateOf(microphone);
    return { camera: 'fine', microphone: voice, picture: pictureOf(outcome), stream: outcome.stream, stop };
  }
  const state = outcome.kind === 'released' ? 'busy' : outcome.kind;
  return { camera: state, microphone: await stateOf(microphone), picture: null, stream: null, stop };
}

/** Never rejects. */
export async function openForVolunteer(microphone: MicrophoneSource): Promise<OpenedMedia> {
  const voice = await stateOf(microphone);
  return { camera: 'absent', microphone: voice, picture: null, stream: null, stop: () => microphone.stop() };
}

async function stateOf(microphone: MicrophoneSource): Promise<DeviceState> {
  const { kind } = await microphone.open();
  if (kind === 'ready') {
    return 'fine';
  }
  return kind === 'released' ? 'busy' : kind;
}

function pictureOf(outcome: CameraOutcome & { kind: 'ready' }): MediaStreamTrack | null {
  return outcome.stream.getVideoTracks()[0] ?? null;
}
