/** Single keys that press a button of the page, for whoever looks and leads at once. They can be turned off (WCAG 2.1.4). */

/** Where keys mean what is typed. */
const TYPED_INTO = 'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=button])';

/**
 * @param host whose buttons are pressed: those that name the key in `aria-keyshortcuts`
 * @returns ends it
 */
export function pressByKey(host: HTMLElement, page: EventTarget, enabled: () => boolean): () => void {
  const listener = (event: Event) => {
    const press = event as KeyboardEvent;
    if (!enabled() || press.defaultPrevented || press.ctrlKey || press.altKey || press.metaKey || press.repeat) {
      return;
    }
    if (press.target instanceof Element && press.target.closest(TYPED_INTO)) {
      return;
    }
    const button = buttonOf(host, keyOf(press));
    if (button) {
      press.preventDefault();
      // A field is not pressed but typed into.
      button[button instanceof HTMLTextAreaElement ? 'focus' : 'click']();
    }
  };
  page.addEventListener('keydown', listener);
  return () => page.removeEventListener('keydown', listener);
}

/** Some scripts have no Latin letters on their keys: then the place of the key counts. */
export function keyOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (/^[\x21-\x7e]$/.test(key)) {
    // On many keyboards the plus is above the equals sign.
    return key === '+' || key === '=' ? 'Plus' : key.toUpperCase();
  }
  return /^Key([A-Z])$/.exec(code)?.[1] ?? '';
}

function buttonOf(host: HTMLElement, key: string): HTMLElement | undefined {
  return [...host.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')].find(
    (button) => key !== '' && button.getAttribute('aria-keyshortcuts') === key,
  );
}
