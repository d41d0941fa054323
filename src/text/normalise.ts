import { latinFor } from './lookalikes.ts';

/** Text made plain for comparison; unit `i` of `text` stands for `[starts[i], ends[i])` of the original. */
export interface Plain {
  text: string;
  starts: Int32Array;
  ends: Int32Array;
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  pound: '£',
  rsquo: "'",
  lsquo: "'",
  ldquo: '"',
  rdquo: '"',
  ndash: '-',
  mdash: '-',
};
const LONGEST_ENTITY = 10;

const SAME: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '‛': "'",
  ʼ: "'",
  '′': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '―': '-',
  '−': '-',
  '…': '…',
  '\u2028': '\n',
  '\u2029': '\n',
};

/** Joiners, marks, selectors, direction signs, tags: they change how text looks, not what it says. */
const INVISIBLE = /^(?:\p{Mn}|\p{Me}|\p{Cf}|\p{Emoji_Modifier}|[\u115f\u1160\u3164\uffa0])$/u;
const MARKS = /[\p{Mn}\p{Me}]/gu;
const MOST_FROM_ONE = 8;

/** The character that an HTML entity at `at` stands for, and its length; tweets come with them. */
function htmlEntity(text: string, at: number): { char: string; length: number } | null {
  const name = text.slice(at + 1, at + LONGEST_ENTITY).split(';', 1)[0] ?? '';
  const end = at + 1 + name.length;
  if (text[end] !== ';') return null;
  const named = NAMED[name.toLowerCase()];
  if (named !== undefined) return { char: named, length: end + 1 - at };
  const digits = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name);
  if (!digits) return null;
  const code = digits[1] ? Number.parseInt(digits[1], 16) : Number(digits[2]);
  if (code < 32 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  return { char: String.fromCodePoint(code), length: end + 1 - at };
}

/** One code point made plain: '' when it is invisible. */
function plainChar(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 128) return char.toLowerCase();
  const same = SAME[char];
  if (same !== undefined) return same;
  if (char.length === 1 && code >= 0xd800 && code <= 0xdfff) return ' ';
  if (INVISIBLE.test(char)) return '';
  let plain = '';
  for (const part of char.toLowerCase().normalize('NFKD').replace(MARKS, '')) plain += latinFor(part);
  return plain.toLowerCase().slice(0, MOST_FROM_ONE);
}

const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code).toLowerCase());
const AMPERSAND = 38;

export function normalise(text: string): Plain {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let next: number;
  for (let at = 0; at < text.length; at = next) {
    const simple = ASCII[text.charCodeAt(at)];
    if (simple !== undefined && text.charCodeAt(at) !== AMPERSAND) {
      next = at + 1;
      parts.push(simple);
      starts.push(at);
      ends.push(next);
      continue;
    }
    let char = String.fromCodePoint(text.codePointAt(at) ?? 32);
    next = at + char.length;
    if (char === '&') {
      const entity = htmlEntity(text, at);
      if (entity) {
        char = entity.char;
        next = at + entity.length;
      }
    }
    const plain = plainChar(char);
    if (plain === '') {
      // An accent or joiner belongs to the letter before it.
      const last = ends.length - 1;
      if (last >= 0 && ends[last] === at && /\S/.test(parts[parts.length - 1] ?? ' ')) ends[last] = next;
      continue;
    }
    parts.push(plain);
    for (let i = 0; i < plain.length; i++) {
      starts.push(at);
      ends.push(next);
    }
  }
  return { text: parts.join(''), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}
