import { readCsv } from './csv-rows.ts';
import type { Kind, Owner, Reading } from './format.ts';
import { readJson } from './json-records.ts';

/** What one record of a file is, or news of the file. */
export type ReadRecord =
  | { reading: Reading }
  /** The place was there where such records stand, even if it is empty. */
  | { place: true }
  /** One could not be read, or nothing from there to the end. */
  | { broken: 'one' | 'rest' };

/** The records of one file, read by what its site is known to write. */
export async function* readRecords(
  kind: Kind,
  texts: AsyncIterable<string>,
  owner: Owner,
): AsyncGenerator<ReadRecord, void> {
  if ('csv' in kind) {
    for await (const record of readCsv(texts))
      yield 'row' in record ? { reading: kind.csv(record.row, owner) } : record;
    return;
  }
  const paths = kind.json.map(({ path }) => path);
  for await (const record of readJson(texts, paths)) {
    if (!('path' in record)) yield record;
    else yield { reading: kind.json[record.path]?.read(record.value, owner) ?? null };
  }
}
