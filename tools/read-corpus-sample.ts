import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LabelledCase, readLines, readText } from './cases.ts';

const FOLDER = join(import.meta.dirname, '..', 'rules', 'corpus');
/** Odd, since posts often stand in pairs of a breach and its harmless twin. */
const EVERY = 15;

/** The labelled posts that the workbench brings: every fifteenth of each writer. */
export const readCorpusSample = () =>
  readdirSync(FOLDER)
    .toSorted()
    .flatMap((name) =>
      readLines(LabelledCase, readText(join(FOLDER, name))).flatMap((line) =>
        'value' in line && (line.line - 1) % EVERY === 0 ? [line.value] : [],
      ),
    )
    .map(({ id, text, site, surface, account, role, time, label, categories }) => ({
      id,
      text,
      site,
      surface,
      account,
      role,
      time,
      label,
      categories,
    }));
