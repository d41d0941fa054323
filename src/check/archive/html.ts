const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

function character(code: number): string {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : '\uFFFD';
}

/** `&amp;` and the like as the characters that they stand for. */
export const plainText = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
        if (decimal) return character(Number(decimal));
        if (hex) return character(Number.parseInt(hex, 16));
        return NAMED[name.toLowerCase()] ?? whole;
      })
    : text;

/** The words of a post that is written in HTML, as a person reads it. */
export const wordsOfHtml = (html: string): string =>
  plainText(
    html
      .replace(/<br\s*\/?>/gi, '\n')
      .replace(/<\/p>\s*<p[^>]*>/gi, '\n\n')
      .replace(/<[^<>]*>/g, ''),
  ).trim();
