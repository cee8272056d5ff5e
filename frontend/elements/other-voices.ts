/** Hears what the live regions of the page are given to say by others, so that our own queue can give way to them. */

const REGION = '[role=status]';

/** @returns ends it; what a region says at the beginning counts as just said */
export function hearOthers(heard: (text: string) => void): () => void {
  const tell = (regions: Iterable<Element>) => {
    for (const region of regions) {
      heard(region.textContent ?? '');
    }
  };
  const observer = new MutationObserver((records) => tell(new Set(records.flatMap(({ target }) => regionAround(target)))));
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  tell(document.querySelectorAll(REGION));
  return () => observer.disconnect();
}

function regionAround(node: Node): Element[] {
  const region = (node instanceof Element ? node : node.parentElement)?.closest(REGION);
  return region ? [region] : [];
}
