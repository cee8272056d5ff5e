/** The real browser around a connection check. */

import { camera } from '../call/camera.js';
import { browserMedia } from '../call/media-outcome.js';
import { Microphone } from '../call/microphone.js';
import { browserTimers } from '../call/timers.js';
import { deskFrom } from './check-desk.js';
import type { CheckEnvironment } from './connection-check.js';

/** @param iceServers those that a call would use */
export function browserCheck(iceServers: RTCIceServer[]): CheckEnvironment {
  return {
    camera,
    microphone: () => new Microphone(browserMedia),
    media: browserMedia,
    connectPeer: () => new RTCPeerConnection({ iceServers }),
    askDesk: deskFrom((input, init) => fetch(input, init)),
    timers: browserTimers,
  };
}
