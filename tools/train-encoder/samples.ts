import type { Context } from '../../src/policy/context.ts';
import { contextBits } from '../../src/text/encoder/context-bits.ts';
import { type Pieces, piecesOf } from '../../src/text/encoder/pieces.ts';
import { plainForm } from '../../src/text/encoder/plain-form.ts';

/** What the trainer reads of one text. */
export interface TrainingText {
  /** Posts of one group are left out together; other groups always train. */
  group: string;
  id: string;
  /** Piece ids of the text as written, then as hasty people would have typed it. */
  forms: number[][];
  context: number[];
  /** One 0 or 1 for each output of the network. */
  wanted: number[];
  weight: number;
}

/** As it is typed in haste: no capitals; then no apostrophes and hardly any stops either. */
const hasty = (plain: string): string[] => [
  plain.toLowerCase(),
  plain
    .toLowerCase()
    .replace(/(\p{L})'(\p{L})/gu, '$1$2')
    .replace(/[.,;:]+( |$)/g, '$1'),
];

export function inputsOf(
  pieces: Pieces,
  text: string,
  context: Context,
): Pick<TrainingText, 'forms' | 'context'> {
  const plain = plainForm(text).text;
  return {
    forms: [plain, ...hasty(plain)].map((form) => piecesOf(form, pieces).map(({ id }) => id)),
    context: contextBits(context),
  };
}
