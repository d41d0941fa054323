import type { EntityType } from '../policy/condition.ts';
import type { Element } from './element.ts';
import { needsOf } from './needs.ts';
import { fail, PhraseProblem, type Reader, readPhrase } from './read-phrase.ts';

/** What a phrase can begin with. */
export interface Beginnings {
  words: ReadonlySet<string>;
  prefixes: ReadonlySet<string>;
  entities: ReadonlySet<EntityType>;
  lists: ReadonlySet<string>;
}

export interface Phrase {
  source: string;
  elements: Element[];
  beginnings: Beginnings;
  /** Every match has one key of each of these sets after its first word; the smallest set comes first. */
  needs: Set<string>[];
}

export type Compiled = { ok: true; phrase: Phrase } | { ok: false; problem: string };

const MOST_ELEMENTS = 90;
/** Words that one match can reach over. */
const LONGEST_REACH = 48;
const ENTITY_REACH = 4;

function countOf(row: Element[]): number {
  let count = row.length;
  for (const element of row)
    if (element.kind === 'choice') for (const option of element.options) count += countOf(option);
  return count;
}

function reachOf(row: Element[]): number {
  let reach = 0;
  for (const element of row) {
    if (element.kind === 'gap') reach += element.most;
    else if (element.kind === 'choice') {
      let longest = 0;
      for (const option of element.options) longest = Math.max(longest, reachOf(option));
      reach += longest;
    } else reach += element.kind === 'entity' || element.kind === 'list' ? ENTITY_REACH : 1;
  }
  return reach;
}

type Growing = { [K in keyof Beginnings]: Beginnings[K] extends ReadonlySet<infer T> ? Set<T> : never };

/** Adds what a row can begin with; true if the row can be empty. */
function addBeginnings(row: Element[], to: Growing): boolean {
  for (const element of row) {
    let empty = element.optional;
    if (element.kind === 'word') for (const word of element.words) to.words.add(word);
    else if (element.kind === 'prefix') to.prefixes.add(element.prefix);
    else if (element.kind === 'entity') to.entities.add(element.type);
    else if (element.kind === 'list') to.lists.add(element.list);
    else if (element.kind === 'choice')
      for (const option of element.options) empty = addBeginnings(option, to) || empty;
    if (!empty && element.kind !== 'gap') return false;
  }
  return true;
}

const NONE: ReadonlySet<never> = new Set();

/** What a phrase can begin with; null when all of it may be left out. */
function beginningsOf(elements: Element[]): Beginnings | null {
  const [first] = elements;
  if (first?.kind === 'word' && !first.optional)
    return { words: first.words, prefixes: NONE, entities: NONE, lists: NONE };
  const words = new Set<string>();
  const prefixes = new Set<string>();
  const entities = new Set<EntityType>();
  const lists = new Set<string>();
  return addBeginnings(elements, { words, prefixes, entities, lists })
    ? null
    : { words, prefixes, entities, lists };
}

/** Reads a phrase. The problem, if there is one, is one sentence that names the phrase and the place. */
export function compilePhrase(source: string, lists: ReadonlySet<string>): Compiled {
  const reader: Reader = { source, at: 0, lists };
  try {
    const elements = readPhrase(reader);
    if (countOf(elements) > MOST_ELEMENTS) fail(reader, 'it has too many parts');
    if (reachOf(elements) > LONGEST_REACH) fail(reader, 'it reaches over too many words');
    const beginnings = beginningsOf(elements);
    if (!beginnings) fail(reader, 'every part may be left out, so it would match anything');
    return { ok: true, phrase: { source, elements, beginnings, needs: needsOf(elements.slice(1)) } };
  } catch (error) {
    if (error instanceof PhraseProblem) return { ok: false, problem: error.message };
    throw error;
  }
}
