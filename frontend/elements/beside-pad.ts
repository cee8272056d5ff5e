/**
 * The pad of fixed phrases: what moves, how far, and nine keys laid out like a number pad. With "show a place" the nine
 * keys are the nine parts of the picture, for whoever does not press on the picture itself.
 */

import { LitElement, type TemplateResult, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { AMOUNTS, AREAS, type Amount, type Guidance, HALTS, type Halt, MOVED, type Moved, type Point, type Way } from '../call/guidance.js';
import { type Texts, textOf } from './texts.js';
import { toolButton } from './tool-button.js';

type Move = Way | Halt;

/** As on a number pad; the keys in their order from the upper left. */
const KEYS = ['7', '8', '9', '4', '5', '6', '1', '2', '3'];
const MOVES: readonly Move[] = ['closer', 'up', 'away', 'left', 'still', 'right', 'turn', 'down', 'stop'];
/** The middle of each part of the picture, in both directions. */
const MIDDLES = [0.15, 0.5, 0.85];

@customElement('beside-pad')
export class BesidePad extends LitElement {
  @property({ attribute: false }) texts: Texts = {};
  guide: (guidance: Guidance) => boolean = () => false;
  point: (point: Point) => boolean = () => false;
  /** Says what the other person has been told. */
  said: (text: string) => void = () => {};

  @state() private what: Moved | 'place' = 'phone';
  @state() private much: Amount = 'little';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`${this.#renderChoice('what', [...MOVED, 'place'], this.what, (what) => (this.what = what))}
      ${this.what === 'place' ? nothing : this.#renderChoice('much', AMOUNTS, this.much, (much) => (this.much = much))}
      <div class="pad-keys" role="group" aria-label=${textOf(this.texts, 'pad')}>
        ${KEYS.map((key, i) => this.#renderKey(key, i))}
      </div>`;
  }

  #renderChoice<T extends string>(name: string, values: readonly T[], now: T, choose: (value: T) => void): TemplateResult {
    return html`<fieldset class="pad-choice">
      <legend>${textOf(this.texts, name)}</legend>
      ${values.map(
        (value) => html`<label>
          <input type="radio" name="pad-${name}" .checked=${value === now} @change=${() => choose(value)} />
          <span>${textOf(this.texts, `${name}.${value}`)}</span>
        </label>`,
      )}
    </fieldset>`;
  }

  #renderKey(key: string, i: number): TemplateResult {
    const name = this.what === 'place' ? `area.${AREAS[i]}` : `way.${MOVES[i]}`;
    const label = textOf(this.texts, name);
    return toolButton({ name: `pad-${key}`, label, key, press: () => this.#press(i, label) }, () => {});
  }

  #press(i: number, label: string): void {
    if (this.what === 'place') {
      this.#tell(this.point({ x: MIDDLES[i % 3]!, y: MIDDLES[Math.floor(i / 3)]! }), [textOf(this.texts, 'what.place'), label]);
      return;
    }
    const move = MOVES[i]!;
    if (isHalt(move)) {
      this.#tell(this.guide({ halt: move }), [label]);
    } else {
      const { what, much } = this;
      this.#tell(this.guide({ what, way: move, much }), [
        textOf(this.texts, `what.${what}`), label, textOf(this.texts, `much.${much}`),
      ]);
    }
  }

  #tell(heard: boolean, words: string[]): void {
    if (heard) {
      this.said(words.join(' · '));
    }
  }
}

function isHalt(move: Move): move is Halt {
  return HALTS.some((halt) => halt === move);
}
