import type { Word } from '../evidence.ts';
import { overlap } from '../faces/overlap.ts';

/** Two readings of the same place share so much of their boxes. */
const SAME_PLACE = 0.2;

/**
 * The words of several readings of a picture, each place once: an earlier reading has the say over a later one. The lines
 * of a later reading follow those of the earlier.
 */
export function together(readings: readonly Word[][]): Word[] {
  const all: Word[] = [];
  for (const words of readings) {
    const more = words.filter((word) => !all.some((known) => overlap(known, word) > SAME_PLACE));
    const first = 1 + Math.max(-1, ...all.map(({ line }) => line));
    const lines = [...new Set(more.map(({ line }) => line))];
    all.push(...more.map((word) => ({ ...word, line: first + lines.indexOf(word.line) })));
  }
  return all;
}

/** The words as text, one line of the picture a line. */
export function textOf(words: readonly Word[]): string {
  const lines: string[][] = [];
  for (const { text, line } of words) {
    lines[line] ??= [];
    lines[line].push(text);
  }
  return lines.map((line) => line.join(' ')).join('\n');
}
