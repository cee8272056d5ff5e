/** Pictures for tests, in brightness only: what a camera may see, with the same noise at every run. */

import type { Luma } from '../picture-check.js';

export const WIDTH = 320;
export const HEIGHT = 240;

/** @param brightness at each place; what is out of range is clipped, as a sensor does */
export function picture(brightness: (x: number, y: number) => number, width = WIDTH, height = HEIGHT): Luma {
  const pixels = new Uint8Array(width * height);
  for (let i = 0; i < pixels.length; i += 1) {
    pixels[i] = Math.min(255, Math.max(0, Math.round(brightness(i % width, Math.floor(i / width)))));
  }
  return { width, height, pixels };
}

/** Roughly Gaussian, as sensors have it. */
export function noisy(luma: Luma, deviation: number, seed = 1): Luma {
  const random = randomFrom(seed);
  const throwOnce = () => (random() + random() + random() + random() - 2) * Math.sqrt(3);
  return picture((x, y) => luma.pixels[y * luma.width + x]! + deviation * throwOnce(), luma.width, luma.height);
}

/** Every pixel becomes the mean of a square around it, `radius` pixels to each side. */
export function boxBlurred(luma: Luma, radius: number): Luma {
  const along = (from: Luma, step: (x: number, y: number, by: number) => readonly [number, number]) =>
    picture((x, y) => {
      let sum = 0;
      for (let by = -radius; by <= radius; by += 1) {
        const [left, top] = step(x, y, by);
        const inside = Math.min(from.height - 1, Math.max(0, top)) * from.width;
        sum += from.pixels[inside + Math.min(from.width - 1, Math.max(0, left))]!;
      }
      return sum / (2 * radius + 1);
    }, from.width, from.height);
  return along(along(luma, (x, y, by) => [x + by, y]), (x, y, by) => [x, y + by]);
}

/** Lines of dark words on light paper, in letters some 16 pixels high. */
export function printedText(seed = 7): Luma {
  const random = randomFrom(seed);
  const strokes = Array.from({ length: (WIDTH / 4) * (HEIGHT / 4) }, () => random() < 0.45);
  return picture((x, y) => {
    const between = y % 28 >= 16 || Math.floor(x / 12) % 6 === 5;
    return !between && strokes[Math.floor(y / 4) * (WIDTH / 4) + Math.floor(x / 4)] ? 45 : 215;
  });
}

/** Numbers from 0 to 1 by a linear congruence (Numerical Recipes). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
