// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Role } from '../call/messages.js';
import type { CallSession } from '../call/session.js';
import type { SessionEvents } from '../call/session-events.js';
import { ManualTimers } from '../call/testing/manual-timers.js';
import { BesidePrepared, PATIENCE_MS, SENDING_MS } from './beside-prepared.js';

const RINGS = [{ callId: 'a', ticket: 't' }];
const calls = { keep: vi.fn(), accept: vi.fn<(callId: string) => boolean>(), leave: vi.fn() };
const stage = { raise: vi.fn(), leave: vi.fn() };
const session = { tell: vi.fn(), handleFirstFrame: vi.fn() };
let element: BesidePrepared;
let timers: ManualTimers;

beforeEach(() => {
  vi.clearAllMocks();
  calls.accept.mockReturnValue(true);
  timers = new ManualTimers();
});

afterEach(() => element.remove());

async function show(role: Role): Promise<void> {
  element = new BesidePrepared();
  Object.assign(element, { calls, stage, timers, role, rings: RINGS, texts: { picture: 'The other person’s camera' } });
  document.body.append(element);
  await element.updateComplete;
}

const attend = (): (() => void) => calls.keep.mock.lastCall?.[2](session as unknown as CallSession, 'a');
const told = () => session.tell.mock.lastCall?.[0] as Partial<SessionEvents>;

describe('the element that prepares calls', () => {
  it('prepares what rings, and leaves with the page', async () => {
    await show('requester');
    expect(calls.keep).toHaveBeenCalledExactlyOnceWith('requester', RINGS, expect.any(Function));
    element.rings = [];
    await element.updateComplete;
    expect(calls.keep).toHaveBeenLastCalledWith('requester', [], expect.any(Function));
    element.remove();
    expect(calls.leave).toHaveBeenCalledOnce();
  });

  it('has the stage ready for the volunteer, and clears it when nothing comes of it', async () => {
    await show('volunteer');
    attend();
    const stream = new MediaStream();
    told().remoteStream?.(stream);
    expect(stage.raise).toHaveBeenCalledExactlyOnceWith(stream, 'The other person’s camera', expect.any(Function));
    stage.raise.mock.lastCall?.[2]();
    expect(session.handleFirstFrame).toHaveBeenCalledOnce();
    told().state?.({ kind: 'live' });
    expect(stage.leave).not.toHaveBeenCalled();
    told().state?.({ kind: 'ended', reason: 'over' });
    expect(stage.leave).toHaveBeenCalledOnce();
  });

  it('shows nothing to the requester', async () => {
    await show('requester');
    attend();
    expect(told().remoteStream).toBeUndefined();
  });
});

describe('the press on "Answer"', () => {
  const pressed = vi.fn();
  let button: HTMLButtonElement;

  beforeEach(async () => {
    await show('volunteer');
    attend();
    button = document.createElement('button');
    button.addEventListener('click', pressed);
    element.acceptOn(button);
  });

  it('answers by the socket, and reaches the page when the picture is there', () => {
    told().remoteStream?.(new MediaStream());
    button.click();
    expect(calls.accept).toHaveBeenCalledExactlyOnceWith('a');
    expect(pressed).not.toHaveBeenCalled();
    stage.raise.mock.lastCall?.[2]();
    expect(pressed).toHaveBeenCalledOnce();
    expect(timers.pending).toBe(0);
  });

  it('reaches the page soon when no picture comes', () => {
    button.click();
    timers.advance(PATIENCE_MS);
    expect(pressed).toHaveBeenCalledOnce();
    expect(calls.accept).toHaveBeenCalledOnce();
  });

  it('reaches the page at once when somebody else was faster', () => {
    button.click();
    told().state?.({ kind: 'ended', reason: 'over' });
    expect(pressed).toHaveBeenCalledOnce();
  });

  it('takes the page\'s way alone when the call is not prepared', () => {
    calls.accept.mockReturnValue(false);
    button.click();
    expect(pressed).toHaveBeenCalledOnce();
    expect(timers.pending).toBe(0);
  });
});

describe('the page of the requester', () => {
  const gone = vi.fn();

  it('goes to the call when the picture is on its way', async () => {
    await show('requester');
    attend();
    const going = element.onItsWay('a').then(gone);
    told().state?.({ kind: 'live' });
    expect(gone).not.toHaveBeenCalled();
    timers.advance(SENDING_MS);
    await going;
    await expect(element.onItsWay('a')).resolves.toBeUndefined();
    expect(timers.pending).toBe(0);
  });

  it('waits for no picture that was not prepared, and not long for any', async () => {
    await show('requester');
    await element.onItsWay('b');
    const going = element.onItsWay('a');
    timers.advance(PATIENCE_MS);
    await going;
  });
});
