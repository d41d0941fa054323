import { CATEGORIES, MODES, SEVERITIES } from '../policy/category.ts';
import type { Context } from '../policy/context.ts';
import type { Rule } from '../policy/rule.ts';
import { analyse } from '../text/analyse.ts';
import type { EncoderReading } from '../text/encoder/encoder.ts';
import type { Evidence } from '../text/evidence.ts';
import { isInDoubt, scorePost, type Trained } from '../text/model/score.ts';
import type { Range, Span } from '../text/token.ts';
import { awake } from './awake.ts';
import type { Check, CompiledPack, CompiledRule } from './compile.ts';
import { type Facts, holds, type Instance } from './conditions.ts';
import { factsOf } from './facts.ts';
import { type ReadPicture, readPicture } from './picture-words.ts';
import { marksOf, pointInto } from './pictures.ts';
import { reasonOf } from './reason.ts';
import {
  type Counted,
  type Decision,
  type Draft,
  type Finding,
  interrupts,
  type Verdict,
} from './verdict.ts';

function isCleared(instance: Instance, { clearedBy }: CompiledRule['rule'], { frames }: Evidence): boolean {
  const clearing = frames.filter(({ frame }) => clearedBy.includes(frame));
  return (
    instance.length > 0 &&
    instance.every(
      (hit) =>
        !hit.picture && !hit.beside && clearing.some((frame) => hit.from >= frame.from && hit.to <= frame.to),
    )
  );
}

/** The words of all ranges, with neighbours joined. */
function spansOf(ranges: Range[], { tokens }: Evidence): Span[] {
  const spans: Span[] = [];
  const sorted = [...ranges].sort((a, b) => a.from - b.from || a.to - b.to);
  let reached = -1;
  for (const { from, to } of sorted) {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    const last = spans.at(-1);
    if (last && from <= reached) last[1] = Math.max(last[1], end);
    else spans.push([start, end]);
    reached = Math.max(reached, to);
  }
  return spans;
}

const countedBy = ({ id, clauses: [clause = ''], category }: Rule): Counted => ({
  rule: id,
  clause,
  category,
});

function findingOf(
  { rule }: CompiledRule,
  mode: Finding['mode'],
  instances: Instance[],
  evidence: Evidence,
): Finding {
  const hits = instances.flat();
  return {
    rule: rule.id,
    clause: rule.clauses[0] ?? '',
    category: rule.category,
    severity: rule.severity,
    mode,
    score: rule.score,
    spans: spansOf(
      hits.filter(({ picture, beside }) => !picture && !beside),
      evidence,
    ),
    pictures: marksOf(hits),
    reason: reasonOf(hits),
  };
}

const weightOf = (finding: Finding): number[] => [
  MODES.indexOf(finding.mode),
  SEVERITIES.indexOf(finding.severity),
  finding.score,
  -CATEGORIES.indexOf(finding.category),
];

export function heaviestFirst(a: Finding, b: Finding): number {
  const [left, right] = [weightOf(a), weightOf(b)];
  for (let i = 0; i < left.length; i++) {
    const difference = (right[i] ?? 0) - (left[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.rule < b.rule ? -1 : 1;
}

/** The ways in which a condition holds of a text, but for those that how it is said clears. */
function waysIn(facts: Facts, check: Check, { rule, unless }: CompiledRule): Instance[] {
  const { evidence } = facts;
  const whole: Range = { from: 0, to: evidence.tokens.length };
  const ways = holds(check, facts, whole)?.filter((way) => !isCleared(way, rule, evidence)) ?? [];
  return ways.length > 0 && unless && holds(unless, facts, whole) ? [] : ways;
}

/** The same of all that a rule reads: the post, and the words in each picture by themselves. */
function waysOf(facts: Facts, check: Check | null, compiledRule: CompiledRule): Instance[] {
  if (!check) return [];
  const { reads } = compiledRule.rule;
  const inText = reads.includes('text') ? waysIn(facts, check, compiledRule) : [];
  const inPictures = reads.includes('picture')
    ? facts.pictures.flatMap((seen) =>
        waysIn(seen.facts, check, compiledRule).map((way) => way.map((hit) => pointInto(seen, hit))),
      )
    : [];
  return [...inText, ...inPictures];
}

/** What a pack says about a post. Pure: the same evidence and context give the same verdict. */
export function judge(
  compiled: CompiledPack,
  evidence: Evidence,
  context: Context,
  pictures: readonly ReadPicture[] = [],
): Verdict {
  const facts = factsOf(compiled, evidence, context, pictures);
  const findings: Finding[] = [];
  const counted: Counted[] = [];
  const tried = pictures.length > 0 ? compiled.rules.keys() : awake(compiled.wakers, evidence, facts.matches);
  for (const at of tried) {
    const compiledRule = compiled.rules[at];
    if (!compiledRule) continue;
    const { rule, when, tipWhen } = compiledRule;
    if (rule.mode === 'off') continue;
    const full = waysOf(facts, when, compiledRule);
    const ways = full.length > 0 ? full : waysOf(facts, tipWhen, compiledRule);
    if (ways.length === 0) continue;
    if (rule.mode === 'count') counted.push(countedBy(rule));
    else findings.push(findingOf(compiledRule, full.length > 0 ? rule.mode : 'tip', ways, evidence));
  }
  return verdictOf(findings, counted);
}

/** What findings come to together. */
export function verdictOf(unsorted: readonly Finding[], counted: Counted[]): Verdict {
  const findings = unsorted.toSorted(heaviestFirst);
  const severity = Math.max(-1, ...findings.map((finding) => SEVERITIES.indexOf(finding.severity)));
  const decision: Decision = findings[0]?.mode ?? 'clear';
  return {
    decision,
    categories: [...new Set(findings.map(({ category }) => category))],
    severity: SEVERITIES[severity] ?? 'none',
    findings,
    counted,
  };
}

/** Reads and judges a draft by the rules, and the linear model where there is one. */
export function judgeDraft(compiled: CompiledPack, draft: Draft, trained: Trained | null): Verdict {
  return firstLook(compiled, draft, trained).verdict;
}

/**
 * The same with the encoder, which is asked only where it can change what the person sees: where the rules would not
 * interrupt, and the linear model does not rule a breach out. `read` gives null when the encoder cannot answer.
 */
export async function judgeThoroughly(
  compiled: CompiledPack,
  draft: Draft,
  trained: Trained | null,
  read: (draft: Draft) => Promise<EncoderReading | null>,
): Promise<Verdict> {
  const { verdict, evidence, pictures } = firstLook(compiled, draft, trained);
  if (!trained || interrupts(verdict) || !isInDoubt(evidence.scores)) return verdict;
  const reading = await read(draft);
  if (!reading) return verdict;
  const scores = scorePost(trained, evidence, draft.context, reading);
  return judge(compiled, { ...evidence, scores }, draft.context, pictures);
}

function firstLook(compiled: CompiledPack, draft: Draft, trained: Trained | null) {
  const { text, context } = draft;
  const seen = analyse(text, context, compiled.lexicon);
  const evidence = { ...seen, scores: trained ? scorePost(trained, seen, context, null) : {} };
  const pictures = (draft.pictures ?? []).map((picture) => readPicture(picture, context, compiled.lexicon));
  return { verdict: judge(compiled, evidence, context, pictures), evidence, pictures };
}
