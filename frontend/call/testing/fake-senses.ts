/** A phone for tests that finds what it is told to find. */

import type { NetworkFindings } from '../network-check.js';
import type { Senses } from '../phone-watch.js';
import type { PictureFindings } from '../picture-check.js';

export class FakeSenses implements Senses {
  picture: PictureFindings = { covered: false, dark: false, blurred: false };
  net: NetworkFindings = { offline: false, weak: false };
  tilt: boolean | undefined = false;
  visible = true;
  /** Whether the camera sends pictures. */
  sending = true;
  looks = 0;
  following = 0;
  wishes = 0;
  #now = () => 0;

  /** @param now the time, which tests move */
  constructor(now: () => number) {
    this.#now = now;
  }

  onPicture(_: HTMLVideoElement, __: PictureFindings, seen: (findings: PictureFindings) => void): () => void {
    this.wishes += 1;
    if (this.sending) {
      this.looks += 1;
      seen(this.picture);
    }
    return () => {
      this.wishes -= 1;
    };
  }

  network(): NetworkFindings {
    return this.net;
  }

  followTilt(): ReturnType<Senses['followTilt']> {
    this.following += 1;
    return { tilted: () => this.tilt, stop: () => (this.following -= 1) };
  }

  shown(): boolean {
    return this.visible;
  }

  now(): number {
    return this.#now();
  }
}
