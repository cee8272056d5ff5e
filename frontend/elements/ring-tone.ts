/** The sound of a call, worked out and not recorded: two warm tones that swell and fade, then a rest. */

import type { Timers } from '../call/timers.js';

const RING_SECONDS = 3.2;
const GAIN = 0.35;
/** A context that may sound begins within this time; one that may not waits for a press, and says nothing. */
const START_LIMIT_MS = 500;

const NOTES = [
  { hertz: 440, from: 0, seconds: 0.7 },
  { hertz: 554.37, from: 0.45, seconds: 0.9 },
] as const;

/** @returns one round of the ring, to be played in a loop: no timer is needed, which browsers slow down in the background */
export function ringSamples(sampleRate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round(RING_SECONDS * sampleRate));
  for (const { hertz, from, seconds } of NOTES) {
    const start = Math.round(from * sampleRate);
    const length = Math.round(seconds * sampleRate);
    for (let index = 0; index < length; index += 1) {
      const turn = 2 * Math.PI * hertz * (index / sampleRate);
      // A soft octave above makes it warm; the rounded beginning and end make it free of clicks.
      const tone = Math.sin(turn) + 0.25 * Math.sin(2 * turn);
      const swell = Math.sin((Math.PI * index) / length) ** 2;
      samples[start + index] = (samples[start + index] ?? 0) + GAIN * swell * tone;
    }
  }
  return samples;
}

export type RingSound = 'running' | 'suspended';

export class RingTone {
  #context: AudioContext | undefined;
  #source: AudioBufferSourceNode | undefined;
  #cancelCheck = () => {};

  constructor(
    private readonly createContext: () => AudioContext,
    private readonly timers: Timers,
    private readonly changed: (state: RingSound) => void,
  ) {}

  /** To be called from a press: browsers keep a page silent until then. */
  async unlock(): Promise<void> {
    await this.#open().resume();
  }

  start(): void {
    const context = this.#open();
    const samples = ringSamples(context.sampleRate);
    const buffer = context.createBuffer(1, samples.length, context.sampleRate);
    buffer.copyToChannel(samples, 0);
    this.#source = context.createBufferSource();
    this.#source.buffer = buffer;
    this.#source.loop = true;
    this.#source.connect(context.destination);
    this.#source.start();
    // Where the page has been used before, this is enough; elsewhere it stays pending until unlock().
    context.resume().catch(() => this.#tell());
    this.#cancelCheck = this.timers.after(START_LIMIT_MS, () => this.#tell());
  }

  stop(): void {
    this.#cancelCheck();
    this.#source?.stop();
    this.#source?.disconnect();
    this.#source = undefined;
  }

  async close(): Promise<void> {
    this.stop();
    const context = this.#context;
    this.#context = undefined;
    if (context) {
      context.onstatechange = null;
      await context.close();
    }
  }

  #open(): AudioContext {
    if (!this.#context) {
      this.#context = this.createContext();
      this.#context.onstatechange = () => this.#tell();
    }
    return this.#context;
  }

  #tell(): void {
    this.changed(this.#context?.state === 'running' ? 'running' : 'suspended');
  }
}
