/** Whether the phone is held aslant, so that what it shows lies on its side. Told by gravity. */

/** Degrees. Volunteers lean their heads this far without noticing; text on its side they have to turn. */
const TILTED_FROM = 35;
const UPRIGHT_BELOW = 25;
/** The sine of the angle between the phone and the table, below which it lies: then it looks down, and no side of it is up. */
const LYING_BELOW = Math.sin(Math.PI / 6);

/**
 * The angles are those of the W3C's Device Orientation and Screen Orientation. Looking down or up is not tilted: many
 * things that people ask about lie on a table.
 *
 * @param beta in degrees, turning about the short side of the phone
 * @param gamma in degrees, turning about its long side
 * @param screenAngle in degrees, by how much the page is already turned to the phone
 * @param before what was found last time
 * @returns undefined when it cannot be told
 */
export function isTilted(
  beta: number,
  gamma: number,
  screenAngle: number,
  before: boolean | undefined = undefined,
): boolean | undefined {
  // The third row of the rotation matrix: where up is, in the phone's own directions.
  const right = -Math.cos(radians(beta)) * Math.sin(radians(gamma));
  const top = Math.sin(radians(beta));
  if (Math.hypot(right, top) < LYING_BELOW) {
    return undefined;
  }
  const roll = degrees(Math.atan2(right, top)) - screenAngle;
  const aslant = Math.abs(((((roll + 180) % 360) + 360) % 360) - 180);
  return aslant > (before ? UPRIGHT_BELOW : TILTED_FROM);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
