/** A call on the page: the picture or the voice of the other side, how the call stands in words, and the few things to press. */

import { LitElement, type TemplateResult, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { browserEnvironment, browserFarewell, browserScreen } from '../call/browser-environment.js';
import { type CallState, isFinal } from '../call/call-state.js';
import { Farewell, type FarewellEnvironment } from '../call/farewell.js';
import type { VoiceState } from '../call/local-media.js';
import type { Role } from '../call/messages.js';
import { phoneSenses } from '../call/phone-senses.js';
import { preparedCalls } from '../call/prepared-calls.js';
import { CallSession, type SessionEnvironment } from '../call/session.js';
import { startingWith } from '../call/tickets.js';
import { type Timers, browserTimers } from '../call/timers.js';
import { WakeLock } from '../call/wake-lock.js';
import { announcements } from './announcements.js';
import { callStage } from './call-stage.js';
import { statusKey, voiceKey } from './call-words.js';
import { LookingPart } from './looking-part.js';
import { phoneOutside } from './phone-outside.js';
import { type PhoneOutside, PhonePart } from './phone-part.js';
import { PictureWords, type PictureSource } from './picture-words.js';
import { RemotePlayer } from './remote-player.js';
import { type Texts, textOf } from './texts.js';

/** A screen reader must have seen the empty live region before it can notice a change in it. */
const REGION_SEEN_MS = 150;

@customElement('beside-call')
export class BesideCall extends LitElement {
  @property({ attribute: false }) texts: Texts = {};
  /** What this role can press besides, and hear of. */
  @property({ attribute: false }) toolTexts: Texts = {};
  @property({ attribute: false }) callId = '';
  /** For the first attempt to connect; good for one. */
  @property({ attribute: false }) ticket = '';
  /** A property only: as an attribute it would be taken for a role of ARIA. */
  @property({ attribute: false }) override role: Role | null = null;

  timers: Timers = browserTimers;
  createEnvironment: () => SessionEnvironment = browserEnvironment;
  farewell: FarewellEnvironment = browserFarewell;
  screenLock: Pick<WakeLock, 'hold' | 'letGo'> = new WakeLock(browserScreen());
  takePrepared: (callId: string) => CallSession | undefined = (callId) => preparedCalls.take(callId);
  stage: { leave(): void } = callStage;
  createSenses: () => PictureSource['senses'] = phoneSenses;
  createPhone: (callId: string) => Omit<PhoneOutside, 'sendPicture'> = phoneOutside;
  repeatAloud: (text: string) => void = (text) => announcements.say(text);

  @state() private regionSeen = false;
  @state() private call: CallState | undefined;
  @state() private voice: VoiceState | undefined;
  @state() private muted = false;
  @state() private walking = false;
  @state() private soundBlocked = false;
  @state() private serverAway = false;
  @state() private ownPicture: MediaStream | null = null;
  @query('.remote') private remote!: HTMLMediaElement;
  @query('video') private picture!: HTMLVideoElement | null;

  #session: CallSession | undefined;
  #looking: LookingPart | undefined;
  #phone: PhonePart | undefined;
  #farewell: Farewell | undefined;
  #wasLive = false;
  readonly #pictureWords = new PictureWords(this);
  readonly #player = new RemotePlayer({
    firstFrame: () => this.#handleFirstFrame(),
    soundBlocked: (blocked) => (this.soundBlocked = blocked),
  });

  /** Whether the picture is black because its person wants it so: then nothing is wrong with it. */
  get curtainDrawn(): boolean {
    return this.#part?.side.curtainDrawn ?? false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that is only being moved is back before the next task.
    this.timers.after(0, () => {
      if (!this.isConnected) {
        this.#dispose();
      }
    });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    this.timers.after(REGION_SEEN_MS, () => (this.regionSeen = true));
  }

  protected override willUpdate(): void {
    if (this.role === 'volunteer') {
      this.#looking ??= new LookingPart(this, (what) => console.warn(`call: ${what}`));
    } else if (this.role === 'requester' && this.callId) {
      const sendPicture = async (track: MediaStreamTrack) => this.#session?.replaceCamera(track);
      this.#phone ??= new PhonePart(this, { ...this.createPhone(this.callId), sendPicture });
    }
  }

  protected override updated(): void {
    if (!this.#session && !this.#over() && this.isConnected && this.callId && this.role) {
      this.#start(this.role);
    }
  }

  protected override render(): TemplateResult {
    return this.#phone ? this.#renderPhone(this.#phone) : this.#renderLaptop(this.#looking);
  }

  #renderLaptop(looking: LookingPart | undefined): TemplateResult {
    return html`${looking?.renderStage()} ${this.#renderStatus()}
      <div class="call-controls">${this.#renderEnd()} ${this.#renderMute()} ${this.#renderSound()} ${this.#renderRepeat()}</div>
      ${looking?.renderTools()} ${this.#pictureWords.renderNumbers(this.texts)}`;
  }

  /** Each control in a place of its own, for hands that know where it is. */
  #renderPhone(phone: PhonePart): TemplateResult {
    const over = this.#over();
    return html`<div class="call-phone">
        <video
          class="self"
          aria-label=${textOf(this.texts, 'preview')}
          autoplay
          playsinline
          .muted=${true}
          .srcObject=${this.ownPicture}
        ></video>
        <audio class="remote" autoplay></audio>
        <div class="call-words">${this.#renderStatus()} ${this.#renderSound()} ${phone.renderLast()}</div>
        <div class="call-controls">
          ${this.#renderEnd()} ${phone.renderCurtain(over)} ${this.#renderMute()} ${this.#renderRepeat()}
          ${this.#renderButton('call-walking', this.walking ? 'stand' : 'walk', () => this.#toggleWalking())}
          ${phone.renderRefuse(over)}
        </div>
      </div>
      ${phone.renderMessages()}`;
  }

  #renderStatus(): TemplateResult {
    return html`<div class="call-status" role="status" aria-live="polite" aria-atomic="false">
      <p class="call-state">${this.regionSeen ? this.#statusText() : ''}</p>
      <p class="call-notice">${this.regionSeen ? this.#noticeText() : ''}</p>
      <p class="call-trouble">${this.regionSeen ? this.#troubleText() : ''}</p>
      <p class="call-news">${this.#over() ? '' : (this.#looking?.news ?? '')}</p>
    </div>`;
  }

  #renderEnd(): TemplateResult {
    return this.#renderButton('call-end', 'end', () => this.#session?.hangUp());
  }

  #renderMute(): TemplateResult | typeof nothing {
    return this.#mayMute()
      ? this.#renderButton('call-mute', this.muted ? 'unmute' : 'mute', () => this.#toggleMute())
      : nothing;
  }

  #renderSound(): TemplateResult | typeof nothing {
    return this.soundBlocked && !this.#over()
      ? this.#renderButton('call-start-sound', 'startSound', () => void this.#player.startSound())
      : nothing;
  }

  #renderRepeat(): TemplateResult {
    return this.#renderButton('call-repeat', 'repeat', () => this.#repeat(), true);
  }

  /** After the end the buttons stay, so that the focus has a place, and say that they do nothing any more. */
  #renderButton(name: string, key: string, press: () => void, afterEnd = false): TemplateResult {
    const idle = this.#over() && !afterEnd;
    return html`<button type="button" class=${name} aria-disabled=${idle ? 'true' : nothing} @click=${idle ? null : press}>
      ${textOf(this.texts, key)}
    </button>`;
  }

  #start(role: Role): void {
    this.screenLock.hold();
    this.#session = this.takePrepared(this.callId) ?? this.#createSession(role);
    this.ticket = '';
    this.#session.tell({
      state: (call) => this.#handleState(call),
      remoteStream: (stream) => void this.#player.play(this.remote, stream),
      ownPicture: (stream) => this.#handlePicture(stream),
      voice: (voice) => (this.voice = voice),
      channels: (channels) => this.#part?.handleChannels(channels),
    });
    void this.#session.start();
  }

  #createSession(role: Role): CallSession {
    const environment = this.createEnvironment();
    const fetchTicket = startingWith(this.ticket, environment.fetchTicket);
    return new CallSession(this.callId, role, { ...environment, fetchTicket });
  }

  #handleFirstFrame(): void {
    this.stage.leave();
    this.#session?.handleFirstFrame();
  }

  get #part(): LookingPart | PhonePart | undefined {
    return this.#looking ?? this.#phone;
  }

  /** Before it is sent: a curtain may hang since before this page was loaded anew. */
  #handlePicture(stream: MediaStream): void {
    this.#phone?.side.handlePicture(stream);
    this.ownPicture = stream;
  }

  #handleState(call: CallState): void {
    this.call = call;
    if (call.kind === 'live' && !this.#wasLive) {
      this.#wasLive = true;
      this.#tell('call-live', {});
    }
    if (call.kind === 'live') {
      this.#watchPicture();
    }
    if (isFinal(call)) {
      this.stage.leave();
      this.#pictureWords.stop();
      this.#player.stop();
      this.#part?.close();
      this.ownPicture = null;
      this.screenLock.letGo();
    }
    if (call.kind === 'ended') {
      this.#farewell = new Farewell(this.callId, this.farewell, () => (this.serverAway = true));
      this.#tell('call-ended', { reason: call.reason });
    } else if (call.kind === 'failed') {
      this.#tell('call-failed', { why: call.why });
    }
  }

  #toggleMute(): void {
    this.muted = !this.muted;
    this.#session?.setMuted(this.muted);
    this.#part?.handleMuted(this.muted);
  }

  #toggleWalking(): void {
    this.walking = !this.walking;
    this.#session?.setPurpose(this.walking ? 'walking' : 'reading');
  }

  #watchPicture(): void {
    this.#pictureWords.start({
      role: this.role ?? 'requester',
      timers: this.timers,
      senses: this.createSenses(),
      stats: async () => this.#session?.stats(),
      video: () => this.picture,
      curtain: () => this.#part?.side.curtainDrawn ?? false,
    });
  }

  #repeat(): void {
    const standing = [this.#statusText(), this.#noticeText(), this.#troubleText(), this.#looking?.news]
      .filter(Boolean)
      .join(' ');
    if (this.#phone) {
      this.#phone.repeat(this.call?.kind === 'live' && this.#phone.last ? this.#phone.last : standing);
    } else {
      this.repeatAloud(standing);
    }
  }

  #statusText(): string {
    return this.call ? textOf(this.texts, statusKey(this.call)) : '';
  }

  #noticeText(): string {
    if (this.#over()) {
      return this.serverAway ? textOf(this.texts, 'wayOnLater') : '';
    }
    const keys = [
      voiceKey(this.voice),
      this.soundBlocked ? 'soundBlocked' : undefined,
      this.walking ? 'walking' : undefined,
    ];
    return keys.map((key) => (key ? textOf(this.texts, key) : '')).filter(Boolean).join(' ');
  }

  /** A paragraph of its own, so that nothing else is read out again when it changes. */
  #troubleText(): string {
    const key = this.#pictureWords.key();
    return key ? textOf(this.texts, key) : '';
  }

  #mayMute(): boolean {
    return voiceKey(this.voice) === undefined;
  }

  #over(): boolean {
    return this.call !== undefined && isFinal(this.call);
  }

  #tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }

  /** Whoever puts the element back on a page while the call goes on joins it again. */
  #dispose(): void {
    this.#session?.dispose();
    this.#session = undefined;
    this.stage.leave();
    this.#pictureWords.stop();
    this.#player.stop();
    this.#part?.close();
    if (this.#looking) {
      this.removeController(this.#looking);
    }
    this.#looking = this.#phone = undefined;
    this.screenLock.letGo();
    this.#farewell?.cancel();
    if (!this.#over()) {
      this.call = undefined;
    }
  }
}
