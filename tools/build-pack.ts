import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Pack } from '../src/policy/pack.ts';
import { Problem, readRules } from './read-rules.ts';

const DEFAULT_FILE = join(import.meta.dirname, '..', '.output', 'pack.json');

/** The folder `rules/` as one JSON text. */
export function buildPack(folder?: string): string {
  return JSON.stringify(readRules(folder));
}

export function writePack(file = DEFAULT_FILE, folder?: string): Pack {
  const json = buildPack(folder);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, json);
  return JSON.parse(json);
}

if (import.meta.main) {
  const file = process.argv[2] ?? DEFAULT_FILE;
  try {
    const pack = writePack(file);
    console.log(
      `${file}: pack ${pack.id} ${pack.version}, ${pack.rules.length} rules, ${pack.lists.length} lists.`,
    );
  } catch (error) {
    console.error(error instanceof Problem ? error.message : `${file} cannot be written: ${error}`);
    process.exitCode = 1;
  }
}
