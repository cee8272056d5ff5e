import { afterEach, describe, expect, it, vi } from 'vitest';
import { ANSWER_LIMIT_MS, answerLimit } from './answer-limit.js';
import { farewellsBy } from './farewell.js';
import { ticketsFrom } from './tickets.js';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A server that takes every request and never answers. */
const silent: typeof fetch = (_, init) =>
  new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)));

describe('a request that nobody answers', () => {
  it.each([
    ['ticket', () => ticketsFrom(silent)('call'), { kind: 'later', afterMs: 0 }],
    ['goodbye', () => farewellsBy(silent)('call'), 'away'],
  ])('is given up in time (%s)', async (_, ask, answer) => {
    const limit = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal);
    const asked = ask();
    limit.abort(new DOMException('', 'TimeoutError'));
    expect(await asked).toEqual(answer);
    expect(timeout).toHaveBeenCalledExactlyOnceWith(ANSWER_LIMIT_MS);
  });

  it('waits on where the browser knows no limit', () => {
    vi.stubGlobal('AbortSignal', {});
    expect(answerLimit()).toEqual({});
  });
});
