import { i18n } from '#i18n';
import { keyFor } from '../../words/key-for.ts';

/** Why rules from a channel were not taken. */
export const PROBLEMS = [
  'unreachable',
  'missing',
  'moved',
  'slow',
  'oversized',
  'malformed',
  'other-key',
  'no-such-root',
  'expired',
  'older',
  'changed',
  'mixed',
  'bad-pack',
] as const;
export type ProblemKind = (typeof PROBLEMS)[number];

/** What happened and what to do, for the person. The rules in force stay, and the next check comes by itself. */
export const problemWords = (kind: ProblemKind): string => i18n.t(`rules.channel.${keyFor(kind)}`);

export class ChannelProblem extends Error {
  override name = 'ChannelProblem';
  readonly kind: ProblemKind;
  /** More of it, as a sentence. */
  readonly detail: string | undefined;

  constructor(kind: ProblemKind, detail?: string) {
    super(detail ? `${problemWords(kind)} ${detail}` : problemWords(kind));
    this.kind = kind;
    this.detail = detail;
  }
}

/** By the words of `@freedomofpress/tuf-browser`, which throws plain errors. */
const SAID: readonly [RegExp, ProblemKind][] = [
  [/freeze attack/i, 'expired'],
  [/rollback|rolled back|lower version|was dropped/i, 'older'],
  [/length mismatch|hash mismatch|version mismatch/i, 'mixed'],
  [/verif|signature|valid keys|threshold|keyid/i, 'other-key'],
];

/** Whatever went wrong, as one of the known problems. */
export function asProblem(error: unknown): ChannelProblem {
  if (error instanceof ChannelProblem) return error;
  const text = error instanceof Error ? error.message : String(error);
  return new ChannelProblem(SAID.find(([said]) => said.test(text))?.[1] ?? 'malformed');
}
