/** The picture engine alone in a page, for tests and benchmarks: in Chromium a page of an extension. */
import { cpSync, createReadStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { type BrowserKind, findBrowser } from './find-browser.ts';
import { EXTENSION_CSP, pictureAssets } from './picture-assets.ts';

interface Contents {
  /** Code that puts functions on `globalThis`. */
  entry: string;
  resolveDir: string;
  /** Folders whose files are at `/pictures/`. */
  pictures: string[];
}

const ENGINE: Contents = {
  entry: `
    import { createPictureEngine } from './engine.ts';
    import { mend } from './mend.ts';
    import { withoutMetadata } from './strip.ts';
    Object.assign(globalThis, { createPictureEngine, mend, withoutMetadata });`,
  resolveDir: join(import.meta.dirname, '../src/image'),
  pictures: [],
};

export interface PicturePage {
  /** Runs a self-contained function in the page, where the engine's functions are global. */
  call<A, T>(fn: (argument: A) => T, argument: A): Promise<Awaited<T>>;
  /** Process of the browser; its children do the work. */
  process: number | undefined;
  close(): Promise<void>;
}

async function write(folder: string, contents: Contents): Promise<void> {
  await build({
    stdin: { contents: contents.entry, resolveDir: contents.resolveDir, loader: 'ts' },
    outfile: join(folder, 'page.js'),
    bundle: true,
    format: 'esm',
    target: 'es2023',
    define: { global: 'globalThis' },
    logLevel: 'error',
  });
  writeFileSync(
    join(folder, 'page.html'),
    '<!doctype html><meta charset="utf-8"><title>Pictures</title><script type="module" src="page.js"></script>',
  );
  writeFileSync(join(folder, 'background.js'), '');
  const manifest = {
    manifest_version: 3,
    name: 'Pictures',
    version: '1',
    content_security_policy: { extension_pages: EXTENSION_CSP },
    background: { service_worker: 'background.js' },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  mkdirSync(join(folder, 'image'));
  for (const asset of await pictureAssets()) {
    const to = join(folder, 'image', asset.name);
    if ('file' in asset) cpSync(asset.file, to);
    else writeFileSync(to, asset.text);
  }
  for (const pictures of contents.pictures) cpSync(pictures, join(folder, 'pictures'), { recursive: true });
}

async function inChromium(extension: string, profile: string): Promise<PicturePage> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const page = await context.newPage();
  await page.goto(new URL('/page.html', worker.url()).href);
  const browser = await context.browser()?.newBrowserCDPSession();
  const processes = await browser?.send('SystemInfo.getProcessInfo');
  return {
    call: (fn, argument) => page.evaluate(fn as never, argument as never),
    process: processes?.processInfo.find(({ type }) => type === 'browser')?.id,
    close: () => context.close(),
  };
}

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Serves the folder under the policy of an extension page. */
async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = createReadStream(join(folder, path));
    file.on('error', () => response.writeHead(404).end());
    file.on('open', () => {
      response.writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': EXTENSION_CSP,
      });
      file.pipe(response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

/** Firefox lets no driver into a page of an extension, so that here the page is a served one. */
async function inFirefox(folder: string): Promise<PicturePage> {
  const server = await serve(folder);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: true,
    protocolTimeout: 0,
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/page.html`);
  return {
    call: (fn, argument) => page.evaluate(fn as never, argument as never),
    process: browser.process()?.pid,
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Opens the page in a fresh browser. */
export async function openPicturePage(kind: BrowserKind, contents = ENGINE): Promise<PicturePage> {
  const folder = mkdtempSync(join(tmpdir(), 'forethought-pictures-'));
  const extension = join(folder, 'extension');
  mkdirSync(extension);
  await write(extension, contents);
  const page =
    kind === 'firefox' ? await inFirefox(extension) : await inChromium(extension, join(folder, 'profile'));
  return {
    ...page,
    async close() {
      await page.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
