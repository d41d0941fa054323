/** What a post can breach, each tied to clauses of the policy. The order is that of the policy's own weight. */
export const CATEGORIES = [
  'pupil-contact',
  'pupil-information',
  'offensive-discriminatory',
  'illegal-harmful',
  'trainee-confidential',
  'placement-school-details',
  'grievance',
  'argument-trolling',
  'institutional-misuse',
  'unprofessional-conduct',
  'teaching-hours',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** The policy's own bands (§7), mildest first. */
export const SEVERITIES = ['minor', 'moderate', 'severe'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a rule does when it fires: nothing, a silent count, a badge, a dialog, a dialog that cannot be passed. */
export const MODES = ['off', 'count', 'tip', 'warn', 'stop'] as const;
export type Mode = (typeof MODES)[number];
