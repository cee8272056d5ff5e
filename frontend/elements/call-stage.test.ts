// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CallStage } from './call-stage.js';

vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
const shown = vi.fn();
let stage: CallStage;

beforeEach(() => {
  vi.clearAllMocks();
  stage = new CallStage();
});

afterEach(() => stage.leave());

const curtain = () => document.querySelector('.call-stage');
const video = () => curtain()?.querySelector('video');
const firstPicture = () => video()?.dispatchEvent(new Event('loadeddata'));

describe('the stage of a call', () => {
  it('is there before its picture, and is nothing to anybody', () => {
    stage.raise(new MediaStream(), 'The other person’s camera', shown);
    expect(curtain()?.getAttribute('aria-hidden')).toBe('true');
    expect(curtain()?.classList.contains('shown')).toBe(false);
    expect(video()?.muted).toBe(true);
  });

  it('shows its first picture by name, and says so once', () => {
    const stream = new MediaStream();
    stage.raise(stream, 'The other person’s camera', shown);
    stage.raise(stream, 'The other person’s camera', shown);
    firstPicture();
    firstPicture();
    expect(shown).toHaveBeenCalledOnce();
    expect(curtain()?.hasAttribute('aria-hidden')).toBe(false);
    expect(video()?.getAttribute('aria-label')).toBe('The other person’s camera');
  });

  it('leaves nothing behind', () => {
    stage.raise(new MediaStream(), '', shown);
    const last = video()!;
    stage.leave();
    last.dispatchEvent(new Event('loadeddata'));
    expect(curtain()).toBeNull();
    expect(last.srcObject).toBeNull();
    expect(shown).not.toHaveBeenCalled();
  });
});
