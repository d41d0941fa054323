import { type Finder, found } from './finder.ts';

/** Ways to reach somebody: email addresses, user names, links, UK phone numbers, postcodes. */

export const findAddresses: Finder = (read) =>
  read.tokens.flatMap((token, at) => {
    if (token.kind === 'email') return [found(read, 'email', at, at + 1, 'an address with @')];
    if (token.kind === 'handle') return [found(read, 'handle', at, at + 1, 'a name after @')];
    const next = read.tokens[at + 1];
    const underscored =
      token.kind === 'word' && !token.tag && next?.before === '_' && token.before.slice(-1) !== '_';
    if (underscored) {
      let to = at + 2;
      while (read.tokens[to]?.before === '_') to++;
      return [found(read, 'handle', at, to, 'words joined by _')];
    }
    if (token.kind === 'url') return [found(read, 'url', at, at + 1, 'a web address')];
    return [];
  });

const MOST_GROUPS = 6;
const BETWEEN_DIGITS = /^[ ().\-+]{0,3}$/;

/** UK numbers by Ofcom's plan: 07 mobiles, 01/02/03/08 others; +44 or 0044 for the leading nought. */
function isUkPhone(digits: string, plus: boolean): boolean {
  const national = digits.replace(/^(?:0044|44)0?/, '0');
  if (/^44/.test(digits) && !plus && !/^447/.test(digits)) return false;
  return /^0(?:7\d{9}|[12]\d{8,9}|3\d{9}|800\d{6,7}|8[47]\d{8})$/.test(national);
}

export const findPhones: Finder = (read) => {
  const entities: ReturnType<Finder> = [];
  for (let at = 0; at < read.tokens.length; at++) {
    let digits = '';
    for (let to = at; to < Math.min(read.tokens.length, at + MOST_GROUPS); to++) {
      const token = read.tokens[to];
      if (!token || !/^[0-9o]+$/.test(token.text) || !/\d/.test(token.text)) break;
      if (to > at && !BETWEEN_DIGITS.test(token.before)) break;
      digits += token.text.replace(/o/g, '0');
      if (digits.length > 15) break;
      if (!isUkPhone(digits, read.tokens[at]?.before.endsWith('+') ?? false)) continue;
      entities.push(found(read, 'phone', at, to + 1, 'a UK phone number'));
      at = to;
      break;
    }
  }
  return entities;
};

const AREA =
  /^(?:[a-pr-uwyz]\d{1,2}|[a-pr-uwyz][a-hk-y]\d{1,2}|[a-pr-uwyz]\d[a-hjkstuw]|[a-pr-uwyz][a-hk-y]\d[abehmnprvwxy])$/;
const STREET = /^\d[abd-hjlnp-uw-z]{2}$/;
const WHOLE = /^([a-z]{1,2}\d[a-z\d]?)(\d[a-z]{2})$/;

export const findPostcodes: Finder = (read) =>
  read.tokens.flatMap((token, at) => {
    if (token.kind !== 'word') return [];
    const next = read.tokens[at + 1];
    if (next?.before === ' ' && AREA.test(token.text) && STREET.test(next.text)) {
      return [found(read, 'postcode', at, at + 2, 'a UK postcode')];
    }
    const parts = WHOLE.exec(token.text);
    return parts && AREA.test(parts[1] ?? '') && STREET.test(parts[2] ?? '')
      ? [found(read, 'postcode', at, at + 1, 'a UK postcode')]
      : [];
  });
