import type { Box, Face } from '../../src/image/evidence.ts';
import { overlap } from '../../src/image/faces/overlap.ts';

/** So much must a face found share with one that is there. Boxes of faces differ with who draws them. */
const SAME_FACE = 0.3;
const SIZES = [16, 32, 64, Number.POSITIVE_INFINITY];

export interface Judged {
  group: string;
  truth: readonly Box[];
  found: readonly Face[];
}

const percent = (part: number, whole: number): string =>
  `${part} of ${whole}${whole > 0 ? ` (${((100 * part) / whole).toFixed(1)} %)` : ''}`;

function groupedBy<T>(all: readonly T[], nameOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(nameOf(one), [...(groups.get(nameOf(one)) ?? []), one]);
  return groups;
}

/** Lines of a report: pictures with any face found by group, and faces found by the longer side of their box. */
export function faceLines(judged: readonly Judged[]): string[] {
  const groups = groupedBy(judged, ({ group }) => group);
  const pictures = [...groups].map(
    ([group, all]) =>
      `  pictures of ${group} with a face found: ${percent(all.filter(({ found }) => found.length > 0).length, all.length)}`,
  );
  const faces = judged.flatMap(({ truth, found }) =>
    truth.map((box) => ({
      side: Math.max(box.width, box.height),
      seen: found.some((face) => overlap(face, box) > SAME_FACE),
    })),
  );
  const bySize = SIZES.map((most, i) => {
    const least = SIZES[i - 1] ?? 0;
    const of = faces.filter(({ side }) => side >= least && side < most);
    const name = Number.isFinite(most) ? `${least} to ${most} px` : `${least} px and more`;
    return `  faces of ${name} found: ${percent(of.filter(({ seen }) => seen).length, of.length)}`;
  });
  return [...pictures, ...bySize];
}

/** Words of two letters or digits and more: "8.15" is two, "don't" is one. */
const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{N}']+/u)
    .map((word) => word.replaceAll("'", ''))
    .filter((word) => word.length > 1);

/** Hits count a word as often as it stands there; junk is what stands nowhere in the picture. */
export function wordScore(
  truth: readonly string[],
  read: readonly string[],
): { hits: number; junk: number; truth: number; read: number } {
  const wanted = truth.flatMap(wordsIn);
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  const words = read.flatMap(wordsIn);
  let hits = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    hits++;
  }
  const junk = words.filter((word) => !left.has(word)).length;
  return { hits, junk, truth: wanted.length, read: words.length };
}

export interface WordsJudged {
  /** Whether the truth names every word of the picture; if not, it tells nothing about junk. */
  complete: boolean;
  kind: string;
  truth: readonly string[];
  read: readonly string[];
}

/** Recall is the mean over pictures; junk is the share of all words read, where the truth is complete, that are not there. */
export function wordLines(judged: readonly WordsJudged[]): string[] {
  const line = (name: string, some: readonly WordsJudged[]): string => {
    const scores = some.map(({ truth, read }) => wordScore(truth, read));
    const recalls = scores.filter(({ truth }) => truth > 0).map(({ hits, truth }) => hits / truth);
    const recall = recalls.reduce((sum, one) => sum + one, 0) / recalls.length;
    const full = scores.filter((_, i) => some[i]?.complete);
    const read = full.reduce((sum, score) => sum + score.read, 0);
    const junk = full.reduce((sum, score) => sum + score.junk, 0);
    return `  words, ${name} (${some.length} pictures): recall ${(100 * recall).toFixed(1)} %, junk ${((100 * junk) / (read || 1)).toFixed(1)} %`;
  };
  const kinds = groupedBy(judged, ({ kind }) => kind);
  return [line('all', judged), ...[...kinds].map(([kind, some]) => line(kind, some))];
}
