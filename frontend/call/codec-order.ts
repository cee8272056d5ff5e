/** Which codec sends print best over a narrow line; the order is measured by `./beside bench legibility`. */

const ORDER: readonly string[] = ['video/vp9', 'video/vp8', 'video/av1', 'video/h264'];

/** Every browser has it, and its first picture is there some 40 ms before the others' (`./beside bench first-frame`). */
const SOONEST = 'video/vp8';

/** The codec for the first pictures; undefined where the browser does not tell what it has. */
export function soonest<C extends { readonly mimeType: string }>(codecs: readonly C[]): C | undefined {
  return codecs.find(({ mimeType }) => mimeType.toLowerCase() === SOONEST);
}

/** @returns the same codecs, the better ones first; what is not known, and what repairs losses, keeps its order behind them */
export function inOrder<C extends { readonly mimeType: string }>(codecs: readonly C[]): C[] {
  const rank = ({ mimeType }: C) => {
    const place = ORDER.indexOf(mimeType.toLowerCase());
    return place < 0 ? ORDER.length : place;
  };
  return [...codecs].sort((one, other) => rank(one) - rank(other));
}
