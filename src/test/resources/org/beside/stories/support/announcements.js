// Reports texts that arrive in live regions to the test, by the binding besideAnnounced.
(() => {
  const ROLES = { status: 'POLITE', log: 'POLITE', alert: 'ASSERTIVE' };
  const LIVE = '[aria-live], [role=status], [role=log], [role=alert], output';

  const parent = node => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;
  const politeness = region => {
    const live = region.getAttribute('aria-live');
    if (live === 'off') return null;
    if (live === 'polite' || live === 'assertive') return live.toUpperCase();
    return ROLES[region.getAttribute('role')] ?? (region.localName === 'output' ? 'POLITE' : null);
  };
  const regionAround = node => {
    let element = parent(node);
    while (element && !element.matches(LIVE)) element = parent(element);
    return element;
  };
  const isHidden = region => {
    for (let each = region; each; each = parent(each)) {
      if (each.getAttribute('aria-hidden') === 'true' || each.inert) return true;
    }
    return !region.checkVisibility({ visibilityProperty: true });
  };
  const regionsIn = root => [
    ...(root.matches?.(LIVE) ? [root] : []),
    ...(root.querySelectorAll?.(LIVE) ?? []),
    ...[root, ...(root.querySelectorAll?.('*') ?? [])].flatMap(each => each.shadowRoot ? regionsIn(each.shadowRoot) : []),
  ];

  // The text as it is laid out: shadow roots instead of what they replace, slotted nodes where their slot is.
  const words = node => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.localName === 'style' || node.localName === 'script' || node.hidden) return '';
    const slotted = node.localName === 'slot' ? node.assignedNodes() : [];
    const inside = slotted.length > 0 ? slotted : (node.shadowRoot ?? node).childNodes;
    const text = [...inside].map(words).join('');
    const flows = !(node instanceof Element) || /^(inline|contents)/.test(getComputedStyle(node).display);
    return flows ? text : ` ${text} `;
  };

  // A status or an alert says the whole of itself, any other region what was added: the defaults of aria-atomic.
  const isAtomic = region => (region.getAttribute('aria-atomic')
    ?? String(region.matches('[role=status], [role=alert], output'))) === 'true';
  const report = (region, raw, how) => {
    const text = raw.replace(/\s+/g, ' ').trim();
    if (text && !isHidden(region)) {
      besideAnnounced({ at: performance.timeOrigin + performance.now(), text, politeness: how });
    }
  };

  let isParsed = false;
  const take = records => {
    const arrived = new Set(records.flatMap(({ addedNodes }) => [...addedNodes].flatMap(regionsIn)));
    const changed = new Map([...arrived].map(region => [region, [words(region)]]));
    // What is taken away is not said: aria-relevant is "additions text" by default.
    const added = records.flatMap(({ target, type, addedNodes }) => type === 'childList' ? [...addedNodes] : [target]);
    for (const node of new Set(added.filter(each => each.isConnected))) {
      const region = regionAround(node);
      if (region) changed.set(region, [...(changed.get(region) ?? []), words(node)]);
    }
    for (const [region, texts] of changed) {
      const how = region.isConnected && politeness(region);
      if (!how) continue;
      const isSaid = (isParsed && !arrived.has(region)) || region.getAttribute('role') === 'alert';
      report(region, isAtomic(region) ? words(region) : texts.join(' '), isSaid ? how : 'UNSAID');
    }
  };
  const observer = new MutationObserver(take);
  const observe = root => observer.observe(root, { childList: true, characterData: true, subtree: true });

  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    if (options.mode === 'open') observe(root);
    return root;
  };
  observe(document);

  // A parser that pauses inside a region brings its text in a second piece; nobody hears that page yet. What it brought
  // last, in the very task that ends here, has not come to the observer by itself.
  document.addEventListener('DOMContentLoaded', () => {
    take(observer.takeRecords());
    isParsed = true;
  });
})();
