import { expectDecisions, LESSON, type Situation } from './situations.ts';

const SITUATIONS: Situation[] = [
  ['tip', 'place of a sunset', 'what a sky', [{ place: true }]],
  ['warn', 'place and placement', 'Placement week two done', [{ place: true }]],
  ['warn', 'place in teaching hours', 'view from here', [{ place: true, taken: LESSON }]],
  ['tip', 'place and a meal out', 'best dumplings in town', [{ place: true, taken: '2026-11-28T20:00' }]],
  ['tip', 'video', 'you have to see this', [{ format: 'video', problems: ['video-not-checked'] }]],
  ['clear', 'damaged file', 'my display', [{ problems: ['damaged'] }]],
  ['clear', 'no picture at all', 'my display', [{ format: 'other', problems: ['not-a-picture'] }]],
  ['clear', 'HEIC of a garden', 'tomatoes!', [{ format: 'heic', problems: ['cannot-read-heic'] }]],
  ['tip', 'HEIC of a class', 'my class at the museum', [{ format: 'heic', problems: ['cannot-read-heic'] }]],
];

expectDecisions('place, time and what was not checked', SITUATIONS);
