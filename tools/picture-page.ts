/** A small extension with nothing but the picture engine in a page, for tests and benchmarks. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { type BrowserKind, findBrowser } from './find-browser.ts';
import { EXTENSION_CSP, pictureAssets } from './picture-assets.ts';

const GECKO_ID = 'pictures@forethought.example';
/** Firefox gives an extension a random address unless it has one already. */
const GECKO_ADDRESS = '5b2d3e1c-6f57-4c0e-9a39-0f6f5b1d7c11';

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

async function write(folder: string, kind: BrowserKind, contents: Contents): Promise<void> {
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
    background: kind === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
    ...(kind === 'firefox' ? { browser_specific_settings: { gecko: { id: GECKO_ID } } } : {}),
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

async function inFirefox(extension: string): Promise<PicturePage> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: true,
    protocolTimeout: 0,
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_ADDRESS }) },
  });
  await browser.installExtension(extension);
  const page = await browser.newPage();
  await page.goto(`moz-extension://${GECKO_ADDRESS}/page.html`);
  return {
    call: (fn, argument) => page.evaluate(fn as never, argument as never),
    process: browser.process()?.pid,
    close: () => browser.close(),
  };
}

/** Opens the page in a fresh browser. */
export async function openPicturePage(kind: BrowserKind, contents = ENGINE): Promise<PicturePage> {
  const folder = mkdtempSync(join(tmpdir(), 'forethought-pictures-'));
  const extension = join(folder, 'extension');
  mkdirSync(extension);
  await write(extension, kind, contents);
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
