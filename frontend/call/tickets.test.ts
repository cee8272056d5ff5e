import { describe, expect, it, vi } from 'vitest';
import { startingWith, ticketsFrom } from './tickets.js';

const answering = (status: number, body: string, headers: Record<string, string> = {}) =>
  vi.fn(async () => new Response(body, { status, headers }));

describe('the ticket of a call', () => {
  it('is asked for with the session of the same origin', async () => {
    const send = answering(200, '{"ticket":"t","expiresInSeconds":60}');
    expect(await ticketsFrom(send)('a/b')).toEqual({ kind: 'ticket', ticket: 't' });
    expect(send).toHaveBeenCalledExactlyOnceWith(
      '/signal/tickets/a%2Fb',
      expect.objectContaining({ method: 'POST', credentials: 'same-origin', headers: { Accept: 'application/json' } }),
    );
  });

  it.each([
    [400, 'refused'],
    [401, 'signed-out'],
    [403, 'refused'],
    [404, 'not-found'],
    [410, 'over'],
  ])('is not to be had after status %i', async (status, kind) => {
    expect(await ticketsFrom(answering(status, '{}'))('call')).toEqual({ kind });
  });

  it('that came with the page is spent once, before others are fetched', async () => {
    const fetchTicket = vi.fn(async () => ({ kind: 'ticket', ticket: 'fetched' }) as const);
    const tickets = startingWith('given', fetchTicket);
    expect(await tickets('call')).toEqual({ kind: 'ticket', ticket: 'given' });
    expect(fetchTicket).not.toHaveBeenCalled();
    expect(await tickets('call')).toEqual({ kind: 'ticket', ticket: 'fetched' });
    expect(await startingWith('', fetchTicket)('call')).toEqual({ kind: 'ticket', ticket: 'fetched' });
  });

  it('may be asked for later when the server names the wait', async () => {
    expect(await ticketsFrom(answering(429, '{}', { 'Retry-After': '7' }))('call')).toEqual({ kind: 'later', afterMs: 7_000 });
  });

  it.each([
    ['a server that fails', answering(503, '')],
    ['a wait that is a date', answering(429, '', { 'Retry-After': 'Sun, 06 Nov 1994 08:49:37 GMT' })],
    ['an answer that is no ticket', answering(200, '{"ticket":7}')],
    ['an answer that is no JSON', answering(200, '<html>')],
    ['a network that is away', vi.fn(async () => Promise.reject(new TypeError('offline')))],
  ])('may be asked for later after %s', async (_, send) => {
    expect(await ticketsFrom(send)('call')).toEqual({ kind: 'later', afterMs: 0 });
  });
});
