import type { Span } from '../text/token.ts';
import { i18n } from '../words/lasting.ts';
import { type Piece, pieces } from './marks.ts';

const show = (piece: Piece) => {
  if (piece.kind === 'gap') return <span class="gap">…</span>;
  if (piece.kind === 'text') return piece.text;
  return (
    <mark data-start={i18n.t('dialog.markStart')} data-end={i18n.t('dialog.markEnd')}>
      {piece.text}
    </mark>
  );
};

/** The person's own words, in their own direction, with those that drove the finding marked. */
export const Quote = ({ text, spans }: { text: string; spans: readonly Span[] }) => (
  <figure class="quote">
    <figcaption class="hidden">{i18n.t('dialog.yourWords')}</figcaption>
    <blockquote dir="auto">{pieces(text, spans).map(show)}</blockquote>
  </figure>
);
