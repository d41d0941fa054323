import { i18n } from '#i18n';

/** The fields of a pack that have words on the page. */
const FIELDS = [
  'id',
  'version',
  'title',
  'label',
  'plain',
  'clauses',
  'category',
  'severity',
  'mode',
  'score',
  'reads',
  'when',
  'tipWhen',
  'unless',
  'clearedBy',
  'mend',
  'message.what',
  'message.why',
  'message.advice',
  'examples.warn',
  'examples.clear',
  'on',
  'notOn',
  'notAbout',
  'words',
  'source',
  'name',
  'aliases',
  'handles',
  'emailDomains',
  'hosts',
  'partnerSchools',
  'guidance',
  'dsl.title',
  'dsl.name',
  'dsl.email',
  'dsl.phone',
  'policy.title',
  'policy.url',
  'policy.lastReview',
  'policy.nextReview',
  'counts.endpoint',
  'counts.provider',
  'terms',
  'teachingHours.start',
  'teachingHours.end',
  'teachingHours.days',
  'matches',
  'surfaces',
  'evidence',
  'confidence',
  'minor',
  'moderate',
  'severe',
] as const;

/** The field of a path, e.g. of `['message', 'why']`; for places inside lists that of the list. */
export function fieldWords(path: readonly PropertyKey[]): string {
  const names = path.filter((part) => typeof part === 'string');
  for (let length = names.length; length > 0; length--) {
    const sought = names.slice(0, length).join('.');
    const known = FIELDS.find((field) => field === sought);
    if (known) return i18n.t(`workbench.field.${known}`);
  }
  return names.join(', ') || i18n.t('workbench.thisPart');
}
