/** All that a volunteer can press besides ending the call: the other person's phone, the own view, the pad, the message. */

import { LitElement, type TemplateResult, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LookingSide, Obstacle, Wish } from '../call/looking-side.js';
import './beside-message.js';
import './beside-pad.js';
import type { LiveView } from './live-view.js';
import { pressByKey } from './shortcuts.js';
import { type Texts, textOf } from './texts.js';
import { type Tool, toolButton } from './tool-button.js';

/** What happens on this page only. */
export interface OwnView {
  readonly view: LiveView;
  toggleFrozen(): void;
  turn(): void;
  changeContrast(): void;
}

/** Where it is said what keeps all of the phone's tools from working. */
const AWAY = 'tools-away';

@customElement('beside-tools')
export class BesideTools extends LitElement {
  @property({ attribute: false }) texts: Texts = {};
  @property({ attribute: false }) side!: LookingSide;
  @property({ attribute: false }) own!: OwnView;
  /** Counts what has changed in the two above, which change by themselves. */
  @property({ attribute: false }) version = 0;
  /** Says what a press has led to. */
  said: (text: string) => void = () => {};

  @state() private shortcuts = true;

  #endShortcuts = () => {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endShortcuts = pressByKey(this, window, () => this.shortcuts);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endShortcuts();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { texts, side } = this;
    return html`
      ${this.#renderGroup('phone', this.#phoneTools())} ${this.#renderGroup('view', this.#viewTools())}
      <section aria-labelledby="tools-guide">
        <h2 id="tools-guide">${textOf(texts, 'guide')}</h2>
        <beside-pad
          .texts=${texts}
          .guide=${side.guide.bind(side)}
          .point=${side.point.bind(side)}
          .said=${(words: string) => this.said(`${textOf(texts, 'told')} ${words}`)}
        ></beside-pad>
        <p class="hint">${textOf(texts, 'pointHint')}</p>
      </section>
      <section aria-labelledby="tools-write">
        <h2 id="tools-write">${textOf(texts, 'write')}</h2>
        <beside-message .texts=${texts} .write=${side.write.bind(side)} .empty=${this.said}></beside-message>
      </section>
      <section aria-labelledby="tools-keys">
        <h2 id="tools-keys">${textOf(texts, 'keys')}</h2>
        <p class="hint">${textOf(texts, this.shortcuts ? 'keysHelp' : 'keysAreOff')}</p>
        ${this.#button({
          name: 'keys-switch',
          label: textOf(texts, this.shortcuts ? 'keysOff' : 'keysOn'),
          press: () => (this.shortcuts = !this.shortcuts),
        })}
      </section>
    `;
  }

  #renderGroup(name: string, tools: readonly Tool[]): TemplateResult {
    return html`<section aria-labelledby="tools-${name}">
      <h2 id="tools-${name}">${textOf(this.texts, name)}</h2>
      ${name === 'phone' ? html`<p class="hint" id=${AWAY}>${this.#awayWords()}</p>` : nothing}
      <div class="tool-row">${tools.map((tool) => this.#button(tool))}</div>
    </section>`;
  }

  #phoneTools(): Tool[] {
    const { texts, side } = this;
    const why = (what: Wish) => {
      const obstacle = side.obstacleTo(what);
      return { why: obstacle && textOf(texts, `why.${obstacle}`), ...(isForAll(obstacle) ? { wordsAt: AWAY } : {}) };
    };
    const lit = side.facts?.torch === 'on';
    return [
      { name: 'torch', key: 'L', label: textOf(texts, lit ? 'torchOff' : 'torchOn'), ...why('torch'), press: () => side.switchTorch() },
      { name: 'zoom-in', key: 'Plus', label: textOf(texts, 'zoomIn'), ...why('zoom-in'), press: () => side.zoom(true) },
      { name: 'zoom-out', key: '-', label: textOf(texts, 'zoomOut'), ...why('zoom-out'), press: () => side.zoom(false) },
      { name: 'camera', key: 'O', label: textOf(texts, 'camera'), ...why('camera'), press: () => side.nextCamera() },
      { name: 'take-still', key: 'P', label: textOf(texts, 'takeStill'), ...why('still'), press: () => side.takeStill() },
    ];
  }

  /** What keeps all of them from working is said once. */
  #awayWords(): string {
    const obstacle = this.side.obstacleTo('still');
    return isForAll(obstacle) ? textOf(this.texts, `why.${obstacle}`) : '';
  }

  #viewTools(): Tool[] {
    const { texts, own, side } = this;
    const { view } = own;
    const curtain = side.curtainDrawn ? textOf(texts, 'why.curtain') : undefined;
    return [
      {
        name: 'freeze',
        key: 'F',
        label: textOf(texts, view.frozenAt ? 'thaw' : 'freeze'),
        why: curtain,
        wordsAt: AWAY,
        press: () => own.toggleFrozen(),
      },
      { name: 'turn', key: 'R', label: textOf(texts, 'turn'), press: () => own.turn() },
      {
        name: 'contrast',
        key: 'C',
        label: textOf(texts, view.moreContrastThere ? 'moreContrast' : 'plainContrast'),
        press: () => own.changeContrast(),
      },
    ];
  }

  #button(tool: Tool): TemplateResult {
    return toolButton(tool, this.said);
  }
}

function isForAll(obstacle: Obstacle | undefined): boolean {
  return obstacle === 'curtain' || obstacle === 'unreached';
}
