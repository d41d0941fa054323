import { readFile } from 'node:fs/promises';
import { build, type Plugin } from 'esbuild';
import { getMessage, messages } from '../../../tools/i18n.ts';

/** Vite's `?inline` for esbuild: a style sheet as a string. */
const inlineCss: Plugin = {
  name: 'inline-css',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({
      path: new URL(path.replace('?inline', ''), `file://${resolveDir}/`).pathname,
      namespace: 'inline-css',
    }));
    onLoad({ filter: /./, namespace: 'inline-css' }, async ({ path }) => ({
      contents: await readFile(path, 'utf8'),
      loader: 'text',
    }));
  },
};

const made = new Map<string, Promise<string>>();

/** What a content script has of the extension API. */
const WORDS = `globalThis.chrome = { i18n: { getMessage: (key, given) => (${getMessage})(${JSON.stringify(messages)}, key, given) } };`;

/** An entry as one classic script, as a page or a content script runs it; built once. */
export function bundle(entry: string): Promise<string> {
  const script = made.get(entry) ?? make(entry);
  made.set(entry, script);
  return script;
}

async function make(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    outdir: 'out',
    minify: true,
    format: 'iife',
    target: 'es2023',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [inlineCss],
    banner: { js: WORDS },
  });
  const script = outputFiles.find(({ path }) => path.endsWith('.js'));
  if (!script) throw new Error(`nothing was built from ${entry}`);
  return script.text;
}
