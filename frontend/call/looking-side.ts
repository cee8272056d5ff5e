/** The volunteer's side of what is said during a call: what the other person's phone can do, and what becomes of each wish. */

import type { Channels } from './channels.js';
import type { Guidance, Point } from './guidance.js';
import { StillReceiver } from './still-receiver.js';
import { type Change, type FromPhone, type FromVolunteer, type PhoneFacts, type Refusal, parseFromPhone } from './talk-messages.js';
import { fitWords } from './talk-fields.js';
import { Talk } from './talk.js';

export type LookingNotice =
  | 'torch-on'
  | 'torch-off'
  | 'camera'
  | 'camera-away'
  | 'camera-back'
  | 'zoomed'
  | 'curtain-drawn'
  | 'curtain-open'
  | 'voice-off'
  | 'voice-on'
  | 'still-asked'
  | 'still-here'
  | 'still-broken'
  | 'words-sent'
  | 'words-wait'
  | 'words-unfit'
  | 'not-reached'
  | RefusalNotice;

export type RefusalNotice = `unable-${Exclude<Change, 'still'>}` | `declined-${Change}` | 'refused-curtain' | 'refused-failed';

/** What a volunteer may want of the phone; a zoom has two ends. */
export type Wish = Exclude<Change, 'zoom'> | 'zoom-in' | 'zoom-out';

/** Why a control of the phone does nothing just now. */
export type Obstacle = 'unreached' | 'curtain' | 'no-torch' | 'no-zoom' | 'zoom-end' | 'one-camera' | 'still-coming';

export type StillState = { kind: 'none' } | { kind: 'coming'; share: number } | { kind: 'here'; photo: Blob };

export interface LookingEvents {
  notice(notice: LookingNotice): void;
  /** Something that the page shows has changed: what the phone can, the curtain, the still. */
  changed(): void;
  warn(what: string): void;
}

/** From one step to the next the picture grows by half. */
const ZOOM_STEP = 1.5;

export class LookingSide {
  readonly #talk: Talk<FromVolunteer, FromPhone>;
  readonly #receiver: StillReceiver;
  #facts: PhoneFacts | undefined;
  #still: StillState = { kind: 'none' };
  #stills = 0;
  #muted = false;
  #otherMuted = false;

