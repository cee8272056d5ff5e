/** The real browser around a call's page: where its session comes from, and what it holds, hears and says besides. */

import { browserFarewell, browserScreen } from '../call/browser-environment.js';
import type { FarewellEnvironment } from '../call/farewell.js';
import type { Role } from '../call/messages.js';
import { phoneSenses } from '../call/phone-senses.js';
import { createSession, preparedCalls } from '../call/prepared-calls.js';
import type { CallSession } from '../call/session.js';
import { type Timers, browserTimers } from '../call/timers.js';
import { WakeLock } from '../call/wake-lock.js';
import { announcements } from './announcements.js';
import { callStage } from './call-stage.js';
import { phoneOutside } from './phone-outside.js';
import type { PhoneOutside } from './phone-part.js';
import type { PictureSource } from './picture-words.js';

export interface CallOutside {
  readonly timers: Timers;
  /**
   * The session that was prepared while the call rang, or a new one.
   *
   * @param ticket for the first attempt of a new one to connect; may be empty
   */
  session(callId: string, role: Role, ticket: string): CallSession;
  readonly farewell: FarewellEnvironment;
  readonly screenLock: Pick<WakeLock, 'hold' | 'letGo'>;
  readonly stage: { leave(): void };
  senses(): PictureSource['senses'];
  phone(callId: string): Omit<PhoneOutside, 'sendPicture'>;
  repeatAloud(text: string): void;
}

export function callOutside(): CallOutside {
  return {
    timers: browserTimers,
    session: (callId, role, ticket) => preparedCalls.take(callId) ?? createSession({ callId, ticket }, role),
    farewell: browserFarewell,
    screenLock: new WakeLock(browserScreen()),
    stage: callStage,
    senses: phoneSenses,
    phone: phoneOutside,
    repeatAloud: (text) => announcements.say(text),
  };
}
