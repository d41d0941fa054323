import type { PictureProblem } from '../image/evidence.ts';
import type { Severity } from '../policy/category.ts';
import type { Context } from '../policy/context.ts';
import type { Pack } from '../policy/pack.ts';
import type { Warning } from '../verdict/explain.ts';

/** A picture of a checked post: what is said of it in a report, never the picture itself. */
export interface CheckedPicture {
  /** Its file, where it comes from an archive. */
  name?: string;
  /** What is written in it. */
  words: string;
  problems: PictureProblem[];
}

/** One post that was checked on purpose, and what the checker made of it. */
export interface CheckedPost {
  /** Unique within its report. */
  id: string;
  text: string;
  /** When it was posted, ISO 8601, where that is known. */
  date?: string;
  link?: string;
  /** Name of the site that it stands on, as people call it. */
  source?: string;
  context: Context;
  /** null for a post that the policy has nothing to say about. */
  warning: Warning | null;
  /** People named in it who may be pupils, as they are written there. */
  names: string[];
  pictures?: CheckedPicture[];
  /** How many more of its pictures were not looked at. */
  unseen?: number;
  /** What the checker decided; absent while it is open. */
  decision?: 'confirm' | 'dismiss';
  note?: string;
}

/** What many checks came to. Who checked is not recorded. */
export interface Report {
  /** Day of the report, `2026-11-30`. */
  made: string;
  pack: Pick<Pack, 'id' | 'version'>;
  provider: string;
  policyTitle: string;
  posts: CheckedPost[];
  /** Whether names of people who may be pupils are hidden. */
  masked: boolean;
}

/** The facts of a report that come from the rules in force. */
export const reportOn = (
  { id, version, organisation }: Pick<Pack, 'id' | 'version' | 'organisation'>,
  made: string,
  posts: CheckedPost[],
): Report => ({
  made,
  pack: { id, version },
  provider: organisation.name,
  policyTitle: organisation.policy.title,
  posts,
  masked: false,
});

const WEIGHT: Record<Severity, number> = { severe: 3, moderate: 2, minor: 1 };
const LEVEL = { stop: 0.6, warn: 0.4, tip: 0 };

const weightOf = ({ warning }: CheckedPost): number =>
  warning ? WEIGHT[warning.severity] + LEVEL[warning.decision] : 0;

/** Weightiest first, clear posts last; those that weigh the same keep their order. */
export const bySeverity = (posts: readonly CheckedPost[]): CheckedPost[] =>
  posts.toSorted((a, b) => weightOf(b) - weightOf(a));
