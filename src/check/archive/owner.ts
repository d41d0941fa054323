import { readCsv } from './csv-rows.ts';
import type { Format } from './format.ts';
import { readJson } from './json-records.ts';
import { type Source, textOf } from './source.ts';

/** How the person is named in the messages of an archive, where it says so. */
export async function findOwner(
  { files }: Source,
  { owner }: Format,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (!owner) return undefined;
  for (const file of files.filter(({ name }) => owner.files.test(name))) {
    try {
      const texts = textOf(file, signal, () => {});
      if ('paths' in owner) {
        for await (const record of readJson(texts, owner.paths)) {
          const self = 'path' in record ? owner.ofRecord(record.value) : undefined;
          if (self !== undefined) return self;
        }
      } else {
        for await (const record of readCsv(texts)) {
          const self = 'row' in record ? owner.ofRow(record.row) : undefined;
          if (self !== undefined) return self;
        }
      }
    } catch {
      // The file is named as unreadable where its posts are read; here another may serve.
      signal.throwIfAborted();
    }
  }
  return undefined;
}
