/** Where a picture lies in its box when it is shown whole, turned by quarters or not, and what of it somebody pressed on. */

import type { Point } from '../call/guidance.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Turns to the right. */
export type Quarters = 0 | 1 | 2 | 3;

export function nextQuarter(quarters: Quarters): Quarters {
  return ((quarters + 1) % 4) as Quarters;
}

/** @returns the size of a picture that fills the box as far as it can without being cut or bent */
export function contained(picture: Size, box: Size): Size {
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  return { width: picture.width * scale, height: picture.height * scale };
}

export function turned({ width, height }: Size, quarters: Quarters): Size {
  return quarters % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** @returns how much larger a picture that lies in its box may become once it is turned; 1 while either is not known */
export function scaleOfTurned(picture: Size, box: Size, quarters: Quarters): number {
  if (quarters % 2 === 0 || isEmpty(picture) || isEmpty(box)) {
    return 1;
  }
  return contained(turned(picture, quarters), box).height / contained(picture, box).width;
}

/**
 * @param press in pixels from the box's upper left
 * @returns the place in the picture as its camera sees it; nothing beside the picture
 */
export function pointIn(picture: Size, box: Size, quarters: Quarters, press: Point): Point | undefined {
  if (isEmpty(picture) || isEmpty(box)) {
    return undefined;
  }
  const shown = contained(turned(picture, quarters), box);
  const x = (press.x - box.width / 2) / shown.width;
  const y = (press.y - box.height / 2) / shown.height;
  const [across, down] = [[x, y], [y, -x], [-x, -y], [-y, x]][quarters]! as [number, number];
  const point = { x: across + 0.5, y: down + 0.5 };
  return point.x >= 0 && point.x <= 1 && point.y >= 0 && point.y <= 1 ? point : undefined;
}

function isEmpty({ width, height }: Size): boolean {
  return !(width > 0 && height > 0);
}
