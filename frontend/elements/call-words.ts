/** Which text tells a person how the call stands. */

import type { CallState } from '../call/call-state.js';
import type { VoiceState } from '../call/local-media.js';

/** @returns the key of a text of beside-call */
export function statusKey(state: CallState): string {
  switch (state.kind) {
    case 'ended':
      return `ended.${state.reason}`;
    case 'failed':
      return `failed.${state.why}`;
    case 'live':
      return 'live';
    case 'right-back':
      return 'rightBack';
    default:
      return state.peerAway ? 'peerAway' : state.kind;
  }
}

/** @returns the key of what has to be said about this side's voice, if anything */
export function voiceKey(voice: VoiceState | undefined): 'micRefused' | 'micAway' | 'noMicrophone' | undefined {
  switch (voice) {
    case undefined:
    case 'ready':
      return undefined;
    case 'refused':
      return 'micRefused';
    case 'away':
      return 'micAway';
    default:
      return 'noMicrophone';
  }
}
