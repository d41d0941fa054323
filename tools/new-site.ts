/**
 * `npm run new-site -- my-site`: writes the skeleton of a site and a page like it, and names the site where sites are
 * named: in the tests, in the counts and in their engine, and in the table of docs/sites.md.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const SURFACES = 'tests/browser/behaviour/site-surfaces.ts';
const VOCABULARY = 'src/counts/vocabulary.ts';
const SCHEMA = 'docs/collector/schema.sql';
const TABLE = 'docs/sites.md';

const PAGE = `import { composer, sendingForm } from './composer.ts';
import { el, root } from './dom.ts';
import { textareaBox } from './plain.ts';

/** Use the site's real editor here, and its attributes; lexical.ts, draft.ts, slate.ts, tiptap.ts and ckeditor.ts help. */
const post = composer(textareaBox({ 'aria-label': 'Your post' }), 'Ctrl+Enter');
root().append(sendingForm(el('form', {}, post.element, el('button', { type: 'submit' }, 'Post')), post));
`;

export const skeleton = (id: string) => ({
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
});

/** The list of surfaces with one more at its end. */
export const withEntry = (list: string, id: string): string =>
  list.replace(
    /\];\s*$/,
    `  {
    site: '${id}',
    page: '${id}',
    url: 'https://${id}.example/',
    ...post,
    composer: 'form textarea',
    button: 'form button[type="submit"]',
    ...ctrlEnter,
    form: true,
  },
];
`,
  );

/** By name, and `other` at the end. */
const withName = (names: readonly string[], id: string): string[] => [
  ...[...names.filter((name) => name !== 'other'), id].sort(),
  'other',
];

/** A file with its one place of that form replaced; a form that is not there means that the file has changed since. */
function replaced(text: string, form: RegExp, change: (found: string) => string): string {
  const [found, ...more] = text.matchAll(new RegExp(form, 'g'));
  if (!found || more.length > 0) throw new Error(`${form} is not there once.`);
  return text.slice(0, found.index) + change(found[0]) + text.slice(found.index + found[0].length);
}

/** The closed list of sites that are counted, with one more. */
export const withFamily = (vocabulary: string, id: string): string =>
  replaced(vocabulary, /(?<=SITE_FAMILIES = )\[[^\]]*\]/, (list) => {
    const names = [...list.matchAll(/'([a-z0-9-]+)'/g)].map(([, name = '']) => name);
    return `[\n${withName(names, id)
      .map((name) => `  '${name}',\n`)
      .join('')}]`;
  });

/** The database of the counts engine, which takes one more site. */
export const withTaken = (schema: string, id: string): string =>
  replaced(schema, /(?<='site', '\^\()[a-z0-9|-]+(?=\)\$'\))/, (names) =>
    withName(names.split('|'), id).join('|'),
  );

/** The table of sites with one more row at its end. */
export const withRow = (docs: string, { name, matches, confidence }: ReturnType<typeof skeleton>): string =>
  replaced(docs, /(?<=\n\| site [^\n]*\n(?:\|[^\n]*\n)*)(?=\n)/, () => {
    const hosts = matches.map((match) => match.replace(/^https:\/\/|\/\*$/g, '')).join(', ');
    return `| ${name} | ${hosts} | TODO | TODO | ${confidence} |\n`;
  });

export function run(id = '', root = ROOT): number {
  const data = `rules/sites/${id}.json`;
  const page = `tests/browser/pages/${id}.ts`;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 32 || id === 'other') {
    console.error(
      'Name the site in small letters, digits and hyphens, for example: npm run new-site -- my-forum',
    );
    return 2;
  }
  const taken = [data, page].find((file) => existsSync(join(root, file)));
  if (taken) {
    console.error(`${taken} is there already; change it, or choose another name.`);
    return 2;
  }
  const site = skeleton(id);
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  // All is worked out before anything is written.
  const files = {
    [data]: `${JSON.stringify(site, null, 2)}\n`,
    [page]: PAGE,
    [SURFACES]: withEntry(read(SURFACES), id),
    [VOCABULARY]: withFamily(read(VOCABULARY), id),
    [SCHEMA]: withTaken(read(SCHEMA), id),
    [TABLE]: withRow(read(TABLE), site),
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
  console.log(`${data} and ${page} are written, and the site is named in
${[SURFACES, VOCABULARY, SCHEMA, TABLE].join(', ')}.
Fill in hosts, composers, send buttons and keys, say where you know them from, and build the page with the real editor.
Then: npm run format, and npm exec -- vitest run --config tests/vitest.config.ts -t ${id}`);
  return 0;
}

if (import.meta.main) process.exitCode = run(process.argv[2]);
