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

export const SIGNS: Signs[] = [
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
  {
    says: 'adult',
    weight: 3,
    why: 'called a colleague, friend or relative',
    phrases: [
      '(mentor|tutor|head|headteacher|deputy|ta|tas|senco|sendco|colleague|colleagues|mate|mates|friend|friends|bestie|bff|housemate|flatmate|roommate|boyfriend|girlfriend|husband|hubby|wife|partner|fiance|fiancee|brother|sister|bro|sis|cousin|mum|mam|dad|nan|gran|granny|grandma|grandad|grandpa|aunt|auntie|uncle|neighbour|boss|landlord|vicar|author|poet|singer|actor|actress|writer|coach|teacher|lecturer|professor|trainee|caretaker|receptionist|manager|coordinator|governor|chair|principal|speaker|presenter|mayor|minister|captain|striker|keeper|barista|driver|therapist|doctor|nurse|ect|nqt) <person>',
      '<person> (my|our|the|his|her|their) ..2 (mentor|tutor|head|headteacher|deputy|ta|senco|sendco|colleague|mate|friend|bestie|housemate|flatmate|boyfriend|girlfriend|husband|wife|partner|brother|sister|cousin|neighbour|boss|caretaker|receptionist|cook|cleaner|manager|lead|coordinator|governor|chair|lollipop|technician|librarian|secretary|lecturer|trainee)',
      '<person> (is|was) (my|our|the) ..2 (mentor|tutor|head|headteacher|deputy|ta|senco|colleague|mate|friend|bestie|housemate|flatmate|boss|manager|lead|hod|hoy)',
      '<person> (from|in) (the office|hr|admin|payroll|reception desk|the canteen|the kitchen|it support|the union|work|uni|church|accounts|next door|yoga|book club|choir|the pub)',
      '(keynote|led by|delivered by|written by|hosted by|chaired by|interview with|talk by|talk from|book by|novel by|song by|poem by|directed by|played by|starring|research by|work of|according to) (dr|prof)? <person>',
      '<person> (book|novel|novels|poem|poems|poetry|play|song|album|film|podcast|speech|research|theory|blog|wedding|hen|hen do|husband|wife|boyfriend|girlfriend|leaving do|retirement|40th|50th|60th|30th|21st|baby shower|gig|concert|recipe)',
      '<person> (retires|retired|is retiring|who is retiring|qualified|got married|is getting married|got engaged|teaches|who teaches|starts her pgce|starts his pgce)',
      '(reading|read|teaching|studying|quoting|reread) <person> (with|to|in|for) (a|my|the|year|y7|y8|y9)',
      '<person> et al',
      '(mentor|tutor|supervision|coaching|link|line management|support) (meeting|session|catch up|chat) with <person>',
      '<person> (a|my|our|the|another)? (fellow|another) (trainee|student teacher|ect|mentor)',
      '(fellow trainee|coursemate|course mate|my cohort|my course) <person>',
      '<person> (career|goal|goals|transfer|essay|exhibition|interview|show|tour|memoir|biography|lecture|foundation|memorial|museum|trust|prize|hat trick)',
      '(me|i) and <person> (are|have|went|got|will|got sent|used to)',
      '<person> and (i|me) (are|have|went|got|will|did|used)',
      '(said|says|quoting|quote) <person> (and so|in her|in his|on)',
      'by <person>',
      '<person> ..2 (trained|qualified|joined|has accepted|accepted|leads|retiring|retired|mentors|runs|ran the session|delivered|presented)',
      '<person> who (trained|qualified|leads|runs|teaches|works|retires)',
      '(ect|teacher|trainee|staff|head|deputy) (post|role|job|interview|vacancy)',
    ],
  },
  {
    says: 'adult',
    weight: 2,
    why: 'spoken to',
    phrases: [
      '(congrats|congratulations|hi|hiya|hey|hello|dear|thanks|thank you|thankyou|ta|cheers|happy birthday|happy 30th|happy 40th|happy 50th|happy 18th|happy 21st|good luck|morning|evening|omg|sorry|welcome|diolch|agreed|agree with you|well said|totally agree|ok|okay|yes|no|happy anniversary|get well soon|get well) (so much|again|all|everyone|my lovely|gorgeous)? (to)? <person>',
      "<person> (please|pls|can you|could you|are you|did you|have you|do you|you are|youre|you're|xx|love you|thank you|thanks)",
      '(drinks|dinner|lunch|brunch|coffee|wine|pints|cocktails|gym|run|walk|gig|holiday|weekend|night out|pub) with <person>',
    ],
  },
  {
    says: 'adult',
    weight: 2,
    why: 'a grown-up’s doings in the sentence',
    phrases: [
      '(pub|wine|gin|prosecco|pints|hen do|stag do|wedding|hungover|office party|staff night out|clubbing|mortgage|maternity leave)',
      '(scored|hat trick|goal|penalty|midfield|var|transfer|premier league|world cup|lineup|starting eleven|strictly|bake off|love island|traitors|eurovision|corrie|eastenders)',
      '(manifesto|parliament|minister|election|tory|labour|mp|brexit)',
    ],
  },
  {
    says: 'own-child',
    weight: 5,
    why: 'called a child of the family',
    phrases: [
      '(my|our|his|her|own) ..2 (son|daughter|eldest|youngest|middle one|nephew|niece|godson|goddaughter|grandson|granddaughter|grandchild|grandkids|grandchildren|stepson|stepdaughter|toddler|newborn|twins|little boy|little girl|baby|baby boy|baby girl|little man|little brother|little sister|boys|sons|daughters) <person>',
      '<person> (my|our) ..2 (son|daughter|eldest|youngest|nephew|niece|godson|goddaughter|grandson|granddaughter|toddler|baby)',
      '(son|daughter|nephew|niece|grandson|granddaughter|godson|goddaughter) ..3 (called|named) <person>',
      '(proud mum|proud mam|proud dad|proud mummy|proud daddy|proud auntie|proud uncle|proud nan|proud parent) ..8 <person>',
      '(babysitting|babysat|babysit) <person>',
      '<person> (my|our) (own|ain) (one|wee one|lad|girl|boy)',
      '(mum|mam|dad|mummy|daddy|parent|auntie|aunty|uncle|nan|nana|grandad|godmother|godfather) to <person>',
      '(my|ma) own (two|three|four|boys|girls|lads|kids|children|little ones|twins) <person>',
      '(my|ma) (two|three|girls|boys|twins|pair|little ones) <person>',
      '(my|our) (son|daughter|eldest|youngest|nephew|niece|toddler|goddaughter|godson|wee one|wee man) <person>',
    ],
  },
  {
    says: 'own-child',
    weight: 8,
    why: 'called one’s own wee one',
    phrases: ['(my|ma) (wee|baby|own wee) <person>'],
  },
  {
    says: 'own-child',
    weight: 3,
    why: '“my” or “our” before the name',
    phrases: ['(my|our|oor|wor|ma) (wee|little|lovely|gorgeous|beautiful|own|big)? <person>'],
  },
  {
    says: 'adult',
    weight: 6,
    why: 'no real person of today',
    phrases: [
      '(made up|fictional|fictitious|imaginary|hypothetical|invented|pseudonym|pseudonyms|not his real name|not her real name|names changed|names have been changed|name changed) ..4 <person>',
      '<person> ..3 (made up|fictional|fictitious|imaginary|hypothetical|pseudonym|not his real name|not her real name|name changed|names changed)',
      '(in|since|back in|of|from) (1940|1944|1948|1950|1955|1960|1965|1970|1971|1972|1973|1974|1975|1976|1977|1978|1979|1980|1981|1982|1983|1984|1985|1986|1987|1988|1989|1990|1991|1992|1993|1994|1995|1996|1997|1998|1999|2000|2001|2002|2003|2004|2005|2006|2007|2008|2009|2010)',
      '(when i was (at|in)|at my old school i|my own school days|my school days|we were at school|in my class at school|from school|years ago in)',
      '(holocaust|wartime|evacuee|evacuees|refugee of|memorial day)',
    ],
  },
  {
    says: 'own-child',
    weight: 4,
    why: 'family talk in the sentence',
    phrases: [
      '(proud mum|proud mam|proud dad|proud mummy|proud daddy|proud auntie|proud uncle|proud nan|proud parent|mum life|mumlife|dadlife)',
      '(my|our) (son|daughter|eldest|youngest|nephew|niece|grandson|granddaughter|godson|goddaughter|own kids|own children|two boys|two girls)',
      '(mummy|daddy|auntie|nanny|grandad|nana) (is|loves|cried|and|was|could)',
      '(love you|i love you|happy birthday) (baby|son|darling|sweetheart|my boy|my girl|to my)',
    ],
  },
  {
    says: 'animal',
    weight: 5,
    why: 'called an animal or a thing',
    phrases: [
      '(dog|cat|puppy|pup|kitten|hamster|rabbit|guinea pig|goldfish|tortoise|horse|pony|hen|gecko|axolotl|snake|car|van|sourdough|plant|hoover|printer|laptop|boat|storm|robot|monkey|spaniel|labrador|cockapoo|whippet|greyhound|teddy|bear) (is|was|called|named)? (called|named)? <person>',
      '<person> the (dog|cat|puppy|hamster|rabbit|guinea pig|goldfish|tortoise|horse|pony|gecko|snake|dragon|bear|elf|skeleton|plant|penguin|tiger|robot|class pet|school dog|therapy dog)',
      '(vet|kennels|walkies|litter tray|dog walk|elf on the shelf|dachshund|cockapoo|labradoodle|whippet|spaniel|labrador|greyhound)',
      'storm <person>',
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
