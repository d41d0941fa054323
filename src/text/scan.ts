/** Finds where things end in plain text. Every scan is one pass or bounded, so that tokenising stays linear. */

const LETTER = /^[\p{L}]$/u;
const DIGIT = /^[\p{N}]$/u;
const PICTURE = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator})$/u;

export type CharKind = 'letter' | 'digit' | 'picture' | 'space' | 'line' | 'other';

function kindOfCode(code: number): CharKind {
  if (code >= 97 && code <= 122) return 'letter';
  if (code >= 48 && code <= 57) return 'digit';
  if (code === 10 || code === 13) return 'line';
  if (code === 32 || code === 9 || code === 11 || code === 12) return 'space';
  if (code < 128) return 'other';
  const char = String.fromCodePoint(code);
  if (LETTER.test(char)) return 'letter';
  if (DIGIT.test(char)) return 'digit';
  if (PICTURE.test(char)) return 'picture';
  return char.trim() === '' ? 'space' : 'other';
}

export const kindAt = (text: string, at: number): CharKind =>
  at < text.length ? kindOfCode(text.codePointAt(at) ?? 32) : 'space';

/** Length of the character at `at`, in UTF-16 units. */
export const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

export const isWordAt = (text: string, at: number): boolean => {
  const kind = kindAt(text, at);
  return kind === 'letter' || kind === 'digit';
};

const LONGEST_LOCAL_PART = 64;
const SIGNS_IN_LOCAL_PART = "._%+'-";
const HOST = /^[a-z0-9.-]$/;

function hostEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < 253 && HOST.test(text.charAt(at))) at++;
  while (at > from && /[.-]/.test(text.charAt(at - 1))) at--;
  return at;
}

/** Asked of nearly every letter of a text. */
function isInLocalPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    (code < 128 && SIGNS_IN_LOCAL_PART.includes(text.charAt(at)))
  );
}

/** End of an email address that starts at `at`, or 0. */
export function emailEnd(text: string, at: number): number {
  let local = at;
  while (local - at < LONGEST_LOCAL_PART && isInLocalPart(text, local)) local++;
  if (local === at || text.charAt(local) !== '@') return 0;
  const end = hostEnd(text, local + 1);
  const host = text.slice(local + 1, end);
  const dot = host.lastIndexOf('.');
  return dot > 0 && host.length - dot > 2 ? end : 0;
}

const SCHEMES = ['https://', 'http://', 'www.'];
const BARE_HOSTS =
  /^[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){0,2}\.(?:com|org|net|uk|co|io|me|ly|be|gg|tv|eu|ie|info)(?=\/)/;
const PLAIN_HOSTS =
  /^[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){0,2}\.(?:com|org|net|co\.uk|ac\.uk|sch\.uk|gov\.uk|org\.uk)(?![a-z0-9])/;
const LONGEST_URL = 2100;

/** End of a web address that starts at `at`, or 0. */
export function urlEnd(text: string, at: number): number {
  const known = SCHEMES.some((scheme) => text.startsWith(scheme, at));
  if (!known) {
    const dot = text.slice(at, at + 42).indexOf('.');
    if (dot < 2) return 0;
    const ahead = text.slice(at, at + 140);
    if (!BARE_HOSTS.test(ahead) && !PLAIN_HOSTS.test(ahead)) return 0;
  }
  let end = at;
  while (end < text.length && end - at < LONGEST_URL) {
    const kind = kindAt(text, end);
    if (kind === 'space' || kind === 'line' || kind === 'picture' || '<>"'.includes(text.charAt(end))) break;
    end++;
  }
  while (end > at && ".,;:!?)'…".includes(text.charAt(end - 1))) end--;
  return end;
}

/** End of `@name` at `at`, or 0. */
export function handleEnd(text: string, at: number): number {
  let end = at + 1;
  while (end - at < 80 && /^[a-z0-9_.-]$/.test(text.charAt(end))) end++;
  while (end > at && /[.-]/.test(text.charAt(end - 1))) end--;
  return end - at > 1 ? end : 0;
}
