import { expectDecisions, LESSON, people, row, type Situation } from './situations.ts';

const selfie = people(1, 48);

const SITUATIONS: Situation[] = [
  ['clear', 'selfie in a café', 'flat white o’clock', selfie],
  ['clear', 'selfie without a word', '', selfie],
  ['tip', 'selfie before the first day', 'First day of placement, wish me luck!', selfie],
  ['warn', 'selfie with the class named', 'me and my class', selfie],
  ['warn', 'selfie with a row behind', 'Year 9 trip, day one', [{ faces: [[30, 20, 40, 50], ...row(4, 7)] }]],
  ['warn', 'team on the field', 'our lot won', people(11, 6)],
  ['warn', 'class photo', 'my little superstars', people(28, 4)],
  ['warn', 'a row of small faces without a word', '', people(9, 6)],
  ['warn', 'one child at a table', 'Year 2 clay lesson', people(1, 20)],
  ['warn', 'nativity from the back row', 'The nativity was a triumph', people(7, 5)],
  ['clear', 'pub night with friends', 'Pub night with this lot', people(5, 16)],
  ['tip', 'friends without a word', '', people(4, 18)],
  ['clear', 'holiday group', 'Holiday crew, day three', people(8, 7)],
  ['clear', 'graduation', 'We graduated!! PGCE done', people(9, 9)],
  ['clear', 'wedding', 'What a wedding', people(14, 6)],
  ['clear', 'own kids', 'My two at the seaside', people(2, 14)],
  ['clear', 'own child’s first day', 'My son started reception today!', people(1, 22)],
  ['tip', 'somebody far away', 'windy up here', people(1, 7)],
  ['tip', 'two faces close up', 'found her', people(2, 40)],
  ['clear', 'staff quiz', 'Staff quiz champions, again', people(6, 11)],
  ['clear', 'training day', 'Training day with my cohort', people(12, 6)],
  ['clear', 'consent is stated', 'Year 6 choir, with parental consent', people(12, 6)],
  ['tip', 'the school’s own account', 'Year 6 choir at the town hall', people(12, 6), 'institutional'],
  ['warn', 'people in a lesson', 'vibes', [{ faces: row(3, 15), taken: LESSON }]],
  ['tip', 'selfie in teaching hours', 'vibes', [{ faces: row(1, 48), taken: LESSON }]],
  ['tip', 'people on a Tuesday night', 'vibes', [{ faces: row(3, 15), taken: '2026-11-24T21:10' }]],
  ['clear', 'lunch in teaching hours', 'leftovers', [{ taken: LESSON }]],
  ['clear', 'empty classroom', 'All set for September', [{}]],
  ['warn', 'one of three pictures shows a class', 'busy week', [{}, { faces: row(20, 5) }, {}]],
];

expectDecisions('people', SITUATIONS);
