import type { Condition, EntityType, Frame, PictureWanted } from '../policy/condition.ts';
import type { Pack } from '../policy/pack.ts';
import type { Rule } from '../policy/rule.ts';
import { buildLexicon, type Lexicon } from '../text/lexicon.ts';
import { compilePhrase, type Phrase } from '../text/phrase.ts';
import { bindPhrases, type PhraseBook } from '../text/phrase-book.ts';
import { type Wakers, wakersOf } from './awake.ts';

type ContextWanted = Extract<Condition, { context: unknown }>['context'];
type ScoreWanted = Extract<Condition, { score: unknown }>;

/** A condition whose phrases are numbers in the pack's phrase book. */
export type Check =
  | { kind: 'all' | 'any' | 'sentence'; parts: Check[] }
  | { kind: 'near'; parts: Check[]; within: number }
  | { kind: 'not'; part: Check }
  | { kind: 'phrase'; ids: number[] }
  | { kind: 'list'; lists: string[] }
  | { kind: 'entity'; types: EntityType[]; atLeast: number }
  | { kind: 'frame'; frames: Frame[] }
  | { kind: 'context'; wanted: ContextWanted }
  | { kind: 'picture'; wanted: PictureWanted; words: Check | null }
  | { kind: 'partner'; words: Check }
  | { kind: 'score'; category: ScoreWanted['score']; atLeast: number };

export interface CompiledRule {
  rule: Rule;
  when: Check;
  tipWhen: Check | null;
  unless: Check | null;
}

export interface CompiledPack {
  pack: Pack;
  rules: CompiledRule[];
  wakers: Wakers;
  book: PhraseBook;
  lexicon: Lexicon;
}

const many = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

function hasPicture(check: Check): boolean {
  if ('parts' in check) return check.parts.some(hasPicture);
  return check.kind === 'not' ? hasPicture(check.part) : check.kind === 'picture';
}

/** Rules that cannot be made ready, each in one clear sentence. */
export class PackProblem extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems[0] ?? 'A rule could not be read.');
    this.problems = problems;
  }
}

/** Makes a pack ready, once. Throws a `PackProblem` when a phrase does not compile or a list is missing. */
export function compilePack(pack: Pack): CompiledPack {
  const lists = new Set(pack.lists.map(({ id }) => id));
  const phrases: Phrase[] = [];
  const ids = new Map<string, number>();
  const problems: string[] = [];
  let current = '';

  function phraseId(source: string): number {
    const known = ids.get(source);
    if (known !== undefined) return known;
    const compiled = compilePhrase(source, lists);
    if (!compiled.ok) {
      problems.push(`Rule “${current}”: ${compiled.problem}`);
      return -1;
    }
    ids.set(source, phrases.length);
    phrases.push(compiled.phrase);
    return phrases.length - 1;
  }

  function listId(id: string): string {
    if (!lists.has(id))
      problems.push(`Rule “${current}” needs the word list “${id}”, which is not in the pack.`);
    return id;
  }

  /** Parts that are looked for in a stretch of words, where a picture can have no place. */
  function compileInWords(conditions: Condition[]): Check[] {
    const checks = conditions.map(compile);
    if (checks.some(hasPicture))
      problems.push(
        `Rule “${current}” asks for a picture where only words can be: in a sentence, nearby or in words.`,
      );
    return checks;
  }

  const compileOneInWords = (condition: Condition): Check => ({
    kind: 'all',
    parts: compileInWords([condition]),
  });

  function compile(condition: Condition): Check {
    if ('all' in condition) return { kind: 'all', parts: condition.all.map(compile) };
    if ('any' in condition) return { kind: 'any', parts: condition.any.map(compile) };
    if ('sentence' in condition) return { kind: 'sentence', parts: compileInWords(condition.sentence) };
    if ('near' in condition)
      return { kind: 'near', parts: compileInWords(condition.near), within: condition.within };
    if ('not' in condition) return { kind: 'not', part: compile(condition.not) };
    if ('phrase' in condition) return { kind: 'phrase', ids: many(condition.phrase).map(phraseId) };
    if ('list' in condition) return { kind: 'list', lists: many(condition.list).map(listId) };
    if ('entity' in condition)
      return { kind: 'entity', types: many(condition.entity), atLeast: condition.atLeast ?? 1 };
    if ('frame' in condition) return { kind: 'frame', frames: many(condition.frame) };
    if ('context' in condition) return { kind: 'context', wanted: condition.context };
    if ('partner' in condition) return { kind: 'partner', words: compileOneInWords(condition.partner) };
    if ('picture' in condition) {
      const { words } = condition.picture;
      const inWords = words ? compileOneInWords(words) : null;
      return { kind: 'picture', wanted: condition.picture, words: inWords };
    }
    return { kind: 'score', category: condition.score, atLeast: condition.atLeast };
  }

  const rules = pack.rules.map((rule): CompiledRule => {
    current = rule.id;
    const optional = (condition: Condition | undefined) => (condition ? compile(condition) : null);
    return { rule, when: compile(rule.when), tipWhen: optional(rule.tipWhen), unless: optional(rule.unless) };
  });
  if (problems.length > 0) throw new PackProblem(problems);
  return {
    pack,
    rules,
    wakers: wakersOf(rules),
    book: bindPhrases(phrases),
    lexicon: buildLexicon(pack, phrases),
  };
}
