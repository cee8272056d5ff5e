/** A still that a volunteer has asked for, from the press to its last byte. Its person can stop it at any moment, which is told once. */

import type { Outcome } from './phone-camera.js';
import { type Lenses, takePhoto } from './photo.js';
import { StillSender } from './still-sender.js';
import type { Refusal } from './talk-messages.js';
import type { Timers } from './timers.js';
import { isLost } from './track-return.js';

export interface PhoneStillEvents {
  /** The camera is asked for it now. */
  taken(): void;
  /** How far it is has changed. */
  progress(): void;
  sent(): void;
  /** It broke off on its way. */
  broken(): void;
  /** Nothing of it could be sent, which the volunteer does not know yet. */
  unsent(): void;
  stopped(why: Refusal): void;
}

export class PhoneStill {
  readonly #sender = new StillSender((share) => this.#show(share));
  #share: number | undefined;
  /** The one that is being taken or sent. */
  #current: { readonly id: number } | undefined;

  constructor(
    private readonly environment: { lenses: Lenses; timers: Timers },
    private readonly events: PhoneStillEvents,
  ) {}

  /** Which part of it has left the phone, from 0 to 1, while one does. */
  get share(): number | undefined {
    return this.#share;
  }

  handleChannel(channel: RTCDataChannel): void {
    this.#sender.handleChannel(channel);
  }

  /** What a lost camera gives is black, or never comes. */
  async take(track: MediaStreamTrack | undefined, id: number): Promise<Outcome> {
    if (!track || isLost(track) || this.#current) {
      return 'failed';
    }
    const still = { id };
    this.#current = still;
    this.events.taken();
    const photo = await takePhoto(track, this.environment.lenses, this.environment.timers).catch(() => undefined);
    if (this.#current !== still) {
      return 'done';
    }
    if (!photo) {
      this.#current = undefined;
      return 'failed';
    }
    // Not waited for: the lamp must not wait for a photo.
    void this.#send(still, photo);
    return 'done';
  }

  /** @returns whether there was one to stop */
  stop(why: Refusal): boolean {
    if (!this.#current) {
      return false;
    }
    this.#current = undefined;
    // In words before the photo breaks off, so that the volunteer is not told of a fault.
    this.events.stopped(why);
    this.#sender.stop();
    this.#show(undefined);
    return true;
  }

  close(): void {
    this.#current = undefined;
    this.#sender.close();
    this.#show(undefined);
  }

  async #send(still: { readonly id: number }, photo: Blob): Promise<void> {
    this.#show(0);
    const sent = await this.#sender.send(still.id, photo);
    if (this.#current !== still) {
      return;
    }
    this.#current = undefined;
    this.#show(undefined);
    switch (sent) {
      case 'all':
        this.events.sent();
        break;
      case 'part':
        this.events.broken();
        break;
      case 'nothing':
        this.events.unsent();
        break;
    }
  }

  #show(share: number | undefined): void {
    this.#share = share;
    this.events.progress();
  }
}
