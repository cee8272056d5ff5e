/** How a volunteer looks at the live picture: frozen, turned, with more contrast. Nobody else notices any of it. */

import type { Point } from '../call/guidance.js';
import { type Quarters, nextQuarter, pointIn, scaleOfTurned } from './view-math.js';

/** Beyond this, letters run together. */
const CONTRASTS = [1, 1.6, 2.4];

export class LiveView {
  /** Since when it stands still. */
  frozenAt: Date | undefined;
  quarters: Quarters = 0;
  #contrast = 0;

  constructor(private readonly now: () => Date) {}

  get contrasted(): boolean {
    return this.#contrast > 0;
  }

  get moreContrastThere(): boolean {
    return this.#contrast < CONTRASTS.length - 1;
  }

  /** Keeps what the video shows now. @returns whether there was anything to keep */
  freeze(video: HTMLVideoElement, canvas: HTMLCanvasElement): boolean {
    if (video.videoWidth === 0) {
      return false;
    }
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext('2d')?.drawImage(video, 0, 0);
    this.frozenAt = this.now();
    return true;
  }

  /** Also when a curtain is drawn: what it hides must not stay on the screen. */
  thaw(canvas: HTMLCanvasElement | null): void {
    this.frozenAt = undefined;
    if (canvas) {
      canvas.width = canvas.height = 0;
    }
  }

  turn(): void {
    this.quarters = nextQuarter(this.quarters);
  }

  changeContrast(): void {
    this.#contrast = (this.#contrast + 1) % CONTRASTS.length;
  }

  /** For the video and for what stands still in its place. */
  styleOf(video: HTMLVideoElement | null): Readonly<Record<string, string>> {
    const scale = video ? scaleOfTurned(pictureOf(video), boxOf(video), this.quarters) : 1;
    return {
      transform: this.quarters === 0 ? '' : `rotate(${this.quarters * 90}deg) scale(${scale})`,
      filter: this.contrasted ? `contrast(${CONTRASTS[this.#contrast]})` : '',
    };
  }

  /** @param press in pixels from the upper left of the video's box, however it is turned in it */
  pointIn(video: HTMLVideoElement, press: Point): Point | undefined {
    return pointIn(pictureOf(video), boxOf(video), this.quarters, press);
  }
}

function pictureOf({ videoWidth, videoHeight }: HTMLVideoElement) {
  return { width: videoWidth, height: videoHeight };
}

/** Before it is turned. */
function boxOf({ offsetWidth, offsetHeight }: HTMLVideoElement) {
  return { width: offsetWidth, height: offsetHeight };
}
