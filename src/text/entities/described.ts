import { knowledge, recall } from '../built-in.ts';
import type { Entity, Read } from '../evidence.ts';
import { found } from './finder.ts';

/** A child without a name whom classmates, parents or neighbours would know from the description. */

const CHILD =
  '(pupil|student|child|kid|kiddie|lad|laddie|boy|girl|lass|lassie|tutee|learner|bairn|wean|twin|one)';
const ONES = '(my|our|the)';
const GROUP = '(<class>|<year-group>|school|village|island|town)';

const known = knowledge<string>([
  {
    means: 'the only child of its kind',
    phrases: [
      `(only|sole) ..3 ${CHILD} (in|at|on) ..3 ${GROUP}`,
      `(only|sole) ..3 (ukrainian|syrian|kurdish|somali|traveller|roma|polish|chinese|black|asian|muslim|jewish|sikh|deaf|blind|diabetic|trans|autistic|refugee) (pupil|student|child|kid|lad|boy|girl|family|lass)?  ..4 ${GROUP}`,
      `${ONES} only (wheelchair user|traveller|refugee|deaf pupil|deaf child|blind pupil|diabetic) ..3 ${GROUP}`,
      `(school|schools|village|island|class) only ..3 (pupil|child|speaker|kid|boy|girl|lad|family)`,
      `(one|only one) (in|at) (the|our|my) (school|village|town|island|county)`,
    ],
  },
  {
    means: 'a child of a class, known by a mark, a device or a family',
    phrases: [
      `(the|that|this|a|little) ..2 (kid|lad|laddie|boy|girl|lass|pupil|student|child|twin|one) (with|who has|wi) (the|a|an|his|her) ..3 (bag|stoma|ears|ear|hearing aid|hearing aids|glass eye|eye|leg|brace|wheelchair|chair|hair|tag|pump|inhaler|scar|stammer|lisp|defenders|implant|walker|frame) ..8 (<class>|<year-group>)`,
      `(<class>|<year-group>) ..6 (the|that) (kid|lad|boy|girl|one|twin) (with|whose|who has) ..4 (bag|stoma|hearing aid|hearing aids|glass eye|leg|brace|wheelchair|tag|pump|scar|stammer|lisp|defenders|implant)`,
      `(kid|lad|boy|girl|pupil|student|child|lass|twin|twins|laddie) ..6 whose (mum|dad|mam|mother|father|nan|brother|sister|parents|stepdad|uncle)`,
      `(the|those) (twins|triplets|twin) ..3 (<class>|<year-group>|in my)`,
      `(<class>|<year-group>) ..4 (the|those|whose) (twins|triplets)`,
    ],
  },
]);

export function findDescribed(read: Read, others: readonly Entity[]): Entity[] {
  const hits = recall(known, read, [...others]);
  return hits
    .filter((hit, at) => hits.findIndex((other) => other.from === hit.from) === at)
    .map(({ from, to, means }) => found(read, 'pupil', from, to, means));
}
