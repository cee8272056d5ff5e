import { describe, expect, it } from 'vitest';
import { type Luma, type PictureFindings, examine, lumaOf } from './picture-check.js';
import { boxBlurred, noisy, picture, printedText } from './testing/pictures.js';

const FINE = { covered: false, dark: false, blurred: false };
/** Nothing is there that could be sharp. */
const PLAIN = { covered: false, dark: false };

const PRINT = printedText();
const plain = (brightness: number) => picture(() => brightness);
/** A window far off, hardly seen. */
const darkRoom = picture((x, y) => (x > 200 && y < 90 ? 30 : 12));
const wallWithLamp = picture((x, y) => 210 - Math.hypot(x - 100, y - 60) / 2.5);
const softShadow = picture((x) => 200 - 90 / (1 + Math.exp((160 - x) / 14)));
const readTogether = (luma: Luma, before?: PictureFindings) => examine(luma, luma, before);

describe('a picture', () => {
  it.each([
    ['black', plain(0)],
    ['black with the noise of the sensor', noisy(plain(6), 5)],
    ['the dark red of a finger before a lamp', noisy(plain(30), 3)],
  ])('that is %s is that of a covered lens', (_, luma) => {
    expect(readTogether(luma)).toEqual({ covered: true });
  });

  it.each([
    ['a window far off', darkRoom],
    ['a window far off, with noise', noisy(darkRoom, 6)],
    ['print that is hardly seen', picture((x, y) => (PRINT.pixels[y * 320 + x]! < 100 ? 26 : 6))],
    ['outlines of things', noisy(picture((x, y) => ((x >> 5) + (y >> 5)) % 3 * 9), 4)],
  ])('of a dark room with %s is dark, and nobody has covered anything', (_, luma) => {
    expect(readTogether(luma)).toEqual({ covered: false, dark: true });
  });

  it.each([
    ['a bright wall', plain(200)],
    ['a bright wall with noise', noisy(plain(200), 4)],
    ['a grey wall with much noise', noisy(plain(90), 10)],
    ['a wall with lamplight on it', noisy(wallWithLamp, 3)],
    ['a wall with a soft shadow on it', noisy(softShadow, 2)],
    ['an even gradient', picture((x) => (x * 255) / 320)],
    ['white only', plain(255)],
  ])('of %s has no fault, and nothing is said about its sharpness', (_, luma) => {
    expect(readTogether(luma)).toEqual(PLAIN);
  });

  it.each([
    ['printed text', PRINT],
    ['printed text with noise', noisy(PRINT, 5)],
    ['printed text in poor light', noisy(picture((x, y) => PRINT.pixels[y * 320 + x]! / 2.5), 4)],
    ['one thing with an edge', picture((x, y) => (Math.hypot(x - 160, y - 120) < 90 ? 60 : 190))],
    ['a sharp thing before a blurred room', inFrontOf(boxBlurred(PRINT, 5))],
  ])('of %s is fine', (_, luma) => {
    expect(readTogether(luma)).toEqual(FINE);
  });

  it.each([5, 6, 7])('of printed text, its edges spread %i pixels to each side, is blurred', (radius) => {
    const blurred = boxBlurred(boxBlurred(edges(), radius), radius);
    expect(readTogether(blurred)).toEqual({ ...FINE, blurred: true });
    expect(readTogether(noisy(blurred, 3))).toEqual({ ...FINE, blurred: true });
  });

  it('of a lit display in a dark room can be read, and is not dark', () => {
    const display = picture((x, y) => (x > 130 && x < 200 && y > 100 && y < 150 ? 160 : 4));
    expect(readTogether(display)).toMatchObject(PLAIN);
  });

  it('that blurs to a plain grey is not called blurred: it might as well be a wall', () => {
    expect(readTogether(boxBlurred(boxBlurred(PRINT, 14), 14))).toEqual(PLAIN);
  });

  it('is judged by its middle as to sharpness, and as a whole as to light', () => {
    expect(examine(plain(120), PRINT)).toEqual(FINE);
    expect(examine(plain(0), PRINT)).toEqual({ covered: true });
  });

  it('on the threshold stays what it was', () => {
    const dim = picture((x) => 40 + (x < 160 ? 4 : -4));
    expect(readTogether(dim)).toEqual(PLAIN);
    expect(readTogether(dim, { dark: true })).toEqual({ covered: false, dark: true });
    const faint = picture((x) => (x < 160 ? 10 : 14));
    expect(readTogether(faint)).toEqual({ covered: false, dark: true });
    expect(readTogether(faint, { covered: true })).toEqual({ covered: true });
  });
});

describe('brightness', () => {
  it('weighs the colours as eyes do', () => {
    const colours = new Uint8ClampedArray([255, 255, 255, 255, 0, 0, 0, 255, 255, 0, 0, 255, 0, 255, 0, 255]);
    expect([...lumaOf(colours, 2, 2).pixels]).toEqual([255, 0, 76, 149]);
  });
});

/** Large letters: what a heading or the corner of a letter leaves when it is out of focus. */
function edges(): Luma {
  return picture((x, y) => ((x >> 5) + (y >> 5)) % 2 === 0 ? 40 : 215);
}

function inFrontOf(room: Luma): Luma {
  const thing = printedText(3);
  const near = (x: number, y: number) => x > 100 && x < 220 && y > 60 && y < 180;
  return picture((x, y) => (near(x, y) ? thing : room).pixels[y * 320 + x]!);
}
