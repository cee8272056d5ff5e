/** Takes one photo as sharp as this phone can: by its camera's own way where the browser has one, else off the video. */

import { LARGEST_STILL, isPicture } from './still-messages.js';
import type { Timers } from './timers.js';

export interface Lenses {
  /** The camera's own photo, mostly of more pixels than its video; absent where the browser has no such thing. */
  capture?: ((track: MediaStreamTrack) => Promise<Blob>) | undefined;
  /** One frame of the video. */
  draw(track: MediaStreamTrack): Promise<Blob>;
}

/** Some phones never answer when they are asked for a photo. */
export const CAPTURE_LIMIT_MS = 8_000;

/** A video whose camera was taken away never begins to play. */
export const DRAW_LIMIT_MS = 4_000;

/** @throws when there is no picture to be had at all */
export async function takePhoto(track: MediaStreamTrack, lenses: Lenses, timers: Timers): Promise<Blob> {
  const captured = lenses.capture && (await within(CAPTURE_LIMIT_MS, lenses.capture(track), timers));
  const photo = captured && isFit(captured) ? captured : await within(DRAW_LIMIT_MS, lenses.draw(track), timers);
  if (!photo) {
    throw new Error('no picture came');
  }
  return photo;
}

function isFit({ size, type }: Blob): boolean {
  return size > 0 && size <= LARGEST_STILL && isPicture(type);
}

function within(milliseconds: number, photo: Promise<Blob>, timers: Timers): Promise<Blob | undefined> {
  return new Promise((resolve) => {
    const cancel = timers.after(milliseconds, () => resolve(undefined));
    photo.then(resolve, () => resolve(undefined)).finally(cancel);
  });
}

export const browserLenses: Lenses = {
  capture: typeof ImageCapture === 'function' ? capture : undefined,
  draw,
};

async function capture(track: MediaStreamTrack): Promise<Blob> {
  const camera = new ImageCapture(track);
  const { imageWidth, imageHeight } = await camera.getPhotoCapabilities();
  // Without a wish some phones give a photo no larger than the video.
  return camera.takePhoto({
    ...(imageWidth?.max ? { imageWidth: imageWidth.max } : {}),
    ...(imageHeight?.max ? { imageHeight: imageHeight.max } : {}),
  });
}

async function draw(track: MediaStreamTrack): Promise<Blob> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([track]);
  try {
    await video.play();
    const canvas = document.createElement('canvas');
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext('2d')?.drawImage(video, 0, 0);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('an empty picture'))), 'image/jpeg', 0.95),
    );
  } finally {
    video.srcObject = null;
  }
}
