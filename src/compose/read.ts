const BLOCK = /^(P|DIV|LI|UL|OL|BLOCKQUOTE|PRE|H[1-6]|SECTION|ARTICLE|TABLE|TR)$/;

/** The text of a field or a rich editor as the person sees it: one line break between blocks. */
export function readText(element: Element): string {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) return element.value;
  const text = readNode(element, '');
  return text.replace(/^\n+|\n+$/g, '').replaceAll('\uFEFF', '');
}

/** Walks by hand: `innerText` would force a layout at every keystroke. */
function readNode(node: Node, before: string): string {
  let text = before;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child instanceof Text) text += child.data;
    else if (child instanceof HTMLBRElement) text += child === node.lastChild ? '' : '\n';
    else if (child instanceof HTMLImageElement) text += child.alt;
    else if (child instanceof Element) {
      const block = BLOCK.test(child.tagName);
      if (block && text && !text.endsWith('\n')) text += '\n';
      const inner = readNode(child, text);
      text = block && inner.length > 0 ? `${inner}\n` : inner;
    }
  }
  return text;
}
