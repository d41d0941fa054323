import type { Span } from '../text/token.ts';
import type { ExplainedFinding } from '../verdict/explain.ts';
import type { CheckedPost, Report } from './report.ts';

/** Which words are names, and the number that each person gets throughout a report. */
type Numbers = ReadonlyMap<string, number>;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;
const OF_SOMEBODY = /['’]s$/iu;
/** Words of the language that are also read as initials. */
const NOT_INITIALS = new Set(['a', 'A', 'i', 'I']);

const partsOf = (name: string): string[] =>
  (name.match(WORD) ?? [])
    .map((word) => word.replace(OF_SOMEBODY, ''))
    .filter((word) => !NOT_INITIALS.has(word));

/** A first name decides who is meant; a surname alone is that of the first who bears it. */
function numbersOf(posts: readonly CheckedPost[]): Numbers {
  const numbers = new Map<string, number>();
  let last = 0;
  for (const name of posts.flatMap(({ names }) => names)) {
    const parts = partsOf(name);
    const [first] = parts;
    if (first === undefined) continue;
    const number = numbers.get(first) ?? ++last;
    for (const part of parts)
      for (const written of [part, part.toUpperCase()])
        if (!numbers.has(written)) numbers.set(written, number);
  }
  return numbers;
}

interface Masked {
  text: string;
  /** Where a place in the old text lies in the new one: at the start or the end of what hides it. */
  moved: (span: Span) => Span;
}

interface Hidden {
  start: number;
  end: number;
  number: number;
}

/** Names that stand side by side are one person. */
function hiddenIn(text: string, numbers: Numbers): Hidden[] {
  const found: Hidden[] = [];
  for (const { 0: written, index } of text.matchAll(WORD)) {
    const word = written.replace(OF_SOMEBODY, '');
    const whole = numbers.get(word);
    const number = whole ?? numbers.get(word.split(/['’-]/).find((part) => numbers.has(part)) ?? '');
    if (number === undefined) continue;
    const end = index + word.length;
    const before = found.at(-1);
    if (before && text.slice(before.end, index) === ' ') before.end = end;
    else found.push({ start: index, end, number });
  }
  return found;
}

function mask(text: string, numbers: Numbers): Masked {
  const places: { hidden: Hidden; start: number; end: number }[] = [];
  let masked = '';
  let at = 0;
  for (const hidden of hiddenIn(text, numbers)) {
    masked += text.slice(at, hidden.start);
    const start = masked.length;
    masked += `[name ${hidden.number}]`;
    places.push({ hidden, start, end: masked.length });
    at = hidden.end;
  }
  const moved = (place: number, edge: 'start' | 'end'): number => {
    let by = 0;
    for (const { hidden, start, end } of places) {
      if (place <= hidden.start) break;
      if (place < hidden.end) return edge === 'start' ? start : end;
      by = end - hidden.end;
    }
    return place + by;
  };
  return {
    text: masked + text.slice(at),
    moved: ([start, end]) => [moved(start, 'start'), moved(end, 'end')],
  };
}

function maskPost(post: CheckedPost, numbers: Numbers): CheckedPost {
  const say = (text: string) => mask(text, numbers).text;
  const { text, moved } = mask(post.text, numbers);
  const maskFinding = (finding: ExplainedFinding): ExplainedFinding => ({
    ...finding,
    spans: finding.spans.map(moved),
    reason: say(finding.reason),
  });
  const { warning } = post;
  return {
    ...post,
    text,
    names: [],
    warning: warning && {
      ...warning,
      findings: warning.findings.map(maskFinding),
      ...(warning.suggestion === undefined ? {} : { suggestion: say(warning.suggestion) }),
    },
    ...(post.pictures && {
      pictures: post.pictures.map((picture) => ({ ...picture, words: say(picture.words) })),
    }),
    ...(post.note === undefined ? {} : { note: say(post.note) }),
  };
}

/** The report with the names of people who may be pupils hidden, in what was posted as in what is said of it. */
export function maskNames(report: Report): Report {
  const numbers = numbersOf(report.posts);
  return { ...report, masked: true, posts: report.posts.map((post) => maskPost(post, numbers)) };
}
