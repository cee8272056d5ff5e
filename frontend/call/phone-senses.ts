/** The senses of a real phone: its camera's picture on a small canvas, gravity, and what the browser knows of the network. */

import { type Connection, networkFindings } from './network-check.js';
import type { Senses } from './phone-watch.js';
import { type Luma, type PictureFindings, examine, lumaOf } from './picture-check.js';
import { isTilted } from './tilt.js';

const WHOLE = { width: 160, height: 120 };
const CENTRE = { width: 240, height: 180 };
/** In pixels, of the longer side: what is soft in a picture of this size cannot be read. Beyond it there is mostly noise. */
const SHARP_SIZE = 960;

export function phoneSenses(): Senses {
  const whole = canvasOf(WHOLE);
  const centre = canvasOf(CENTRE);
  return {
    onPicture: (video, before, seen) => onFrame(video, () => {
      const findings = look(video, whole, centre, before);
      if (findings) {
        seen(findings);
      }
    }),
    network: (before) => networkFindings(navigator as Navigator & { connection?: Connection }, before),
    followTilt,
    shown: () => document.visibilityState === 'visible',
    now: () => performance.now(),
  };
}

function look(
  video: HTMLVideoElement,
  whole: CanvasRenderingContext2D | null,
  centre: CanvasRenderingContext2D | null,
  before: PictureFindings,
): PictureFindings | undefined {
  const { videoWidth: width, videoHeight: height } = video;
  if (!whole || !centre || width === 0 || height === 0) {
    return undefined;
  }
  whole.drawImage(video, 0, 0, WHOLE.width, WHOLE.height);
  const scale = Math.max(1, Math.max(width, height) / SHARP_SIZE);
  const wide = CENTRE.width * scale;
  const high = CENTRE.height * scale;
  centre.drawImage(video, (width - wide) / 2, (height - high) / 2, wide, high, 0, 0, CENTRE.width, CENTRE.height);
  return examine(lumaFrom(whole), lumaFrom(centre), before);
}

/** A picture that stands still tells nothing of the camera, nor does one behind a curtain, which is black by intention. */
function onFrame(video: HTMLVideoElement, seen: () => void): () => void {
  if (video.paused || isCurtained(video.srcObject)) {
    return () => {};
  }
  if (typeof video.requestVideoFrameCallback === 'function') {
    const id = video.requestVideoFrameCallback(() => seen());
    return () => video.cancelVideoFrameCallback(id);
  }
  if (video.readyState >= video.HAVE_CURRENT_DATA) {
    seen();
  }
  return () => {};
}

function isCurtained(source: HTMLVideoElement['srcObject']): boolean {
  return source instanceof MediaStream && source.getVideoTracks().some(({ enabled }) => !enabled);
}

/** Nobody is asked for the sensor: where it wants a permission of its own, a second question while it rings is too many. */
function followTilt(): ReturnType<Senses['followTilt']> {
  let tilted: boolean | undefined;
  const listener = ({ beta, gamma }: DeviceOrientationEvent) => {
    tilted = beta === null || gamma === null ? undefined : isTilted(beta, gamma, screen.orientation?.angle ?? 0, tilted);
  };
  window.addEventListener('deviceorientation', listener);
  return { tilted: () => tilted, stop: () => window.removeEventListener('deviceorientation', listener) };
}

function canvasOf({ width, height }: { width: number; height: number }): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas.getContext('2d', { willReadFrequently: true });
}

function lumaFrom(context: CanvasRenderingContext2D): Luma {
  const { width, height } = context.canvas;
  return lumaOf(context.getImageData(0, 0, width, height).data, width, height);
}
