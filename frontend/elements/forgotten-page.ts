/**
 * What becomes of a page that the server has forgotten: after a restart, or after a long sleep. Flow then stops serving the
 * page and shows a box over it, which loads the page anew when it is pressed, or at Escape. Our server gives that box no
 * words (EveryPage.java), so that it can be told from one that has something to say; docs/decisions/0021.
 */

const BOX = '.v-system-error';
const CALL = 'beside-call';

/** Loads a forgotten page anew at once, but leaves it in peace while a call is on it: the call needs no server to go on. */
export function watchForForgetting(page: Document, reload: () => void): () => void {
  const observer = new MutationObserver(() => {
    const box = page.querySelector(BOX);
    if (box && box.textContent === '' && !page.querySelector(CALL)) {
      stop();
      reload();
    }
  });
  // Flow's own listener for Escape is added to the document with the box: after this one, which therefore hears it first.
  const keepEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && page.querySelector(BOX) && page.querySelector(CALL)) {
      event.stopImmediatePropagation();
    }
  };
  const stop = () => {
    observer.disconnect();
    page.removeEventListener('keydown', keepEscape);
  };
  observer.observe(page.body, { childList: true });
  page.addEventListener('keydown', keepEscape);
  return stop;
}
