import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FirstPicture, SMALL_AT_FIRST, SMALL_FOR_MS } from './first-picture.js';
import { ManualTimers } from './testing/manual-timers.js';
import { settle } from './testing/settle.js';

let timers: ManualTimers;
let first: FirstPicture;
const warn = vi.fn();
const setParameters = vi.fn<(parameters: RTCRtpSendParameters) => Promise<void>>();

beforeEach(() => {
  vi.resetAllMocks();
  timers = new ManualTimers();
  const sender = { getParameters: () => ({ encodings: SMALL_AT_FIRST.map((one) => ({ ...one })) }), setParameters };
  first = new FirstPicture(sender as unknown as RTCRtpSender, timers, warn);
});

async function pass(milliseconds: number): Promise<void> {
  timers.advance(milliseconds);
  await settle();
}

describe('the first picture', () => {
  it('is small until a moment after the connection stands, and whole from then on', async () => {
    expect(SMALL_AT_FIRST).toEqual([{ scaleResolutionDownBy: 4 }]);
    await pass(SMALL_FOR_MS);
    expect(setParameters).not.toHaveBeenCalled();
    first.handleConnected();
    await pass(SMALL_FOR_MS);
    expect(setParameters).toHaveBeenCalledExactlyOnceWith({ encodings: [{ scaleResolutionDownBy: 1 }] });
    first.handleConnected();
    expect(timers.pending).toBe(0);
  });

  it('does not stay small when the browser is busy with other parameters', async () => {
    setParameters.mockRejectedValueOnce(new DOMException('', 'InvalidStateError'));
    first.handleConnected();
    await pass(SMALL_FOR_MS);
    expect(warn).toHaveBeenCalledOnce();
    await pass(SMALL_FOR_MS);
    expect(setParameters).toHaveBeenCalledTimes(2);
    expect(timers.pending).toBe(0);
  });

  it('leaves nothing behind', () => {
    first.handleConnected();
    first.close();
    expect(timers.pending).toBe(0);
  });
});
