/** The check as a whole: one step after the other, each reported as it turns out. */

import type { CameraSource, MicrophoneSource } from '../call/local-media.js';
import { type MediaEnvironment, obstacle } from '../call/media-outcome.js';
import type { Timers } from '../call/timers.js';
import { CheckConnection } from './check-connection.js';
import type { AskDesk } from './check-desk.js';
import { type OpenedMedia, openForRequester, openForVolunteer } from './check-media.js';
import { type Step, type StepName, type StepState, stepsOf } from './check-steps.js';

export interface CheckEnvironment {
  camera: CameraSource;
  microphone: () => MicrophoneSource;
  media: Pick<MediaEnvironment, 'secure' | 'supported'>;
  connectPeer(): RTCPeerConnection;
  askDesk: AskDesk;
  timers: Timers;
}

export interface CheckEvents {
  steps(steps: readonly Step[]): void;
  ownPicture(stream: MediaStream | null): void;
  testPicture(track: MediaStreamTrack | null): void;
}

export class ConnectionCheck {
  #steps: Step[];
  #media: OpenedMedia | undefined;
  #connection: CheckConnection | undefined;
  #stopped = false;

  constructor(
    private readonly sees: boolean,
    private readonly environment: CheckEnvironment,
    private readonly events: CheckEvents,
  ) {
    this.#steps = stepsOf(sees).map((name) => ({ name, state: 'waiting' }));
  }

  /** Never rejects. */
  async run(): Promise<readonly Step[]> {
    await this.#openMedia();
    if (!this.#stopped) {
      await this.#connect();
    }
    this.stop();
    return this.#steps;
  }

  /** The first decoded frame of the test picture. */
  handleFirstFrame(): void {
    this.#connection?.handleFirstFrame();
  }

  stop(): void {
    this.#stopped = true;
    this.#connection?.close();
    this.#media?.stop();
    this.events.ownPicture(null);
    this.events.testPicture(null);
  }

  async #openMedia(): Promise<void> {
    const { camera, microphone } = this.environment;
    this.#set(this.sees ? 'camera' : 'microphone', 'running');
    this.#media = this.sees ? await openForRequester(camera, microphone()) : await openForVolunteer(microphone());
    if (this.#stopped) {
      this.#media.stop();
      return;
    }
    this.events.ownPicture(this.#media.stream);
    this.#set('camera', this.#media.camera);
    this.#set('microphone', this.#media.microphone);
  }

  async #connect(): Promise<void> {
    const server = await this.#reach();
    this.#set('server', server);
    if (server !== 'fine' || !this.#connection) {
      this.#set('out', 'skipped');
      this.#set('back', 'skipped');
      return;
    }
    if (this.#media?.picture) {
      this.#set('out', 'running');
      this.#set('out', (await this.#connection.pictureOut()) ? 'fine' : 'silent');
    } else {
      this.#set('out', 'skipped');
    }
    this.#set('back', 'running');
    this.#set('back', (await this.#connection.pictureBack()) ? 'fine' : 'silent');
  }

  async #reach(): Promise<StepState> {
    // A page that is not secure still has connections; a browser without them has been told so by its microphone.
    if (obstacle(this.environment.media) === 'unsupported') {
      return 'skipped';
    }
    this.#set('server', 'running');
    try {
      this.#connection = new CheckConnection(
        this.environment.connectPeer(),
        this.environment.timers,
        this.#media?.picture ?? null,
        (track) => this.events.testPicture(track),
      );
      return await this.#connection.connect(this.environment.askDesk);
    } catch {
      return 'fault';
    }
  }

  #set(name: StepName, state: StepState): void {
    if (!this.#stopped) {
      this.#steps = this.#steps.map((step) => (step.name === name ? { name, state } : step));
      this.events.steps(this.#steps);
    }
  }
}
