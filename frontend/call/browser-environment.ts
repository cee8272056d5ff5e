/** The real browser around a call; the only file of the call that names its globals besides the media. */

import { callMemory } from './call-memory.js';
import { camera } from './camera.js';
import { type FarewellEnvironment, farewellsBy } from './farewell.js';
import { browserMedia } from './media-outcome.js';
import { Microphone } from './microphone.js';
import type { SessionEnvironment } from './session-environment.js';
import { ticketsFrom } from './tickets.js';
import { browserTimers } from './timers.js';
import type { WakeLockEnvironment } from './wake-lock.js';

export function browserEnvironment(): SessionEnvironment {
  return {
    fetchTicket: ticketsFrom((input, init) => fetch(input, init)),
    connect: () => new WebSocket(signalAddress(location)),
    connectPeer: (configuration) => new RTCPeerConnection(configuration),
    newStream: () => new MediaStream(),
    supported: () => typeof RTCPeerConnection === 'function' && typeof WebSocket === 'function',
    camera,
    microphone: () => new Microphone(browserMedia),
    page: window,
    hidden: () => document.visibilityState === 'hidden',
    memory: (callId) => callMemory(callId),
    timers: browserTimers,
    random: Math.random,
    warn: (what) => console.warn(`call: ${what}`),
  };
}

export const browserFarewell: FarewellEnvironment = {
  sayGoodbye: farewellsBy((input, init) => fetch(input, init)),
  goTo: (path) => location.assign(path),
  timers: browserTimers,
  random: Math.random,
};

export function browserScreen(): WakeLockEnvironment {
  return { requestScreenLock: async () => navigator.wakeLock.request('screen'), page: document };
}

/** @returns the address of the signalling socket on the origin that served the page */
export function signalAddress({ protocol, host }: { protocol: string; host: string }): string {
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/signal`;
}
