import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const pages = fileURLToPath(new URL('../pages/', import.meta.url));
const bundles = new Map<string, Promise<string>>();

async function make(page: string): Promise<string> {
  const result = await build({
    entryPoints: [`${pages}${page}.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minifySyntax: true,
    // Draft.js and React are written for a bundler that fills these in.
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error(`esbuild wrote nothing for ${page}`);
  return file.text;
}

/** The script of a page, bundled once. */
export function bundle(page: string): Promise<string> {
  const known = bundles.get(page);
  if (known) return known;
  const made = make(page);
  bundles.set(page, made);
  return made;
}
