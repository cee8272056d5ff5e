import { describe, expect, it, vi } from 'vitest';
import { deskFrom } from './check-desk.js';

const answering = (response: Response) => deskFrom(async () => response)('v=0', new AbortController().signal);

describe('the desk of the connection check', () => {
  it('is brought the offer as JSON, which no form can send', async () => {
    const send = vi.fn<typeof fetch>(async () => Response.json({ answer: 'v=0 answer' }));
    const answer = await deskFrom(send)('v=0 offer', new AbortController().signal);
    expect(answer).toEqual({ kind: 'answer', sdp: 'v=0 answer' });
    const [path, init] = send.mock.calls[0] ?? [];
    expect(path).toBe('/practice/check');
    expect(init).toMatchObject({ method: 'POST', body: '{"offer":"v=0 offer"}' });
    expect(new Headers(init?.headers).get('Content-Type')).toBe('application/json');
  });

  it.each([
    [401, {}, 'signed-out'],
    [429, { 'Retry-After': '7' }, 'later'],
    [503, { 'Retry-After': '10' }, 'later'],
    [503, {}, 'unavailable'],
    [502, {}, 'unreachable'],
    [400, {}, 'fault'],
    [500, {}, 'fault'],
  ])('says %i %j as %s', async (status, headers, kind) => {
    expect(await answering(new Response(null, { status, headers }))).toEqual({ kind });
  });

  it('believes no answer without an answer', async () => {
    expect(await answering(Response.json({}))).toEqual({ kind: 'fault' });
  });

  it('is unreachable when there is no network', async () => {
    const desk = deskFrom(async () => Promise.reject(new TypeError('network')));
    expect(await desk('v=0', new AbortController().signal)).toEqual({ kind: 'unreachable' });
  });
});
