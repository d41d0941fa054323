/** The parent in the composed tree: out of a shadow root to its host. */
export function parentAcross(node: Node): Element | null {
  const parent = node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** Like `closest`, but leaves shadow roots upwards. Ancestors are given nearest first, the start included. */
export function* ancestors(start: Element): Generator<Element> {
  for (let node: Element | null = start; node; node = parentAcross(node)) yield node;
}

export function closestAcross(start: Element, selector: string): Element | null {
  for (const node of ancestors(start)) if (matches(node, selector)) return node;
  return null;
}

/** Selectors come from packs: a wrong one fits nothing instead of throwing into the page. */
export function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}

export function queryAll(root: ParentNode, selector: string): Element[] {
  try {
    return [...root.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

/** How many elements a search through shadow roots looks at. */
const MOST_LOOKED_AT = 4000;

/** Like `queryAll`, and into shadow roots when `from` sits in one: a site that builds so spreads its fields over them. */
export function queryAcross(root: Element, selector: string, from: Element): Element[] {
  if (!(from.getRootNode() instanceof ShadowRoot)) return queryAll(root, selector);
  const found: Element[] = [];
  const waiting: Element[] = [root];
  for (let looked = 0; looked < MOST_LOOKED_AT; looked++) {
    const node = waiting.pop();
    if (!node) break;
    if (node !== root && matches(node, selector)) found.push(node);
    waiting.push(...[...node.children].reverse());
    const shadow = shadowOf(node);
    if (shadow) waiting.push(...[...shadow.children].reverse());
  }
  return found;
}

export const containsAcross = (outer: Element, inner: Element): boolean => {
  for (const node of ancestors(inner)) if (node === outer) return true;
  return false;
};

/** `open` or `closed`: content scripts may look into both (Chrome 88, Firefox 63). */
export function shadowOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!(element instanceof HTMLElement)) return null;
  const api = globalThis as {
    chrome?: { dom?: { openOrClosedShadowRoot?(host: HTMLElement): ShadowRoot | null } };
  };
  const own = element as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null };
  try {
    return own.openOrClosedShadowRoot ?? api.chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
  } catch {
    // Chromium throws once the extension was updated under this page.
    return null;
  }
}

/** The innermost element that an event came from, also inside a closed shadow root. */
export function targetOf(event: Event): Element | null {
  let target = event.composedPath()[0];
  if (target instanceof Text) target = target.parentElement ?? undefined;
  if (!(target instanceof Element)) return null;
  let inner: Element = target;
  for (let root = shadowOf(inner); root; root = shadowOf(inner)) {
    const next = pressedIn(root, event) ?? root.activeElement;
    if (!next || !root.contains(next)) break;
    inner = next;
  }
  return inner;
}

/** What lies under the pointer; a press on something that takes no focus leaves no other trace. */
const pressedIn = (root: ShadowRoot, event: Event): Element | null =>
  event instanceof MouseEvent && (event.detail > 0 || event.type.startsWith('pointer'))
    ? root.elementFromPoint(event.clientX, event.clientY)
    : null;

export function isVisible(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}
