import type { Span } from '../text/token.ts';
import { heaviestFirst, verdictOf } from './judge.ts';
import type { Finding, Verdict } from './verdict.ts';

/** Spans in order, each once, with those that overlap made one. */
function united(spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = apart.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else apart.push([start, end]);
  }
  return apart;
}

const moved = ({ spans, ...finding }: Finding, by: number): Finding => ({
  ...finding,
  spans: spans.map(([start, end]): Span => [start + by, end + by]),
});

/** The verdicts on the pieces of a text as one on the whole: each rule once, as it weighs most, with all its words. */
export function joinVerdicts(parts: readonly { at: number; verdict: Verdict }[]): Verdict {
  const byRule = new Map<string, Finding>();
  const findings = parts.flatMap(({ at, verdict }) => verdict.findings.map((finding) => moved(finding, at)));
  for (const finding of findings.sort(heaviestFirst)) {
    const first = byRule.get(finding.rule);
    if (!first) byRule.set(finding.rule, finding);
    else if (first.mode === finding.mode) first.spans = united([...first.spans, ...finding.spans]);
  }
  const counted = new Map(parts.flatMap(({ verdict }) => verdict.counted.map((one) => [one.rule, one])));
  return verdictOf([...byRule.values()], [...counted.values()]);
}
