import type { Evidence } from '../../text/evidence.ts';
import type { Token } from '../../text/token.ts';

/** A piece of the post, from token `from` up to but without token `to`, and what to write for it; '' leaves it out. */
export interface Edit {
  from: number;
  to: number;
  words: string;
}

/** Words that belong to what they stand before: `our little Amelia`, `that Year 9 set`. */
const LEADS = new Set(
  'our my the that this a an one little wee poor lovely gorgeous sweet dear tiny young old beautiful favourite'.split(
    ' ',
  ),
);
/** After these a noun can stand; after any other word it is not clear what a name does there. */
const OPENS = new Set(
  `to of for with from by about at on in as than after before without because and but or so when if that then while cos coz until
  told tell ask asked gave give saw see met meet had have has got get taught teach teaching phoned rang called emailed heard watched
  found caught sent love loved miss missed helped hugged let made make restrain restrained moved put taken mark marked marking is was
  did does will can today yesterday tonight finally now just even ok okay well honestly omg lol how where why what who whose
  know knows think wish hope swear says said seen watch watching helping seeing telling marking hear it's its thats that's yes no both worst best`.split(
    /\s+/,
  ),
);
const SIDE_BY_SIDE = /^ $/;

const isStart = ({ tokens }: Evidence, at: number): boolean =>
  at === 0 || tokens[at - 1]?.sentence !== tokens[at]?.sentence;

/** The first of the words before `at` that belong to what stands there. */
export function leadOf(evidence: Evidence, at: number): number {
  let from = at;
  while (
    !isStart(evidence, from) &&
    SIDE_BY_SIDE.test(evidence.tokens[from]?.before ?? '') &&
    LEADS.has(evidence.tokens[from - 1]?.text ?? '')
  )
    from--;
  return from;
}

const OF_A_GROUP =
  /^(?:class|set|form|group|lesson|lessons|tutor|maths|english|science|top|bottom|middle|lower|upper|nurture|phonics)$/;

/** The end of the words that belong to a class or year that ends before `to`: `Year 9 maths set`. */
export function trailOf({ tokens }: Evidence, to: number): number {
  let end = to;
  while (
    tokens[end]?.sentence === tokens[to - 1]?.sentence &&
    tokens[end]?.before === ' ' &&
    OF_A_GROUP.test(tokens[end]?.text ?? '')
  )
    end++;
  return end;
}

/** Whether a noun of our own can stand at `at`: at a start, after a mark, or after a word that wants one. */
export function takesNoun(evidence: Evidence, at: number): boolean {
  const { tokens } = evidence;
  if (isStart(evidence, at)) return true;
  const between = tokens[at]?.before ?? '';
  const before = tokens[at - 1];
  const word = before?.text ?? '';
  if (/[,–-]/.test(between)) return OPENS.has(word);
  return !SIDE_BY_SIDE.test(between) || before?.kind !== 'word' || OPENS.has(word) || /..ed$/.test(word);
}

const isShouted = (token: Token | undefined): boolean =>
  token !== undefined && token.shape === 'upper' && token.text.length > 2;

/** Written as the words that it stands for: with a capital at the start of a sentence, or in capitals. */
function styled({ tokens, text }: Evidence, { from, to, words }: Edit): string {
  const opens = isStart({ tokens } as Evidence, from);
  const first = text.charAt(tokens[from]?.start ?? 0);
  if (tokens.slice(from, to).every(isShouted)) return words.toUpperCase();
  return opens && first !== first.toLowerCase() ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

/** Brackets and quote marks within what is left out must open and close there. */
const isBalanced = (cut: string): boolean =>
  cut.split('(').length === cut.split(')').length && (cut.match(/["“”]/g)?.length ?? 0) % 2 === 0;

/** The post with its edits made; null if two of them meet, or one would tear a bracket apart. */
export function withEdits(evidence: Evidence, edits: readonly Edit[]): string | null {
  const { text, tokens } = evidence;
  let result = '';
  let at = 0;
  let reached = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
    if (edit.from < reached) return null;
    reached = edit.to;
    let start = tokens[edit.from]?.start ?? 0;
    let end = tokens[edit.to - 1]?.end ?? start;
    if (edit.words === '' && text.charAt(start - 1) === '#') start--;
    if (edit.words === '' && text.charAt(start - 1) === ' ') start--;
    if (text.slice(start, end).includes('(') && text.charAt(end) === ')') end++;
    if (text.slice(start, end).includes(',') && text.charAt(end) === ',' && edit.words !== '') end++;
    if (!isBalanced(text.slice(start, end))) return null;
    result += text.slice(at, start) + (edit.words === '' ? '' : styled(evidence, edit));
    at = end;
  }
  return result + text.slice(at);
}
