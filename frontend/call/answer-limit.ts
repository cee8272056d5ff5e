/** How long a request waits for its answer: a server that takes one and never answers is as good as away. */

export const ANSWER_LIMIT_MS = 10_000;

/** @returns for fetch; nothing where the browser knows no such limit */
export function answerLimit(): Pick<RequestInit, 'signal'> {
  return typeof AbortSignal.timeout === 'function' ? { signal: AbortSignal.timeout(ANSWER_LIMIT_MS) } : {};
}
