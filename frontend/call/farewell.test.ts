import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Farewell, type FarewellAnswer, farewellsBy } from './farewell.js';
import { ManualTimers } from './testing/manual-timers.js';
import { settle } from './testing/settle.js';

let timers: ManualTimers;
const sayGoodbye = vi.fn<(callId: string) => Promise<FarewellAnswer>>();
const goTo = vi.fn();
const waiting = vi.fn();

beforeEach(() => {
  vi.resetAllMocks();
  timers = new ManualTimers();
  sayGoodbye.mockResolvedValue('heard');
});

const begin = () => new Farewell('c', { sayGoodbye, goTo, timers, random: () => 0 }, waiting);

async function pass(milliseconds: number): Promise<void> {
  timers.advance(milliseconds);
  await settle();
}

describe('the way on', () => {
  it('is left to the server’s page for two seconds', async () => {
    const farewell = begin();
    await pass(1_999);
    farewell.cancel();
    await pass(60_000);
    expect(sayGoodbye).not.toHaveBeenCalled();
    expect(timers.pending).toBe(0);
  });

  it('is taken alone after that', async () => {
    begin();
    await pass(2_000);
    expect(sayGoodbye).toHaveBeenCalledExactlyOnceWith('c');
    expect(goTo).toHaveBeenCalledExactlyOnceWith('/call/c');
    expect(waiting).not.toHaveBeenCalled();
  });

  it('waits for a server that is away, says so once, and tries ever less often', async () => {
    sayGoodbye.mockResolvedValueOnce('away').mockResolvedValueOnce('away');
    begin();
    await pass(2_000);
    expect(waiting).toHaveBeenCalledOnce();
    expect(goTo).not.toHaveBeenCalled();
    await pass(300);
    await pass(1_199);
    expect(sayGoodbye).toHaveBeenCalledTimes(2);
    await pass(1);
    expect(goTo).toHaveBeenCalledExactlyOnceWith('/call/c');
    expect(waiting).toHaveBeenCalledOnce();
    expect(timers.pending).toBe(0);
  });

  it('leads to the start whom the server does not know', async () => {
    sayGoodbye.mockResolvedValue('unknown');
    begin();
    await pass(2_000);
    expect(goTo).toHaveBeenCalledExactlyOnceWith('/');
  });

  it('is not taken when the page leads on while the server is being told', async () => {
    let answer = (_: FarewellAnswer) => {};
    sayGoodbye.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    const farewell = begin();
    await pass(2_000);
    farewell.cancel();
    answer('away');
    await settle();
    expect(goTo).not.toHaveBeenCalled();
    expect(waiting).not.toHaveBeenCalled();
    expect(timers.pending).toBe(0);
  });
});

describe('a goodbye', () => {
  it.each([
    [204, 'heard'],
    [401, 'unknown'],
    [404, 'unknown'],
    [429, 'away'],
    [502, 'away'],
  ] as const)('answered with %d is %s', async (status, answer) => {
    const send = vi.fn<typeof fetch>().mockResolvedValue(new Response(null, { status }));
    expect(await farewellsBy(send)('a b')).toBe(answer);
    expect(send).toHaveBeenCalledExactlyOnceWith('/signal/farewells/a%20b', expect.objectContaining({ method: 'POST' }));
  });

  it('that reaches nobody finds the server away', async () => {
    const send = vi.fn<typeof fetch>().mockRejectedValue(new TypeError('no network'));
    expect(await farewellsBy(send)('c')).toBe('away');
  });
});
