/** The volunteer's part of the call's page: the picture and how it is looked at, the still beside it, and the tools. */

import { type ReactiveController, type ReactiveControllerHost, type TemplateResult, html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Channels } from '../call/channels.js';
import { type LookingNotice, LookingSide } from '../call/looking-side.js';
import './beside-still.js';
import './beside-tools.js';
import type { OwnView } from './beside-tools.js';
import { NO_NEWS } from './call-status.js';
import { LiveView } from './live-view.js';
import { type Texts, textOf, textWith } from './texts.js';

export interface CallHost extends ReactiveControllerHost, HTMLElement {
  readonly texts: Texts;
  /** The words of this role's tools. */
  readonly toolTexts: Texts;
}

export class LookingPart implements ReactiveController, OwnView {
  readonly view: LiveView;
  readonly side: LookingSide;
  /** What has come of the last thing that either of the two has done, for the page's live region. */
  news = NO_NEWS;
  #version = 0;
  #curtain = false;
  #resizes: ResizeObserver | undefined;

  constructor(
    private readonly host: CallHost,
    warn: (what: string) => void,
    now: () => Date = () => new Date(),
  ) {
    this.view = new LiveView(now);
    this.side = new LookingSide({
      notice: (notice) => this.#notice(notice),
      changed: () => this.#changed(),
      warn,
    });
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#resizes && this.#video) {
      this.#resizes = new ResizeObserver(() => this.host.requestUpdate());
      this.#resizes.observe(this.#video);
    }
  }

  handleChannels(channels: Channels): void {
    this.side.handleChannels(channels);
  }

  handleConnected(connected: boolean): void {
    this.side.handleConnected(connected);
  }

  handleMuted(muted: boolean): void {
    this.side.handleMuted(muted);
  }

  /** The call is over; what was seen of the other person goes. */
  close(): void {
    this.#resizes?.disconnect();
    this.view.thaw(this.#canvas);
    this.side.close();
    this.news = NO_NEWS;
    this.#version += 1;
  }

  toggleFrozen(): void {
    if (this.view.frozenAt) {
      this.view.thaw(this.#canvas);
      this.#say(textOf(this.#texts, 'thawed'));
    } else if (this.#video && this.#canvas && this.view.freeze(this.#video, this.#canvas)) {
      this.#say(this.#frozenWords());
    }
  }

  turn(): void {
    this.view.turn();
    this.#say(textOf(this.#texts, `turned.${this.view.quarters}`));
  }

  changeContrast(): void {
    this.view.changeContrast();
    this.#say(textOf(this.#texts, this.view.contrasted ? 'contrastMore' : 'contrastPlain'));
  }

  renderStage(): TemplateResult {
    const style = styleMap(this.view.styleOf(this.#video));
    const curtain = this.side.curtainDrawn;
    return html`<div class="call-stage">
      <div class="live" @click=${this.#press}>
        <video
          class="remote"
          aria-label=${textOf(this.host.texts, 'picture')}
          style=${style}
          autoplay
          playsinline
          @resize=${() => this.host.requestUpdate()}
        ></video>
        <canvas
          class="frozen"
          role="img"
          aria-label=${this.view.frozenAt ? this.#frozenWords() : textOf(this.#texts, 'freeze')}
          style=${style}
          ?hidden=${!this.view.frozenAt}
        ></canvas>
        ${this.view.frozenAt ? html`<p class="stage-note">${this.#frozenWords()}</p>` : nothing}
        ${curtain
          ? html`<div class="stage-curtain">
              <p class="stage-curtain-title">${textOf(this.#texts, 'curtain')}</p>
              <p>${textOf(this.#texts, 'curtainWords')}</p>
            </div>`
          : nothing}
      </div>
      ${this.#renderStill()}
    </div>`;
  }

  renderTools(): TemplateResult {
    return html`<beside-tools
      .texts=${this.#texts}
      .side=${this.side}
      .own=${this}
      .version=${this.#version}
      .said=${(text: string) => this.#say(text)}
    ></beside-tools>`;
  }

  #renderStill(): TemplateResult | typeof nothing {
    const { still } = this.side;
    switch (still.kind) {
      case 'none':
        return nothing;
      case 'coming':
        return html`<div class="still-coming">
          <label for="still-progress">${textOf(this.#texts, 'stillComing')}</label>
          <progress id="still-progress" max="1" .value=${still.share}></progress>
        </div>`;
      case 'here':
        return html`<beside-still
          .texts=${this.#texts}
          .photo=${still.photo}
          .said=${(text: string) => this.#say(text)}
          .putAway=${() => this.#putStillAway()}
        ></beside-still>`;
    }
  }

  /** The button that was pressed disappears; the one that brings the next photo has the focus then. */
  #putStillAway(): void {
    const hadFocus = this.host.querySelector('beside-still')?.contains(document.activeElement) ?? false;
    this.side.putStillAway();
    if (hadFocus) {
      this.host.querySelector<HTMLElement>('button.take-still')?.focus();
    }
  }

  readonly #press = (event: MouseEvent): void => {
    const video = this.#video;
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const press = { x: event.clientX - box.left, y: event.clientY - box.top };
    const point = video && !this.side.curtainDrawn ? this.view.pointIn(video, press) : undefined;
    if (point && this.side.point(point)) {
      this.#say(textOf(this.#texts, 'pointed'));
    }
  };

  #notice(notice: LookingNotice): void {
    this.#say(textOf(this.#texts, `notice.${notice}`));
  }

  #say(text: string): void {
    this.news = { text, count: this.news.count + 1 };
    this.#changed();
  }

  #changed(): void {
    if (this.side.curtainDrawn && !this.#curtain) {
      // What a curtain hides must not stay on the screen.
      this.view.thaw(this.#canvas);
    }
    this.#curtain = this.side.curtainDrawn;
    this.#version += 1;
    this.host.requestUpdate();
  }

  #frozenWords(): string {
    const time = this.view.frozenAt?.toLocaleTimeString(document.documentElement.lang || undefined) ?? '';
    return textWith(this.#texts, 'frozen', time);
  }

  get #texts(): Texts {
    return this.host.toolTexts;
  }

  get #video(): HTMLVideoElement | null {
    return this.host.querySelector<HTMLVideoElement>('video.remote');
  }

  get #canvas(): HTMLCanvasElement | null {
    return this.host.querySelector<HTMLCanvasElement>('canvas.frozen');
  }
}
