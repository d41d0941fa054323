import { ENTITIES } from '../policy/condition.ts';
import { type Choice, type Element, SHORTEST_PREFIX } from './element.ts';
import { wordsOf } from './lists.ts';

const GAP = /^\.\.(\d{1,3})(?=[\s()|]|$)/;
const LONGEST_GAP = 12;
const DEEPEST = 3;

export class PhraseProblem extends Error {}

/** A phrase that is being read. */
export interface Reader {
  source: string;
  at: number;
  lists: ReadonlySet<string>;
}

const END_OF_WORD = /[\s()|?<>{}]/g;

/** Stops reading with a sentence that names the phrase and the place. */
export function fail(reader: Reader, what: string): never {
  throw new PhraseProblem(`Phrase “${reader.source}”: ${what} (at character ${reader.at + 1}).`);
}

/** The forms that one written word is matched in. */
function formsOf(word: string): Set<string> {
  return word.includes("'") ? new Set([word, word.replace(/'/g, '')]) : new Set([word]);
}

const wordElement = (words: Set<string>): Element => ({ kind: 'word', words, optional: false });

const plainElement = (word: string): Element => wordElement(new Set([word]));

function readWords(reader: Reader): Element[] {
  const from = reader.at;
  END_OF_WORD.lastIndex = from;
  reader.at = END_OF_WORD.exec(reader.source)?.index ?? reader.source.length;
  const written = reader.source.slice(from, reader.at);
  const isPrefix = written.endsWith('*');
  const bare = isPrefix ? written.slice(0, -1) : written;
  if (bare.includes('*')) fail(reader, 'a star may stand only at the end of a word');
  const words = wordsOf(bare);
  const elements = words.map((word) => wordElement(formsOf(word)));
  const last = words.at(-1);
  if (!last) fail(reader, `“${written}” is not a word`);
  if (isPrefix) {
    if (last.length < SHORTEST_PREFIX) fail(reader, 'a beginning needs at least two letters before its star');
    elements[elements.length - 1] = { kind: 'prefix', prefix: last, optional: false };
  }
  return elements;
}

function readUntil(reader: Reader, close: string): string {
  const end = reader.source.indexOf(close, reader.at);
  if (end < 0) fail(reader, `“${close}” is missing`);
  const name = reader.source.slice(reader.at + 1, end).trim();
  reader.at = end + 1;
  return name;
}

/** What brackets hold: single words become one set, so that a long choice costs one look-up. */
interface Alternatives {
  words: Set<string>;
  others: Element[][];
}

/** Brackets with nothing but plain words in them, as most are: read in one go. */
const PLAIN_CHOICE = /\(([a-z |]*)\)/y;
const PLAIN_WORD = /^[a-z]+$/;
const PLAIN_WORDS = /^[a-z]+(?: [a-z]+)+$/;
/** An alternative of plain words in other brackets. */
const PLAIN_OPTION = /\s*([a-z]+(?: [a-z]+)*)\s*(?=[|)])/y;

/** What plain brackets hold, or null where they are not so plain; then nothing has been read. */
function readPlainOptions(reader: Reader): Alternatives | null {
  PLAIN_CHOICE.lastIndex = reader.at;
  const inside = PLAIN_CHOICE.exec(reader.source)?.[1];
  if (inside === undefined) return null;
  const words = new Set<string>();
  const others: Element[][] = [];
  for (const written of inside.split('|')) {
    const option = written.trim();
    if (PLAIN_WORD.test(option)) words.add(option);
    else if (PLAIN_WORDS.test(option)) others.push(option.split(' ').map(plainElement));
    else return null;
  }
  reader.at = PLAIN_CHOICE.lastIndex;
  return { words, others };
}

function readOptions(reader: Reader, depth: number): Alternatives {
  const words = new Set<string>();
  const others: Element[][] = [];
  do {
    reader.at++;
    PLAIN_OPTION.lastIndex = reader.at;
    const plain = PLAIN_OPTION.exec(reader.source)?.[1];
    if (plain) reader.at = PLAIN_OPTION.lastIndex;
    const option = plain ? plain.split(' ').map(plainElement) : readRow(reader, depth + 1);
    const [first] = option;
    if (!first) fail(reader, 'an alternative is empty');
    const isWord = option.length === 1 && first.kind === 'word' && !first.optional;
    if (isWord) for (const word of first.words) words.add(word);
    else others.push(option);
  } while (reader.source.charAt(reader.at) === '|');
  if (reader.source.charAt(reader.at) !== ')') fail(reader, 'a closing bracket is missing');
  reader.at++;
  return { words, others };
}

function readChoice(reader: Reader, depth: number): Element {
  if (depth >= DEEPEST) fail(reader, 'brackets are nested too deep');
  const { words, others } = readPlainOptions(reader) ?? readOptions(reader, depth);
  const options = words.size > 0 ? [[wordElement(words)], ...others] : others;
  const only = options.length === 1 && options[0]?.length === 1 ? options[0][0] : undefined;
  return only ?? { ...choiceOf(options), optional: false };
}

const NOTHING_LEFT: Element[][] = [[]];

function choiceOf(options: Element[][]): Choice {
  const afterWord = new Map<string, Element[][]>();
  const others: Element[][] = [];
  for (const option of options) {
    const [first, ...rest] = option;
    if (first?.kind !== 'word' || first.optional) {
      others.push(option);
      continue;
    }
    for (const word of first.words) {
      const before = afterWord.get(word);
      afterWord.set(word, before ? [...before, rest] : rest.length === 0 ? NOTHING_LEFT : [rest]);
    }
  }
  return { kind: 'choice', options, afterWord, others };
}

function readOne(reader: Reader, depth: number): Element[] {
  const char = reader.source.charAt(reader.at);
  if (char === '(') return [readChoice(reader, depth)];
  if (char === '<') {
    const name = readUntil(reader, '>');
    const type = ENTITIES.find((entity) => entity === name);
    if (!type) fail(reader, `there is no entity <${name}>`);
    return [{ kind: 'entity', type, optional: false }];
  }
  if (char === '{') {
    const list = readUntil(reader, '}');
    if (!reader.lists.has(list)) fail(reader, `there is no word list {${list}}`);
    return [{ kind: 'list', list, optional: false }];
  }
  if (char === '#' && reader.source.charAt(reader.at + 1) === '(') {
    // Hashtags are words here, so the sign says nothing.
    reader.at++;
    return readOne(reader, depth);
  }
  const gap = char === '.' ? GAP.exec(reader.source.slice(reader.at, reader.at + 8)) : null;
  if (gap) {
    const most = Number(gap[1]);
    if (most < 1 || most > LONGEST_GAP) fail(reader, `a gap may be ..1 to ..${LONGEST_GAP}`);
    reader.at += gap[0].length;
    return [{ kind: 'gap', most, optional: false }];
  }
  if (char === '?' || char === '>' || char === '}') fail(reader, `“${char}” is out of place`);
  return readWords(reader);
}

function readRow(reader: Reader, depth: number): Element[] {
  const row: Element[] = [];
  for (;;) {
    while (/\s/.test(reader.source.charAt(reader.at))) reader.at++;
    const char = reader.source.charAt(reader.at);
    if (char === '' || char === '|' || char === ')') break;
    const read = readOne(reader, depth);
    if (reader.source.charAt(reader.at) === '?') {
      const [only] = read;
      if (read.length !== 1 || !only || only.kind === 'gap')
        fail(reader, '“?” must follow one word or a bracket');
      only.optional = true;
      reader.at++;
    }
    row.push(...read);
  }
  if (row[0]?.kind === 'gap' || row.at(-1)?.kind === 'gap')
    fail(reader, 'a gap must stand between two words');
  return row;
}

/** The elements of a whole phrase. */
export function readPhrase(reader: Reader): Element[] {
  const elements = readRow(reader, 0);
  if (reader.at < reader.source.length) fail(reader, `“${reader.source.charAt(reader.at)}” is out of place`);
  if (elements.length === 0) fail(reader, 'it is empty');
  return elements;
}
