import type { Read } from '../evidence.ts';
import type { Range } from '../token.ts';

const LONGEST_QUOTE = 120;

interface Mark {
  at: number;
  opens: boolean;
  closes: boolean;
  single: boolean;
}

/** Quote marks by the token that they stand before. An apostrophe within a word is no mark. */
function marks({ tokens, text }: Read): Mark[] {
  const found: Mark[] = [];
  const scan = (between: string, at: number): void => {
    for (let i = 0; i < between.length; i++) {
      const char = between.charAt(i);
      if (char !== '"' && char !== "'") continue;
      const opens = i === between.length - 1 || /[("'*]/.test(between.charAt(i + 1));
      found.push({ at, opens, closes: !opens || i === 0, single: char === "'" });
    }
  };
  tokens.forEach((token, at) => {
    scan(token.before, at);
  });
  const last = tokens.at(-1);
  if (last) scan(text.slice(last.end).replace(/[“”„]/g, '"').replace(/[‘’]/g, "'"), tokens.length);
  return found;
}

/** Words between quote marks. */
export function findQuotes(read: Read): Range[] {
  const quotes: Range[] = [];
  const all = marks(read);
  for (const single of [false, true]) {
    let open = -1;
    for (const mark of all) {
      if (mark.single !== single) continue;
      if (open < 0) {
        if (mark.opens) open = mark.at;
        continue;
      }
      if (mark.at - open > LONGEST_QUOTE) open = mark.opens ? mark.at : -1;
      else if (mark.at > open) {
        quotes.push({ from: open, to: mark.at });
        open = -1;
      }
    }
  }
  return quotes.sort((a, b) => a.from - b.from);
}
