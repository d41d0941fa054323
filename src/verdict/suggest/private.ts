import type { Evidence } from '../../text/evidence.ts';

/** What stays private, or points to one child, even without a name: nobody is helped to post it. */

const LISTS = new Set([
  'sen-medical-safeguarding',
  'medical-strong',
  'weapon-words',
  'drug-words',
  'sexual-words',
]);
const TROUBLE =
  /\b(?:hits|beats|seizure|hypo|bruis\w*|disclos\w*|abus\w*|restrain\w*|police|prison|jail\w*|hospital|treatment|funeral|died|dying|dead|suicid\w*|sent down|arrest\w*|evict\w*|homeless|refugee|divorc\w*|custody|weight|bedwett\w*|wet (?:him|her)self|dsl|logged)\b/i;
const FAMILY =
  /\b(?:mum|mums|mam|mummy|dad|dads|daddy|nan|nana|gran|granny|grandad|stepdad|stepmum|carers?|foster\w*|brother|sister|sis|uncle|aunt|auntie|cousin|siblings?|twins?|parents?)\b(?! eve)/i;
const SECRET =
  /\b(?:password|passcode|pw|keypads?|alarm|fire door|door code|wifi|governors?|resign\w*|ofsted|inspect\w*|login|names?)\b/i;
const PICTURE =
  /\b(?:photos?|pics?|pictures?|videos?|vids?|clips?|selfie|thumbnail|filmed|filming|sound on|link|livestream|screenshot|look at)\b|📷|📸|🎥|🎬/iu;

export function isPrivate({ text, lists, entities }: Evidence): boolean {
  const isDescribed = entities.some(
    ({ type, from }) =>
      type === 'pupil' && !entities.some((other) => other.type === 'person' && other.from === from),
  );
  return (
    isDescribed ||
    entities.some(({ type }) => type === 'handle' || type === 'url') ||
    [TROUBLE, FAMILY, SECRET, PICTURE].some((pattern) => pattern.test(text)) ||
    lists.some((hits) => hits.some(({ list }) => LISTS.has(list)))
  );
}
