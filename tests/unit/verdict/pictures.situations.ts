import type { PictureSketch } from '../../../src/policy/picture-sketch.ts';
import type { Decision } from '../../../src/verdict/verdict.ts';

/** What people post, and what a safeguarding lead would want to happen. */
export interface Situation {
  what: string;
  text?: string;
  pictures: PictureSketch[];
  account?: 'institutional';
  want: Decision;
}

/** So many faces in a row, each `tall` percent of the picture. */
const row = (count: number, tall: number): [number, number, number, number][] =>
  Array.from({ length: count }, (_, i) => [2 + (i * 94) / count, 40 + (i % 3), tall * 0.75, tall]);
const people = (count: number, tall: number): PictureSketch[] => [{ faces: row(count, tall) }];
const words = (...lines: string[]): PictureSketch[] => [{ words: lines.join('\n') }];
const selfie: PictureSketch[] = people(1, 48);

const TUESDAY_LESSON = '2026-11-24T10:40';

export const PEOPLE: Situation[] = [
  { what: 'selfie in a café', text: 'flat white o’clock', pictures: selfie, want: 'clear' },
  { what: 'selfie without a word', pictures: selfie, want: 'clear' },
  {
    what: 'selfie before the first day',
    text: 'First day of placement, wish me luck!',
    pictures: selfie,
    want: 'tip',
  },
  { what: 'selfie with the class named', text: 'me and my class', pictures: selfie, want: 'warn' },
  {
    what: 'selfie with a row behind',
    text: 'Year 9 trip, day one',
    pictures: [{ faces: [[30, 20, 40, 50], ...row(4, 7)] }],
    want: 'warn',
  },
  { what: 'team on the field', text: 'our lot won', pictures: people(11, 6), want: 'warn' },
  { what: 'class photo', text: 'my little superstars', pictures: people(28, 4), want: 'warn' },
  { what: 'a row of small faces without a word', pictures: people(9, 6), want: 'warn' },
  { what: 'one child at a table', text: 'Year 2 clay lesson', pictures: people(1, 20), want: 'warn' },
  {
    what: 'nativity from the back row',
    text: 'The nativity was a triumph',
    pictures: people(7, 5),
    want: 'warn',
  },
  { what: 'pub night with friends', text: 'Pub night with this lot', pictures: people(5, 16), want: 'clear' },
  { what: 'friends without a word', pictures: people(4, 18), want: 'tip' },
  { what: 'holiday group', text: 'Holiday crew, day three', pictures: people(8, 7), want: 'clear' },
  { what: 'graduation', text: 'We graduated!! PGCE done', pictures: people(9, 9), want: 'clear' },
  { what: 'wedding', text: 'What a wedding', pictures: people(14, 6), want: 'clear' },
  { what: 'own kids', text: 'My two at the seaside', pictures: people(2, 14), want: 'clear' },
  {
    what: 'own child’s first day',
    text: 'My son started reception today!',
    pictures: people(1, 22),
    want: 'clear',
  },
  { what: 'somebody far away', text: 'windy up here', pictures: people(1, 7), want: 'tip' },
  { what: 'two faces close up', text: 'found her', pictures: people(2, 40), want: 'tip' },
  { what: 'staff quiz', text: 'Staff quiz champions, again', pictures: people(6, 11), want: 'clear' },
  { what: 'training day', text: 'Training day with my cohort', pictures: people(12, 6), want: 'clear' },
  {
    what: 'consent is stated',
    text: 'Year 6 choir, with parental consent',
    pictures: people(12, 6),
    want: 'clear',
  },
  {
    what: 'the school’s own account',
    text: 'Year 6 choir at the town hall',
    pictures: people(12, 6),
    account: 'institutional',
    want: 'tip',
  },
  {
    what: 'people in a lesson',
    text: 'vibes',
    pictures: [{ faces: row(3, 15), taken: TUESDAY_LESSON }],
    want: 'warn',
  },
  {
    what: 'selfie in teaching hours',
    text: 'vibes',
    pictures: [{ faces: row(1, 48), taken: TUESDAY_LESSON }],
    want: 'tip',
  },
  {
    what: 'people on a Tuesday night',
    text: 'vibes',
    pictures: [{ faces: row(3, 15), taken: '2026-11-24T21:10' }],
    want: 'tip',
  },
  {
    what: 'lunch in teaching hours',
    text: 'leftovers',
    pictures: [{ taken: TUESDAY_LESSON }],
    want: 'clear',
  },
  { what: 'empty classroom', text: 'All set for September', pictures: [{}], want: 'clear' },
  {
    what: 'one of three pictures shows a class',
    text: 'busy week',
    pictures: [{}, { faces: row(20, 5) }, {}],
    want: 'warn',
  },
];

