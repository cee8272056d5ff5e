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
