import { unzipSync, zipSync } from 'fflate';
import { i18n } from '#i18n';

/** A published folder holds a few small files; what is larger is another archive. */
const MOST_FILES = 300;
const MOST_BYTES = 4_000_000;

const nameOf = (path: string): string => path.split('/').at(-1) ?? path;

/** The folder as one file to keep and to upload. */
export const zipOf = (files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(zipSync(Object.fromEntries(files)));

/** What a person chose, by the names in the folder; a folder around it and what systems add are let be. */
export const folderOf = (
  files: Iterable<readonly [path: string, bytes: Uint8Array]>,
): Map<string, Uint8Array> => new Map([...files].map(([path, bytes]) => [nameOf(path), bytes] as const));

export const isOfFolder = (path: string): boolean =>
  /\.json$/.test(path) && !/(^|\/)(\.|__MACOSX\/)/.test(path);

/**
 * Opens the folder that was saved as one file.
 * @throws Error with a sentence for the person.
 */
export function unzipped(bytes: Uint8Array): Map<string, Uint8Array> {
  let count = 0;
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isOfFolder(name)) return false;
        count++;
        return count <= MOST_FILES && originalSize <= MOST_BYTES;
      },
    });
  } catch {
    throw new Error(i18n.t('workbench.publish.noZip'));
  }
  return folderOf(Object.entries(entries));
}
