/** `npm run new-site -- my-site`: writes the skeleton of a site, a page like it, and the entry of that page in the tests. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const SURFACES = 'tests/browser/behaviour/site-surfaces.ts';

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

function run(id = ''): number {
  const data = `rules/sites/${id}.json`;
  const page = `tests/browser/pages/${id}.ts`;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 32) {
    console.error(
      'Name the site in small letters, digits and hyphens, for example: npm run new-site -- my-forum',
    );
    return 2;
  }
  const taken = [data, page].find((file) => existsSync(join(ROOT, file)));
  if (taken) {
    console.error(`${taken} is there already; change it, or choose another name.`);
    return 2;
  }
  writeFileSync(join(ROOT, data), `${JSON.stringify(skeleton(id), null, 2)}\n`);
  writeFileSync(join(ROOT, page), PAGE);
  writeFileSync(join(ROOT, SURFACES), withEntry(readFileSync(join(ROOT, SURFACES), 'utf8'), id));
  console.log(`${data} and ${page} are written, and the page is in ${SURFACES}.
Fill in hosts, composers, send buttons and keys, say where you know them from, and build the page with the real editor.
Then: npm run format, and npm exec -- vitest run --config tests/vitest.config.ts -t ${id}`);
  return 0;
}

if (import.meta.main) process.exitCode = run(process.argv[2]);
