/** Brings our offer to the server and comes back with the answer of its peer, or says plainly why there is none. */

import type { ServerTrouble } from './check-steps.js';

export type DeskAnswer = { kind: 'answer'; sdp: string } | { kind: Exclude<ServerTrouble, 'blocked'> };

export type AskDesk = (offer: string, signal: AbortSignal) => Promise<DeskAnswer>;

/** @param send the browser's fetch, or a double of it */
export function deskFrom(send: typeof fetch): AskDesk {
  return async (offer, signal) => {
    try {
      const response = await send('/practice/check', {
        method: 'POST',
        credentials: 'same-origin',
        cache: 'no-store',
        headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
        body: JSON.stringify({ offer }),
        signal,
      });
      return await read(response);
    } catch {
      return { kind: 'unreachable' };
    }
  };
}

async function read(response: Response): Promise<DeskAnswer> {
  switch (response.status) {
    case 200: {
      const { answer } = (await response.json()) as { answer?: unknown };
      return typeof answer === 'string' && answer !== '' ? { kind: 'answer', sdp: answer } : { kind: 'fault' };
    }
    case 401:
      return { kind: 'signed-out' };
    case 429:
      return { kind: 'later' };
    case 503:
      // A matter of time is told with a time.
      return { kind: response.headers.has('Retry-After') ? 'later' : 'unavailable' };
    case 502:
    case 504:
      return { kind: 'unreachable' };
    default:
      return { kind: 'fault' };
  }
}
