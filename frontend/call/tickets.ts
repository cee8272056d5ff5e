/** Fetches the one-use ticket that opens the signalling socket of a call, and says plainly why there is none. */

import { answerLimit } from './answer-limit.js';

export type TicketAnswer =
  | { kind: 'ticket'; ticket: string }
  | { kind: 'signed-out' }
  | { kind: 'not-found' }
  | { kind: 'over' }
  | { kind: 'refused' }
  | { kind: 'later'; afterMs: number };

export type FetchTicket = (callId: string) => Promise<TicketAnswer>;

/** When a refusal names no waiting time, or no answer came at all, the reconnect policy alone decides. */
const NO_WAIT_ASKED = 0;

/** @param send the browser's fetch, or a double of it */
export function ticketsFrom(send: typeof fetch): FetchTicket {
  return async (callId) => {
    try {
      const response = await send(`/signal/tickets/${encodeURIComponent(callId)}`, {
        method: 'POST',
        credentials: 'same-origin',
        cache: 'no-store',
        headers: { Accept: 'application/json' },
        ...answerLimit(),
      });
      return await read(response);
    } catch {
      return { kind: 'later', afterMs: NO_WAIT_ASKED };
    }
  };
}

/** Spends the ticket that came with the page before it fetches any: one way to the server and back less. */
export function startingWith(ticket: string, fetchTicket: FetchTicket): FetchTicket {
  let unspent = ticket !== '';
  return async (callId) => {
    if (unspent) {
      unspent = false;
      return { kind: 'ticket', ticket };
    }
    return fetchTicket(callId);
  };
}

async function read(response: Response): Promise<TicketAnswer> {
  switch (response.status) {
    case 200: {
      const { ticket } = (await response.json()) as { ticket?: unknown };
      return typeof ticket === 'string' && ticket !== ''
        ? { kind: 'ticket', ticket }
        : { kind: 'later', afterMs: NO_WAIT_ASKED };
    }
    case 401:
      return { kind: 'signed-out' };
    case 404:
      return { kind: 'not-found' };
    case 410:
      return { kind: 'over' };
    case 400:
    case 403:
      return { kind: 'refused' };
    default:
      return { kind: 'later', afterMs: retryAfterMs(response) };
  }
}

function retryAfterMs(response: Response): number {
  const seconds = Number(response.headers.get('Retry-After') ?? NO_WAIT_ASKED);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : NO_WAIT_ASKED;
}
