import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LEFT_LIMIT_MS, PreparedCalls, type Ring, UNTAKEN_LIMIT_MS } from './prepared-calls.js';
import { ManualTimers } from './testing/manual-timers.js';

class FakeSession {
  answered = false;
  over = false;
  readonly prepare = vi.fn(async () => {});
  readonly accept = vi.fn(() => true);
  readonly dispose = vi.fn(() => (this.over = true));
}

const ring = (callId: string): Ring => ({ callId, ticket: `ticket of ${callId}` });

let timers: ManualTimers;
let sessions: Map<string, FakeSession>;
let create: ReturnType<typeof vi.fn<(ring: Ring) => FakeSession>>;
let calls: PreparedCalls<FakeSession>;
const letGo = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  timers = new ManualTimers();
  sessions = new Map();
  create = vi.fn(({ callId }: Ring) => {
    const session = new FakeSession();
    sessions.set(callId, session);
    return session;
  });
  calls = new PreparedCalls(create, timers);
});

const keep = (...callIds: string[]) => calls.keep('requester', callIds.map(ring), () => letGo);
const session = (callId: string) => sessions.get(callId)!;

describe('prepared calls', () => {
  it('are prepared once, as they begin to ring', () => {
    keep('a');
    keep('a', 'b');
    expect(create.mock.calls.map(([{ ticket }]) => ticket)).toEqual(['ticket of a', 'ticket of b']);
    expect(session('a').prepare).toHaveBeenCalledOnce();
  });

  it('are let go soon after they ring no more', () => {
    keep('a', 'b');
    keep('b');
    expect(session('a').dispose).not.toHaveBeenCalled();
    timers.advance(LEFT_LIMIT_MS);
    expect(session('a').dispose).toHaveBeenCalledOnce();
    expect(letGo).toHaveBeenCalledOnce();
    expect(session('b').dispose).not.toHaveBeenCalled();
  });

  it('are kept when they ring no more because they were answered', () => {
    keep('a', 'b');
    expect(calls.accept('a')).toBe(true);
    expect(calls.accept('never rung')).toBe(false);
    keep();
    session('b').answered = true;
    timers.advance(LEFT_LIMIT_MS);
    expect(session('a').accept).toHaveBeenCalledOnce();
    expect(calls.take('a')).toBe(session('a'));
    expect(calls.take('b')).toBe(session('b'));
  });

  it('that are over by themselves clear away nothing of those that came after them', () => {
    keep('a');
    calls.accept('a');
    session('a').over = true;
    keep('b');
    timers.advance(LEFT_LIMIT_MS);
    expect(letGo).not.toHaveBeenCalled();
    expect(calls.take('a')).toBeUndefined();
  });

  it('are taken once, and only while they go', () => {
    keep('a', 'b');
    session('b').over = true;
    expect(calls.take('a')).toBe(session('a'));
    expect(calls.take('a')).toBeUndefined();
    expect(calls.take('b')).toBeUndefined();
    expect(calls.take('never rung')).toBeUndefined();
    keep('a');
    keep();
    timers.advance(LEFT_LIMIT_MS);
    expect(create).toHaveBeenCalledTimes(2);
    expect(session('a').dispose).not.toHaveBeenCalled();
  });

  it('outlive a change of pages, and little more', () => {
    keep('a', 'b');
    session('b').answered = true;
    calls.leave();
    timers.advance(LEFT_LIMIT_MS - 1);
    expect(session('a').dispose).not.toHaveBeenCalled();
    timers.advance(1);
    expect(session('a').dispose).toHaveBeenCalledOnce();
    expect(session('b').dispose).not.toHaveBeenCalled();
    timers.advance(UNTAKEN_LIMIT_MS);
    expect(session('b').dispose).toHaveBeenCalledOnce();
    expect(letGo).toHaveBeenCalledTimes(2);
  });

  it('that are answered after their page was left are sent to nobody for longer than a change of pages takes', () => {
    keep('a', 'b', 'c', 'd');
    keep('a', 'b', 'c');
    calls.leave();
    timers.advance(LEFT_LIMIT_MS - 1_000);
    session('d').answered = true;
    session('a').answered = true;
    session('b').answered = true;
    calls.leave();
    keep('c');
    expect(calls.take('b')).toBe(session('b'));
    timers.advance(1_000);
    expect(session('a').dispose).toHaveBeenCalledOnce();
    expect(session('d').dispose).toHaveBeenCalledOnce();
    expect(session('b').dispose).not.toHaveBeenCalled();
    expect(session('c').dispose).not.toHaveBeenCalled();
  });

  it('go on when the page that rings is back at once', () => {
    keep('a');
    calls.leave();
    keep('a');
    timers.advance(LEFT_LIMIT_MS);
    expect(session('a').dispose).not.toHaveBeenCalled();
    expect(create).toHaveBeenCalledOnce();
  });
});
