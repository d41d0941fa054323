import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPack } from '../src/policy/load.ts';
import type { Pack } from '../src/policy/pack.ts';

const DEFAULT_FOLDER = join(import.meta.dirname, '..', 'rules');

/** A problem that the person can mend; its message is shown without a stack. */
export class Problem extends Error {}

export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Problem(`${file} cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
}

function jsonFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch {
    return [];
  }
}

const readAll = (folder: string): unknown[] => jsonFiles(folder).map((name) => readJson(join(folder, name)));

/** The folder `rules/` as one pack. Throws a `Problem` in plain words when it is not a good one. */
export function readRules(folder = DEFAULT_FOLDER): Pack {
  const loaded = checkPack({
    format: 1,
    ...(readJson(join(folder, 'pack.json')) as object),
    organisation: readJson(join(folder, 'organisation.json')),
    clauses: readJson(join(folder, 'clauses.json')),
    consequences: readJson(join(folder, 'consequences.json')),
    lists: readAll(join(folder, 'lists')),
    rules: readAll(join(folder, 'rules')),
    sites: readAll(join(folder, 'sites')),
    moments: readAll(join(folder, 'moments')),
  });
  if (!loaded.ok) throw new Problem([loaded.problem, ...loaded.others].join('\n'));
  return loaded.pack;
}
