import { editorIn } from './frame-editor.ts';

const BLOCK = /^(P|DIV|LI|UL|OL|BLOCKQUOTE|PRE|H[1-6]|SECTION|ARTICLE|TABLE|TR)$/;

/** The text of a field or a rich editor as the person sees it: one line break between blocks. */
export function readText(element: Element): string {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) return element.value;
  const text = readNode(editorIn(element) ?? element, '');
  return text.replace(/^\n+|\n+$/g, '').replaceAll('\uFEFF', '');
}

/**
 * Walks by hand: `innerText` would force a layout at every look.
 * By what nodes call themselves: those in a frame are no instances of the classes here.
 */
function readNode(node: Node, before: string): string {
  let text = before;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) text += child.nodeValue;
    else if (child.nodeName === 'BR') text += child === node.lastChild ? '' : '\n';
    else if (child.nodeName === 'IMG') text += (child as HTMLImageElement).alt;
    else if (child.nodeType === Node.ELEMENT_NODE) {
      const block = BLOCK.test(child.nodeName);
      if (block && text && !text.endsWith('\n')) text += '\n';
      const inner = readNode(child, text);
      text = block && inner.length > 0 ? `${inner}\n` : inner;
    }
  }
  return text;
}
