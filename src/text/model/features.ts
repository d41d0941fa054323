import type { Context } from '../../policy/context.ts';
import type { Evidence } from '../evidence.ts';

/** Number of buckets that features are hashed into. */
export const BUCKETS = 1 << 18;

/** Features of a post: bucket, value, and the token that it comes from (-1: none). Parallel arrays. */
export interface Features {
  buckets: number[];
  values: number[];
  tokens: number[];
}

/** FNV-1a, 32 bits, folded into the buckets. */
function bucketOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  return ((hash >>> 18) ^ hash) & (BUCKETS - 1);
}

/** Kinds of features; each kind weighs the same in all, however long the post. */
type Group = { names: string[]; tokens: number[] };

const group = (): Group => ({ names: [], tokens: [] });

function put(into: Group, name: string, token: number): void {
  into.names.push(name);
  into.tokens.push(token);
}

/** A word, or what stands for it: entities, numbers, addresses are classes of their own. */
function abstracted({ tokens, entities }: Evidence): { word: string; token: number }[] {
  const standsFor = new Map<number, { type: string; to: number }>();
  for (const { type, from, to } of entities) {
    const before = standsFor.get(from);
    if (!before || to > before.to) standsFor.set(from, { type, to });
  }
  const words: { word: string; token: number }[] = [];
  for (let at = 0; at < tokens.length; ) {
    const entity = standsFor.get(at);
    const token = tokens[at];
    if (entity && entity.to > at) {
      words.push({ word: `<${entity.type}>`, token: at });
      at = entity.to;
    } else {
      if (token)
        words.push({
          word: token.kind === 'word' || token.kind === 'emoji' ? token.text : `<${token.kind}>`,
          token: at,
        });
      at++;
    }
  }
  return words;
}

function letters(word: string, token: number, into: Group): void {
  const padded = `_${word}_`;
  for (let size = 3; size <= 5; size++)
    for (let at = 0; at + size <= padded.length; at++) put(into, `c${padded.slice(at, at + size)}`, token);
}

/** What the model sees of a post. Pure; linear in its length. */
export function featuresOf(evidence: Evidence, context: Context, fired: readonly string[]): Features {
  const single = group();
  const pairs = group();
  const chars = group();
  const facts = group();

  for (const [at, token] of evidence.tokens.entries()) {
    if (token.kind === 'word') letters(token.text, at, chars);
    put(single, `w${token.text}`, at);
    for (const { word, to } of evidence.readings[at] ?? [])
      if (word !== token.text || to > at + 1) put(single, `w${word}`, at);
    for (const { list } of (evidence.lists[at] ?? []) as { list: string }[]) put(facts, `l${list}`, at);
  }
  const words = abstracted(evidence);
  for (const [at, { word, token }] of words.entries()) {
    const [next, after] = [words[at + 1], words[at + 2]];
    if (word.startsWith('<')) put(single, `a${word}`, token);
    if (next) put(pairs, `b${word} ${next.word}`, token);
    if (next && after) {
      put(pairs, `t${word} ${next.word} ${after.word}`, token);
      put(pairs, `g${word} ${after.word}`, token);
    }
    put(pairs, `s${context.surface} ${word}`, token);
    put(pairs, `r${context.role} ${word}`, token);
  }
  const types = [...new Set(evidence.entities.map(({ type }) => type))].sort();
  for (const type of types) {
    const all = evidence.entities.filter((entity) => entity.type === type);
    put(facts, `e${type}`, all[0]?.from ?? -1);
    if (all.length > 1) put(facts, `e2${type}`, all[1]?.from ?? -1);
    for (const other of types) if (other > type) put(facts, `ee${type} ${other}`, all[0]?.from ?? -1);
    put(facts, `es${type} ${context.surface}`, all[0]?.from ?? -1);
    put(facts, `ea${type} ${context.account}`, all[0]?.from ?? -1);
    put(facts, `er${type} ${context.role}`, all[0]?.from ?? -1);
  }
  for (const { frame } of evidence.frames) put(facts, `f${frame}`, -1);
  for (const rule of fired) put(facts, `R${rule}`, -1);
  put(facts, `x${context.surface}`, -1);
  put(facts, `x${context.account}`, -1);
  put(facts, `x${context.role}`, -1);
  put(facts, `x${context.surface} ${context.account} ${context.role}`, -1);
  put(facts, `n${Math.min(12, Math.round(Math.log2(1 + evidence.tokens.length) * 2))}`, -1);

  const features: Features = { buckets: [], values: [], tokens: [] };
  for (const { names, tokens } of [single, pairs, chars, facts]) {
    const seen = new Map<number, number>();
    for (const [at, name] of names.entries()) {
      const bucket = bucketOf(name);
      if (!seen.has(bucket)) seen.set(bucket, tokens[at] ?? -1);
    }
    const value = 1 / Math.sqrt(Math.max(1, seen.size));
    for (const [bucket, token] of seen) {
      features.buckets.push(bucket);
      features.values.push(value);
      features.tokens.push(token);
    }
  }
  return features;
}
