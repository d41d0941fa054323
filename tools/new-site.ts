/** `npm run new-site -- my-site`: writes the skeleton of a site. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [id = ''] = process.argv.slice(2);
const file = join(import.meta.dirname, `../rules/sites/${id}.json`);

function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 32)
  refuse('Name the site in small letters, digits and hyphens, for example: npm run new-site -- my-forum');
if (existsSync(file)) refuse(`rules/sites/${id}.json is there already; change it, or choose another name.`);

const site = {
  id,
  name: id,
  matches: [`https://${id}.example/*`],
  surfaces: [
    {
      kind: 'post',
      public: true,
      composers: ['form textarea'],
      send: ['form button[type="submit"]'],
      keys: ['Ctrl+Enter', 'Meta+Enter'],
    },
  ],
  evidence: 'TODO: where this is known from, and when it was looked at.',
  confidence: 'low',
};
writeFileSync(file, `${JSON.stringify(site, null, 2)}\n`);
console.log(`rules/sites/${id}.json is written.
Fill in hosts, composers, send buttons and keys, and say where you know them from.
Then: npm exec -- vitest run --config tests/vitest.config.ts --project unit tests/unit/sites.test.ts`);
