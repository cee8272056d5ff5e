/**
 * The requester's side of what is said during a call: does what the volunteer asks of this phone, tells its person of each
 * change in the same moment, takes the last one back at one press, and leaves the curtain to its person alone.
 */

import type { CallMemory } from './call-memory.js';
import { CameraChanges, type ChangeNotice } from './camera-changes.js';
import type { Channels } from './channels.js';
import { Curtain } from './curtain.js';
import { type Area, type Guidance, areaOf } from './guidance.js';
import { type CameraDevices, type Outcome, PhoneCamera } from './phone-camera.js';
import { PhoneStill } from './phone-still.js';
import type { Lenses } from './photo.js';
import { type Change, type FromPhone, type FromVolunteer, parseFromVolunteer } from './talk-messages.js';
import { Talk } from './talk.js';
import type { Timers } from './timers.js';
import type { Turns } from './turns.js';

export type PhoneNotice =
  | ChangeNotice
  | 'still-sent'
  | 'still-broken'
  | 'undone'
  | 'not-undone'
  | 'curtain-drawn'
  | 'curtain-open'
  | 'camera-away'
  | 'camera-back'
  | 'voice-off'
  | 'voice-on';

/** What this person is to hear now. */
export type Heard =
  | { kind: 'notice'; notice: PhoneNotice }
  | { kind: 'guide'; guidance: Guidance }
  | { kind: 'point'; area: Area }
  | { kind: 'words'; text: string };

export interface PhoneEnvironment {
  devices: CameraDevices;
  lenses: Lenses;
  timers: Timers;
  /** Also of whoever opens the camera besides. */
  turns: Turns;
  memory: CallMemory;
  warn(what: string): void;
}

export interface PhoneEvents {
  heard(heard: Heard): void;
  /** Something that the page shows has changed: the curtain, what can be refused, how far a still is. */
  changed(): void;
  /** Another camera looks now; it is to be sent instead. */
  picture(track: MediaStreamTrack): Promise<void>;
}

/** Whoever presses on and on is not served for minutes. */
const MOST_WISHES = 8;

export class PhoneSide {
  readonly #talk: Talk<FromPhone, FromVolunteer>;
  readonly #still: PhoneStill;
  readonly #curtain: Curtain;
  readonly #changes = new CameraChanges((notice) => this.#notice(notice));
  #camera: PhoneCamera | undefined;
  #waiting = 0;
  #away = false;
  /** How often the curtain was drawn: what was asked for before shows what was not to be seen. */
  #curtains = 0;
  #muted = false;
  #volunteerMuted = false;

