import { i18n } from '#i18n';
import { openFolder, type Placed } from './folder.ts';
import { BadFile, faultWords, type Source } from './source.ts';
import { openZip } from './zip.ts';

const OTHER_PACKING = /\.(tar|tgz|gz|bz2|xz|7z|rar)$/i;
const ZIP_SIGNS = ['PK\u0003\u0004', 'PK\u0005\u0006'];

const isZip = async ({ path, blob }: Placed): Promise<boolean> =>
  /\.zip$/i.test(path) || ZIP_SIGNS.includes(await blob.slice(0, 4).text());

const nameOf = (placed: readonly Placed[]): string => {
  const [first = ''] = placed.map(({ path }) => path);
  const folder = first.includes('/') ? first.slice(0, first.indexOf('/')) : '';
  if (folder !== '' && placed.every(({ path }) => path.startsWith(`${folder}/`))) return folder;
  return placed.length === 1 ? first : i18n.t('archive.andMore', { first, count: placed.length - 1 });
};

/** What was chosen as one archive: a zip, its parts, the folder that it unpacks to, or single files of it. */
export async function openChosen(placed: readonly Placed[]): Promise<Source> {
  const chosen = [...placed].sort((a, b) => (a.path < b.path ? -1 : 1));
  // In a folder that was unpacked, a zip is a thing that was once shared.
  const alone = chosen.every(({ path }) => !path.includes('/'));
  const sources: Source[] = [];
  const loose: Placed[] = [];
  const problems: string[] = [];
  for (const one of chosen) {
    try {
      if (alone && OTHER_PACKING.test(one.path)) throw new BadFile('otherPacking');
      if (alone && (await isZip(one))) sources.push(await openZip(one.blob, one.path));
      else loose.push(one);
    } catch (error) {
      if (!(error instanceof BadFile)) throw error;
      problems.push(faultWords(one.path, error.fault));
    }
  }
  if (loose.length > 0) sources.push(openFolder(nameOf(loose), loose));
  return {
    name: nameOf(chosen),
    size: chosen.reduce((sum, { blob }) => sum + blob.size, 0),
    files: sources.flatMap(({ files }) => files),
    problems: [...problems, ...sources.flatMap((source) => source.problems)],
  };
}
