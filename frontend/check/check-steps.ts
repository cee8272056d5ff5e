/** What a connection check goes through, one after the other, and how each can turn out. */

import type { MediaTrouble } from '../call/media-outcome.js';

/** `out`: our picture arrives there. `back`: a picture arrives here. */
export type StepName = 'camera' | 'microphone' | 'server' | 'out' | 'back';

export type StepState =
  | 'waiting'
  | 'running'
  | 'fine'
  /** It could not be tried, because something before it did not work. */
  | 'skipped'
  | MediaTrouble
  | ServerTrouble
  /** No picture came. */
  | 'silent';

export type ServerTrouble =
  | 'signed-out'
  /** Too many checks at this moment. */
  | 'later'
  /** This server has no peers. Calls do not need them. */
  | 'unavailable'
  /** The server did not answer at all. */
  | 'unreachable'
  /** The server answers, and yet pictures and sound find no way to it. */
  | 'blocked'
  | 'fault';

export interface Step {
  readonly name: StepName;
  readonly state: StepState;
}

export type Verdict = 'fine' | 'partly' | 'trouble';

/** @param sees whether this person shows what their camera sees, as requesters do */
export function stepsOf(sees: boolean): StepName[] {
  return sees ? ['camera', 'microphone', 'server', 'out', 'back'] : ['microphone', 'server', 'back'];
}

/** What only this server lacks is no trouble of the person who checks. */
export function verdictOn(steps: readonly Step[]): Verdict {
  const noPeers = steps.some(({ state }) => state === 'unavailable');
  const trouble = steps.some(({ state }) => !['fine', 'unavailable', 'skipped'].includes(state));
  if (trouble) {
    return 'trouble';
  }
  return noPeers ? 'partly' : 'fine';
}
