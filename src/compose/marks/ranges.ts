import type { Span } from '../../text/token.ts';
import { type TextAt, textNodesIn } from '../read.ts';

/** Where spans of a rich editor's text lie among its nodes; a span that is not found there is left out. */
export function rangesIn(editor: HTMLElement, spans: readonly Span[]): Range[] {
  const nodes = textNodesIn(editor);
  return spans.flatMap(([start, end]) => {
    const from = placeOf(nodes, start, 0);
    const to = placeOf(nodes, end, 1);
    if (!from || !to) return [];
    const range = document.createRange();
    range.setStart(from.node, start - from.at);
    range.setEnd(to.node, end - to.at);
    return [range];
  });
}

/** The node that a place is in; one between two nodes belongs to the second as a start (0), to the first as an end (1). */
const placeOf = (nodes: readonly TextAt[], place: number, side: 0 | 1): TextAt | undefined =>
  nodes.find(({ node, at }) => place >= at + side && place < at + side + (node.nodeValue?.length ?? 0));
