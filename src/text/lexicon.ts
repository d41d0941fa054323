import type { Pack, WordList } from '../policy/pack.ts';
import { indexLists, type ListIndex, push, wordsOf } from './lists.ts';
import type { Phrase } from './phrase.ts';
import { PLAIN_WORDS } from './plain-words.ts';
import type { Vocabulary } from './token.ts';

/** Everything that the text engine knows from a pack, made ready once. */
export interface Lexicon extends Vocabulary {
  lists: ListIndex;
  /** Names of partner schools as plain words, by their first word. */
  partnerSchools: Map<string, string[][]>;
}

/** Lists of names and places: many entries, none of them coarse. */
const NAMES = /name|place|town|count|school|countries|famous|figure|common/;
const SHORTEST_COARSE = 3;
const MOST_BEHIND_STARS = 6;
/** Patterns whose answer is kept. */
const MOST_KEPT = 2000;

/** Each star stands for one letter. */
const fits = (pattern: string, word: string): boolean =>
  pattern.length === word.length &&
  [...pattern].every((char, at) => char === '*' || char === word.charAt(at));

/** People do not count stars: a single run of them may stand for a few letters more or fewer. */
function fitsLoosely(pattern: string, word: string): boolean {
  const from = pattern.indexOf('*');
  const to = pattern.lastIndexOf('*') + 1;
  if (to - from < 2 || /[^*]/.test(pattern.slice(from, to))) return false;
  const hidden = word.length - from - (pattern.length - to);
  const around = word.startsWith(pattern.slice(0, from)) && word.endsWith(pattern.slice(to));
  return around && hidden >= 1 && hidden <= MOST_BEHIND_STARS;
}

/** Coarse words by their first letter. */
function byFirstLetter(words: ReadonlySet<string>): Map<string, string[]> {
  const byFirst = new Map<string, string[]>();
  for (const word of words) push(byFirst, word.charAt(0), word);
  return byFirst;
}

function unmasker(lists: readonly WordList[], index: ListIndex): Vocabulary['unmask'] {
  const coarseLists = new Set(lists.map(({ id }) => id).filter((id) => !NAMES.test(id)));
  /** Needed only where there are stars, so made when the first ones come. */
  let byFirst: Map<string, string[]> | undefined;
  const isCoarse = (word: string): boolean =>
    word.length >= SHORTEST_COARSE &&
    [...(index.byWord.get(word) ?? []), ...(index.byPrefix.get(word) ?? [])].some(
      ({ list, rest, joined }) => rest.length === 0 && !joined && coarseLists.has(list),
    );
  function find(pattern: string): string[] {
    if (!/^[a-z][a-z*]{1,24}$/.test(pattern)) return [];
    if (!pattern.includes('*')) return isCoarse(pattern) ? [pattern] : [];
    byFirst ??= byFirstLetter(coarseWords(lists));
    const candidates = byFirst.get(pattern.charAt(0)) ?? [];
    const exact = candidates.filter((word) => fits(pattern, word));
    return exact.length > 0 ? exact : candidates.filter((word) => fitsLoosely(pattern, word));
  }
  const known = new Map<string, string[]>();
  return (pattern) => {
    const before = known.get(pattern);
    if (before) return before;
    if (known.size >= MOST_KEPT) known.clear();
    const words = find(pattern);
    known.set(pattern, words);
    return words;
  };
}

const bare = (entry: string): string => (entry.endsWith('*') ? entry.slice(0, -1) : entry);

function coarseWords(lists: readonly WordList[]): Set<string> {
  const coarse = new Set<string>();
  for (const { id, words } of lists) {
    if (NAMES.test(id)) continue;
    for (const entry of words) {
      const [only, second] = wordsOf(bare(entry));
      if (second === undefined && only && only.length >= SHORTEST_COARSE) coarse.add(only);
    }
  }
  return coarse;
}

function allWords(lists: readonly WordList[], phrases: readonly Phrase[]): Set<string> {
  const known = new Set<string>();
  for (const { words } of lists)
    for (const entry of words) for (const word of wordsOf(bare(entry))) known.add(word);
  for (const { beginnings } of phrases) for (const word of beginnings.words) known.add(word);
  return known;
}

export function buildLexicon(
  pack: Pick<Pack, 'lists' | 'organisation'>,
  phrases: readonly Phrase[],
): Lexicon {
  /** Needed only to split a hashtag that is all small, so made when the first one comes. */
  let known: Set<string> | undefined;
  const partnerSchools = new Map<string, string[][]>();
  for (const school of pack.organisation.partnerSchools) {
    const words = wordsOf(school).map((word) => word.replace(/'s$/, ''));
    push(partnerSchools, words[0] ?? '', words);
  }
  const lists = indexLists(pack.lists);
  return {
    lists,
    partnerSchools,
    knows: (word) => {
      known ??= allWords(pack.lists, phrases);
      return PLAIN_WORDS.has(word) || known.has(word);
    },
    unmask: unmasker(pack.lists, lists),
  };
}
