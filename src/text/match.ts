import type { Choice, Element } from './element.ts';
import type { Evidence } from './evidence.ts';
import { push } from './lists.ts';
import type { Starting } from './needs.ts';
import type { Phrase } from './phrase.ts';
import { entityIn, listIn, type Meaning, type PhraseBook, wordIn } from './phrase-book.ts';
import type { Range, Reading } from './token.ts';

export interface Matches {
  /** By the number of a phrase in its book. */
  ranges: Map<number, Range[]>;
  /** Steps taken, for the test that bounds them. */
  steps: number;
}

/** No text may cost more than this, whatever a pack asks for; what is left then counts as not found. */
const MOST_STEPS = 20_000_000;
/** Emoji between words do not break a phrase. */
const MOST_EMOJI = 3;

const none: never[] = [];
const isSimple = ({ kind }: Element): boolean => kind !== 'choice' && kind !== 'gap';

/** Adds a position once; there are never more than a phrase can reach over. */
function add(end: number, limit: number, to: number[]): void {
  if (end <= limit && !to.includes(end)) to.push(end);
}

export function findPhrases(book: PhraseBook, evidence: Evidence): Matches {
  const { tokens, readings, sentences, lists } = evidence;
  const starting: Starting = new Map();
  for (const entity of evidence.entities) push(starting, entity.from, entity);
  let steps = 0;

  /** Adds every position where a match of a single element that begins at `at` ends. */
  function addEnds(element: Element, at: number, limit: number, to: number[]): void {
    steps++;
    const { kind } = element;
    if (kind === 'word' || kind === 'prefix') {
      const ways = readings[at] ?? none;
      for (let i = 0; i < ways.length; i++) {
        const way = ways[i] as Reading;
        const fits = kind === 'word' ? element.words.has(way.word) : way.word.startsWith(element.prefix);
        if (fits) add(way.to, limit, to);
      }
    } else if (kind === 'entity') {
      for (const entity of starting.get(at) ?? none)
        if (entity.type === element.type) add(entity.to, limit, to);
    } else if (kind === 'list') {
      for (const hit of lists[at] ?? none) if (hit.list === element.list) add(hit.to, limit, to);
    }
  }

  function addEndsFrom(element: Element, at: number, limit: number, to: number[]): void {
    addEnds(element, at, limit, to);
    for (let skip = at; skip < at + MOST_EMOJI && tokens[skip]?.kind === 'emoji'; skip++) {
      addEnds(element, skip + 1, limit, to);
    }
  }

  function chooseAt(choice: Choice, at: number, limit: number, to: number[]): void {
    steps++;
    const ways = readings[at] ?? none;
    for (let i = 0; i < ways.length; i++) {
      const way = ways[i] as Reading;
      const rests = choice.afterWord.get(way.word);
      if (!rests) continue;
      for (const rest of rests) {
        const [next] = rest;
        if (!next) add(way.to, limit, to);
        else if (rest.length === 1 && !next.optional && isSimple(next)) addEndsFrom(next, way.to, limit, to);
        else for (const last of follow(rest, 0, [way.to], limit)) add(last, limit, to);
      }
    }
  }

  function choose(choice: Choice, here: number[], limit: number, to: number[]): void {
    for (const at of here) {
      chooseAt(choice, at, limit, to);
      for (let skip = at; skip < at + MOST_EMOJI && tokens[skip]?.kind === 'emoji'; skip++)
        chooseAt(choice, skip + 1, limit, to);
    }
    for (const option of choice.others) for (const end of follow(option, 0, here, limit)) add(end, limit, to);
  }

  /** All positions that a row of elements can end at, from any of some positions. */
  function follow(row: Element[], first: number, from: number[], limit: number): number[] {
    let here = from;
    for (let i = first; i < row.length; i++) {
      const element = row[i] as Element;
      const next: number[] = element.optional ? [...here] : [];
      const after = row[i + 1];
      if (element.kind === 'choice') {
        choose(element, here, limit, next);
      } else if (element.kind === 'gap' && after && !after.optional && isSimple(after)) {
        // A gap and what follows it in one go: the most common case by far.
        for (const at of here) {
          const last = Math.min(limit - 1, at + element.most);
          for (let start = at; start <= last; start++) addEnds(after, start, limit, next);
        }
        i++;
      } else if (element.kind === 'gap') {
        for (const at of here) {
          steps += element.most;
          for (let end = at; end <= at + element.most; end++) add(end, limit, next);
        }
      } else {
        for (const at of here) addEndsFrom(element, at, limit, next);
      }
      if (next.length === 0) return next;
      here = next;
    }
    return here;
  }

  /** Reads the plain words that a phrase begins with: most attempts end here, without a set of positions. */
  function readOpening({ elements }: Phrase, at: number, limit: number): { next: number; at: number } | null {
    let here = at;
    let next = 0;
    for (; next < elements.length; next++) {
      const element = elements[next];
      const ways = readings[here];
      const only = ways?.length === 1 ? ways[0] : undefined;
      if (!only || element?.kind !== 'word' || element.optional || tokens[here]?.kind === 'emoji') break;
      steps++;
      if (!element.words.has(only.word) || only.to > limit) return null;
      here = only.to;
    }
    return { next, at: here };
  }

  function endOf(phrase: Phrase, at: number, limit: number): number {
    const opening = readOpening(phrase, at, limit);
    if (!opening) return 0;
    if (opening.next === phrase.elements.length) return opening.at;
    let to = 0;
    for (const end of follow(phrase.elements, opening.next, [opening.at], limit)) {
      if (end > at && (to === 0 || end < to)) to = end;
    }
    return to;
  }

  const { outlook, tried } = book;
  tried.fill(-1);
  const hits: { id: number; to: number }[][] = tokens.map(() => []);

  function tryAt(id: number, at: number, limit: number): void {
    if (outlook.unmet[id] !== 0 || tried[id] === at || steps > MOST_STEPS) return;
    tried[id] = at;
    const phrase = book.phrases[id];
    const to = phrase ? endOf(phrase, at, limit) : 0;
    if (to > 0) hits[at]?.push({ id, to });
  }

  for (const { from, to: limit } of sentences) {
    outlook.startSentence();
    for (let at = limit - 1; at >= from; at--) {
      const here: Meaning[] = [];
      for (const { word } of readings[at] ?? none) here.push(wordIn(book, word));
      for (const { type } of starting.get(at) ?? none) here.push(entityIn(book, type));
      for (const { list } of lists[at] ?? none) here.push(listIn(book, list));
      for (const { meets } of here) outlook.meet(meets);
      for (const { begins } of here) for (const id of begins) tryAt(id, at, limit);
    }
  }
  const ranges = new Map<number, Range[]>();
  hits.forEach((there, from) => {
    for (const { id, to } of there) push(ranges, id, { from, to });
  });
  return { ranges, steps };
}
