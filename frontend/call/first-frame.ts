/** Tells when a video shows its first decoded picture: the moment from which somebody sees. */

/**
 * @param seen runs once at the most
 * @returns takes the watch back
 */
export function watchFirstFrame(video: HTMLVideoElement, seen: () => void): () => void {
  if (typeof video.requestVideoFrameCallback === 'function') {
    const id = video.requestVideoFrameCallback(() => seen());
    return () => video.cancelVideoFrameCallback(id);
  }
  const listener = () => seen();
  video.addEventListener('loadeddata', listener, { once: true });
  return () => video.removeEventListener('loadeddata', listener);
}
