import { describe, expect, it } from 'vitest';
import { callMemory } from './call-memory.js';

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
    get length() {
      return kept.size;
    },
  } as unknown as Storage;
}

describe('what is kept of a call', () => {
  it('is known in every tab of the same call, and only there', () => {
    const shared = storage();
    callMemory('one', () => shared).keep('muted', true);
    expect(callMemory('one', () => shared).has('muted')).toBe(true);
    expect(callMemory('one', () => shared).has('curtain')).toBe(false);
    expect(callMemory('two', () => shared).has('muted')).toBe(false);
    callMemory('one', () => shared).keep('muted', false);
    expect(callMemory('one', () => shared).has('muted')).toBe(false);
  });

  it('is gone when the call is over, and nothing of another call with it', () => {
    const shared = storage();
    const memory = callMemory('one', () => shared);
    memory.keep('curtain', true);
    memory.keep('muted', true);
    callMemory('two', () => shared).forget();
    expect(memory.has('curtain')).toBe(true);
    memory.forget();
    expect(shared.length).toBe(0);
  });

  it('holds on its page where the browser keeps nothing', () => {
    const closed = () => {
      throw new DOMException('', 'SecurityError');
    };
    callMemory('one', closed).keep('curtain', true);
    expect(callMemory('one', closed).has('curtain')).toBe(true);
    callMemory('one', closed).forget();
    expect(callMemory('one', closed).has('curtain')).toBe(false);
  });
});
