import Papa from 'papaparse';
import { MOST_RECORD } from './limits.ts';

/** A row by the names of its columns, in small letters, or news of one that could not be read, or of all from there on. */
export type CsvRow = { row: Record<string, string> } | { broken: 'one' | 'rest' };

/** Reads a table whose first row names the columns, a row at a time. */
export async function* readCsv(chunks: AsyncIterable<string>): AsyncGenerator<CsvRow, void> {
  let rest = '';
  let columns: string[] | undefined;

  function* rowsOf(text: string, last: boolean): Generator<CsvRow> {
    const parser = new Papa.Parser({ delimiter: ',' });
    const { data, errors, meta } = parser.parse(text, 0, !last) as Papa.ParseResult<string[]>;
    rest = text.slice(meta.cursor);
    const bad = new Set(errors.map(({ row }) => row));
    for (const [at, cells] of data.entries()) {
      if (cells.every((cell) => cell.trim() === '')) continue;
      if (!columns)
        columns = cells.map((cell) =>
          cell
            .replace(/^\uFEFF/, '')
            .trim()
            .toLowerCase(),
        );
      else if (bad.has(at) || cells.length !== columns.length) yield { broken: 'one' };
      else yield { row: Object.fromEntries(columns.map((name, column) => [name, cells[column] ?? ''])) };
    }
  }

  for await (const chunk of chunks) {
    // A quotation mark that is never closed would take in all the rest.
    if (rest.length > MOST_RECORD) return yield { broken: 'rest' };
    yield* rowsOf(rest + chunk, false);
  }
  if (rest !== '') yield* rowsOf(rest, true);
}