export const WORDS: Situation[] = [
  {
    what: 'wall display with names',
    text: 'display done!',
    pictures: words('Class 3 Writers', 'Amelia', 'Zainab', 'Noah', 'Oliver'),
    want: 'warn',
  },
  {
    what: 'wall display without names',
    text: 'display done!',
    pictures: words('Super Similes', 'as brave as a lion', 'as cold as ice'),
    want: 'clear',
  },
  {
    what: 'register on a screen',
    text: 'tech works today',
    pictures: words('Register 9B', 'Amelia Smith /', 'Oliver Jones N', 'Zainab Hussain /'),
    want: 'warn',
  },
  {
    what: 'whiteboard with a timetable',
    text: 'Monday, let’s go',
    pictures: words('9.00 Phonics', '10.00 Maths', '10.50 Break', '1.15 Art'),
    want: 'clear',
  },
  {
    what: 'chat about a pupil',
    text: 'I can’t',
    pictures: words('Placement girls', 'Kayden in 8B threw a chair in my lesson', 'omg again', '12:40'),
    want: 'warn',
  },
  {
    what: 'chat among friends',
    text: 'I can’t',
    pictures: words('Hannah', 'are you coming tonight or what', 'yes 8pm', 'bring crisps'),
    want: 'clear',
  },
  {
    what: 'email about a pupil',
    text: 'and there goes my evening',
    pictures: words(
      'Subject: Tyler Brown',
      'Tyler had a meltdown in maths lesson, please fill in the incident form',
    ),
    want: 'warn',
  },
  {
    what: 'email of a school',
    text: 'and there goes my evening',
    pictures: words('From: Office <office@oakwood.sch.uk>', 'To: all staff', 'Subject: Wet break today'),
    want: 'warn',
  },
  {
    what: 'marked book with name and grade',
    text: 'proud',
    pictures: words('Name: Isla Brown', 'Class 5B', 'Grade A', 'Lovely work'),
    want: 'warn',
  },
  {
    what: 'marked book without a name',
    text: 'Marking pile, with biscuits',
    pictures: words('WALT: use fronted adverbials', 'Great effort!'),
    want: 'clear',
  },
  {
    what: 'a name in the picture, the class in the post',
    text: 'look at my Year 5s’ work',
    pictures: words('My Volcano', 'Amelia'),
    want: 'warn',
  },
  {
    what: 'star of the week',
    text: 'well deserved',
    pictures: words('STAR OF THE WEEK', 'Kayden'),
    want: 'warn',
  },
  {
    what: 'notes on needs',
    text: 'so much to read',
    pictures: words('Pupil Passport', 'Noah Reid', 'Diagnosis ASD, ear defenders'),
    want: 'warn',
  },
  { what: 'date of birth', text: 'forms', pictures: words('Tyler Brown', 'DOB 12/03/2016'), want: 'warn' },
  {
    what: 'own driving licence',
    text: 'passed!',
    pictures: words('DRIVING LICENCE', 'Reid Hannah', 'DOB 12.03.1999'),
    want: 'clear',
  },
  {
    what: 'lanyard with the school’s name',
    text: 'official',
    pictures: words('Oakwood Academy', 'STUDENT TEACHER'),
    want: 'warn',
  },
  { what: 'school sign alone', pictures: words('Priory Lane Primary School'), want: 'tip' },
  {
    what: 'school sign and placement',
    text: 'Placement starts here on Monday',
    pictures: words('Priory Lane Primary School'),
    want: 'warn',
  },
  {
    what: 'sign of my old school',
    text: 'my old school, all grown up',
    pictures: words('Priory Lane Primary School'),
    want: 'clear',
  },
  {
    what: 'job advert',
    text: 'worth a look',
    pictures: words('Teacher of Maths', 'Oakwood Academy', 'Closing date 3 May'),
    want: 'clear',
  },
  {
    what: 'code of the staff door',
    text: 'placement brain: forgot it twice',
    pictures: words('Door code 4471'),
    want: 'warn',
  },
  {
    what: 'guest network of a café',
    text: 'working from here today',
    pictures: words('Guest WiFi', 'Password: latte123'),
    want: 'clear',
  },
  {
    what: 'mock results with names',
    text: 'results are in',
    pictures: words('Mock results', 'Amelia Smith 71', 'Oliver Jones 54', 'target grade 6'),
    want: 'warn',
  },
  {
    what: 'meme about marking',
    text: 'accurate',
    pictures: words('WHEN YOU FIND', 'ANOTHER PILE OF BOOKS', 'IN YOUR BAG'),
    want: 'clear',
  },
  { what: 'racist meme', text: 'lol', pictures: words('SEND THEM ALL BACK', 'DIRTY PAKIS'), want: 'warn' },
  {
    what: 'news about a school',
    text: 'interesting',
    pictures: words('BBC News', 'Oakwood Academy headteacher Hannah Reid praised by Ofsted'),
    want: 'clear',
  },
  {
    what: 'book cover',
    text: 'Reading this with my Year 8s',
    pictures: words('HOLES', 'Louis Sachar', 'Winner of the Newbery Medal'),
    want: 'clear',
  },
  {
    what: 'poster of a play',
    text: 'front row!',
    pictures: words('HAMLET', 'National Theatre', 'with Hiran Abeysekera'),
    want: 'clear',
  },
  {
    what: 'shop sign',
    text: 'at last',
    pictures: words('OPEN', 'Jack & Sons', 'Bakers since 1911'),
    want: 'clear',
  },
  { what: 'name on a cup', text: 'fuel', pictures: words('Hannah', 'oat latte'), want: 'clear' },
  {
    what: 'a product',
    text: 'game changer',
    pictures: words('Pritt Stick', '43 g', 'Made in Germany'),
    want: 'clear',
  },
  {
    what: 'what a pattern looks like to a reader of words',
    text: 'new rug',
    pictures: words('|| . ~ aE', 'Wu i1 —', 'Tt .. oO'),
    want: 'clear',
  },
  { what: 'birthday cake', text: 'thirty!', pictures: words('Happy Birthday', 'Oliver'), want: 'clear' },
];

