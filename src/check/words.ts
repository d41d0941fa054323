import type { PictureProblem } from '../image/evidence.ts';
import type { Severity } from '../policy/category.ts';
import { words } from '../warning/words.ts';

/** What a report calls things, on the screen as in a file. */
export const SEVERITY_WORDS: Record<Severity, string> = words.severity;

export const DECISION_WORDS = {
  open: 'Not decided',
  confirm: 'Confirmed',
  dismiss: 'Dismissed',
} as const;
export type DecisionWord = keyof typeof DECISION_WORDS;

/** What is said of a picture that could not be read as a whole. */
export const PROBLEM_WORDS: Record<PictureProblem, string> = {
  ...words.pictures.unseen,
  empty: 'The file is empty.',
  'not-a-picture': 'This file is not a picture.',
  'words-not-complete': 'Not all words in this picture could be read.',
};

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const reportWords = {
  title: 'Compliance report',
  madeOn: (day: string) => `Made on ${day}`,
  rules: (id: string, version: number) => `Rules: ${id}, version ${version}`,
  posts: (number: number) => count(number, 'post', 'posts'),
  clear: 'Nothing noticed',
  caution:
    'Found by rules and trained models on one device. They can miss things and be wrong, so a person decides. Who checked is not recorded.',
  masked: 'Names of people who may be pupils are hidden.',
  empty: 'There is nothing in the report yet.',
  emptyHow: 'Check a post or a page, and add it from there.',
  noText: 'No text',
  wordsInPicture: (number: number) => `Words in picture ${number}`,
  unseen: (number: number) =>
    `${count(number, 'picture was', 'pictures were')} not wholly in sight and not looked at.`,
  unseenPicture: (number: number) => `Picture ${number}:`,
  consequence: 'What could follow',
  link: 'Open the post',
  decision: 'Decision',
  decisionOf: (post: string) => `Your decision on post ${post}`,
  note: 'Your note',
  remove: 'Remove from the report',
  mask: 'Hide names of people who may be pupils',
  print: 'Print or save as PDF',
  csv: 'Save as CSV',
  json: 'Save as JSON',
  clearAll: 'Empty the report',
  notKept: 'The report is gone when you close this. Save it if you need it.',
} as const;
