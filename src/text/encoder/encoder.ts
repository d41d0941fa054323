import type { Context } from '../../policy/context.ts';
import { heaviest } from '../model/drivers.ts';
import type { Span } from '../token.ts';
import { contextBits } from './context-bits.ts';
import { createHead, type HeadReading } from './head.ts';
import { createNetwork } from './network.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { type Plain, plainForm } from './plain-form.ts';
import type { EncoderWeights } from './weights.ts';

/** What the encoder makes of a post. */
export interface EncoderReading {
  /** By output as the linear model has them, before the logistic function. */
  outputs: number[];
  /** The words that spoke most for the likeliest category; none for a post that looks clear. */
  drivers: Span[];
}

export interface Encoder {
  read(text: string, context: Context): Promise<EncoderReading>;
}

/** Pieces that the network was trained to see at a time, and how far each window starts behind the one before. */
const WINDOW = 128;
const STRIDE = 96;
/** A longer post is read in its first windows only: about 4,000 characters. */
const MOST_WINDOWS = 10;
/** From this output on, a post may get a sign, and its words are asked for. */
const EXPLAINED = -2;

function windowsOf(pieces: readonly Piece[]): Piece[][] {
  const windows = [pieces.slice(0, WINDOW)];
  for (
    let from = STRIDE;
    from + WINDOW - STRIDE < pieces.length && windows.length < MOST_WINDOWS;
    from += STRIDE
  )
    windows.push(pieces.slice(from, from + WINDOW));
  return windows;
}

/** The words that said most for the likeliest category: how far the outputs fall without their pieces. */
function driversOf({ words }: Plain, pieces: readonly Piece[], { outputs, spoke }: HeadReading): Span[] {
  const own = outputs.slice(1);
  const fallen = spoke([0, 1 + own.indexOf(Math.max(...own))]);
  const said = new Map<number, number>();
  let word = 0;
  for (const [at, { start }] of pieces.entries()) {
    while ((words[word + 1]?.start ?? Number.POSITIVE_INFINITY) <= start + 1) word++;
    said.set(word, (said.get(word) ?? 0) + (fallen[at] ?? 0));
  }
  return heaviest(said).flatMap((at) => (words[at] ? [words[at].written] : []));
}

export function createEncoder(weights: EncoderWeights): Encoder {
  const network = createNetwork(weights);
  const head = createHead(weights);
  return {
    async read(text, context) {
      const plain = plainForm(text);
      const bits = contextBits(context);
      let highest = Number.NEGATIVE_INFINITY;
      const reading: EncoderReading = { outputs: [], drivers: [] };
      for (const part of windowsOf(piecesOf(plain.text, weights.pieces))) {
        const pieces = await network.read(part.map(({ id }) => id));
        const heard = head.read(pieces, bits);
        const { outputs } = heard;
        const [sure = 0] = outputs;
        if (sure > highest) reading.drivers = sure > EXPLAINED ? driversOf(plain, part, heard) : [];
        highest = Math.max(highest, sure);
        reading.outputs = outputs.map((value, at) => Math.max(value, reading.outputs[at] ?? value));
      }
      return reading;
    },
  };
}
