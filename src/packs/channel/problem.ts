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

const TELL = 'Tell your provider.';

/** What happened and what to do, for the person. The rules in force stay, and the next check comes by itself. */
export const PROBLEM_WORDS: Record<ProblemKind, string> = {
  unreachable: `The rule host does not answer. Check that this device is online. If it is, tell your provider: the host may be down, or may not let extensions read it.`,
  missing: `The rule host is there, but a file is missing. ${TELL} The folder may be uploaded in part.`,
  moved: `The rule host sends on to another address. Ask your provider for a new join link.`,
  slow: `The rule host answers too slowly, so the check was given up. It is tried again by itself.`,
  oversized: `The rule host sends more than any rules can hold, so it was cut off. ${TELL}`,
  malformed: `What the rule host sends is damaged, or is no rules. ${TELL} The folder may be uploaded in part.`,
  'other-key': `The new rules are not signed by your provider’s keys, so they were refused. ${TELL} Do not load them in another way.`,
  'no-such-root': `The rule host does not have the keys that the join link stands for. Ask your provider for a new join link.`,
  expired: `The signature of the published rules has run out. Check the date of this device. If it is right, tell your provider to publish the rules again.`,
  older: `The rule host offers older rules than the ones in force, so they were refused. ${TELL} To go back, publish the old rules with a higher version.`,
  changed: `The rules have changed but their version has not, so they were refused. ${TELL} Changed rules need a higher version.`,
  mixed: `The files on the rule host do not belong together. This happens while a folder is being uploaded. If it stays, tell your provider to upload the whole folder again.`,
  'bad-pack': `The new rules are signed, but cannot be used.`,
};

export class ChannelProblem extends Error {
  override name = 'ChannelProblem';
  readonly kind: ProblemKind;
  /** More of it, as a sentence. */
  readonly detail: string | undefined;

  constructor(kind: ProblemKind, detail?: string) {
    super(detail ? `${PROBLEM_WORDS[kind]} ${detail}` : PROBLEM_WORDS[kind]);
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
