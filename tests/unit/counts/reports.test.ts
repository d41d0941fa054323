import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { decideSending, sending } from '../../../src/counts/consent.ts';
import { countsEndpoint } from '../../../src/counts/endpoint.ts';
import type { CountRow } from '../../../src/counts/event.ts';
import { sendDueReports } from '../../../src/counts/reports.ts';
import { localSink } from '../../../src/counts/store.ts';

/** What the browser keeps: the policy (null: Firefox without one), its storage and the alarm. */
const kept = vi.hoisted(() => ({
  policy: null as object | null,
  local: new Map<string, unknown>(),
  alarm: undefined as number | undefined,
  channel: null as { version: number; setAside: boolean } | null,
}));

vi.mock('../../../src/packs/channel/state.ts', () => ({ channelState: async () => kept.channel }));
vi.mock('../../../src/packs/in-force.ts', () => ({
  packInForce: async () => ({
    pack: { organisation: { counts: { endpoint: 'https://counts.hill.example', provider: 'hill' } } },
  }),
}));

vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      managed: {
        get: async () => {
          if (kept.policy === null) throw new Error('Managed storage manifest not found');
          return kept.policy;
        },
      },
      local: {
        get: async (key: string) => ({ [key]: structuredClone(kept.local.get(key)) }),
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items))
            kept.local.set(key, JSON.parse(JSON.stringify(value)));
        },
      },
    },
    alarms: {
      create: async (_: string, { when }: { when: number }) => {
        kept.alarm = when;
      },
      clear: async () => {
        kept.alarm = undefined;
      },
    },
  },
}));

const POLICY = { countsEndpoint: 'https://counts.north-college.example/', provider: 'north-college' };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const row: CountRow = {
  week: '2026-W47',
  pack: 'forethought-default',
  version: 1,
  category: 'pupil-information',
  clause: '5.1',
  site: 'x',
  outcome: 'shown',
  count: 37,
};

let sent: { url: string; id: string }[] = [];
let status = 200;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-18T12:00'), toFake: ['Date'] });
  kept.policy = POLICY;
  kept.local.clear();
  kept.alarm = undefined;
  sent = [];
  status = 200;
  vi.stubGlobal('fetch', async (url: string, { body }: { body: ArrayBuffer }) => {
    const plain = new Blob([body]).stream().pipeThrough(new DecompressionStream('gzip'));
    const text = await new Response(plain).text();
    expect(text).toContain('"asInt":"10"');
    sent.push({ url, id: /[0-9a-f-]{36}/.exec(text)?.[0] ?? '' });
    return new Response(null, { status });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Time goes by, and what is due is sent; then so once more, since the first time may only make the plan. */
async function after(ms: number): Promise<void> {
  await sendDueReports();
  vi.setSystemTime(Date.now() + ms);
  await sendDueReports();
}

test.each([
  ['without a policy', null],
  ['without an endpoint', { provider: 'north-college' }],
  ['without a provider', { countsEndpoint: 'https://counts.example' }],
  ['where the network could read it', { ...POLICY, countsEndpoint: 'http://counts.example' }],
  ['with a name and a password', { ...POLICY, countsEndpoint: 'https://me:secret@counts.example' }],
  ['with a question', { ...POLICY, countsEndpoint: 'https://counts.example/?me=1' }],
  ['that is no address', { ...POLICY, countsEndpoint: 'counts' }],
  ['with a provider that is a sentence', { ...POLICY, provider: 'Jo Smith, room 4' }],
])('there is no endpoint %s', async (_, policy) => {
  kept.policy = policy;
  expect(await countsEndpoint()).toBeNull();
  expect(await sending()).toBeNull();
});

test('the rules of a channel that was joined may name one, rules from a file may not', async () => {
  kept.policy = null;
  expect(await countsEndpoint()).toBeNull();
  kept.channel = { version: 2, setAside: true };
  expect(await countsEndpoint()).toBeNull();
  kept.channel = { version: 2, setAside: false };
  expect(await countsEndpoint()).toEqual({ url: 'https://counts.hill.example', provider: 'hill' });
  expect((await sending())?.choice).toBe('ask');
  kept.policy = POLICY;
  expect((await countsEndpoint())?.provider).toBe('north-college');
  kept.channel = null;
});

test('nothing is sent before the person was told, nor after they said no', async () => {
  await localSink.take([row]);
  expect((await sending())?.choice).toBe('ask');
  await after(10 * DAY);
  await decideSending(false);
  await after(10 * DAY);
  expect(sent).toEqual([]);
  expect(kept.alarm).toBeUndefined();
});

test('what was said of one endpoint does not hold for another', async () => {
  await decideSending(true);
  expect((await sending())?.choice).toBe('on');
  kept.policy = { ...POLICY, countsEndpoint: 'https://elsewhere.example' };
  expect((await sending())?.choice).toBe('ask');
});

test('weeks from before the yes stay at home', async () => {
  await localSink.take([{ ...row, week: '2026-W46' }]);
  await decideSending(true);
  await after(20 * DAY);
  expect(sent).toEqual([]);
});

test('a finished week is sent once, also when the policy goes and comes again', async () => {
  await localSink.take([row]);
  await decideSending(true);
  await after(6 * DAY);
  expect(kept.alarm).toBeGreaterThan(Date.now() - 1);
  await after(3 * DAY);
  expect(sent).toEqual([
    { url: 'https://counts.north-college.example/v1/metrics', id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  ]);
  kept.policy = null;
  await after(HOUR);
  kept.policy = POLICY;
  await after(30 * DAY);
  expect(sent).toHaveLength(1);
});

test('a receiver that never answers well is tried with one id, for 14 days', async () => {
  status = 500;
  await localSink.take([row]);
  await decideSending(true);
  for (let day = 0; day < 40; day++) await after(DAY);
  expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
  expect(sent.length).toBeGreaterThan(8);
  expect(sent.length).toBeLessThan(25);
});
