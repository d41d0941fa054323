import type { Warning } from '../../../src/verdict/explain.ts';

export const text =
  'Kayden in 9B kicked off again today, third time this week. His mum says it’s the ADHD meds but honestly I think he just hates Ashgrove Academy as much as I do 😩 roll on half term #traineeteacher';

const span = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];

const pupil: Warning['findings'][number] = {
  rule: 'names-a-pupil',
  clause: '5.1',
  category: 'pupil-information',
  severity: 'severe',
  mode: 'warn',
  score: 0.95,
  spans: [span('Kayden in 9B'), span('ADHD meds')],
  pictures: [],
  reason: 'a pupil’s name (“Kayden”) with a class (“9B”) and health details',
  title: 'Names a pupil',
  clauseLabel: '§5.1',
  clausePlain: 'Do not share confidential information about pupils or trainees.',
  what: 'This post names a pupil and says something private about them.',
  why: 'Classmates, parents and colleagues could know at once who this is. A child’s health and behaviour are theirs to share, and a post is hard to take back.',
  advice:
    'Leave out the name, the class and the health detail, and write about what you tried: “One of my students finds afternoons hard; today I tried a seating change.”',
};

const school: Warning['findings'][number] = {
  ...pupil,
  rule: 'names-placement-school',
  clause: '12-dont-1',
  category: 'placement-school-details',
  severity: 'moderate',
  spans: [span('Ashgrove Academy')],
  reason: 'the name of a partner school (“Ashgrove Academy”)',
  title: 'Names your placement school',
  clauseLabel: '§12, Don’t 1',
  clausePlain: 'Do not post images or information about pupils or placement schools without consent.',
  what: 'This post names the school where you are placed.',
  why: 'With the school known, everyone else in the post can be worked out.',
  advice: 'Write “my placement school”, or leave the school out.',
};

const grievance: Warning['findings'][number] = {
  ...school,
  rule: 'grievance-school',
  clause: '12-dont-4',
  category: 'grievance',
  spans: [span('hates Ashgrove Academy as much as I do')],
  reason: 'a complaint near the name of a school',
  title: 'Complains about a school in public',
  clauseLabel: '§12, Don’t 4',
  clausePlain: 'Do not share personal grievances or complaints about the provider or partner schools.',
  what: 'This post complains about your placement school where anyone can read it.',
  why: 'A grievance is heard better by someone who can change things.',
  advice: 'Talk to your mentor or tutor first. They can help, and it stays between you.',
};

export const one: Warning = {
  decision: 'warn',
  severity: 'severe',
  consequence:
    'Dismissal from the programme, referral to the DBS and a report to the Teaching Regulation Agency.',
  findings: [pupil],
  provider: 'Bromley Schools’ Collegiate',
  policyTitle: 'Social Media and Internet Usage Policy',
  policyUrl: 'https://provider.example/policy',
  dsl: {
    title: 'Designated Safeguarding Lead (DSL)',
    name: 'Ms J. Okafor',
    email: 'safeguarding@provider.example',
    phone: '020 7946 0000',
  },
};

export const mended: Warning = {
  ...one,
  suggestion: 'A pupil finds afternoons hard, and today I tried a seating change 😩 roll on half term',
};
export const three: Warning = { ...one, findings: [pupil, school, grievance] };
export const stop: Warning = { ...one, decision: 'stop', findings: [{ ...pupil, mode: 'stop' }] };
export const tip: Warning = {
  ...one,
  decision: 'tip',
  severity: 'minor',
  findings: [
    {
      ...grievance,
      severity: 'minor',
      mode: 'tip',
      title: 'A word that may read badly',
      what: 'This word may read badly to a parent or a head.',
    },
  ],
};
export const bare: Warning = {
  ...one,
  severity: 'moderate',
  dsl: { title: 'Designated Safeguarding Lead (DSL)' },
  findings: [{ ...school, spans: [] }],
};
