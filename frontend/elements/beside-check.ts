/** The connection check on the page: a list of steps, each with its result in words, which is also said once. */

import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { watchFirstFrame } from '../call/first-frame.js';
import { browserCheck } from '../check/browser-check.js';
import { type Step, type Verdict, stepsOf, verdictOn } from '../check/check-steps.js';
import { type CheckEnvironment, ConnectionCheck } from '../check/connection-check.js';
import { announcements } from './announcements.js';
import { type Texts, textOf } from './texts.js';

@customElement('beside-check')
export class BesideCheck extends LitElement {
  @property({ attribute: false }) texts: Texts = {};
  /** Whether this person shows what their camera sees. */
  @property({ attribute: false }) sees = false;
  @property({ attribute: false }) stunUrls: string[] = [];

  createEnvironment = (): CheckEnvironment =>
    browserCheck(this.stunUrls.length > 0 ? [{ urls: this.stunUrls }] : []);
  /** Results come quickly one after the other: the queue leaves a screen reader the time for each. */
  say: (text: string) => void = (text) => announcements.say(text);

  @state() private steps: readonly Step[] = [];
  @state() private verdict: Verdict | undefined;
  @state() private running = false;
  @state() private ownPicture: MediaStream | null = null;
  @query('.test-picture') private testPicture!: HTMLVideoElement | null;

  #check: ConnectionCheck | undefined;
  #cancelWatch = () => {};
  #said = new Set<string>();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#check?.stop();
  }

  async start(): Promise<void> {
    if (this.running) {
      return;
    }
    this.#said.clear();
    this.verdict = undefined;
    this.running = true;
    this.say(textOf(this.texts, 'started'));
    const check = new ConnectionCheck(this.sees, this.createEnvironment(), {
      steps: (steps) => this.#handleSteps(steps),
      ownPicture: (stream) => (this.ownPicture = stream),
      testPicture: (track) => this.#show(track),
    });
    this.#check = check;
    const steps = await check.run();
    this.running = false;
    if (this.isConnected) {
      this.verdict = verdictOn(steps);
      this.say(textOf(this.texts, `verdict.${this.verdict}`));
    }
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('sees') && !this.running) {
      this.steps = stepsOf(this.sees).map((name) => ({ name, state: 'waiting' }));
    }
  }

  protected override render(): TemplateResult {
    return html`
      <div class="call-controls">
        <button
          type="button"
          class="check-start"
          aria-disabled=${this.running ? 'true' : nothing}
          @click=${() => void this.start()}
        >
          ${textOf(this.texts, this.verdict ? 'again' : 'start')}
        </button>
      </div>
      <p class="check-verdict ${this.verdict ?? ''}">${this.#verdictText()}</p>
      <ol class="check-steps">
        ${this.steps.map((step) => this.#renderStep(step))}
      </ol>
      <div class="check-pictures">
        ${this.sees
          ? html`<video
              class="own-picture"
              aria-label=${textOf(this.texts, 'own-picture')}
              ?hidden=${!this.ownPicture}
              autoplay
              playsinline
              .muted=${true}
              .srcObject=${this.ownPicture}
            ></video>`
          : nothing}
        <video
          class="test-picture"
          aria-label=${textOf(this.texts, 'test-picture')}
          ?hidden=${!this.running}
          autoplay
          playsinline
          .muted=${true}
        ></video>
      </div>
    `;
  }

  #renderStep({ name, state }: Step): TemplateResult {
    return html`<li class=${state}>
      <strong>${textOf(this.texts, name)}</strong>
      <span>${textOf(this.texts, wordsOf({ name, state }))}</span>
    </li>`;
  }

  #verdictText(): string {
    if (this.running) {
      return textOf(this.texts, 'started');
    }
    return this.verdict ? textOf(this.texts, `verdict.${this.verdict}`) : '';
  }

  #handleSteps(steps: readonly Step[]): void {
    this.steps = steps;
    for (const step of steps) {
      if (!['waiting', 'running', 'skipped'].includes(step.state) && !this.#said.has(step.name)) {
        this.#said.add(step.name);
        this.say(textOf(this.texts, wordsOf(step)));
      }
    }
  }

  #show(track: MediaStreamTrack | null): void {
    this.#cancelWatch();
    const video = this.testPicture;
    if (!video) {
      return;
    }
    video.srcObject = track ? new MediaStream([track]) : null;
    if (track) {
      this.#cancelWatch = watchFirstFrame(video, () => this.#check?.handleFirstFrame());
      void video.play().catch(() => {});
    }
  }
}

/** @returns the key of the text; what is the same for all steps is told with the same words */
function wordsOf({ name, state }: Step): string {
  return ['waiting', 'running', 'skipped'].includes(state) ? state : `${name}.${state}`;
}
