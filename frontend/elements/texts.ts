/** The words of an element: all of them come from the server, in the language of the person. */

export type Texts = Readonly<Record<string, string>>;

const missed = new Set<string>();

/** @returns the text, or nothing, with a warning for us, when the server has not sent it */
export function textOf(texts: Texts, key: string): string {
  const text = texts[key];
  // No texts at all means that they are still on their way.
  if (text === undefined && Object.keys(texts).length > 0 && !missed.has(key)) {
    missed.add(key);
    console.warn(`no text for "${key}"`);
  }
  return text ?? '';
}

/** @returns the text with a fact in the place of its `{0}`; the server, which does not know the fact, left it there */
export function textWith(texts: Texts, key: string, fact: string): string {
  return textOf(texts, key).replace('{0}', () => fact);
}

/** @returns those that are not empty as one text; a full-width mark has its gap in itself, as in the server's Sentences */
export function sentences(parts: readonly string[]): string {
  return parts.filter(Boolean).join(' ').replace(/([。！？]) /g, '$1');
}
