import type { Span } from '../text/token.ts';
import { type Piece, pieces } from './marks.ts';
import { words } from './words.ts';

const show = (piece: Piece) => {
  if (piece.kind === 'gap') return <span class="gap">…</span>;
  if (piece.kind === 'text') return piece.text;
  return (
    <mark data-start={words.markStart} data-end={words.markEnd}>
      {piece.text}
    </mark>
  );
};

/** The person's own words, in their own direction, with those that drove the finding marked. */
export const Quote = ({ text, spans }: { text: string; spans: readonly Span[] }) => (
  <figure class="quote">
    <figcaption class="hidden">{words.yourWords}</figcaption>
    <blockquote dir="auto">{pieces(text, spans).map(show)}</blockquote>
  </figure>
);
