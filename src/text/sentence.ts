import type { Shape } from './token.ts';

const ABBREVIATIONS = new Set(
  'mr mrs ms mx dr st prof rev e i g etc vs yr yrs no approx jr sr dept ed eg ie am pm'.split(' '),
);

/** Whether a sentence ends between a word and the next, given what stands between them. */
export function endsSentence(wordBefore: string, between: string, next: Shape): boolean {
  if (/[\n\r]/.test(between)) return true;
  if (/[!?]/.test(between)) return /\s/.test(between);
  if (/\.\.|…/.test(between)) return next === 'title' || next === 'upper' || next === 'mixed';
  const stop = between.indexOf('.');
  if (stop < 0) return false;
  if (ABBREVIATIONS.has(wordBefore) || (wordBefore.length === 1 && /[a-z]/.test(wordBefore))) return false;
  return /\s/.test(between.slice(stop)) || (next === 'title' && wordBefore.length > 1);
}