export const PLACE_AND_FILE: Situation[] = [
  { what: 'place of a sunset', text: 'what a sky', pictures: [{ place: true }], want: 'tip' },
  { what: 'place and placement', text: 'Placement week two done', pictures: [{ place: true }], want: 'warn' },
  {
    what: 'place in teaching hours',
    text: 'view from here',
    pictures: [{ place: true, taken: TUESDAY_LESSON }],
    want: 'warn',
  },
  {
    what: 'place and a meal out',
    text: 'best dumplings in town',
    pictures: [{ place: true, taken: '2026-11-28T20:00' }],
    want: 'tip',
  },
  {
    what: 'video',
    text: 'you have to see this',
    pictures: [{ format: 'video', problems: ['video-not-checked'] }],
    want: 'tip',
  },
  { what: 'damaged file', text: 'my display', pictures: [{ problems: ['damaged'] }], want: 'clear' },
  {
    what: 'no picture at all',
    text: 'my display',
    pictures: [{ format: 'other', problems: ['not-a-picture'] }],
    want: 'clear',
  },
  {
    what: 'HEIC of a garden',
    text: 'tomatoes!',
    pictures: [{ format: 'heic', problems: ['cannot-read-heic'] }],
    want: 'clear',
  },
  {
    what: 'HEIC of a class',
    text: 'my class at the museum',
    pictures: [{ format: 'heic', problems: ['cannot-read-heic'] }],
    want: 'tip',
  },
];