  constructor(private readonly events: LookingEvents) {
    this.#receiver = new StillReceiver({
      progress: (share) => this.#showStill({ kind: 'coming', share }),
      photo: (photo) => this.#showStill({ kind: 'here', photo }, 'still-here'),
      broken: () => this.#showStill({ kind: 'none' }, 'still-broken'),
      warn: (what) => events.warn(what),
    });
    this.#talk = new Talk(parseFromPhone, {
      heard: (message) => this.#handle(message),
      open: (open) => this.#handleOpen(open),
      warn: (what) => events.warn(what),
    });
  }

  get facts(): PhoneFacts | undefined {
    return this.#facts;
  }

  get still(): StillState {
    return this.#still;
  }

  get curtainDrawn(): boolean {
    return this.#facts?.curtain ?? false;
  }

  get cameraAway(): boolean {
    return this.#facts?.away ?? false;
  }

  /** @returns why a press would lead to nothing, if it would not */
  obstacleTo(what: Wish): Obstacle | undefined {
    const facts = this.#facts;
    if (!facts || !this.#talk.open) {
      return 'unreached';
    }
    return facts.curtain ? 'curtain' : missing(what, facts, this.#still);
  }

  handleChannels({ talk, still }: Channels): void {
    this.#facts = undefined;
    this.#receiver.handleChannel(still);
    this.#talk.handleChannel(talk);
  }

  /** Whether the connection to the other page stands; as long as nobody says otherwise, it does. */
  handleConnected(connected: boolean): void {
    this.#talk.handleConnected(connected);
    this.#talk.say({ type: 'voice', muted: this.#muted });
    this.events.changed();
  }

  handleMuted(muted: boolean): void {
    this.#muted = muted;
    this.#talk.say({ type: 'voice', muted });
  }

  switchTorch(): void {
    this.#ask({ type: 'torch', on: this.#facts?.torch !== 'on' });
  }

  zoom(nearer: boolean): void {
    const zoom = this.#facts?.zoom;
    if (zoom) {
      const wanted = nearer ? Math.max(zoom.now, 0.5) * ZOOM_STEP : zoom.now / ZOOM_STEP;
      this.#ask({ type: 'zoom', level: Math.min(zoom.max, Math.max(zoom.min, wanted)) });
    }
  }

  nextCamera(): void {
    this.#ask({ type: 'camera' });
  }

  takeStill(): void {
    const id = this.#stills + 1;
    if (this.#ask({ type: 'still', id })) {
      this.#stills = id;
      this.#receiver.expect(id);
      this.#showStill({ kind: 'coming', share: 0 }, 'still-asked');
    }
  }

  putStillAway(): void {
    this.#receiver.forget();
    this.#showStill({ kind: 'none' });
  }

  /** @returns whether it will be heard */
  guide(guidance: Guidance): boolean {
    return this.#ask({ type: 'guide', ...guidance });
  }

  /** @returns whether it will be heard */
  point({ x, y }: Point): boolean {
    return this.#ask({ type: 'point', x, y });
  }

  /** @returns whether the words could be taken; they are read out now, or as soon as the other page is back */
  write(typed: string): boolean {
    const text = fitWords(typed);
    if (text === undefined) {
      this.events.notice('words-unfit');
      return false;
    }
    const now = this.#talk.open;
    const taken = this.#talk.sayWhenOpen({ type: 'words', text });
    this.events.notice(taken ? (now ? 'words-sent' : 'words-wait') : 'not-reached');
    return taken;
  }

  close(): void {
    this.#talk.close();
    this.#receiver.close();
    this.#still = { kind: 'none' };
    this.#facts = undefined;
  }

  #ask(message: FromVolunteer): boolean {
    const said = this.#talk.say(message);
    if (!said) {
      this.events.notice('not-reached');
    }
    return said;
  }

  #handleOpen(open: boolean): void {
    if (open) {
      this.#talk.say({ type: 'voice', muted: this.#muted });
    } else {
      this.#facts = undefined;
    }
    this.events.changed();
  }

  #handle(message: FromPhone): void {
    switch (message.type) {
      case 'phone':
        this.#handleFacts(message);
        break;
      case 'refused':
        this.#handleRefusal(message.what, message.why);
        break;
      case 'voice':
        if (message.muted !== this.#otherMuted) {
          this.#otherMuted = message.muted;
          this.events.notice(message.muted ? 'voice-off' : 'voice-on');
        }
        break;
    }
  }

  #handleFacts({ type: _, ...facts }: PhoneFacts & { type: 'phone' }): void {
    const notice = newsIn(this.#facts, facts);
    this.#facts = facts;
    if (notice) {
      this.events.notice(notice);
    }
    this.events.changed();
  }

  #handleRefusal(what: Change, why: Refusal): void {
    if (what === 'still') {
      // Also one that is here already: whoever shows something may take it back.
      this.putStillAway();
    }
    this.events.notice(refusalNotice(what, why));
  }

  #showStill(still: StillState, notice?: LookingNotice): void {
    this.#still = still;
    this.events.changed();
    if (notice) {
      this.events.notice(notice);
    }
  }
}

function missing(what: Wish, facts: PhoneFacts, still: StillState): Obstacle | undefined {
  switch (what) {
    case 'torch':
      return facts.torch === 'none' ? 'no-torch' : undefined;
    case 'camera':
      return facts.cameras < 2 ? 'one-camera' : undefined;
    case 'still':
      return still.kind === 'coming' ? 'still-coming' : undefined;
    default: {
      const { zoom } = facts;
      if (!zoom) {
        return 'no-zoom';
      }
      const left = what === 'zoom-in' ? zoom.max - zoom.now : zoom.now - zoom.min;
      // Phones round it to steps of their own.
      return left < (zoom.max - zoom.min) / 100 ? 'zoom-end' : undefined;
    }
  }
}

/** @returns what a volunteer is to be told of; the first facts are news only when there is no picture */
function newsIn(before: PhoneFacts | undefined, now: PhoneFacts): LookingNotice | undefined {
  if (now.curtain !== (before?.curtain ?? false)) {
    return now.curtain ? 'curtain-drawn' : 'curtain-open';
  }
  if (now.away !== (before?.away ?? false)) {
    return now.away ? 'camera-away' : 'camera-back';
  }
  if (!before) {
    return undefined;
  }
  if (now.camera !== before.camera) {
    return 'camera';
  }
  if (now.torch !== before.torch && now.torch !== 'none') {
    return `torch-${now.torch}`;
  }
  return now.zoom?.now !== before.zoom?.now ? 'zoomed' : undefined;
}

function refusalNotice(what: Change, why: Refusal): RefusalNotice {
  switch (why) {
    case 'declined':
      return `declined-${what}`;
    case 'unable':
      return what === 'still' ? 'refused-failed' : `unable-${what}`;
    default:
      return `refused-${why}`;
  }
}
