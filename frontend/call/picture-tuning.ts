/** Keeps what is sent of the camera fit for its purpose: from the first offer on, and as the line gets better or worse. */

import { inOrder, soonest } from './codec-order.js';
import { AT_FIRST, type Limits, type Purpose, SMALL_FOR_MS, limitsFor, mannerFor, sameLimits } from './encoding.js';
import type { Timers } from './timers.js';

export const BETWEEN_LOOKS_MS = 2_000;

export interface TuningEnvironment {
  timers: Timers;
  /** What this browser can send; nothing where it does not tell. */
  codecs(): readonly RTCRtpCodec[];
  warn(what: string, error: unknown): void;
}

/** A codec for one encoding alone: webrtc-extensions, "RTCRtpEncodingParameters". TypeScript does not know it yet. */
interface Encoding extends RTCRtpEncodingParameters {
  codec?: RTCRtpCodec;
}

/** Outlives the connections of a call: a fresh one is tuned as the one before it was. */
export class PictureTuning {
  #purpose: Purpose = 'reading';
  #sender: RTCRtpSender | undefined;
  #limits: Limits | undefined;
  #small = false;
  #applying = Promise.resolve();
  #cancel = () => {};

  constructor(private readonly environment: TuningEnvironment) {}

  /** How the camera's line in a fresh connection is to begin. */
  encodings(): Encoding[] {
    return [{ scaleResolutionDownBy: AT_FIRST.scaleResolutionDownBy, ...this.#codecFor(AT_FIRST) }];
  }

  /** The camera's line in a fresh connection, before its first offer. */
  handleTransceiver(transceiver: RTCRtpTransceiver): void {
    this.#preferCodecs(transceiver);
    this.#sender = transceiver.sender;
    this.#limits = undefined;
    this.#small = true;
    this.#apply(undefined);
  }

  /** The first picture goes out now, and after it those that are to be read. */
  handleConnected(): void {
    if (this.#small) {
      this.#cancel();
      this.#cancel = this.environment.timers.after(SMALL_FOR_MS, () => {
        this.#small = false;
        this.#apply(undefined);
        this.#wait();
      });
    }
  }

  get purpose(): Purpose {
    return this.#purpose;
  }

  setPurpose(purpose: Purpose): void {
    if (this.#purpose !== purpose) {
      this.#purpose = purpose;
      this.#limits = undefined;
      this.#apply(undefined);
    }
  }

  close(): void {
    this.#cancel();
    this.#sender = undefined;
  }

  #preferCodecs(transceiver: RTCRtpTransceiver): void {
    const codecs = this.environment.codecs();
    try {
      if (codecs.length > 0) {
        transceiver.setCodecPreferences?.(inOrder(codecs));
      }
    } catch (error) {
      this.environment.warn('the browser keeps its own order of codecs', error);
    }
  }

  #wait(): void {
    this.#cancel();
    this.#cancel = this.environment.timers.after(BETWEEN_LOOKS_MS, () => {
      this.#wait();
      void this.#look();
    });
  }

  async #look(): Promise<void> {
    const sender = this.#sender;
    if (sender) {
      const available = availableOf(await sender.getStats());
      if (sender === this.#sender) {
        this.#apply(available);
      }
    }
  }

  /** One after the other: a browser takes only parameters that it has just given. */
  #apply(available: number | undefined): void {
    const sender = this.#sender;
    if (!sender) {
      return;
    }
    const { hint } = mannerFor(this.#purpose);
    // Again each time: another camera may have come.
    if (sender.track && sender.track.contentHint !== hint) {
      sender.track.contentHint = hint;
    }
    const limits = this.#small ? AT_FIRST : limitsFor(this.#purpose, available, this.#limits);
    if (!sameLimits(this.#limits, limits)) {
      this.#limits = limits;
      this.#applying = this.#applying.then(() => this.#set(sender, this.#purpose, limits));
    }
  }

  /** Nothing said is the one that was negotiated first. */
  #codecFor({ soon }: Limits): Pick<Encoding, 'codec'> {
    const codec = soon ? soonest(this.environment.codecs()) : undefined;
    return codec ? { codec } : {};
  }

  async #set(sender: RTCRtpSender, purpose: Purpose, limits: Limits): Promise<void> {
    try {
      const parameters = sender.getParameters();
      parameters.degradationPreference = mannerFor(purpose).keep;
      const { soon, ...numbers } = limits;
      for (const encoding of parameters.encodings as Encoding[]) {
        delete encoding.maxBitrate;
        delete encoding.codec;
        Object.assign(encoding, numbers, this.#codecFor(limits));
      }
      await sender.setParameters(parameters);
    } catch (error) {
      // Somebody else may have just set something: the next look tries again.
      this.#limits = undefined;
      this.environment.warn('the browser decides itself what to give up on a weak line', error);
    }
  }
}

/** @returns in bit/s; undefined where the browser does not tell, or not yet */
export function availableOf(report: RTCStatsReport): number | undefined {
  for (const stats of report.values()) {
    if (stats.type === 'candidate-pair' && stats.nominated && stats.availableOutgoingBitrate > 0) {
      return stats.availableOutgoingBitrate;
    }
  }
  return undefined;
}

/** What this browser can send. */
export function sendableCodecs(): readonly RTCRtpCodec[] {
  return globalThis.RTCRtpSender?.getCapabilities?.('video')?.codecs ?? [];
}
