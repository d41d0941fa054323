import type { Context } from '../../policy/context.ts';
import type { Evidence } from '../evidence.ts';

/** Number of buckets that features are hashed into. */
export const BUCKETS = 1 << 17;

/** Features of a post, as parallel arrays: bucket, value, and the token that it comes from (-1: none). */
export interface Features {
  buckets: number[];
  values: number[];
  tokens: number[];
}

/** Features of one kind weigh the same in all, however long the post. Each is kept once, with its first token. */
interface Kind {
  weight: number;
  seen: Map<number, number>;
}

const kind = (weight: number): Kind => ({ weight, seen: new Map() });

const START = 0x811c9dc5;

/** FNV-1a, 32 bits, over a part of a name; parts can follow one another. */
function hashed(name: string, from: number, to: number, start: number): number {
  let hash = start;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash;
}

function putHash({ seen }: Kind, hash: number, token: number): void {
  const bucket = ((hash >>> 17) ^ hash) & (BUCKETS - 1);
  if (!seen.has(bucket)) seen.set(bucket, token);
}

const put = (into: Kind, name: string, token: number): void =>
  putHash(into, hashed(name, 0, name.length, START), token);

/** Letters of a word, three to five at a time: by their hash alone, since they are the most of all features. */
const LETTERS_START = hashed('c', 0, 1, START);

/** The words of a post, with a class in the place of names, numbers and addresses: the model must not learn names. */
function abstracted({ tokens, entities }: Evidence): { word: string; token: number }[] {
  const longest = new Map<number, { type: string; to: number }>();
  for (const { type, from, to } of entities) {
    if (to > (longest.get(from)?.to ?? from)) longest.set(from, { type, to });
  }
  const words: { word: string; token: number }[] = [];
  for (let at = 0; at < tokens.length; ) {
    const entity = longest.get(at);
    const token = tokens[at];
    if (entity) words.push({ word: `<${entity.type}>`, token: at });
    else if (token) {
      const spelled = token.kind === 'word' || token.kind === 'emoji';
      words.push({ word: spelled ? token.text : `<${token.kind}>`, token: at });
    }
    at = entity?.to ?? at + 1;
  }
  return words;
}

function putWords(evidence: Evidence, single: Kind, letters: Kind, facts: Kind): void {
  for (const [at, token] of evidence.tokens.entries()) {
    put(single, `w${token.text}`, at);
    for (const { word, to } of evidence.readings[at] ?? [])
      if (word !== token.text || to > at + 1) put(single, `w${word}`, at);
    for (const { list } of evidence.lists[at] ?? []) put(facts, `l${list}`, at);
    if (token.kind !== 'word') continue;
    const padded = `_${token.text}_`;
    for (let size = 3; size <= 5; size++)
      for (let from = 0; from + size <= padded.length; from++)
        putHash(letters, hashed(padded, from, from + size, LETTERS_START), at);
  }
}

function putOrder(evidence: Evidence, { surface, role }: Context, single: Kind, order: Kind): void {
  const words = abstracted(evidence);
  for (const [at, { word, token }] of words.entries()) {
    const next = words[at + 1];
    const after = words[at + 2];
    if (word.startsWith('<')) put(single, `a${word}`, token);
    if (next) put(order, `b${word} ${next.word}`, token);
    if (next && after) {
      put(order, `t${word} ${next.word} ${after.word}`, token);
      put(order, `g${word} ${after.word}`, token);
    }
    put(order, `s${surface} ${word}`, token);
    put(order, `r${role} ${word}`, token);
  }
}

function putFacts({ tokens, entities, frames }: Evidence, context: Context, facts: Kind): void {
  const { surface, account, role } = context;
  const first = new Map<string, number>();
  for (const { type, from } of entities) if (!first.has(type)) first.set(type, from);
  for (const [type, token] of first) {
    put(facts, `e${type}`, token);
    if (entities.filter((entity) => entity.type === type).length > 1) put(facts, `m${type}`, token);
    for (const other of first.keys()) if (other > type) put(facts, `p${type} ${other}`, token);
    for (const where of [surface, account, role]) put(facts, `e${type} ${where}`, token);
  }
  for (const { frame } of frames) put(facts, `f${frame}`, -1);
  for (const where of [surface, account, role, `${surface} ${account} ${role}`]) put(facts, `x${where}`, -1);
  put(facts, `n${Math.round(Math.log2(1 + tokens.length) * 2)}`, -1);
}

/** What the linear model sees of a post. Pure, and linear in its length. */
export function featuresOf(evidence: Evidence, context: Context): Features {
  const single = kind(1);
  const order = kind(1);
  const letters = kind(0.7);
  const facts = kind(1);
  putWords(evidence, single, letters, facts);
  putOrder(evidence, context, single, order);
  putFacts(evidence, context, facts);

  const features: Features = { buckets: [], values: [], tokens: [] };
  for (const { seen, weight } of [single, order, letters, facts]) {
    const value = weight / Math.sqrt(Math.max(1, seen.size));
    for (const [bucket, token] of seen) {
      features.buckets.push(bucket);
      features.values.push(value);
      features.tokens.push(token);
    }
  }
  return features;
}
