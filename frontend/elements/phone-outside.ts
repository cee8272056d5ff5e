/** The real phone around a requester's part of a call: its cameras, its voice, its shaking, and what is kept of the call. */

import { callMemory } from '../call/call-memory.js';
import { camera } from '../call/camera.js';
import { browserCameras } from '../call/phone-camera.js';
import { browserLenses } from '../call/photo.js';
import { browserTimers } from '../call/timers.js';
import { announcements } from './announcements.js';
import type { PhoneOutside } from './phone-part.js';
import { Speech } from './speech.js';

export function phoneOutside(callId: string): Omit<PhoneOutside, 'sendPicture'> {
  return {
    devices: browserCameras,
    lenses: browserLenses,
    timers: browserTimers,
    turns: camera.turns,
    memory: callMemory(callId),
    warn: (what) => console.warn(`call: ${what}`),
    speech: new Speech({
      engine: 'speechSynthesis' in window ? window.speechSynthesis : undefined,
      utter: (text) => new SpeechSynthesisUtterance(text),
      language: () => document.documentElement.lang || navigator.language,
      fallBack: (text, urgent) => announcements.say(text, urgent),
      timers: browserTimers,
    }),
    vibrate: (pattern) => void navigator.vibrate?.(pattern),
  };
}
