/** The preview on the page that asks: opens the one camera of this page and says in a word how that went. */

import { LitElement, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Camera, type CameraOutcome, camera } from '../call/camera.js';
import type { Permission } from '../call/media-outcome.js';
import { warmUpConnections } from '../call/warm-up.js';
import { type Texts, textOf } from './texts.js';

export type CameraState = 'asking' | 'ready-without-microphone' | Exclude<CameraOutcome['kind'], 'released'>;

@customElement('beside-camera')
export class BesideCamera extends LitElement {
  @property({ attribute: false }) texts: Texts = {};
  @property({ attribute: false }) camera: Pick<Camera, 'warmUp' | 'stop' | 'hold' | 'permission'> = camera;
  @state() private stream: MediaStream | null = null;

  #letGo = () => {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.#letGo = this.camera.hold();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#letGo();
  }

  /** Answers with the state in which the camera then is, or with `released` when release() came first. */
  async warmUp(): Promise<CameraState | 'released'> {
    this.#tell('asking');
    const outcome = await this.camera.warmUp();
    if (outcome.kind === 'released') {
      return 'released';
    }
    this.stream = outcome.kind === 'ready' ? outcome.stream : null;
    if (this.stream) {
      void warmUpConnections();
    }
    const reached = outcome.kind === 'ready' && !outcome.microphone ? 'ready-without-microphone' : outcome.kind;
    this.#tell(reached);
    return reached;
  }

  /** Asks straight from the press: some browsers forget the press on its way over the server. */
  warmUpOn(button: HTMLElement): void {
    button.addEventListener('click', () => void this.warmUp());
  }

  release(): void {
    this.camera.stop();
    this.stream = null;
  }

  permission(): Promise<Permission> {
    return this.camera.permission();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    return html`<video
      class="camera-preview"
      aria-label=${textOf(this.texts, 'preview')}
      autoplay
      playsinline
      .muted=${true}
      .srcObject=${this.stream}
    ></video>`;
  }

  #tell(state: CameraState): void {
    this.dispatchEvent(new CustomEvent('camera-state', { detail: { state }, bubbles: true }));
  }
}
