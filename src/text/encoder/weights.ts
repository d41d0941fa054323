import { z } from 'zod';
import { type Pieces, readVocabulary } from './pieces.ts';

export interface Weight {
  shape: [rows: number, columns: number];
  values: Float32Array;
}

/** The trained encoder: its weights by name, and the pieces that texts are split into. */
export interface EncoderWeights {
  weight(name: string): Weight;
  pieces: Pieces;
}

const Part = z.object({
  name: z.string(),
  shape: z.array(z.number().int().positive()).min(1).max(2),
  /** What each step after the 8-bit numbers is for; without it the part is plain floats. */
  steps: z.enum(['rows', 'columns']).optional(),
});
const Head = z.object({
  parts: z.array(Part),
  vocabulary: z.array(z.tuple([z.string(), z.number().nullable()])),
});

const MAGIC = 'FTE1';
const DAMAGED = 'The file with the trained encoder is damaged.';

function widened(
  small: Int8Array,
  steps: Float32Array,
  by: 'rows' | 'columns',
  [rows, columns]: Weight['shape'],
): Float32Array {
  const values = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      values[row * columns + column] =
        (small[row * columns + column] ?? 0) * (steps[by === 'rows' ? row : column] ?? 0);
  return values;
}

/**
 * Reads weights as the trainer wrote them.
 * @throws Error when the bytes are not those of such a model.
 */
export function readEncoder(bytes: ArrayBuffer): EncoderWeights {
  const view = new DataView(bytes);
  const text = (from: number, to: number) => new TextDecoder().decode(new Uint8Array(bytes, from, to - from));
  if (bytes.byteLength < 8 || text(0, 4) !== MAGIC) throw new Error(DAMAGED);
  let at = 8 + view.getUint32(4, true);
  if (at > bytes.byteLength) throw new Error(DAMAGED);
  const head = Head.parse(JSON.parse(text(8, at)));

  const take = (length: number): ArrayBuffer => {
    if (at + length > bytes.byteLength) throw new Error(DAMAGED);
    at += length;
    return bytes.slice(at - length, at);
  };
  const weights = new Map<string, Weight>();
  for (const { name, shape, steps } of head.parts) {
    const [rows, columns] = shape.length === 2 ? shape : [1, ...shape];
    const size: Weight['shape'] = [rows ?? 1, columns ?? 1];
    const count = size[0] * size[1];
    const values = steps
      ? widened(
          new Int8Array(take(count)),
          new Float32Array(take(4 * size[steps === 'rows' ? 0 : 1])),
          steps,
          size,
        )
      : new Float32Array(take(4 * count));
    weights.set(name, { shape: size, values });
  }
  if (at !== bytes.byteLength) throw new Error(DAMAGED);
  return {
    pieces: readVocabulary(head.vocabulary),
    weight(name) {
      const found = weights.get(name);
      if (!found) throw new Error(DAMAGED);
      return found;
    },
  };
}
