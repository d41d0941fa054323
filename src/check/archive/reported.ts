import type { Pack } from '../../policy/pack.ts';
import { explain } from '../../verdict/explain.ts';
import type { CheckedPost } from '../report.ts';
import { localTime, type Risky } from './check-archive.ts';
import { formatOf } from './known-formats.ts';

/** A risky post as it stands in a report. */
export const reported = (
  pack: Pack,
  { number, text, context, when, link, verdict, names, pictures }: Risky,
): CheckedPost => ({
  id: String(number + 1),
  text,
  ...(when === undefined ? {} : { date: localTime(when) }),
  ...(link === undefined ? {} : { link }),
  source: formatOf(context.site)?.name ?? context.site,
  context,
  warning: explain(pack, verdict),
  names,
  ...(pictures && { pictures: pictures.map(({ name, words, problems }) => ({ name, words, problems })) }),
});
