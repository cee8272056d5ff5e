// Names what makes the page wider than its window, the widest first; empty when nothing does.
() => {
  const { scrollWidth, clientWidth } = document.scrollingElement;
  if (scrollWidth <= clientWidth) {
    return [];
  }
  const all = root => [...root.querySelectorAll('*')].flatMap(each => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
  const culprits = all(document.body)
    .map(element => ({ element, right: Math.round(element.getBoundingClientRect().right) }))
    .filter(({ right }) => right > clientWidth)
    .sort((one, other) => other.right - one.right)
    .slice(0, 5)
    .map(({ element, right }) => `<${element.localName}${element.id && ` id=${element.id}`}> reaching ${right} px`);
  return culprits.length > 0 ? culprits : [`content ${scrollWidth} px wide`];
}
