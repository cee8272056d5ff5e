/**
 * What is the matter with a picture, told from its brightness alone and on this phone alone: covered, dark or blurred.
 *
 * Sources: Chiu, Zhao and Gurari (CVPR 2020) for what is wrong with pictures that blind people take; Lee, Lee and Lim
 * (Sensors 2015, 15(5)) for a covered lens, which leaves no edges; Pech-Pacheco et al. (ICPR 2000) and Pertuz et al.
 * (Pattern Recognition 46, 2013) for the energy of the Laplacian as a measure of focus, here relative to the contrast of
 * its surroundings; Immerkær (CVIU 64, 1996) for the share that noise has in it. The numbers were set with pictures
 * made for the purpose and with the photographs that come with scikit-image and scikit-learn, sharp, blurred and noisy.
 */

/** Brightness, row by row, 0 (black) to 255 (white). */
export interface Luma {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

export type PictureFault = 'covered' | 'dark' | 'blurred';

/** What is left out cannot be told: a plain wall, for one, is neither sharp nor blurred. */
export type PictureFindings = Readonly<Partial<Record<PictureFault, boolean>>>;

/** Both ends of a threshold: a state begins at the first and ends at the second, so that it does not flicker between. */
type Threshold = readonly [begins: number, ends: number];

/** The exposure of a camera lifts whatever gets any light far above this. */
const DARK_MEAN: Threshold = [36, 48];
/** A lit display in a dark room can be read: a picture with so many bright pixels is not dark. */
const BRIGHT_PIXEL = 80;
const BRIGHT_SHARE = 0.03;

/** How much the parts of a picture differ, as the standard deviation of their means: a finger or a case leaves nothing. */
const FLAT: Threshold = [1.5, 2.5];
/** In pixels, of the side of a part. The mean of so many pixels has an eighth of their noise. */
const PART = 8;

const BLOCK = 16;
/** Standard deviation within a block from which there is something in it that can be sharp. Shadows and lamplight have less. */
const CONTRAST = 16;
const PLAIN_CONTRAST = 6;
/** With less to go by, nothing is said about sharpness. */
const TEXTURED_SHARE = 0.08;
/**
 * Energy of the Laplacian ÷ variance. Of 20 photographs of things, print and people the least sharp has 0.12, and 0.018
 * when it is enlarged to twice its size; blurred by a Gaussian of 2 pixels they have 0.006 to 0.07, of 4 pixels at most 0.008.
 */
const SOFT: Threshold = [0.016, 0.026];
/** Which of the textured blocks speaks for all: what is shown may be sharp before a blurred room. */
const SHARPEST = 0.85;
/**
 * @param whole the whole picture, small, for its light
 * @param centre the middle of the picture in its own pixels or nearly so, because a small copy looks sharp again
 * @param before what was found last time
 */
export function examine(whole: Luma, centre: Luma, before: PictureFindings = {}): PictureFindings {
  if (meanOf(whole.pixels) >= at(DARK_MEAN, before.dark || before.covered) || brightShare(whole) >= BRIGHT_SHARE) {
    const blurred = blurOf(centre, before.blurred);
    return { covered: false, dark: false, ...(blurred === undefined ? {} : { blurred }) };
  }
  const covered = deviationOf(partMeans(whole)) < at(FLAT, before.covered);
  // Nobody can tell how light it is behind a cover.
  return covered ? { covered } : { covered, dark: true };
}

/** @param rgba as a canvas has it, four bytes a pixel */
export function lumaOf(rgba: Uint8ClampedArray, width: number, height: number): Luma {
  const pixels = new Uint8Array(width * height);
  for (let i = 0, from = 0; i < pixels.length; i += 1, from += 4) {
    // The weights of ITU-R BT.601 in 256ths.
    pixels[i] = (77 * rgba[from]! + 150 * rgba[from + 1]! + 29 * rgba[from + 2]!) >> 8;
  }
  return { width, height, pixels };
}

function blurOf(luma: Luma, before: boolean | undefined): boolean | undefined {
  const blocks = blocksOf(luma);
  const textured = blocks.filter(({ variance }) => variance >= CONTRAST ** 2);
  if (textured.length < blocks.length * TEXTURED_SHARE) {
    return undefined;
  }
  const noise = noiseOf(blocks);
  const sharpness = textured.map(({ variance, energy }) => Math.max(0, energy - noise) / variance);
  sharpness.sort((a, b) => a - b);
  return sharpness[Math.floor((sharpness.length - 1) * SHARPEST)]! < at(SOFT, before);
}

interface Block {
  /** Of the brightness. */
  readonly variance: number;
  /** Mean square of the Laplacian with four neighbours. */
  readonly energy: number;
}

function blocksOf(luma: Luma): Block[] {
  const { width, height, pixels } = smoothed(luma);
  const blocks: Block[] = [];
  for (let top = 2; top + BLOCK < height - 1; top += BLOCK) {
    for (let left = 2; left + BLOCK < width - 1; left += BLOCK) {
      blocks.push(blockAt(pixels, width, left, top));
    }
  }
  return blocks;
}

/** By a binomial of three, both ways: without it the Laplacian of a dim picture would be that of its noise. Its border is left black. */
function smoothed({ width, height, pixels }: Luma): Luma {
  const smooth = new Uint8Array(pixels.length);
  for (let y = 1; y < height - 1; y += 1) {
    for (let i = y * width + 1; i < (y + 1) * width - 1; i += 1) {
      const above = i - width;
      const below = i + width;
      const corners = pixels[above - 1]! + pixels[above + 1]! + pixels[below - 1]! + pixels[below + 1]!;
      const sides = pixels[above]! + pixels[below]! + pixels[i - 1]! + pixels[i + 1]!;
      smooth[i] = (corners + 2 * sides + 4 * pixels[i]! + 8) >> 4;
    }
  }
  return { width, height, pixels: smooth };
}

function blockAt(pixels: Uint8Array, width: number, left: number, top: number): Block {
  let sum = 0;
  let squares = 0;
  let energy = 0;
  for (let y = top; y < top + BLOCK; y += 1) {
    for (let i = y * width + left; i < y * width + left + BLOCK; i += 1) {
      const here = pixels[i]!;
      const edge = 4 * here - pixels[i - 1]! - pixels[i + 1]! - pixels[i - width]! - pixels[i + width]!;
      sum += here;
      squares += here * here;
      energy += edge * edge;
    }
  }
  const count = BLOCK * BLOCK;
  return { variance: squares / count - (sum / count) ** 2, energy: energy / count };
}

/** @returns what noise adds to the energy, from the plain blocks; 0 where there are none, which errs on the side of sharp */
function noiseOf(blocks: readonly Block[]): number {
  const plain = blocks.filter(({ variance }) => variance < PLAIN_CONTRAST ** 2).map(({ energy }) => energy);
  plain.sort((a, b) => a - b);
  return plain[plain.length >> 1] ?? 0;
}

function partMeans({ width, height, pixels }: Luma): number[] {
  const means: number[] = [];
  for (let top = 0; top + PART <= height; top += PART) {
    for (let left = 0; left + PART <= width; left += PART) {
      let sum = 0;
      for (let y = top; y < top + PART; y += 1) {
        for (let i = y * width + left; i < y * width + left + PART; i += 1) {
          sum += pixels[i]!;
        }
      }
      means.push(sum / PART ** 2);
    }
  }
  return means;
}

function brightShare({ pixels }: Luma): number {
  let bright = 0;
  for (const pixel of pixels) {
    bright += pixel >= BRIGHT_PIXEL ? 1 : 0;
  }
  return bright / pixels.length;
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) {
    sum += values[i]!;
  }
  return sum / values.length;
}

function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
}

function at([begins, ends]: Threshold, stands: boolean | undefined): number {
  return stands ? ends : begins;
}
