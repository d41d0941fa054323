import type { EntityType } from '../policy/condition.ts';
import type { Element } from './element.ts';
import { needsOf } from './needs.ts';
import { fail, PhraseProblem, type Reader, readPhrase } from './read-phrase.ts';

/** What a phrase can begin with. */
export interface Beginnings {
  words: Set<string>;
  prefixes: Set<string>;
  entities: Set<EntityType>;
  lists: Set<string>;
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

const countOf = (row: Element[]): number =>
  row.reduce((sum, element) => {
    const inner =
      element.kind === 'choice' ? element.options.reduce((all, option) => all + countOf(option), 0) : 0;
    return sum + 1 + inner;
  }, 0);

function reachOf(row: Element[]): number {
  return row.reduce((sum, element) => {
    if (element.kind === 'gap') return sum + element.most;
    if (element.kind === 'choice') return sum + Math.max(...element.options.map(reachOf));
    return sum + (element.kind === 'entity' || element.kind === 'list' ? ENTITY_REACH : 1);
  }, 0);
}

/** Adds what a row can begin with; true if the row can be empty. */
function addBeginnings(row: Element[], to: Beginnings): boolean {
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

/** Reads a phrase. The problem, if there is one, is one sentence that names the phrase and the place. */
export function compilePhrase(source: string, lists: ReadonlySet<string>): Compiled {
  const reader: Reader = { source, at: 0, lists };
  try {
    const elements = readPhrase(reader);
    if (countOf(elements) > MOST_ELEMENTS) fail(reader, 'it has too many parts');
    if (reachOf(elements) > LONGEST_REACH) fail(reader, 'it reaches over too many words');
    const beginnings: Beginnings = {
      words: new Set(),
      prefixes: new Set(),
      entities: new Set(),
      lists: new Set(),
    };
    if (addBeginnings(elements, beginnings))
      fail(reader, 'every part may be left out, so it would match anything');
    return { ok: true, phrase: { source, elements, beginnings, needs: needsOf(elements.slice(1)) } };
  } catch (error) {
    if (error instanceof PhraseProblem) return { ok: false, problem: error.message };
    throw error;
  }
}
