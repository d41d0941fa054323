import { editorIn } from './frame-editor.ts';

const BLOCK = /^(P|DIV|LI|UL|OL|BLOCKQUOTE|PRE|H[1-6]|SECTION|ARTICLE|TABLE|TR)$/;

/** The text of a field or a rich editor as the person sees it: one line break between blocks. */
export function readText(element: Element): string {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) return element.value;
  const text = readNode(editorIn(element) ?? element, '');
  return text.replace(/^\n+|\n+$/g, '').replaceAll('\uFEFF', '');
}

/** A text node of a rich editor, and where it begins in what `readText` says. */
export interface TextAt {
  node: Node;
  at: number;
}

/** The text nodes of a rich editor in order; none where they do not add up to what `readText` says. */
export function textNodesIn(editor: Element): TextAt[] {
  const found: TextAt[] = [];
  const raw = readNode(editor, '', (node, at) => found.push({ node, at }));
  const front = raw.length - raw.replace(/^\n+/, '').length;
  return raw.includes('\uFEFF') ? [] : found.map(({ node, at }) => ({ node, at: at - front }));
}

/**
 * Walks by hand: `innerText` would force a layout at every look.
 * By what nodes call themselves: those in a frame are no instances of the classes here.
 */
function readNode(node: Node, before: string, onText?: (node: Node, at: number) => void): string {
  let text = before;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) {
      onText?.(child, text.length);
      text += child.nodeValue;
    } else if (child.nodeName === 'BR') text += child === node.lastChild ? '' : '\n';
    else if (child.nodeName === 'IMG') text += (child as HTMLImageElement).alt;
    else if (child.nodeType === Node.ELEMENT_NODE) {
      const block = BLOCK.test(child.nodeName);
      if (block && text && !text.endsWith('\n')) text += '\n';
      const inner = readNode(child, text, onText);
      text = block && inner.length > 0 ? `${inner}\n` : inner;
    }
  }
  return text;
}
