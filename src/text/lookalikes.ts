/**
 * Letters of other scripts that are drawn like Latin ones and survive NFKD. A table of our own:
 * a full table of confusables also turns digits and plain punctuation into letters, which ruins English.
 */
const PAIRS: Record<string, string> = {
  a: 'аαɑ',
  b: 'ЬƅВ',
  c: 'сϲᴄ',
  d: 'ԁɗđ',
  e: 'еєҽε',
  f: 'ғƒ',
  g: 'ɡց',
  h: 'һн',
  i: 'іıιɪ',
  j: 'јյ',
  k: 'кκᴋ',
  l: 'ӏłǀ',
  m: 'мᴍ',
  n: 'ոηп',
  o: 'оοօø',
  p: 'рρ',
  q: 'ԛ',
  r: 'гᴦʀ',
  s: 'ѕꜱ',
  t: 'тτᴛ',
  u: 'υսᴜ',
  v: 'ѵνᴠ',
  w: 'ԝωᴡ',
  x: 'хχ',
  y: 'уүγʏ',
  z: 'ᴢʐ',
  ae: 'æ',
  oe: 'œ',
  th: 'þ',
  ss: 'ß',
};

const table = new Map<string, string>();
for (const [latin, others] of Object.entries(PAIRS)) {
  for (const other of others) {
    table.set(other, latin);
    table.set(other.toLowerCase(), latin);
  }
}
for (let i = 0; i < 26; i++) {
  const latin = String.fromCharCode(97 + i);
  // Negative circled and negative squared capitals have no decomposition.
  table.set(String.fromCodePoint(0x1f150 + i), latin);
  table.set(String.fromCodePoint(0x1f170 + i), latin);
}

export const latinFor = (letter: string): string => table.get(letter) ?? letter;
