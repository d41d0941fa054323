import { CATEGORIES, MODES, SEVERITIES } from '../policy/category.ts';
import type { Context } from '../policy/context.ts';
import { analyse } from '../text/analyse.ts';
import type { Reading } from '../text/encoder/encoder.ts';
import type { Evidence } from '../text/evidence.ts';
import { findPhrases } from '../text/match.ts';
import { scorePost, type Trained } from '../text/model/score.ts';
import type { Range } from '../text/token.ts';
import type { Check, CompiledPack, CompiledRule } from './compile.ts';
import { type Facts, holds, type Instance } from './conditions.ts';
import { inTeachingHours } from './teaching-hours.ts';
import type { Decision, Draft, Finding, Span, Verdict } from './verdict.ts';

const MOST_SIGNALS_TOLD = 4;

function isCleared(instance: Instance, { clearedBy }: CompiledRule['rule'], { frames }: Evidence): boolean {
  const clearing = frames.filter(({ frame }) => clearedBy.includes(frame));
  return (
    instance.length > 0 &&
    instance.every((hit) => clearing.some((frame) => hit.from >= frame.from && hit.to <= frame.to))
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

function findingOf(
  { rule }: CompiledRule,
  mode: Finding['mode'],
  instances: Instance[],
  evidence: Evidence,
): Finding {
  const hits = instances.flat();
  const signals = [...new Set(hits.map(({ what }) => what))].slice(0, MOST_SIGNALS_TOLD);
  return {
    rule: rule.id,
    clause: rule.clauses[0] ?? '',
    category: rule.category,
    severity: rule.severity,
    mode,
    score: rule.score,
    spans: spansOf(hits, evidence),
    reason: signals.length > 0 ? signals.join(' with ') : 'the post as a whole',
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

/** What a pack says about a text. Pure: the same evidence and context give the same verdict. */
export function judge(compiled: CompiledPack, evidence: Evidence, context: Context): Verdict {
  const facts: Facts = {
    evidence,
    context,
    matches: findPhrases(compiled.book, evidence),
    teachingHours: inTeachingHours(context.time, compiled.pack.organisation),
    hits: new Map(),
  };
  const whole: Range = { from: 0, to: evidence.tokens.length };
  const findings: Finding[] = [];
  const counted: string[] = [];
  for (const compiledRule of compiled.rules) {
    const { rule, when, tipWhen, unless } = compiledRule;
    if (rule.mode === 'off') continue;
    const met = (check: Check | null): Instance[] =>
      (check && holds(check, facts, whole)?.filter((instance) => !isCleared(instance, rule, evidence))) || [];
    const full = met(when);
    const instances = full.length > 0 ? full : met(tipWhen);
    if (instances.length === 0 || (unless && holds(unless, facts, whole))) continue;
    if (rule.mode === 'count') counted.push(rule.id);
    else findings.push(findingOf(compiledRule, full.length > 0 ? rule.mode : 'tip', instances, evidence));
  }
  return verdictOf(findings, counted);
}

/** What findings come to together. */
export function verdictOf(unsorted: readonly Finding[], counted: string[]): Verdict {
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

/** The trained models, and what the encoder made of the draft where it has answered. */
export interface Models {
  trained: Trained;
  reading: Reading | null;
}

/** Reads and judges a draft, with the trained models where there are any. */
export function judgeDraft(compiled: CompiledPack, { text, context }: Draft, models: Models | null): Verdict {
  const evidence = analyse(text, context, compiled.lexicon);
  const scores = models ? scorePost(models.trained, evidence, context, models.reading) : {};
  return judge(compiled, { ...evidence, scores }, context);
}
