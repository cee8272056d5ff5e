// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Role } from '../call/messages.js';
import type { CallSession } from '../call/session.js';
import type { SessionEvents } from '../call/session-events.js';
import { BesidePrepared } from './beside-prepared.js';

const RINGS = [{ callId: 'a', ticket: 't' }];
const calls = { keep: vi.fn(), accept: vi.fn(), leave: vi.fn() };
const stage = { raise: vi.fn(), leave: vi.fn() };
const session = { tell: vi.fn(), handleFirstFrame: vi.fn() };
let element: BesidePrepared;

beforeEach(() => {
  vi.clearAllMocks();
});

afterEach(() => element.remove());

async function show(role: Role): Promise<void> {
  element = new BesidePrepared();
  Object.assign(element, { calls, stage, role, rings: RINGS, texts: { picture: 'The other person’s camera' } });
  document.body.append(element);
  await element.updateComplete;
}

const attend = (): (() => void) => calls.keep.mock.lastCall?.[2](session as unknown as CallSession);
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
    expect(session.tell).not.toHaveBeenCalled();
  });

  it('answers on the press itself, once', async () => {
    await show('volunteer');
    const button = document.createElement('button');
    element.acceptOn(button);
    button.click();
    button.click();
    expect(calls.accept).toHaveBeenCalledExactlyOnceWith('a');
  });
});
