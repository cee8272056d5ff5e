/**
 * A chart for those who like to look at one. It is hidden from screen readers: a sentence and a table on the same page say
 * the same, and nothing can be pressed in it.
 */

import { LitElement, type TemplateResult, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { type ChartData, type ChartLook, chartHeight, chartOption } from './chart-option.js';
import type { Drawing } from './chart-drawing.js';

@customElement('beside-chart')
export class BesideChart extends LitElement {
  @property({ attribute: false }) data: ChartData = { rows: [], series: [] };

  /** The library comes only where there is a chart: nobody who asks for help waits for it. */
  loadDrawing: () => Promise<(place: HTMLElement) => Drawing> = async () => (await import('./chart-drawing.js')).draw;
  darkness: Pick<MediaQueryList, 'matches' | 'addEventListener' | 'removeEventListener'> = matchMedia(
    '(prefers-color-scheme: dark)',
  );
  stillness: Pick<MediaQueryList, 'matches'> = matchMedia('(prefers-reduced-motion: reduce)');

  @query('.chart') private place!: HTMLElement;

  #drawing: Promise<Drawing> | undefined;
  #width = 0;
  readonly #resized = new ResizeObserver(() => this.#handleSize());
  readonly #redraw = (): void => void this.#show();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
    this.darkness.addEventListener('change', this.#redraw);
    if (this.hasUpdated) {
      void this.#show();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.darkness.removeEventListener('change', this.#redraw);
    void this.#drawing?.then((drawing) => drawing.dispose());
    this.#drawing = undefined;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<div class="chart" aria-hidden="true"></div>`;
  }

  protected override updated(): void {
    void this.#show();
  }

  #handleSize(): void {
    if (this.clientWidth !== this.#width) {
      void this.#show();
    }
  }

  async #show(): Promise<void> {
    this.#width = this.clientWidth;
    this.#drawing ??= this.loadDrawing().then((draw) => draw(this.place));
    const drawing = await this.#drawing;
    if (this.isConnected) {
      const look = this.#look();
      drawing.show(chartOption(this.data, look), chartHeight(this.data, look));
    }
  }

  #look(): ChartLook {
    const style = getComputedStyle(this);
    return {
      ink: style.color,
      paper: style.backgroundColor,
      font: style.fontFamily,
      size: Number.parseFloat(style.fontSize) || 16,
      width: this.#width,
      dark: this.darkness.matches,
      moving: !this.stillness.matches,
    };
  }
}
