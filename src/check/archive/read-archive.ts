import { i18n } from '#i18n';
import { eitherWords } from '../../words/format.ts';
import type { ArchivedPost } from './archived-post.ts';
import type { Format, Kind, Owner } from './format.ts';
import { FORMATS } from './known-formats.ts';
import { findOwner } from './owner.ts';
import { readRecords } from './records.ts';
import { type ArchiveFile, BadFile, faultWords, type Source, textOf } from './source.ts';

export interface ReadPost extends ArchivedPost {
  site: string;
}

export interface Listening {
  signal: AbortSignal;
  /** Bytes of posts that were read, as they come. */
  onBytes(count: number): void;
  /** What could not be read, in a sentence that names the file. */
  onProblem(sentence: string): void;
}

/** A file that holds posts, and how they are read. */
export interface Holding {
  file: ArchiveFile;
  format: Format;
  kind: Kind;
}

/** The files with posts, in an order that is always the same. */
export function holdingsOf({ files }: Source): Holding[] {
  const formats = FORMATS.filter(({ sign }) => files.some(({ name }) => sign.test(name)));
  return files.flatMap((file) => {
    for (const format of formats) {
      const kind = format.kinds.find((one) => one.files.test(file.name));
      if (kind) return [{ file, format, kind }];
    }
    return [];
  });
}

/** Why an archive has nothing that can be checked. */
export function nothingIn({ name, files }: Source): string {
  if (files.some((file) => /\.html?$/i.test(file.name))) return i18n.t('archive.webPages', { name });
  return i18n.t('archive.noPosts', { name, sites: eitherWords(FORMATS.map((one) => one.name)) });
}

/** All that the person wrote, as it is read. A file with a fault costs a sentence, not the rest. */
export async function* readArchive(source: Source, listening: Listening): AsyncGenerator<ReadPost, void> {
  const { signal, onProblem, onBytes } = listening;
  const holdings = holdingsOf(source);
  const owners = new Map<Format, Owner>();
  for (const { file, format, kind } of holdings) {
    const owner = owners.get(format) ?? { self: await findOwner(source, format, signal) };
    owners.set(format, owner);
    const seen = { known: 0, unknown: 0, broken: 0, whose: 0, place: false };
    try {
      for await (const record of readRecords(kind, textOf(file, signal, onBytes), owner)) {
        if ('place' in record) seen.place = true;
        else if ('broken' in record) {
          if (record.broken === 'one') seen.broken++;
          else onProblem(i18n.t('archive.damaged', { name: file.name }));
        } else if (record.reading === 'unknown') seen.unknown++;
        else if (record.reading === 'whose') seen.whose++;
        else {
          seen.known++;
          const post = record.reading;
          if (post && (post.text.trim() !== '' || post.media)) yield { ...post, site: format.site };
        }
      }
    } catch (error) {
      signal.throwIfAborted();
      onProblem(faultWords(file.name, error instanceof BadFile ? error.fault : 'cannotBeRead'));
      continue;
    }
    for (const sentence of told(file, seen)) onProblem(sentence);
  }
}

interface Seen {
  known: number;
  unknown: number;
  broken: number;
  whose: number;
  place: boolean;
}

function* told({ name, size }: ArchiveFile, { known, unknown, broken, whose, place }: Seen) {
  const nothing = known + unknown + broken + whose === 0;
  if (size === 0) yield faultWords(name, 'empty');
  else if ((unknown > 0 && known === 0) || (nothing && !place && /\.js(on)?$/.test(name)))
    yield i18n.t('archive.notKnown', { name });
  else if (unknown > 0) yield i18n.t('archive.notUnderstood', unknown, { name });
  if (broken > 0) yield i18n.t('archive.leftOut', broken, { name });
  if (whose > 0) yield i18n.t('archive.whose', { name });
}
