// A memory of where the focus has been and how each stop looked while it had it.
() => {
  const CONTROLS = new Set(['button', 'link', 'checkbox', 'switch', 'radio', 'textbox', 'searchbox', 'spinbutton',
    'combobox', 'listbox', 'slider', 'tab', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'option', 'treeitem']);
  const NATIVE = 'button, input, select, textarea, summary, a[href]';
  const LEAST = 44;

  const focused = () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  };
  const parent = node => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;

  // The component around a native control, where that draws the ring and takes the press: Vaadin marks it `focused`.
  const component = element => {
    for (let each = element; each; each = parent(each)) {
      // A select's value button lies in the field that takes its press and shows its focus.
      if (each.localName === 'vaadin-select-value-button') continue;
      if (each.hasAttribute('focused') || each.hasAttribute('focus-ring')) return each;
    }
    return null;
  };
  const parts = element => {
    const host = component(element);
    const root = host?.shadowRoot;
    return [...new Set([element, parent(element), ...(host ? [host] : []), ...(root ? root.querySelectorAll('*') : []),
      ...(element.labels ?? [])])];
  };

  // Outline and shadow only: a mere change of colour is not seen by everyone.
  const look = elements => elements.flatMap(element => ['', '::before', '::after'].map(pseudo => {
    const style = getComputedStyle(element, pseudo || null);
    const drawn = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    return `${drawn ? style.outline : 'none'} ${style.boxShadow}`;
  })).join('\n');
  const settle = elements => elements.flatMap(element => element.getAnimations({ subtree: true }))
    .filter(animation => animation instanceof CSSTransition)
    .forEach(transition => transition.finish());

  const isInlineInText = element => element.localName === 'a' && getComputedStyle(element).display === 'inline'
    && parent(element).textContent.trim().length > element.textContent.trim().length;
  const isControl = element => CONTROLS.has(element.getAttribute('role'))
    || (!element.hasAttribute('role') && element.matches(NATIVE));
  // A press on a control's label or component is a press on the control: the biggest of them is the target.
  const target = element => [element, component(element), ...(element.labels ?? [])]
    .filter(each => each)
    .map(each => each.getBoundingClientRect())
    .reduce((one, other) => Math.min(one.width, one.height) >= Math.min(other.width, other.height) ? one : other);

  const stops = new Map();
  const compare = () => {
    const now = focused();
    for (const [element, stop] of stops) {
      if (element !== now && stop.without === undefined && element.isConnected) {
        settle(stop.elements);
        stop.without = look(stop.elements);
      }
    }
  };
  return {
    startOver() {
      stops.clear();
      const start = document.createElement('span');
      start.tabIndex = -1;
      document.body.prepend(start);
      start.focus();
      start.remove();
    },
    isNew() {
      compare();
      return !stops.has(focused());
    },
    remember(name) {
      const elements = parts(focused());
      settle(elements);
      stops.set(focused(), { name, elements, with: look(elements) });
    },
    withoutIndicator() {
      focused()?.blur();
      compare();
      return [...stops.values()].filter(stop => stop.without === stop.with).map(stop => stop.name);
    },
    tooSmall() {
      const element = focused();
      if (!isControl(element) || isInlineInText(element)) return null;
      const { width, height } = target(element);
      const short = pixels => Math.round(pixels * 10) / 10;
      return width >= LEAST - 0.1 && height >= LEAST - 0.1 ? null : { width: short(width), height: short(height) };
    },
  };
}
