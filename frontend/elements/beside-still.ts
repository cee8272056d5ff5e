/** A sharp still beside the live picture: larger, turned, brighter, with more contrast. It is kept nowhere but in this page. */

import { LitElement, type PropertyValues, type TemplateResult, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { type Texts, textOf } from './texts.js';
import { toolButton } from './tool-button.js';
import { type Quarters, type Size, contained, nextQuarter, turned } from './view-math.js';

const LARGEST = 16;
const ZOOM_STEP = 1.5;
const LIGHT_STEP = 1.25;
const MOST_LIGHT = 4;

const AS_IT_WAS = { zoom: 1, quarters: 0 as Quarters, brightness: 1, contrast: 1 };

@customElement('beside-still')
export class BesideStill extends LitElement {
  @property({ attribute: false }) texts: Texts = {};
  @property({ attribute: false }) photo: Blob | undefined;
  /** Says what has become of it. */
  said: (text: string) => void = () => {};
  putAway: () => void = () => {};

  @state() private address = '';
  @state() private natural: Size = { width: 0, height: 0 };
  @state() private look = AS_IT_WAS;
  @query('.still-window') private window!: HTMLElement | null;

  #resizes: ResizeObserver | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes?.disconnect();
    this.#forget();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('photo')) {
      this.#forget();
      this.look = AS_IT_WAS;
      this.address = this.photo ? URL.createObjectURL(this.photo) : '';
    }
  }

  protected override firstUpdated(): void {
    this.#resizes = new ResizeObserver(() => this.requestUpdate());
    if (this.window) {
      this.#resizes.observe(this.window);
    }
  }

  protected override render(): TemplateResult {
    return html`<section class="still" aria-label=${textOf(this.texts, 'still')} @keydown=${this.#key}>
      <div class="still-window" tabindex="0" role="group" aria-label=${textOf(this.texts, 'stillWindow')} aria-describedby="still-keys">
        <div class="still-sheet" style=${styleMap(this.#sheet())}>
          <img
            class="still-photo"
            alt=${textOf(this.texts, 'still')}
            src=${this.address}
            style=${styleMap(this.#image())}
            @load=${this.#loaded}
            @error=${this.#unreadable}
          />
        </div>
      </div>
      <div class="still-tools" role="group" aria-label=${textOf(this.texts, 'stillTools')}>
        ${this.#button('still-larger', () => this.#zoom(ZOOM_STEP))} ${this.#button('still-smaller', () => this.#zoom(1 / ZOOM_STEP))}
        ${this.#button('still-turn', () => this.#turn())} ${this.#button('still-brighter', () => this.#light(LIGHT_STEP))}
        ${this.#button('still-darker', () => this.#light(1 / LIGHT_STEP))}
        ${this.#button('still-more-contrast', () => this.#contrast(LIGHT_STEP))}
        ${this.#button('still-less-contrast', () => this.#contrast(1 / LIGHT_STEP))}
        ${this.#button('still-reset', () => (this.look = AS_IT_WAS))} ${this.#button('still-away', () => this.putAway())}
      </div>
      <p id="still-keys" class="hint">${textOf(this.texts, 'stillKeys')}</p>
    </section>`;
  }

  #button(name: string, press: () => void): TemplateResult {
    return toolButton({ name, label: textOf(this.texts, name), press }, () => {});
  }

  /** Here the same keys are for the photo; elsewhere they are for the phone. */
  readonly #key = (event: KeyboardEvent): void => {
    const press = this.#keys[event.key.toLowerCase()];
    if (press && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      press();
    }
  };

  readonly #keys: Readonly<Record<string, () => void>> = {
    '+': () => this.#zoom(ZOOM_STEP),
    '=': () => this.#zoom(ZOOM_STEP),
    '-': () => this.#zoom(1 / ZOOM_STEP),
    r: () => this.#turn(),
    b: () => this.#light(LIGHT_STEP),
    d: () => this.#light(1 / LIGHT_STEP),
    c: () => this.#contrast(LIGHT_STEP),
    v: () => this.#contrast(1 / LIGHT_STEP),
    '0': () => (this.look = AS_IT_WAS),
  };

  #zoom(by: number): void {
    this.look = { ...this.look, zoom: within(this.look.zoom * by, 1, LARGEST) };
  }

  #turn(): void {
    this.look = { ...this.look, quarters: nextQuarter(this.look.quarters) };
  }

  #light(by: number): void {
    this.look = { ...this.look, brightness: within(this.look.brightness * by, 1 / MOST_LIGHT, MOST_LIGHT) };
  }

  #contrast(by: number): void {
    this.look = { ...this.look, contrast: within(this.look.contrast * by, 1 / MOST_LIGHT, MOST_LIGHT) };
  }

  /** What is scrolled about in the window: as large as the photo is shown, turned as it is. */
  #sheet(): Record<string, string> {
    const { width, height } = turned(this.#shown(), this.look.quarters);
    return { width: `${width}px`, height: `${height}px` };
  }

  #image(): Record<string, string> {
    const { width, height } = this.#shown();
    const { quarters, brightness, contrast } = this.look;
    return {
      width: `${width}px`,
      height: `${height}px`,
      transform: `translate(-50%, -50%) rotate(${quarters * 90}deg)`,
      filter: `brightness(${brightness}) contrast(${contrast})`,
    };
  }

  #shown(): Size {
    const box = { width: this.window?.clientWidth ?? 0, height: this.window?.clientHeight ?? 0 };
    const { quarters, zoom } = this.look;
    if (this.natural.width === 0 || box.width === 0) {
      return { width: 0, height: 0 };
    }
    const fitting = turned(contained(turned(this.natural, quarters), box), quarters);
    return { width: Math.floor(fitting.width * zoom), height: Math.floor(fitting.height * zoom) };
  }

  readonly #loaded = (event: Event): void => {
    const { naturalWidth: width, naturalHeight: height } = event.target as HTMLImageElement;
    this.natural = { width, height };
  };

  readonly #unreadable = (): void => {
    if (this.address !== '') {
      this.said(textOf(this.texts, 'stillUnreadable'));
      this.putAway();
    }
  };

  /** Nothing but the address keeps the picture in memory. */
  #forget(): void {
    if (this.address !== '') {
      URL.revokeObjectURL(this.address);
      this.address = '';
    }
  }
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
