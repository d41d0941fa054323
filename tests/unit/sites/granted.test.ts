import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { guardGranted, guardHost, isGuardedByChoice, isInManifest } from '../../../src/sites/granted.ts';
import { signUpPattern } from '../../../src/sites/sign-up/pattern.ts';

/** What the browser keeps: granted origins, registered scripts, open tabs, and where scripts were started. */
const kept = vi.hoisted(() => ({
  granted: new Set<string>(),
  scripts: new Map<string, object>(),
  tabs: [] as { id?: number; url: string }[],
  started: [] as number[],
}));

vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => kept.granted.has(origin)),
    },
    scripting: {
      getRegisteredContentScripts: async ({ ids = [...kept.scripts.keys()] }: { ids?: string[] } = {}) =>
        ids.filter((id) => kept.scripts.has(id)).map((id) => kept.scripts.get(id)),
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) kept.scripts.delete(id);
      },
      registerContentScripts: async (scripts: { id: string }[]) => {
        for (const script of scripts) {
          if (kept.scripts.has(script.id)) throw new Error('Duplicate script ID');
          kept.scripts.set(script.id, script);
        }
      },
      executeScript: async ({ target }: { target: { tabId: number } }) => {
        if (target.tabId === 13) throw new Error('The tab was closed.');
        kept.started.push(target.tabId);
      },
    },
    tabs: { query: async () => kept.tabs },
    runtime: {
      getManifest: () => ({
        content_scripts: [{ matches: ['https://*.bsky.app/*', 'https://one.example/*'] }],
      }),
    },
  },
}));

const here = '*://school.example/*';
/** The tab, for the guard and for the script among the page's own. */
const BOTH = [7, 7];
beforeEach(() => {
  kept.granted = new Set([here]);
  kept.scripts = new Map();
  kept.tabs = [{ id: 7, url: 'https://school.example/' }];
  kept.started = [];
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a granted host is guarded at once and in later sessions, in every frame, from the first moment', async () => {
  await guardGranted([here]);
  expect(await isGuardedByChoice('school.example')).toBe(true);
  const how = { matches: [here], runAt: 'document_start', allFrames: true, persistAcrossSessions: true };
  expect([...kept.scripts.values()]).toEqual([
    { ...how, id: 'host-school.example', js: ['/content-scripts/compose.js'] },
    { ...how, id: 'page-school.example', js: ['/content-scripts/pictures.js'], world: 'MAIN' },
  ]);
  expect(kept.started).toEqual(BOTH);
});

test('told twice, by the popup and by the browser, it starts once', async () => {
  await Promise.all([guardGranted([here]), guardHost('school.example')]);
  await guardHost('school.example');
  expect(kept.scripts.size).toBe(2);
  expect(kept.started).toEqual(BOTH);
});

test('a tab that cannot be reached does not keep others from being guarded', async () => {
  kept.tabs = [{ id: 13, url: 'https://school.example/' }, { url: 'https://school.example/' }, ...kept.tabs];
  await guardHost('school.example');
  expect(kept.started).toEqual(BOTH);
});

test('without a grant nothing is registered', async () => {
  kept.granted = new Set();
  await expect(guardHost('school.example')).rejects.toThrow('no permission on school.example');
  await guardGranted([here]);
  expect(kept.scripts.size).toBe(0);
});

test('a host that the person has taken back in the settings of the browser is not guarded', async () => {
  await guardGranted([here]);
  kept.granted.clear();
  expect(await isGuardedByChoice('school.example')).toBe(false);
});

test('all below one host can be guarded together, and none of them twice', async () => {
  const below = '*://*.school.example/*';
  for (const host of ['a.school.example', 'school.example', 'myschool.example'])
    kept.granted.add(`*://${host}/*`);
  kept.granted.add(below);
  await guardHost('a.school.example');
  await guardHost('school.example');
  await guardHost('myschool.example');
  await guardGranted([below]);
  await guardHost('a.school.example');
  expect([...kept.scripts.keys()].sort()).toEqual(
    ['*.school.example', 'myschool.example'].flatMap((host) => [`host-${host}`, `page-${host}`]).sort(),
  );
  expect(await isGuardedByChoice('a.school.example')).toBe(true);
  expect(await isGuardedByChoice('school.example')).toBe(true);
  expect(await isGuardedByChoice('myschool.example')).toBe(true);
  expect(await isGuardedByChoice('other.example')).toBe(false);
});

test.each([
  '*://*/*',
  '<all_urls>',
  '*://*.example/*',
  'https://school.example/path/*',
  signUpPattern('school.example'),
])('a grant of %s, which is not asked for in order to check posts, starts nothing', async (pattern) => {
  kept.granted.add(pattern);
  await guardGranted([pattern]);
  expect(kept.scripts.size).toBe(0);
});

test('in Firefox, too, all below a host is known to be in the manifest', () => {
  // There, `new URL('https://*.bsky.app/')` throws.
  vi.stubGlobal(
    'URL',
    class extends URL {
      constructor(text: string) {
        if (text.includes('*')) throw new TypeError(`${text} is not a valid URL.`);
        super(text);
      }
    },
  );
  expect(['*.bsky.app', 'bsky.app', 'one.example', '*.one.example'].map(isInManifest)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
