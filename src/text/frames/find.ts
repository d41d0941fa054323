import { knowledge, recall } from '../built-in.ts';
import type { Entity, Framed, Read } from '../evidence.ts';
import type { Range } from '../token.ts';
import { CUES, type Cue } from './cues.ts';
import { findQuotes } from './quotes.ts';

/** Finds what is said by way of negation, quotation, advice, report, question or fiction. */

const known = knowledge<Cue>(CUES.map((cue) => ({ phrases: cue.phrases, means: cue })));

/** Words that turn a clause round: what follows is no longer denied. */
const TURNS = new Set([
  'but',
  'except',
  'however',
  'although',
  'though',
  'yet',
  'unless',
  'until',
  'because',
  'cos',
  'instead',
]);
const MOST_FRAMES = 400;

const plainWord = ({ tokens }: Read, at: number): string => tokens[at]?.text.replace(/'/g, '') ?? '';
/** After these, “never” and “don’t” tell of somebody and command nobody. */
const SUBJECTS = new Set('i you we they he she it who kids people u'.split(' '));
const ownWords = new Set(['i', 'ive', 'im', 'me', 'we']);

function clauseFrom({ tokens, sentences }: Read, from: number): Range {
  const end = sentences[tokens[from]?.sentence ?? 0]?.to ?? from + 1;
  let to = from + 1;
  while (to < end && !TURNS.has(tokens[to]?.text ?? '') && !/[;–]/.test(tokens[to]?.before ?? '')) to++;
  return { from, to };
}

function reachOf(read: Read, cue: Cue, hit: Range, quotes: readonly Range[]): Range[] {
  const number = read.tokens[hit.from]?.sentence ?? 0;
  const here = read.sentences[number];
  if (!here) return [];
  const before = read.sentences[number - 1] ?? here;
  const after = read.sentences[number + 1] ?? here;
  if (cue.reach === 'clause') return [clauseFrom(read, hit.from)];
  if (cue.reach === 'sentence') return [here];
  if (cue.reach === 'around') return [{ from: before.from, to: after.to }];
  return quotes.filter(
    (quote) =>
      quote.to > before.from && quote.from < after.to && !(quote.from <= hit.from && hit.to <= quote.to),
  );
}

/** “I said”, “I called him”: the author's own words are not somebody else's. */
function isOwn(read: Read, cue: Cue, hit: Range): boolean {
  if (cue.frame !== 'quotation') return false;
  const before = read.tokens[hit.from - 1];
  return (
    before !== undefined &&
    before.sentence === read.tokens[hit.from]?.sentence &&
    ownWords.has(plainWord(read, hit.from - 1))
  );
}

function isOpening(read: Read, cue: Cue, hit: Range): boolean {
  if (cue.opens === undefined) return true;
  const start = read.sentences[read.tokens[hit.from]?.sentence ?? 0]?.from ?? 0;
  return hit.from - start <= cue.opens && !SUBJECTS.has(plainWord(read, hit.from - 1));
}

const LONGEST_MENTION = 4;

/** A word or two in quote marks is mentioned, not said. */
function mentions(read: Read, quotes: readonly Range[]): Framed[] {
  return quotes.flatMap(({ from, to }): Framed[] => {
    const sentence = read.sentences[read.tokens[from]?.sentence ?? 0];
    const inside = sentence !== undefined && (from > sentence.from || to < sentence.to);
    const own = ownWords.has(plainWord(read, from - 2)) || ownWords.has(plainWord(read, from - 3));
    return inside && !own && to - from <= LONGEST_MENTION
      ? [{ from, to, frame: 'quotation', why: 'a word in quote marks' }]
      : [];
  });
}

function questions(read: Read): Framed[] {
  const tail = read.text.slice(read.tokens.at(-1)?.end ?? 0);
  return read.sentences
    .filter(({ to }) => (to < read.tokens.length ? (read.tokens[to]?.before ?? '') : tail).includes('?'))
    .map((range) => ({ ...range, frame: 'question', why: 'ends in a question mark' }));
}

export function findFrames(read: Read, entities: Entity[]): Framed[] {
  const quotes = findQuotes(read);
  const frames: Framed[] = [...questions(read), ...mentions(read, quotes)];

  const seen = new Set<string>();
  for (const hit of recall(known, read, entities)) {
    const cue = hit.means;
    if (frames.length > MOST_FRAMES || isOwn(read, cue, hit) || !isOpening(read, cue, hit)) continue;
    for (const range of reachOf(read, cue, hit, quotes)) {
      const key = `${cue.frame} ${range.from} ${range.to}`;
      if (!seen.has(key)) frames.push({ ...range, frame: cue.frame, why: cue.why });
      seen.add(key);
    }
  }
  return frames.sort((a, b) => a.from - b.from || a.to - b.to || (a.frame < b.frame ? -1 : 1));
}
