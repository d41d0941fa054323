import { z } from 'zod';
import { i18n } from '#i18n';
import { type CountRow, OUTCOMES } from './event.ts';
import type { CountSink } from './sink.ts';
import { COUNTED_CATEGORIES, SITE_FAMILIES } from './vocabulary.ts';
import { WEEK } from './week.ts';

const COLUMNS = ['week', 'pack', 'version', 'category', 'clause', 'site', 'outcome', 'count'] as const;

const Line = z.object({
  week: z.string().regex(WEEK),
  pack: z.string().regex(/^[a-z0-9-]{2,60}$/),
  version: z.coerce.number().int().min(1),
  category: z.enum(COUNTED_CATEGORIES),
  clause: z.string().regex(/^[a-z0-9.-]{1,40}$/),
  site: z.enum(SITE_FAMILIES),
  outcome: z.enum(OUTCOMES),
  count: z.coerce.number().int().min(1).max(1_000_000),
});

/** No value holds a comma, a quotation mark or the start of a formula: the vocabularies have none. */
export const toCsv = (rows: readonly CountRow[]): string =>
  [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((column) => row[column]).join(',')), ''].join('\n');

export const isCountsCsv = (text: string): boolean =>
  text.replace(/^\uFEFF/, '').startsWith(COLUMNS.join(','));

/**
 * Reads what `toCsv` wrote, also after a spreadsheet saved it again.
 * @throws Error with a sentence for the person
 */
export function fromCsv(text: string): CountRow[] {
  const [head = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim());
  if (head.trim() !== COLUMNS.join(',')) throw new Error(i18n.t('provider.notCounts'));
  return lines.map((line, at) => {
    const cells = line.split(',');
    const read = Line.safeParse(Object.fromEntries(COLUMNS.map((column, i) => [column, cells[i]?.trim()])));
    if (!read.success || cells.length !== COLUMNS.length)
      throw new Error(i18n.t('provider.badLine', { number: at + 2 }));
    return read.data;
  });
}

/** Writes counts into a file that `save` hands to the person. */
export const fileSink = (save: (name: string, text: string) => void): CountSink => ({
  async take(rows) {
    save('forethought-counts.csv', toCsv(rows));
  },
});
