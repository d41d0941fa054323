import type { CheckedPost } from '../../check/report.ts';
import type { State } from '../../messages.ts';
import { send } from '../../send.ts';
import type { Warning } from '../../verdict/explain.ts';
import { legibleWords } from '../../verdict/picture-words.ts';
import type { Draft } from '../../verdict/verdict.ts';

let last = 0;

/** Name of the site that a post stands on: as the rules know it, else its host; undefined where neither is known. */
export const sourceOf = (sites: State['sites'], site: string, url = ''): string | undefined =>
  sites.find(({ id }) => id === site)?.name ?? URL.parse(url)?.hostname;

/** A post and its verdict as they stand in a report. */
export async function checkedPost(
  { text, context, pictures }: Required<Draft>,
  warning: Warning | null,
  known: Pick<CheckedPost, 'date' | 'link' | 'source' | 'unseen'>,
): Promise<CheckedPost> {
  const names = await send({ type: 'names', text, context, pictures: [...pictures] });
  return {
    id: String(++last),
    ...{ text, context, warning, names, ...known },
    ...(pictures.length > 0 && {
      pictures: pictures.map((picture) => ({
        words: legibleWords(picture).text,
        problems: picture.problems,
      })),
    }),
  };
}
