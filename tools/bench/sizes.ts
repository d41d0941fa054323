import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './figures.ts';

const ROOT = join(import.meta.dirname, '../../.output');
const GOALS: Record<string, number> = { 'content-scripts/compose.js': 120 };

/** The size of each script, of the rules and of the models, as they are shipped. */
export function benchSizes(): Figure[] {
  return ['chrome-mv3', 'firefox-mv3'].flatMap((build) =>
    readdirSync(join(ROOT, build), { recursive: true })
      .map(String)
      .filter((file) => /\.(js|css|json|wasm|bin|gz)$/.test(file))
      .sort()
      .map((file) => {
        const goal = GOALS[file];
        return {
          name: `size of ${build}/${file}`,
          value: statSync(join(ROOT, build, file)).size / 1000,
          unit: 'kB' as const,
          ...(goal === undefined ? {} : { goal }),
        };
      }),
  );
}
