/** Words that the other person's phone reads out: for whoever cannot be heard, and for what should stay to be heard again. */

import { LitElement, type TemplateResult, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { LONGEST_WORDS } from '../call/talk-fields.js';
import { type Texts, textOf } from './texts.js';

@customElement('beside-message')
export class BesideMessage extends LitElement {
  @property({ attribute: false }) texts: Texts = {};
  /** @returns whether the words could be taken */
  write: (typed: string) => boolean = () => false;
  /** Says that there are none. */
  empty: (text: string) => void = () => {};

  @query('textarea') private field!: HTMLTextAreaElement;
  @query('button') private button!: HTMLButtonElement;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<label for="call-message">${textOf(this.texts, 'message')}</label>
      <textarea
        id="call-message"
        rows="2"
        maxlength=${LONGEST_WORDS}
        aria-describedby="call-message-hint"
        aria-keyshortcuts="M"
        @keydown=${this.#key}
      ></textarea>
      <p id="call-message-hint" class="hint">${textOf(this.texts, 'messageHint')}</p>
      <button type="button" class="tool send" @click=${() => this.#send()}>${textOf(this.texts, 'send')}</button>`;
  }

  readonly #key = (event: KeyboardEvent): void => {
    // While a word is being composed, Enter chooses its spelling.
    if (event.isComposing) {
      return;
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#send();
    } else if (event.key === 'Escape') {
      // Where the single keys work again, and one step from here.
      this.button.focus();
    }
  };

  /** What could not be sent stays, to be mended. */
  #send(): void {
    if (this.field.value.trim() === '') {
      this.empty(textOf(this.texts, 'messageEmpty'));
    } else if (this.write(this.field.value)) {
      this.field.value = '';
    }
    this.field.focus();
  }
}
