import type { Outcome } from '../counts/event.ts';
import type { Finding, Verdict } from '../verdict/verdict.ts';

type Findings = Pick<Verdict, 'findings'>;

/** What tips came up on a draft, and what became of them. */
export interface Tips {
  /** A verdict is shown beside its composer: each tip counts once for a draft. */
  shown(composer: HTMLElement, verdict: Findings): void;
  /** The draft leaves: tips that still hold were not followed, those that no longer do were. */
  sent(composer: HTMLElement, verdict: Findings): void;
}

export const isTip = ({ mode }: Finding): boolean => mode === 'tip';

export function createTips(count: (verdict: Findings, outcome: Outcome) => void): Tips {
  const drafts = new WeakMap<HTMLElement, Map<string, Finding>>();
  return {
    shown(composer, { findings }) {
      const known = drafts.get(composer) ?? new Map<string, Finding>();
      drafts.set(composer, known);
      const fresh = findings.filter((finding) => isTip(finding) && !known.has(finding.rule));
      for (const finding of fresh) known.set(finding.rule, finding);
      count({ findings: fresh }, 'shown');
    },
    sent(composer, { findings }) {
      const known = drafts.get(composer);
      if (!known) return;
      // A click is followed by a submit of the same draft.
      drafts.delete(composer);
      const now = new Map(findings.map((finding) => [finding.rule, finding]));
      const gone = [...known.values()].filter(({ rule }) => !now.has(rule));
      count({ findings: gone }, 'edited');
      // A tip that has become a question is counted as one.
      count(
        { findings: findings.filter((finding) => known.has(finding.rule) && isTip(finding)) },
        'posted-anyway',
      );
    },
  };
}
