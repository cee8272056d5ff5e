// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { LiveView } from './live-view.js';

const NOW = new Date('2026-11-22T10:00:00Z');

let view: LiveView;
let video: HTMLVideoElement;
let canvas: HTMLCanvasElement;

beforeEach(() => {
  view = new LiveView(() => NOW);
  video = document.createElement('video');
  canvas = document.createElement('canvas');
  showing(1600, 900);
});

/** A video of this size in a box of 800 by 450. */
function showing(videoWidth: number, videoHeight: number): void {
  for (const [name, value] of Object.entries({ videoWidth, videoHeight, offsetWidth: 800, offsetHeight: 450 })) {
    Object.defineProperty(video, name, { value, configurable: true });
  }
}

describe('the view of a volunteer', () => {
  it('stands still at full size, says since when, and leaves nothing behind', () => {
    expect(view.freeze(video, canvas)).toBe(true);
    expect(view.frozenAt).toBe(NOW);
    expect([canvas.width, canvas.height]).toEqual([1600, 900]);
    view.thaw(canvas);
    expect(view.frozenAt).toBeUndefined();
    expect([canvas.width, canvas.height]).toEqual([0, 0]);
  });

  it('has nothing to keep before the first picture', () => {
    showing(0, 0);
    expect(view.freeze(video, canvas)).toBe(false);
    expect(view.frozenAt).toBeUndefined();
  });

  it('is turned to fit its box, and comes round', () => {
    expect(view.styleOf(video)['transform']).toBe('');
    view.turn();
    expect(view.styleOf(video)['transform']).toBe('rotate(90deg) scale(0.5625)');
    [1, 2, 3].forEach(() => view.turn());
    expect(view.styleOf(video)['transform']).toBe('');
  });

  it('has more contrast step by step, and then its own again', () => {
    const seen = [0, 1, 2, 3].map(() => {
      const { filter } = view.styleOf(video);
      view.changeContrast();
      return filter;
    });
    expect(seen).toEqual(['', 'contrast(1.6)', 'contrast(2.4)', '']);
  });

  it('knows where somebody presses, however it is turned', () => {
    view.turn();
    const point = view.pointIn(video, { x: 400, y: 225 });
    expect(point).toEqual({ x: 0.5, y: 0.5 });
    expect(view.pointIn(video, { x: 10, y: 225 })).toBeUndefined();
  });
});
