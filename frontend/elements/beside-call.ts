/** A call on the page: the picture or the voice of the other side, how the call stands in words, and the few things to press. */

import { LitElement, type TemplateResult, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { browserEnvironment, browserFarewell, browserScreen } from '../call/browser-environment.js';
import { type CallState, isFinal } from '../call/call-state.js';
import { Farewell, type FarewellEnvironment } from '../call/farewell.js';
import type { VoiceState } from '../call/local-media.js';
import type { Role } from '../call/messages.js';
import { preparedCalls } from '../call/prepared-calls.js';
import { CallSession, type SessionEnvironment } from '../call/session.js';
import { startingWith } from '../call/tickets.js';
import { type Timers, browserTimers } from '../call/timers.js';
import { WakeLock } from '../call/wake-lock.js';
import { announcements } from './announcements.js';
import { callStage } from './call-stage.js';
import { statusKey, voiceKey } from './call-words.js';
import { RemotePlayer } from './remote-player.js';
import { type Texts, textOf } from './texts.js';

/** A screen reader must have seen the empty live region before it can notice a change in it. */
const REGION_SEEN_MS = 150;

@customElement('beside-call')
export class BesideCall extends LitElement {
  @property({ attribute: false }) texts: Texts = {};
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
  repeatAloud: (text: string) => void = (text) => announcements.say(text);

  @state() private regionSeen = false;
  @state() private call: CallState | undefined;
  @state() private voice: VoiceState | undefined;
  @state() private muted = false;
  @state() private soundBlocked = false;
  @state() private serverAway = false;
  @state() private ownPicture: MediaStream | null = null;
  @query('.remote') private remote!: HTMLMediaElement;

  #session: CallSession | undefined;
  #farewell: Farewell | undefined;
  #wasLive = false;
  readonly #player = new RemotePlayer({
    firstFrame: () => this.#handleFirstFrame(),
    soundBlocked: (blocked) => (this.soundBlocked = blocked),
  });

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

  protected override updated(): void {
    if (!this.#session && !this.#over() && this.isConnected && this.callId && this.role) {
      this.#start(this.role);
    }
  }

  protected override render(): TemplateResult {
    return html`
      ${this.role === 'volunteer' ? this.#renderPicture() : this.#renderVoice()}
      <div class="call-status" role="status" aria-live="polite" aria-atomic="false">
        <p class="call-state">${this.regionSeen ? this.#statusText() : ''}</p>
        <p class="call-notice">${this.regionSeen ? this.#noticeText() : ''}</p>
      </div>
      <div class="call-controls">
        ${this.#renderButton('call-end', 'end', () => this.#session?.hangUp())}
        ${this.#mayMute()
          ? this.#renderButton('call-mute', this.muted ? 'unmute' : 'mute', () => this.#toggleMute())
          : nothing}
        ${this.soundBlocked && !this.#over()
          ? this.#renderButton('call-start-sound', 'startSound', () => void this.#player.startSound())
          : nothing}
        ${this.#renderButton('call-repeat', 'repeat', () => this.#repeat(), true)}
      </div>
    `;
  }

  #renderPicture(): TemplateResult {
    return html`<video class="remote" aria-label=${textOf(this.texts, 'picture')} autoplay playsinline></video>`;
  }

  #renderVoice(): TemplateResult {
    return html`<video
        class="self"
        aria-label=${textOf(this.texts, 'preview')}
        autoplay
        playsinline
        .muted=${true}
        .srcObject=${this.ownPicture}
      ></video>
      <audio class="remote" autoplay></audio>`;
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
      ownPicture: (stream) => (this.ownPicture = stream),
      voice: (voice) => (this.voice = voice),
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

  #handleState(call: CallState): void {
    this.call = call;
    if (call.kind === 'live' && !this.#wasLive) {
      this.#wasLive = true;
      this.#tell('call-live', {});
    }
    if (isFinal(call)) {
      this.stage.leave();
      this.#player.stop();
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
  }

  #repeat(): void {
    this.repeatAloud([this.#statusText(), this.#noticeText()].filter(Boolean).join(' '));
  }

  #statusText(): string {
    return this.call ? textOf(this.texts, statusKey(this.call)) : '';
  }

  #noticeText(): string {
    if (this.#over()) {
      return this.serverAway ? textOf(this.texts, 'wayOnLater') : '';
    }
    const keys = [voiceKey(this.voice), this.soundBlocked ? 'soundBlocked' : undefined];
    return keys.map((key) => (key ? textOf(this.texts, key) : '')).filter(Boolean).join(' ');
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
    this.#player.stop();
    this.screenLock.letGo();
    this.#farewell?.cancel();
    if (!this.#over()) {
      this.call = undefined;
    }
  }
}
