import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';

const HERE = import.meta.dirname;

/** Serves the practice page on this computer alone. Resolves with its address; `signal` ends it. */
export async function servePractice(signal: AbortSignal): Promise<string> {
  const bundle = await build({
    entryPoints: [join(HERE, 'site.ts')],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const files = new Map<string, [type: string, body: string | Buffer]>([
    ['/', ['text/html', await readFile(join(HERE, 'index.html'))]],
    ['/site.css', ['text/css', await readFile(join(HERE, 'site.css'))]],
    ['/site.js', ['text/javascript', bundle.outputFiles[0]?.text ?? '']],
  ]);
  const server = createServer((request, response) => {
    const [type, body] = files.get(request.url ?? '') ?? ['text/plain', 'Not here.'];
    response.writeHead(files.has(request.url ?? '') ? 200 : 404, {
      'content-type': `${type}; charset=utf-8`,
    });
    response.end(body);
  });
  signal.addEventListener('abort', () => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}
