/** What a call is, in one word for each thing that people must be told, and how that follows from what is known. */

import type { EndReason } from './messages.js';
import type { MediaTrouble } from './media-outcome.js';
import type { SocketRefusal } from './signal-socket.js';

/** `over`: the call had ended before we came, or came back, so that nobody told us how. */
export type CallEnd = Exclude<EndReason, 'not-answered'> | 'over';

type CameraTrouble = Extract<MediaTrouble, 'refused' | 'absent' | 'busy'>;

export type CallFailure =
  | Exclude<SocketRefusal, 'over'>
  | `camera-${CameraTrouble}`
  | Exclude<MediaTrouble, CameraTrouble>;

export type CallState =
  | { kind: 'connecting'; peerAway: boolean }
  | { kind: 'live' }
  /** The other side looks at something else for a moment, or has locked the phone. */
  | { kind: 'right-back' }
  | { kind: 'reconnecting'; peerAway: boolean }
  | { kind: 'ended'; reason: CallEnd }
  | { kind: 'failed'; why: CallFailure };

export interface CallFacts {
  /** Pictures and voices get through right now. */
  mediaFlows: boolean;
  wasLive: boolean;
  /** The other side had come, and its socket is gone. */
  peerAway: boolean;
  /** The other side's page is out of sight. */
  peerHidden: boolean;
}

/** A socket that blinks while the picture goes on is nobody's trouble: media decide first. */
export function ongoingState({ mediaFlows, wasLive, peerAway, peerHidden }: CallFacts): CallState {
  if (peerHidden && wasLive && (mediaFlows || !peerAway)) {
    return { kind: 'right-back' };
  }
  if (mediaFlows) {
    return { kind: 'live' };
  }
  return { kind: wasLive ? 'reconnecting' : 'connecting', peerAway };
}

export function isFinal(state: CallState): boolean {
  return state.kind === 'ended' || state.kind === 'failed';
}

export function sameState(one: CallState, other: CallState): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export function cameraFailure(trouble: MediaTrouble): CallFailure {
  switch (trouble) {
    case 'refused':
    case 'absent':
    case 'busy':
      return `camera-${trouble}`;
    default:
      return trouble;
  }
}
