/**
 * Opens a practice page in a browser that has the extension: `npm start`.
 * Without a display it posts one of the policy's own examples headless, prints the warning that came up,
 * and saves a screenshot.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page, type SerializedAXNode } from 'puppeteer-core';
import { buildExtension } from './build.ts';
import { findBrowser } from './find-browser.ts';
import { servePractice } from './practice-site/serve.ts';

const EXAMPLE = 'Kayden in 8B had another meltdown today and his mum had to collect him';
const SCREENSHOT = '.output/practice.png';

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

async function openBrowser(executablePath: string, profile: string): Promise<Browser> {
  const extension = resolve('.output/chrome-mv3-local');
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return puppeteer.launch({
    executablePath,
    headless: !hasDisplay,
    userDataDir: profile,
    // Chrome and Edge refuse --load-extension since 2025; over the pipe they take it.
    pipe: true,
    enableExtensions: [extension],
    defaultViewport: hasDisplay ? null : { width: 1100, height: 820 },
    args: ['--no-first-run', '--disable-background-networking', ...(asRoot ? ['--no-sandbox'] : [])],
  });
}

const textsOf = (node: SerializedAXNode): string[] => [
  ...(node.role === 'StaticText' && node.name ? [node.name] : []),
  ...(node.children ?? []).flatMap(textsOf),
];

const find = (node: SerializedAXNode, role: string): SerializedAXNode | undefined =>
  node.role === role ? node : (node.children ?? []).map((child) => find(child, role)).find(Boolean);

/** The dialog as a screen reader is told of it: it sits in a closed shadow root. */
async function dialogText(page: Page): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    const tree = await page.accessibility.snapshot({ interestingOnly: false });
    const dialog = tree && find(tree, 'dialog');
    if (dialog) return textsOf(dialog).join('\n');
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  throw new Error('No warning came up within the time that it should take.');
}

async function showHeadless(page: Page): Promise<void> {
  await page.click('#post-editor [contenteditable]');
  await page.keyboard.type(EXAMPLE);
  await page.click('#post-button');
  const warning = await dialogText(page);
  await page.screenshot({ path: SCREENSHOT });
  console.log(`There is no display, so this was tried headless.\n\nTyped:\n  ${EXAMPLE}\nPressed: Post\n`);
  console.log(`The post was held, and this came up:\n${warning.replaceAll(/^/gm, '  ')}\n`);
  console.log(`A screenshot is in ${SCREENSHOT}`);
}

try {
  const executablePath = findBrowser('chromium');
  console.log(`Building the extension for ${executablePath} ...`);
  await buildExtension(['chrome'], '-local', ['http://localhost/*']);
  const stop = new AbortController();
  const address = await servePractice(stop.signal);
  const profile = mkdtempSync(join(tmpdir(), 'forethought-'));
  const browser = await openBrowser(executablePath, profile);
  try {
    const [page = await browser.newPage()] = await browser.pages();
    await page.goto(address);
    if (hasDisplay) {
      console.log(`The practice page is open: ${address}\nClose the browser window to end.`);
      await new Promise((closed) => browser.once('disconnected', closed));
    } else await showHeadless(page);
  } finally {
    await browser.close();
    stop.abort();
    rmSync(profile, { recursive: true, force: true });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