  constructor(
    private readonly environment: PhoneEnvironment,
    private readonly events: PhoneEvents,
  ) {
    this.#curtain = new Curtain(environment.memory);
    this.#still = new PhoneStill(environment, {
      taken: () => this.#changes.handleStill(),
      progress: () => events.changed(),
      sent: () => this.#notice('still-sent'),
      broken: () => this.#notice('still-broken'),
      unsent: () => this.#handleUnsentStill(),
      stopped: (why) => this.#talk.say({ type: 'refused', what: 'still', why }),
    });
    this.#talk = new Talk(parseFromVolunteer, {
      heard: (message) => this.#handle(message),
      open: (open) => open && void this.#tellAll(),
      warn: (what) => environment.warn(what),
    });
  }

  get curtainDrawn(): boolean {
    return this.#curtain.drawn;
  }

  get cameraAway(): boolean {
    return this.#away;
  }

  /** What "No, thank you" would take back, if anything. */
  get refusable(): Change | undefined {
    return this.#changes.last;
  }

  /** Which part of a still has left the phone, while one does. */
  get sending(): number | undefined {
    return this.#still.share;
  }

  /** To be called before the picture is sent to anybody. */
  handlePicture(stream: MediaStream): void {
    this.#camera = new PhoneCamera(stream, this.environment.devices, async (track) => {
      this.#curtain.hangBefore(track);
      await this.events.picture(track);
    });
    const { track } = this.#camera;
    if (track) {
      this.#curtain.hangBefore(track);
    }
    void this.#tellFacts();
  }

  handleChannels({ talk, still }: Channels): void {
    this.#still.handleChannel(still);
    this.#talk.handleChannel(talk);
  }

  drawCurtain(drawn: boolean): void {
    this.#curtain.draw(drawn);
    if (drawn) {
      this.#curtains += 1;
      this.#still.stop('curtain');
    }
    this.#notice(drawn ? 'curtain-drawn' : 'curtain-open');
    void this.#tellFacts();
  }

  /** The phone itself, or another app, has taken the camera; or it is here again. */
  handleCameraAway(away: boolean): void {
    this.#away = away;
    this.#notice(away ? 'camera-away' : 'camera-back');
    void this.#tellFacts();
  }

  handleMuted(muted: boolean): void {
    this.#muted = muted;
    this.#talk.say({ type: 'voice', muted });
  }

  /** Takes the last change back, and says so kindly to the volunteer. Nothing happens when there is none. */
  refuse(): void {
    const undo = this.#changes.takeUndo();
    if (!undo) {
      return;
    }
    if (undo.what !== 'still' || !this.#still.stop('declined')) {
      this.#talk.say({ type: 'refused', what: undo.what, why: 'declined' });
    }
    this.#wish(async () => {
      const outcome = await undo.takeBack();
      this.#notice(outcome === 'done' ? 'undone' : 'not-undone');
      await this.#tellFacts();
    });
  }

  close(): void {
    this.#talk.close();
    this.#still.close();
    this.#camera?.close();
    this.#changes.forget();
  }

  #handle(message: FromVolunteer): void {
    switch (message.type) {
      case 'torch':
        this.#change('torch', (camera) => this.#changes.setTorch(camera, message.on));
        break;
      case 'zoom':
        this.#change('zoom', (camera) => this.#changes.setZoom(camera, message.level));
        break;
      case 'camera':
        this.#change('camera', (camera) => this.#changes.nextCamera(camera));
        break;
      case 'still':
        this.#change('still', (camera) => this.#still.take(camera.track, message.id));
        break;
      case 'guide':
        this.events.heard({ kind: 'guide', guidance: message });
        break;
      case 'point':
        void this.#point(message);
        break;
      case 'words':
        this.events.heard({ kind: 'words', text: message.text });
        break;
      case 'voice':
        this.#handleVoice(message.muted);
        // The first thing that their page says: it may have come after all that was told on the open channel.
        void this.#tellAll();
        break;
    }
  }

  #handleVoice(muted: boolean): void {
    if (muted !== this.#volunteerMuted) {
      this.#volunteerMuted = muted;
      this.#notice(muted ? 'voice-off' : 'voice-on');
    }
  }

  /** One wish after the other: two at once would pull a camera this way and that. */
  #change(what: Change, make: (camera: PhoneCamera) => Promise<Outcome>): void {
    if (this.#waiting >= MOST_WISHES) {
      this.#talk.say({ type: 'refused', what, why: 'failed' });
      return;
    }
    const curtains = this.#curtains;
    this.#wish(async () => {
      const camera = this.#camera;
      if (this.#curtain.drawn || curtains !== this.#curtains) {
        this.#talk.say({ type: 'refused', what, why: 'curtain' });
        return;
      }
      const outcome = camera ? await make(camera) : 'failed';
      if (outcome !== 'done') {
        this.#talk.say({ type: 'refused', what, why: outcome });
      }
      await this.#tellFacts();
    });
  }

  #wish(grant: () => Promise<void>): void {
    this.#waiting += 1;
    void this.environment.turns
      .take(grant)
      .catch((error: unknown) => this.environment.warn(`a wish of the volunteer failed (${(error as Error).name})`))
      .finally(() => (this.#waiting -= 1));
  }

  #handleUnsentStill(): void {
    this.#notice('still-broken');
    this.#talk.say({ type: 'refused', what: 'still', why: 'failed' });
  }

  async #point(message: { x: number; y: number }): Promise<void> {
    const facts = await this.#camera?.facts();
    this.events.heard({ kind: 'point', area: areaOf(message, facts?.facing === 'user') });
  }

  #notice(notice: PhoneNotice): void {
    this.events.heard({ kind: 'notice', notice });
    this.events.changed();
  }

  async #tellAll(): Promise<void> {
    this.#talk.say({ type: 'voice', muted: this.#muted });
    await this.#tellFacts();
  }

  async #tellFacts(): Promise<void> {
    const facts = await this.#camera?.facts();
    if (facts) {
      this.#talk.say({ type: 'phone', ...facts, curtain: this.#curtain.drawn, away: this.#away });
    }
  }
}
