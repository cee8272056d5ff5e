/** A call on the page: the picture or the voice of the other side, how the call stands in words, and the few things to press. */

import { LitElement, type TemplateResult, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type CallState, isFinal } from '../call/call-state.js';
import { Farewell } from '../call/farewell.js';
import type { VoiceState } from '../call/local-media.js';
import type { Role } from '../call/messages.js';
import type { CallSession } from '../call/session.js';
import { callOutside } from './call-outside.js';
import { CallStatus, NO_NEWS, REGION_SEEN_MS } from './call-status.js';
import { voiceKey } from './call-words.js';
import { LookingPart } from './looking-part.js';
import { PhonePart } from './phone-part.js';
import { PictureWords } from './picture-words.js';
import { RemotePlayer } from './remote-player.js';
import { type Texts, textOf } from './texts.js';

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

  outside = callOutside();

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
    this.outside.timers.after(0, () => {
      if (!this.isConnected) {
        this.#dispose();
      }
    });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    this.outside.timers.after(REGION_SEEN_MS, () => (this.regionSeen = true));
  }

  protected override willUpdate(): void {
    if (this.role === 'volunteer') {
      this.#looking ??= new LookingPart(this, (what) => console.warn(`call: ${what}`));
    } else if (this.role === 'requester' && this.callId) {
      const sendPicture = async (track: MediaStreamTrack) => this.#session?.replaceCamera(track);
      this.#phone ??= new PhonePart(this, { ...this.outside.phone(this.callId), sendPicture });
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
    return html`${looking?.renderStage()} ${this.#status.render(this.regionSeen)}
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
        <div class="call-words">${this.#status.render(this.regionSeen)} ${this.#renderSound()} ${phone.renderLast()}</div>
        <div class="call-controls">
          ${this.#renderEnd()} ${phone.renderCurtain(over)} ${this.#renderMute()} ${this.#renderRepeat()}
          ${this.#renderButton('call-walking', this.walking ? 'stand' : 'walk', () => this.#toggleWalking())}
          ${phone.renderRefuse(over)}
        </div>
      </div>
      ${phone.renderMessages()}`;
  }

  #renderEnd(): TemplateResult {
    return this.#renderButton('call-end', 'end', () => this.#session?.hangUp());
  }

  #renderMute(): TemplateResult | typeof nothing {
    // One that is away comes back: whoever speaks then may want to be muted.
    const mayMute = this.voice === 'away' || voiceKey(this.voice) === undefined;
    return mayMute
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
    this.outside.screenLock.hold();
    this.#session = this.outside.session(this.callId, role, this.ticket);
    this.ticket = '';
    this.#recall(this.#session);
    this.#session.tell({
      state: (call) => this.#handleState(call),
      remoteStream: (stream) => void this.#player.play(this.remote, stream),
      ownPicture: (stream) => this.#handlePicture(stream),
      connected: (connected) => this.#looking?.handleConnected(connected),
      cameraAway: (away) => this.#phone?.side.handleCameraAway(away),
      voice: (voice) => this.#handleVoice(voice),
      channels: (channels) => this.#part?.handleChannels(channels),
    });
    void this.#session.start();
  }

  /** What was set before the page was loaded anew, or the element put back, holds, and its buttons and words say so. */
  #recall({ muted, purpose }: CallSession): void {
    this.muted = muted;
    this.walking = purpose === 'walking';
    this.#tellVoice();
  }

  #handleVoice(voice: VoiceState): void {
    this.voice = voice;
    this.#tellVoice();
  }

  /** To the other side it is the same why nobody is heard. */
  #tellVoice(): void {
    this.#part?.handleMuted(this.muted || voiceKey(this.voice) !== undefined);
  }

  #handleFirstFrame(): void {
    this.outside.stage.leave();
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
      this.#letGo();
      this.ownPicture = null;
    }
    if (call.kind === 'ended') {
      this.#farewell = new Farewell(this.callId, this.outside.farewell, () => (this.serverAway = true));
      this.#tell('call-ended', { reason: call.reason });
    } else if (call.kind === 'failed') {
      this.#tell('call-failed', { why: call.why });
    }
  }

  #toggleMute(): void {
    this.muted = !this.muted;
    this.#session?.setMuted(this.muted);
    this.#tellVoice();
  }

  #toggleWalking(): void {
    this.walking = !this.walking;
    this.#session?.setPurpose(this.walking ? 'walking' : 'reading');
  }

  #watchPicture(): void {
    this.#pictureWords.start({
      role: this.role ?? 'requester',
      timers: this.outside.timers,
      senses: this.outside.senses(),
      stats: async () => this.#session?.stats(),
      video: () => this.picture,
      curtain: () => this.curtainDrawn || (this.#part?.side.cameraAway ?? false),
    });
  }

  #repeat(): void {
    const standing = this.#status.spoken();
    if (this.#phone) {
      this.#phone.repeat(this.call?.kind === 'live' && this.#phone.last ? this.#phone.last : standing);
    } else {
      this.outside.repeatAloud(standing);
    }
  }

  get #status(): CallStatus {
    const { call, voice, muted, soundBlocked, walking, serverAway } = this;
    const trouble = this.#pictureWords.word();
    const news = this.#looking?.news ?? NO_NEWS;
    const facts = { call, over: this.#over(), voice, muted, soundBlocked, walking, serverAway, trouble, news };
    return new CallStatus(facts, this.texts);
  }

  #over(): boolean {
    return this.call !== undefined && isFinal(this.call);
  }

  #tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }

  #letGo(): void {
    this.outside.stage.leave();
    this.#pictureWords.stop();
    this.#player.stop();
    this.#part?.close();
    this.outside.screenLock.letGo();
  }

  /** Whoever puts the element back on a page while the call goes on joins it again. */
  #dispose(): void {
    this.#session?.dispose();
    this.#session = undefined;
    this.#letGo();
    if (this.#looking) {
      this.removeController(this.#looking);
    }
    this.#looking = this.#phone = undefined;
    this.#farewell?.cancel();
    if (!this.#over()) {
      this.call = undefined;
    }
  }
}
