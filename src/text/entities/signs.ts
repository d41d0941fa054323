/**
 * What makes a name a pupil's, an adult's or that of a child of one's own, in the phrase language.
 * Phrases with <person> speak of that person; the others of everybody in their sentence.
 */
export interface Signs {
  says: 'pupil' | 'adult' | 'own-child' | 'animal';
  weight: number;
  why: string;
  phrases: string[];
}

const CHILD =
  '(pupil|pupils|student|students|child|children|kid|kids|kiddo|lad|boy|girl|lass|tutee|tutees|learner|youngster|bairn|wean)';
const GROUP = '(<class>|<year-group>)';

export const PUPIL_SIGNS: Signs[] = [
  {
    says: 'pupil',
    weight: 4,
    why: 'a year group or class right beside the name',
    phrases: [
      `<person> (who is|whos|who's|is|was)? (in|from|of|over in|yn|o) (my|our|the|this|a|mr|miss)? (top|bottom|lower|upper)? ${GROUP}`,
      `<person> ${GROUP}`,
      `(my|our|the|this|a|one) ${GROUP} (pupil|student|boy|girl|lad|kid)? (called|named)? <person>`,
      `${GROUP} (pupil|student|boy|girl|lad|kid|child) (called|named)? <person>`,
    ],
  },
  {
    says: 'pupil',
    weight: 4,
    why: 'called a pupil',
    phrases: [
      `(pupil|pupils|student|students|tutee|tutees|learner) (called|named|name|is|was)? <person>`,
      `one of my (kids|pupils|students|class|form|lot|tutees|<year-group>) (called|named)? <person>`,
      `${CHILD} ..5 (called|named) <person>`,
      `${CHILD} (in|from) (my|our) (class|form|school|lesson|group|set) (called|named)? <person>`,
      `<person> (in|from) (my|our) (class|form|lesson|lessons|group|set|tutor|maths|english|science|bottom|top|nurture|intervention|old|new|other|little|lovely)`,
      '<person> (one of|is one of|was one of) my (kids|pupils|students|class|form|tutees|<year-group>)',
      '(my|our) (adhd|send|sen|autistic|asd) (king|queen|boy|girl|lad|kid|pupil|student|child) <person>',
      '<person> (a|is a|was a|an) <year-group> (pupil|student|girl|boy|child|lad)?',
    ],
  },
  {
    says: 'pupil',
    weight: 2,
    why: 'spoken of as a child',
    phrases: [
      'little <person>',
      `(boy|girl|lad|kid|child|lass|kiddo) (called|named)? <person>`,
      "(he's|hes|she's|shes|they're|ours is|mine is|one is) (called|named) <person>",
      '(his|her|their|kids|kid’s|whose) (name is|name’s|names|name) <person>',
      '<person> (age|aged) (3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|three|four|five|six|seven|eight|nine|ten)',
      "<person> (is|was|who is|who's|whos|just) (3|4|5|6|7|8|9|10|11|12|13|14|15|16)",
      '<person> (4|5|6|7|8|9|10|11|12|13|14|15|16) (yrs|years|yr|year) old',
      '<person> (on|at) (the)? (carpet|register|naughty step)',
      '<person> (ehcp|iep|pep|lac|sats|mock|mocks|gcse|gcses|homework|reading age|handwriting|behaviour|attendance|detention|exclusion|1 1|report|essay|tray|peg|coursework|target grade|predicted grade|spelling|spellings|case study)',
      '(ehcp|iep|sats|mock|homework|detention|exclusion|referral|assessment|annual review) (for|from|of) <person>',
      '(taught|teach|teaching|tutor|tutoring|tutored|sanctioned|excluded|safeguarding) <person>',
      '(phoned|rang|called|emailed|met|spoke to|seen) <person> (mum|mam|dad|parents|nan|gran|mother|father|carer|carers|foster mum|foster carer|stepdad)',
      '<person> and <person> (in|from) (detention|isolation)',
      '(special|particular) mention (for|to|of) (our)? <person>',
    ],
  },
  {
    says: 'pupil',
    weight: 1,
    why: 'does what pupils do',
    phrases: [
      '<person> (mum|mam|mom|mother|dad|father|nan|gran|grandma|grandparents|parents|stepdad|step dad|stepmum|carer|carers|foster mum|foster carer|social worker|guardian|brother|sister|twin)',
      '<person> (asked|told|called|handed|gave|wrote|drew|made|said|whispered|shouted|threw|bit|spat|swore|refused|punched|hit|kicked|ran|hid|cried|read|spelled|spelt|answered|got|finally|managed|lost|ate|fell|came|joined|moved|passed|scored|has|had|just)',
      '<person> (4|5|6|7|8|9|10|11|12|13|14|15|16|17)',
      'from <person>',
      '(proud of|well done to|well done|shout out to|shoutout to|miss|love) (our|my)? <person>',
      '<person> (hand up|hands up)',
    ],
  },
  {
    says: 'pupil',
    weight: 2,
    why: 'a thing of school life in the sentence',
    phrases: [
      '(excluded|suspended|permed|perm excluded|detention|detentions|isolation|on report|on call|seclusion|internal exclusion)',
      '(my|our) (class|form|tutor group|lesson|lessons|bottom set|top set|pupils|students|nurture group|tutees|phonics group|kids at school)',
      'in my <time>',
      '(taught|teaching|teach) (him|her|them)',
      '(ehcp|ehcps|ehc plan|ed psych|iep|cpoms|pastoral|camhs|send register|safeguarding|social services|social worker|child protection|cp plan|lac|foster care|foster carer|foster carers|foster placement|looked after|tac meeting|taf meeting)',
      '(pen licence|reading age|phonics|phonics screening|greater depth|star of the week|times tables|circle time|carpet time|show and tell|golden time|spelling test|spellings|book corner|reading corner|free choosing|golden book|head teacher award|headteacher award)',
      '(homework|coursework|mock|mocks|predicted|target grade|grade|gcse|gcses|sats|a level|a levels|resit|resitting) ..8 (he|she|him|her|his|they|their|got|went|walked)',
      '(threw|thrown|flipped|launched) ..2 (chair|table|stool|desk|scissors|shoe)',
      '(kicked off|kicking off|kicks off|meltdown|stimming|dysregulated)',
      '(year group|in my year|my year)',
      '(miss|sir) (you|can|i|why|are|do|is|what|look|have|that|your)',
      '(my|our|the) (funniest|best|brightest|naughtiest|worst|quietest|smallest|youngest|oldest|new) (pupil|student|child|kid|boy|girl|lad)',
      '(told me to (f|fuck|do) (off|one)|out of my lesson|sent out|put in isolation|on the wall of fame|glue sticks|fire bell went|no homework|forged a note|late to lesson|truanting|bunking)',
      '(pupil premium|free school meals|fsm|eal|non verbal|selective mutism|1 1|one to one)',
    ],
  },
  {
    says: 'pupil',
    weight: 1,
    why: 'a thing of school life in the sentence, with the name',
    phrases: [
      '(parents evening|parents eve|parent meeting|playground|lunchtime|at lunch|break duty|at break|seating plan|register|assembly|nativity|sports day|residential|school trip|concert|worry box)',
      '(my year|year|yr|class|classmates|teacher|school|lesson|form) ..6 (his|her|their) (mum|dad|nan|gran|mam|parents)',
    ],
  },
];

/** The author speaks as a teacher: worth one more, once, for every name in the post. */
export const TEACHER_SIGNS: string[] = [
  '(pgce|pgde|scitt|itt|ect|nqt|qts|teacherlife|teachersoftiktok|teachertok|traineeteacher|edutwitter|traineelife|ectlife|primaryteacher|secondaryteacher|teachertwitter|teachersofinstagram|teachlife|ukteacher|traintoteach|teachertraining)',
  '(placement|placements|my mentor|staffroom|staff room|lesson|lessons|taught|teaching|teach|pupil|pupils|students|parents evening|marking|classroom|headteacher|senco|phonics|assembly|detention|homework)',
  '(my|our) (class|form|kids|lot|tutor group|students|pupils|<year-group>)',
  '(teacher|teachers)',
  '(back|still|straight) (in|into|to) (isolation|inclusion|detention)',
  '<year-group>',
  '<class>',
];
