import type { Signs } from './signs.ts';

/** What happens to a child in a lesson, at the gate or in a report, in the phrase language. */

const LESSONS =
  '(maths|english|science|pe|geography|history|french|spanish|german|art|drama|music|dt|computing|ict|re|rs|pshe|rse|phonics|biology|chemistry|physics|guided reading|registration|tutor time|form time|assembly|circle time|break|breaktime|detention)';
const THROWN = '(chair|chairs|table|tables|stool|stools|desk|desks|scissors|shoe|shoes|glue|pens|pencils)';
const AGE = '(three|four|five|six|seven|eight|nine|ten|4|5|6|7|8|9|10|11|12|13|14|15)';
const FAMILY = '(mum|mam|mom|dad|nan|gran|grandma|grandad|carer|stepdad|parents|mother|father)';

export const CLASSROOM_SIGNS: Signs[] = [
  {
    says: 'pupil',
    weight: 4,
    why: 'what is done by or to a pupil',
    phrases: [
      '(restrain|restrained|restraining) <person>',
      '<person> (both|all) (in|from)? ..1 (<class>|<year-group>)',
      `${THROWN} ..1 (thrown|launched|flipped|kicked|broken) (at me)? by <person>`,
      '(bitten|punched|kicked|hit|spat at|sworn at|headbutted) (today|again)? by <person>',
      `(phoned|rang|called|emailed) (home|${FAMILY.slice(1, -1)}) (about|re|for) <person>`,
    ],
  },
  {
    says: 'pupil',
    weight: 2,
    why: 'behaves as a pupil',
    phrases: [
      `<person> (keeps|kept|is|was|starts|started|wont stop|won't stop) ..2 (falling asleep|throwing|hitting|biting|kicking|spitting|climbing|hiding|humming|barking|swearing|crawling|shouting out|calling out|talking over me)`,
      "<person> (wont|won't|refuses to|refused to|cant|can't) ..1 (sit down|sit still|stay in|stop talking|stop calling|write|line up|come in|do any work|do his|do her|put his|put her)",
      '<person> ..4 (swearing|swore|spitting|spat) at (me|miss|sir|the ta|staff)',
      '<person> (kicked|punched|threw|flipped|launched|smashed|slapped|headbutted) (a|the|his|her|their|my|another) ..1 (door|chair|table|window|bin|wall|kid|boy|girl|pupil|ta|teacher|glue|pencil|book|shoe|bag|desk|classmate)',
      '<person> (stop|sit down|put the|get off the|leave the|spit that)',
      '<person> (attendance|seizure|hypo|meltdown|tantrum|outburst|timetable|epipen|inhaler|reading book|book bag|pe kit|social worker|ehcp|progress)',
      '<person> ..2 (drawing|handwriting|spellings|spelling)',
      `<person> (told|asked) (the|my) (inspector|observer|supply|cover teacher|dinner lady|photographer|visitor)`,
      `<person> (is|was|who is|who's|whos|just|turned) ${AGE}`,
    ],
  },
  {
    says: 'pupil',
    weight: 1,
    why: 'does what a child may do',
    phrases: [
      "<person> (keeps|kept|wont|won't|cant|can't|didnt|didn't|doesn't|doesnt|hasnt|hasn't|never|refuses|is|was|are|were|tried|trying|knows|speaks|carries|goes|still|been|telling me|asking me|calling me|handing me|showing me|gave me|looks)",
    ],
  },
  {
    says: 'pupil',
    weight: 2,
    why: 'a lesson in the sentence',
    phrases: [
      `(in|during|through|from) (my|our|their|his|her)? ${LESSONS}`,
      '(in|during|for|to|last|got|have) <time>',
      '(during|at|in) (carpet|lining up|home time|hometime|drop off|wet play|golden|choosing|story) (time)?',
    ],
  },
  {
    says: 'pupil',
    weight: 2,
    why: 'behaviour in class',
    phrases: [
      `(throwing|throws|flipping|flips) ..2 ${THROWN}`,
      `${THROWN} ..1 (thrown|launched|flipped)`,
      '(evacuate|evacuated|evacuating|clear|cleared) (the|my)? (class|classroom|room)',
      '(sent|sending) to (isolation|the head|reflection|the inclusion room|on call)',
      '(swearing|swore|spitting|spat|barking|screaming) at (me|the ta|miss|sir|staff)',
      '(told|tells|telling) me to (shut up|f off|eff off|fuck off|get lost|do one)',
      '(fight|fighting|fought) ..3 (corridor|playground|canteen|lunch hall|lunch queue|cloakroom|toilets)',
      '(off|down|out of) (my|the) (class|lesson)',
    ],
  },
  {
    says: 'pupil',
    weight: 2,
    why: 'how a child does at school',
    phrases: [
      '(top|bottom|middle) (table|set|group)',
      '(moved|going|gone|went) (up|down) (a|to|into)? ..1 (set|table|group|level|band)',
      '(in|on) (the|his|her|every|their|my|this) (assessment|test|mock|mocks|exam|paper|quiz)',
      '(part time|reduced|phased) timetable',
      '(managed move|behaviour contract|time out card|toilet pass|report card|house point|house points|merit|merits|pupil of the|writer of the week|reader of the week|mathematician of the week)',
      '(his|her|their|no) (homework|coursework|reading book|book bag|pe kit|planner)',
      '(no|any|a word of|speaks|word in|words in|new to|learning) english',
      '(set|seat|seating) (change|plan)',
    ],
  },
  {
    says: 'pupil',
    weight: 2,
    why: 'a child to its teacher',
    phrases: [
      '(drawing|picture|painting|portrait|bracelet|loom band) (of|for) me',
      '(made|drew|painted|wrote) me (a|this|another)',
      '(best|favourite|fave|nicest|worst) (miss|sir|teacher) (ever|in)?',
      '(called|calls|calling) (me|miss|sir) (mum|mam|mummy|dad|daddy|nan|nana|grandma|granny)',
      '(accidentally|nearly|almost) called (mum|mam|mummy|dad|me)',
      "(why|when) (do|dont|don't|cant|can't|will)? we (never|always|have to|ever|need) (learn|study|do|write|read|use|to)",
    ],
  },
  {
    says: 'pupil',
    weight: 2,
    why: 'the home of a child',
    phrases: [
      '(came|come|coming|turned|sent) (in|up|to school) ..2 (with no|without|in no|no) ..1 (coat|breakfast|lunch|shoes|socks|dinner|sleep)',
      `${FAMILY} (emailed|messaged|dmed|rang|phoned|texted|complained|sent) (me|us|in|the school|the office|again)`,
      `${FAMILY} ..6 (me|him|her) off (the|my) class`,
      '(at|from|by) the (school)? gate',
      '(interprets|translates|translating|cooks|cares) for (her|his) (mum|dad|nan|family|parents)',
      '(young carer|child in need|on the register|cin plan|early help|care leaver|free breakfast|breakfast club)',
    ],
  },
  {
    says: 'pupil',
    weight: 1,
    why: 'a young age in the sentence',
    phrases: [
      `(she's|shes|he's|hes|they're|only|just|aged|age) ${AGE}`,
      `(for|to) (her|his|their) ${FAMILY}`,
    ],
  },
];
