import type { Entity, Read } from '../evidence.ts';
import type { ListHit } from '../lists.ts';
import { isCapital, wordAt } from './finder.ts';
import { isWord, listed, NOT_INITIAL, nameEnd } from './name-end.ts';
import { NOT_NAMES } from './not-names.ts';
import { isThing } from './things.ts';

/**
 * How a possible name is known:
 * `titled` = Mr, Miss; `listed` = a first name with a capital; `ambiguous` = also a plain word (May, Will);
 * `lower` = a first name without a capital; `initials`; `unknown` = only a capital in mid-sentence.
 */
export type Strength = 'titled' | 'listed' | 'ambiguous' | 'lower' | 'initials' | 'unknown';

export interface Name {
  from: number;
  to: number;
  strength: Strength;
  /** First name and surname. */
  full: boolean;
  /** First name and one letter, as teachers write: `Tyler B`. */
  initialled: boolean;
  famous: boolean;
}

const TITLES = new Set(
  'mr mrs miss ms mx dr sir prof professor lord lady dame rev reverend father fr pastor imam rabbi auntie aunty aunt uncle president mp king queen prince princess pope coach cllr councillor saint'.split(
    ' ',
  ),
);
/** Titles that are also what a child is called in kindness: `my king Kyle`, `coach Amir`. */
const TITLES_WITH_CAPITAL = new Set(
  'king queen prince princess lady lord father president coach saint'.split(' '),
);
/** Two capitals that are not somebody's initials. */
const ACRONYMS = new Set(
  `ta tas pe re it hr uk us eu ai tv pc dt qt ok mp pm id qr cv dm ps rs ra ra gp er ae nhs bbc itv la dj vr cd dvd am fm mc nb tb jk
  wtf omg lol pp sen ks hl sl al ap ib cp cs hod slt fb ig yt sc ff tt gc sm ed st nd rd th vs ex my me we no so in on at up or if of
  to do go is be by as an he ye yr hi oh ah eh mum dad rip tbh fyi aka diy dnd bff irl smh rn rt pls plz xx xo ha nw se sw ne hq ot`.split(
    /\s+/,
  ),
);
function isSentenceStart(read: Read, at: number): boolean {
  const token = read.tokens[at];
  const before = read.tokens[at - 1];
  return (
    !before ||
    before.sentence !== token?.sentence ||
    before.kind === 'emoji' ||
    /["“(:>*•]/.test(token.before)
  );
}

function titledAt(read: Read, at: number): Name | null {
  const next = read.tokens[at + 1];
  const title = wordAt(read, at);
  if (TITLES_WITH_CAPITAL.has(title) && !isCapital(read.tokens[at])) return null;
  if (!TITLES.has(title) || !isWord(next) || !/^\.? ?$/.test(next.before)) return null;
  const short = next.text.length === 1 && !NOT_INITIAL.has(next.text);
  const named =
    isCapital(next) &&
    next.shape !== 'upper' &&
    (!NOT_NAMES.has(next.text) || listed(read, at + 1, 'surnames'));
  if (!short && !named) return null;
  return {
    from: at,
    to: nameEnd(read, at + 1).to,
    strength: 'titled',
    full: true,
    initialled: false,
    famous: false,
  };
}

/** `K.O.`, `S.K.`, `TJ`. */
function initialsAt(read: Read, at: number): Name | null {
  const token = read.tokens[at];
  const next = read.tokens[at + 1];
  if (!isWord(token) || !isCapital(token)) return null;
  const dotted =
    token.text.length === 1 && next?.text.length === 1 && isCapital(next) && /^\.\s?$/.test(next.before);
  if (dotted && token.tag === false)
    return { from: at, to: at + 2, strength: 'initials', full: false, initialled: false, famous: false };
  const pair = token.text.replace(/'s$/, '');
  if (token.shape === 'upper' && pair.length === 2 && !ACRONYMS.has(pair)) {
    return { from: at, to: at + 1, strength: 'initials', full: false, initialled: false, famous: false };
  }
  return null;
}

/** Whether most words of the post are in capitals, so that a capital says nothing. */
function isShouted({ tokens }: Read): boolean {
  const words = tokens.filter((token) => token.kind === 'word' && token.text.length > 2);
  return words.filter(({ shape }) => shape === 'upper').length > words.length * 0.6;
}

function isHeadline({ tokens }: Read): boolean {
  const words = tokens.filter((token) => token.kind === 'word' && token.text.length > 3);
  return words.length > 5 && words.filter(({ shape }) => shape === 'title').length > words.length * 0.7;
}

/** `destiny putting her lashes on`: a plain word that opens a sentence and does something of its own. */
function opensDoing(read: Read, at: number): boolean {
  const [next, after] = [read.tokens[at + 1], read.tokens[at + 2]];
  const sentence = read.tokens[at]?.sentence;
  return (
    isSentenceStart(read, at) &&
    next?.sentence === sentence &&
    next?.text.endsWith('ing') === true &&
    after?.sentence === sentence &&
    /^(?:his|her|their)$/.test(after?.text ?? '')
  );
}

const longestFamous = (read: Read, at: number): ListHit | undefined =>
  read.lists[at]?.filter(({ list }) => list === 'famous-names').sort((a, b) => b.to - a.to)[0];

function nameAt(read: Read, at: number, capitalsTell: boolean): Name | null {
  const token = read.tokens[at];
  if (!isWord(token) || token.tag) return null;
  const famous = longestFamous(read, at);
  if (famous && (isCapital(token) || famous.to > at + 1))
    return { from: at, to: famous.to, strength: 'listed', full: true, initialled: false, famous: true };
  const titled = titledAt(read, at);
  if (titled) return titled;
  const capital = isCapital(token);
  const first = listed(read, at, 'first-names');
  const ambiguous = listed(read, at, 'ambiguous-names') || (first && NOT_NAMES.has(wordAt(read, at)));
  const { to, full, initialled } = nameEnd(read, at);
  const name = (strength: Strength): Name => ({ from: at, to, strength, full, initialled, famous: false });
  if ((first || ambiguous) && isThing(read, at, to)) return null;
  if (first && !ambiguous) return name(capital ? 'listed' : 'lower');
  if (ambiguous) {
    if (!capital) return opensDoing(read, at) ? name('lower') : null;
    const surname = to > at + 1 && (read.lists[at + 1]?.some(({ list }) => list === 'surnames') || !full);
    return name(surname && capitalsTell ? 'listed' : 'ambiguous');
  }
  const initials = initialsAt(read, at);
  if (initials) return initials;
  const word = wordAt(read, at);
  const unknown =
    capital &&
    capitalsTell &&
    word.length > 2 &&
    token.shape !== 'upper' &&
    !isSentenceStart(read, at) &&
    !NOT_NAMES.has(word);
  return unknown ? name('unknown') : null;
}

/** Everything that may be somebody's name. `others` are entities whose words are taken. */
export function findNames(read: Read, others: readonly Entity[]): Name[] {
  const taken = new Set<number>();
  for (const { type, from, to } of others) {
    if (type === 'school' || type === 'year-group' || type === 'class' || type === 'date-of-birth') {
      for (let at = from; at < to; at++) taken.add(at);
    }
  }
  const capitalsTell = !isShouted(read) && !isHeadline(read);
  const names: Name[] = [];
  for (let at = 0; at < read.tokens.length; at++) {
    const name = taken.has(at) ? null : nameAt(read, at, capitalsTell);
    if (!name) continue;
    names.push(name);
    at = name.to - 1;
  }
  return names;
}
