/** A button that says what a press will do, by which key, and in words why it would do nothing just now. */

import { type TemplateResult, html, nothing } from 'lit';

export interface Tool {
  /** Its class, and the beginning of the ids in it. */
  readonly name: string;
  readonly label: string;
  /** As in `aria-keyshortcuts`. */
  readonly key?: string;
  /** Why a press leads to nothing. */
  readonly why?: string | undefined;
  /** Of something that a press does or takes back, to be read after the name. */
  readonly note?: string | undefined;
  /** The id of an element that says the words already, for several buttons at once. */
  readonly wordsAt?: string;
  press(): void;
}

/** @param idle pressed while it does nothing; it stays in its place, so that hands and focus find it there */
export function toolButton({ name, label, key, why, note, wordsAt, press }: Tool, idle: (why: string) => void): TemplateResult {
  const words = why || note;
  // The sign of the key is drawn by the stylesheet, and the words stand beside the button: neither is a part of its name.
  return html`<div class="tool-cell">
    <button
      type="button"
      class="tool ${name}"
      aria-label=${label}
      aria-describedby=${words ? (wordsAt ?? `${name}-words`) : nothing}
      aria-keyshortcuts=${key ?? nothing}
      aria-disabled=${why ? 'true' : nothing}
      data-key=${key ? sign(key) : nothing}
      @click=${why ? () => idle(why) : press}
    >
      ${label}
    </button>
    ${words && !wordsAt ? html`<span class="tool-words" id="${name}-words">${words}</span>` : nothing}
  </div>`;
}

function sign(key: string): string {
  return key === 'Plus' ? '+' : key === '-' ? '−' : key;
}
