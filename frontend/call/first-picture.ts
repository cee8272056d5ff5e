/**
 * Has the first picture of a connection come small, and the next ones whole. A whole key frame takes its time to be
 * encoded, and more to get through a line of which nobody knows yet how wide it is: a small one is there at once.
 */

import type { Timers } from './timers.js';

/** Of 1080 lines 270 are left: enough to see where one is, for an instant. */
const SMALL = 4;
/** The small picture has left by then, also where the processor is slow. */
export const SMALL_FOR_MS = 100;

/** For the line of the camera, when it is added. */
export const SMALL_AT_FIRST: RTCRtpEncodingParameters[] = [{ scaleResolutionDownBy: SMALL }];

export class FirstPicture {
  #cancel = () => {};
  #whole = false;

  constructor(
    private readonly sender: RTCRtpSender,
    private readonly timers: Timers,
    private readonly warn: (what: string, error: unknown) => void,
  ) {}

  handleConnected(): void {
    if (!this.#whole) {
      this.#cancel();
      this.#cancel = this.timers.after(SMALL_FOR_MS, () => void this.#becomeWhole());
    }
  }

  close(): void {
    this.#cancel();
  }

  async #becomeWhole(): Promise<void> {
    try {
      const parameters = this.sender.getParameters();
      parameters.encodings.forEach((encoding) => (encoding.scaleResolutionDownBy = 1));
      await this.sender.setParameters(parameters);
      this.#whole = true;
    } catch (error) {
      // Somebody else has just set something: nobody is to be left with a small picture.
      this.warn('the picture stays small for another moment', error);
      this.handleConnected();
    }
  }
}
