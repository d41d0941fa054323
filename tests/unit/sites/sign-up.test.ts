import { beforeEach, expect, test, vi } from 'vitest';
import { signUpAnswer } from '../../../src/sites/sign-up/answer.ts';
import { signUpPattern } from '../../../src/sites/sign-up/pattern.ts';
import { signUpSites, watchSignUps } from '../../../src/sites/sign-up/registration.ts';
import { readRules } from '../../../tools/read-rules.ts';

/** What the browser keeps, and the rules and settings in force. */
const kept = vi.hoisted(() => ({
  granted: new Set<string>(),
  scripts: [] as { id: string; matches: string[]; js: string[] }[],
  started: [] as number[],
  pack: {} as unknown,
  switchedOff: [] as string[],
}));

vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => kept.granted.has(origin)),
    },
    scripting: {
      getRegisteredContentScripts: async () => kept.scripts,
      registerContentScripts: async (scripts: typeof kept.scripts) => {
        kept.scripts.push(...scripts);
      },
      unregisterContentScripts: async () => {
        kept.scripts = [];
      },
      executeScript: async ({ target }: { target: { tabId: number } }) => {
        if (target.tabId === 13) throw new Error('The tab was closed.');
        kept.started.push(target.tabId);
      },
    },
    tabs: { query: async () => [{ id: 13 }, {}, { id: 7 }] },
  },
}));
vi.mock('../../../src/packs/in-force.ts', () => ({ packInForce: async () => ({ pack: kept.pack }) }));
vi.mock('../../../src/settings.ts', () => ({ readSettings: async () => kept }));

const pack = readRules();
const moments = pack.moments.map((moment) =>
  moment.id === 'work-email-sign-up' ? { ...moment, hosts: ['tinder.com', 'bet365.com'] } : moment,
);
beforeEach(() => {
  kept.granted = new Set([signUpPattern('tinder.com'), '*://forum.example/*']);
  kept.scripts = [];
  kept.started = [];
  kept.switchedOff = [];
  kept.pack = { ...pack, moments, organisation: { ...pack.organisation, emailDomains: ['hill.example'] } };
});

test('some thirty sites are listed, none of them twice, and none of them is checked for posts', () => {
  const moment = pack.moments.find(({ id }) => id === 'work-email-sign-up');
  const hosts = moment?.id === 'work-email-sign-up' ? moment.hosts : [];
  expect(hosts.length).toBeGreaterThanOrEqual(30);
  expect(new Set(hosts).size).toBe(hosts.length);
  const covered = pack.sites.flatMap(({ matches }) => matches).join(' ');
  expect(hosts.filter((host) => covered.includes(`/${host}/`) || covered.includes(`.${host}/`))).toEqual([]);
});

test('email fields are looked at on the sites that the person has allowed, and on no others', async () => {
  await watchSignUps(true);
  expect(kept.scripts.map(({ js, matches }) => ({ js, matches }))).toEqual([
    { js: ['/content-scripts/sign-up.js'], matches: ['https://*.tinder.com/*'] },
  ]);
  expect(kept.started).toEqual([7]);
  expect(await signUpSites()).toEqual([
    { host: 'tinder.com', on: true },
    { host: 'bet365.com', on: false },
  ]);

  kept.granted.add(signUpPattern('bet365.com'));
  await watchSignUps(true);
  expect(kept.scripts.map(({ matches }) => matches.length)).toEqual([2]);
});

test('switched off, or not allowed any more, none is looked at', async () => {
  await watchSignUps(true);
  kept.granted.clear();
  expect((await signUpSites()).filter(({ on }) => on)).toEqual([]);
  await watchSignUps(false);
  expect(kept.scripts).toEqual([]);
});

test('rules without the moment, or with it switched off, look at none', async () => {
  for (const others of [[], moments.map((moment) => ({ ...moment, on: false }))]) {
    kept.pack = { ...pack, moments: others };
    await watchSignUps(true);
    expect(kept.scripts).toEqual([]);
    expect(await signUpSites()).toEqual([]);
    expect(await signUpAnswer('tinder.com')).toBeNull();
  }
});

test.each([
  ['tinder.com', true],
  ['account.tinder.com', true],
  ['nottinder.com', false],
  ['tinder.com.evil.example', false],
  ['', false],
])('a page on “%s” is told what to look for: %s', async (host, expected) => {
  const answer = await signUpAnswer(host);
  expect(answer?.domains).toEqual(expected ? ['hill.example'] : undefined);
  expect(answer?.tip.findings[0]?.category).toBe(expected ? 'institutional-misuse' : undefined);
});

test('a host that the person switched off is left alone', async () => {
  kept.switchedOff = ['tinder.com'];
  expect(await signUpAnswer('tinder.com')).toBeNull();
});
