import type { Severity } from '../policy/category.ts';
import type { Moment } from '../policy/moment.ts';
import type { Pack } from '../policy/pack.ts';
import type { Finding, Verdict } from './verdict.ts';

/** A finding with everything that a person is told about it. */
export interface ExplainedFinding extends Finding {
  title: string;
  clauseLabel: string;
  clausePlain: string;
  what: string;
  why: string;
  advice: string;
}

/** A verdict in words: what the dialog, the badge, the side panel and a report show. */
export interface Warning {
  decision: 'tip' | 'warn' | 'stop';
  severity: Severity;
  /** Empty where there is nothing to say. */
  consequence: string;
  findings: ExplainedFinding[];
  /** The post as it could be written instead. */
  suggestion?: string;
  provider: string;
  policyTitle: string;
  policyUrl?: string;
  dsl: { title: string; name?: string; email?: string; phone?: string };
}

const defined = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as never;

/** Puts a verdict into the pack's words; null for a clear post. */
export function explain(pack: Pack, verdict: Verdict, suggestion: string | null = null): Warning | null {
  if (verdict.decision === 'clear' || verdict.severity === 'none') return null;
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]));
  const clauses = new Map(pack.clauses.map((clause) => [clause.id, clause]));
  const findings = verdict.findings.flatMap((finding) => {
    const rule = rules.get(finding.rule);
    const clause = clauses.get(finding.clause);
    if (!rule || !clause) return [];
    return [
      {
        ...finding,
        title: rule.title,
        clauseLabel: clause.label,
        clausePlain: clause.plain,
        ...rule.message,
      },
    ];
  });
  return {
    decision: verdict.decision,
    findings,
    ...(suggestion === null ? {} : { suggestion }),
    ...around(pack, verdict.severity),
  };
}

/** What the pack says at a moment that no text is judged at, in the same form. */
export function explainMoment(pack: Pack, moment: Moment, decision: 'tip' | 'warn'): Warning {
  const { id, title, severity, category, message } = moment;
  const clause = pack.clauses.find((known) => known.id === moment.clauses[0]);
  return {
    decision,
    findings: [
      {
        ...{ rule: id, clause: clause?.id ?? '', category, severity, mode: decision, score: 1 },
        ...{ spans: [], pictures: [], reason: '', title },
        clauseLabel: clause?.label ?? '',
        clausePlain: clause?.plain ?? '',
        ...message,
      },
    ],
    ...around(pack, severity),
    // The pack's words are about a post.
    consequence: '',
  };
}

/** What could follow, and whom to ask. */
function around({ organisation, consequences }: Pack, severity: Severity) {
  return {
    severity,
    consequence: consequences[severity],
    provider: organisation.name,
    policyTitle: organisation.policy.title,
    ...(organisation.policy.url ? { policyUrl: organisation.policy.url } : {}),
    dsl: defined(organisation.dsl),
  };
}
