/** What a field of a pack is called on the page. */
const FIELDS: Record<string, string> = {
  id: 'Short name',
  version: 'Version',
  title: 'Title',
  label: 'Number',
  plain: 'In plain words',
  clauses: 'Clauses',
  category: 'Kind of breach',
  severity: 'Severity',
  mode: 'What it does',
  score: 'How sure a hit makes us',
  reads: 'What it reads',
  when: 'When it speaks',
  tipWhen: 'When it gives a tip',
  unless: 'Unless',
  clearedBy: 'What clears it',
  mend: 'Offer the post without the names',
  'message.what': 'What the post seems to do',
  'message.why': 'Why it matters',
  'message.advice': 'What to do instead',
  'examples.warn': 'Posts that must warn',
  'examples.clear': 'Posts that must stay clear',
  on: 'On',
  notOn: 'Sites that people use for work',
  notAbout: 'Lists of words about work',
  words: 'Words',
  source: 'Where the words come from',
  name: 'Name',
  aliases: 'Other names',
  handles: 'Official accounts',
  emailDomains: 'Email domains',
  hosts: 'Further sites to check',
  partnerSchools: 'Partner schools',
  guidance: 'Links to guidance',
  'dsl.title': 'Title of the safeguarding lead',
  'dsl.name': 'Name of the safeguarding lead',
  'dsl.email': 'Email of the safeguarding lead',
  'dsl.phone': 'Phone of the safeguarding lead',
  'policy.title': 'Title of the policy',
  'policy.url': 'Address of the policy',
  'policy.lastReview': 'Last review',
  'policy.nextReview': 'Next review',
  'counts.endpoint': 'Address of your receiver',
  'counts.provider': 'Your id in the counts',
  terms: 'Term dates',
  'teachingHours.start': 'Teaching starts',
  'teachingHours.end': 'Teaching ends',
  'teachingHours.days': 'Teaching days',
  matches: 'Addresses',
  surfaces: 'Where people write',
  evidence: 'Where this is known from',
  confidence: 'How sure this is',
  minor: 'After a minor breach',
  moderate: 'After a moderate breach',
  severe: 'After a severe breach',
};

/** The field of a path, e.g. of `['message', 'why']`; for places inside lists that of the list. */
export function fieldWords(path: readonly PropertyKey[]): string {
  const names = path.filter((part) => typeof part === 'string');
  for (let length = names.length; length > 0; length--) {
    const known = FIELDS[names.slice(0, length).join('.')];
    if (known) return known;
  }
  return names.join(', ') || 'This part';
}
