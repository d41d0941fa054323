import { piecesOf } from '../../text/cut.ts';
import { MAX_PIECE } from '../../text/limit.ts';
import type { Trained } from '../../text/model/score.ts';
import type { CompiledPack } from '../../verdict/compile.ts';
import { joinVerdicts } from '../../verdict/join.ts';
import { judgeDraft } from '../../verdict/judge.ts';
import { interrupts } from '../../verdict/verdict.ts';
import { namesIn } from '../names.ts';
import type { Asked, Found } from './check-archive.ts';

/**
 * Judges posts by the rules and the linear model, which is what can be done for thousands in a second. Tips are for
 * a post that is being written: of one that is out, only what would have been asked about counts.
 */
export const judgeBatch = (
  compiled: CompiledPack,
  trained: Trained | null,
  batch: readonly Asked[],
): (Found | null)[] =>
  batch.map(({ text, context, pictures = [] }) => {
    const verdict =
      text.length <= MAX_PIECE
        ? judgeDraft(compiled, { text, context, pictures }, trained)
        : joinVerdicts(
            piecesOf(text).map((piece) => ({
              at: piece.at,
              verdict: judgeDraft(
                compiled,
                { text: piece.text, context, pictures: piece.at === 0 ? pictures : [] },
                trained,
              ),
            })),
          );
    return interrupts(verdict) ? { verdict, names: namesIn(compiled, { text, context, pictures }) } : null;
  });
