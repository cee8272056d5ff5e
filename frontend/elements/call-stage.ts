/**
 * Shows the first picture of a call before its page has come: a curtain in front of the ring that cannot be seen until
 * there is a picture on it, and that goes as soon as the page of the call shows the same.
 */

import { watchFirstFrame } from '../call/first-frame.js';

export class CallStage {
  #curtain: HTMLElement | undefined;
  #cancelWatch = () => {};

  /**
   * Has the browser ready to show the stream; there is nothing to be seen of it yet.
   *
   * @param name  the accessible name of the picture
   * @param shown runs once there is a picture to be seen
   */
  raise(stream: MediaStream, name: string, shown: () => void): void {
    const curtain = (this.#curtain ??= hang());
    const video = curtain.firstElementChild as HTMLVideoElement;
    video.setAttribute('aria-label', name);
    if (video.srcObject === stream) {
      return;
    }
    video.srcObject = stream;
    this.#cancelWatch();
    this.#cancelWatch = watchFirstFrame(video, () => {
      curtain.removeAttribute('aria-hidden');
      curtain.classList.add('shown');
      shown();
    });
    void video.play().catch(() => {});
  }

  leave(): void {
    this.#cancelWatch();
    const curtain = this.#curtain;
    this.#curtain = undefined;
    if (curtain) {
      (curtain.firstElementChild as HTMLVideoElement).srcObject = null;
      curtain.remove();
    }
  }
}

function hang(): HTMLElement {
  const curtain = document.createElement('div');
  const video = document.createElement('video');
  curtain.className = 'call-stage';
  // Nobody is to come across a picture that is not there yet.
  curtain.setAttribute('aria-hidden', 'true');
  // The voice comes with the page of the call: heard from both, it would be heard twice.
  video.muted = true;
  video.playsInline = true;
  curtain.append(video);
  document.body.append(curtain);
  return curtain;
}

/** The one of this page: there is one call at a time. */
export const callStage = new CallStage();
