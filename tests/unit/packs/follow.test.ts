import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Answer } from '../../../src/messages.ts';
import type { Channel } from '../../../src/packs/publish/join.ts';
import { makeKeys } from '../../../src/packs/publish/keys.ts';
import { type Files, publish, rootFingerprint } from '../../../src/packs/publish/publish.ts';
import { type RuleHost, startRuleHost } from '../../browser/harness/rule-host.ts';
import { CONTEXT, tinyPack } from '../text/tiny-pack.ts';

const stored = new Map<string, unknown>();
let managed: Record<string, unknown> | Error = {};
let alarm: number | null = null;
/** A browser answers in a task of its own, and other tasks come first. */
const inTurn = () => new Promise((next) => setImmediate(next));
const listeners: Record<string, (...given: never[]) => void> = {};
const listen = (name: string) => ({
  addListener: (listener: (...given: never[]) => void) => {
    listeners[name] = listener;
  },
});

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { onStartup: listen('startup') },
    alarms: {
      create: (_name: string, { when }: { when: number }) => {
        alarm = when;
      },
      clear: async () => {
        alarm = null;
      },
      onAlarm: listen('alarm'),
    },
    storage: {
      onChanged: listen('changed'),
      session: { set: async () => {} },
      managed: {
        get: async () => {
          await inTurn();
          if (managed instanceof Error) throw managed;
          return managed;
        },
      },
      local: {
        get: async (key: string | null) =>
          Object.fromEntries([...stored].filter(([name]) => key === null || key === name)),
        set: async (items: object) => {
          await inTurn();
          for (const [name, value] of Object.entries(items)) stored.set(name, structuredClone(value));
        },
        remove: async (names: string | string[]) => {
          for (const name of [names].flat()) stored.delete(name);
        },
      },
    },
  },
}));
vi.mock('../../../src/packs/own-file.ts', () => ({
  ownFile: async () => new Response(JSON.stringify(tinyPack({ when: { phrase: 'built in' } }))),
}));
// The rules alone judge here: what the models say does not change with the pack.
vi.mock('../../../src/packs/trained-model.ts', () => ({ trainedModel: async () => null }));
vi.mock('../../../src/sites/granted.ts', () => ({ guardGranted: async () => {}, patternOf: String }));

const { checkChannel, joinChannel, leaveChannel, lookAtChannel, setRulesAside } = await import(
  '../../../src/packs/channel/follow.ts'
);
const { channelState } = await import('../../../src/packs/channel/state.ts');
const { watchChannel } = await import('../../../src/packs/channel/watch.ts');
const { answer } = await import('../../../src/answers.ts');
const { packInForce, renewInForce } = await import('../../../src/packs/in-force.ts');

const HOUR = 3_600_000;
let host: RuleHost;
let versions: Files[];
let channel: Channel;

const upload = (version: number) => host.upload(versions[version - 1] ?? new Map());
const inForce = async () => {
  const { pack, builtIn } = await packInForce();
  return builtIn ? 'built in' : pack.version;
};

beforeAll(async () => {
  host = await startRuleHost();
  const keys = await makeKeys();
  versions = [];
  for (const version of [1, 2, 3]) {
    const pack = { ...tinyPack({ id: `marzipan-${version}`, when: { phrase: 'marzipan' } }), version };
    const previous = versions.at(-1) ?? null;
    versions.push(
      await publish({ packJson: JSON.stringify(pack), keys, previous, rollout: 100, now: new Date() }),
    );
  }
  channel = { address: host.address, root: await rootFingerprint(versions[0] ?? new Map()) };
});
afterAll(() => host.stop());
beforeEach(async () => {
  stored.clear();
  managed = {};
  alarm = null;
  upload(1);
  await renewInForce();
});

it('looks before it joins, then follows, and leaves without a trace but the bucket', async () => {
  expect(await lookAtChannel(channel)).toEqual({ provider: 'Hill Teacher Training', version: 1, rules: 1 });
  expect(await inForce()).toBe('built in');
  await joinChannel(channel, 'person');
  expect(await inForce()).toBe(1);
  expect((alarm ?? 0) - Date.now()).toBeGreaterThan(5 * HOUR);
  upload(2);
  await checkChannel();
  expect(await inForce()).toBe(2);
  await leaveChannel();
  expect(await inForce()).toBe('built in');
  expect([...stored.keys()].filter((key) => key !== 'rollout-bucket')).toEqual([]);
  expect(alarm).toBeNull();
});

it('holds each breach and lets each clear post go while one pack after the other comes into force', async () => {
  await joinChannel(channel, 'person');
  const heldBy: string[] = [];
  const missed: string[] = [];
  const waiting = new Set<Promise<void>>();
  const decisionOn = async (text: string) => {
    const judged = (await answer({ type: 'check', text, context: CONTEXT })) as Answer<'check'>;
    return [judged.verdict.decision, judged.verdict.findings.map(({ rule }) => rule).join()];
  };
  async function post(): Promise<void> {
    const [breach, clear] = await Promise.all([decisionOn('Marzipan again'), decisionOn('Toast again')]);
    if (breach[0] === 'warn' && clear[0] === 'clear') heldBy.push(breach[1] ?? '');
    else missed.push(`${breach} and ${clear}`);
  }
  const ask = (): void => {
    // Not waited for: new rules come in while it is on its way.
    const one: Promise<void> = post().finally(() => waiting.delete(one));
    waiting.add(one);
  };
  let going = true;
  const posting = (async () => {
    while (going) {
      ask();
      await inTurn();
    }
    await Promise.all(waiting);
  })();
  for (const version of [2, 3]) {
    upload(version);
    const before = heldBy.length;
    await checkChannel();
    expect(heldBy.length - before).toBeGreaterThan(5);
    await expect.poll(() => heldBy.at(-1)).toBe(`marzipan-${version}`);
  }
  going = false;
  await posting;
  expect(missed).toEqual([]);
  expect(heldBy).toEqual(heldBy.toSorted());
  expect([...new Set(heldBy)]).toEqual(['marzipan-1', 'marzipan-2', 'marzipan-3']);
});

it('keeps what was there when another channel cannot be joined', async () => {
  await joinChannel(channel, 'person');
  const other = { address: channel.address, root: 'f'.repeat(64) };
  await expect(joinChannel(other, 'person')).rejects.toThrow(/does not have the keys/);
  expect(await inForce()).toBe(1);
  expect(await channelState()).toMatchObject({ problem: null, version: 1 });
});

it('keeps the last two packs, and uses the one before when the newest is damaged, until it is mended', async () => {
  await joinChannel(channel, 'person');
  for (const version of [2, 3]) {
    upload(version);
    await checkChannel();
  }
  expect([...stored.keys()].filter((key) => key.startsWith('channel-pack')).sort()).toEqual([
    'channel-pack-2',
    'channel-pack-3',
  ]);
  stored.set('channel-pack-3', `${stored.get('channel-pack-3')} `);
  await renewInForce();
  expect(await inForce()).toBe(2);
  expect((await packInForce()).problem).toMatch(/Version 3 .* damaged/);
  await checkChannel();
  expect(await inForce()).toBe(3);
  expect((await packInForce()).problem).toBeUndefined();
  stored.set('channel', { damaged: true });
  await renewInForce();
  expect(await inForce()).toBe('built in');
  expect((await packInForce()).problem).toMatch(/Join again/);
});

it('says what is wrong, tries again sooner, and keeps its rules', async () => {
  await joinChannel(channel, 'person');
  const { confirmedAt } = (await channelState()) ?? {};
  host.upload(new Map());
  await checkChannel();
  expect(await inForce()).toBe(1);
  expect(await channelState()).toMatchObject({
    problem: expect.stringMatching(/file is missing/),
    confirmedAt,
  });
  expect((alarm ?? 0) - Date.now()).toBeLessThan(HOUR);
});

it('sets rules aside until newer ones come, or the person wants them again', async () => {
  await joinChannel(channel, 'person');
  await setRulesAside(true);
  expect(await inForce()).toBe('built in');
  await checkChannel();
  expect(await inForce()).toBe('built in');
  await setRulesAside(false);
  expect(await inForce()).toBe(1);
  await setRulesAside(true);
  upload(2);
  await checkChannel();
  expect(await inForce()).toBe(2);
});

it('follows what the organisation says when it says it, and not a moment of silence at start', async () => {
  managed = new Error('no policy, as in Firefox');
  watchChannel();
  expect(await inForce()).toBe('built in');
  managed = {
    channel: `${channel.address}#forethought:${channel.root}`,
    dsl: { name: 'Safeguarding office' },
  };
  listeners.changed?.(...([{}, 'managed'] as never[]));
  await expect.poll(inForce).toBe(1);
  await expect.poll(async () => (await packInForce()).pack.organisation.dsl.name).toBe('Safeguarding office');
  // The policy is not there yet when the browser starts anew.
  managed = {};
  watchChannel();
  await checkChannel();
  expect(await inForce()).toBe(1);
  listeners.changed?.(...([{}, 'managed'] as never[]));
  await expect.poll(inForce).toBe('built in');
});

it('checks when the alarm rings, and when the browser starts', async () => {
  await joinChannel(channel, 'person');
  watchChannel();
  upload(2);
  listeners.startup?.();
  await expect.poll(inForce).toBe(2);
  upload(3);
  listeners.alarm?.(...([{ name: 'check-rules' }] as never[]));
  await expect.poll(inForce).toBe(3);
});
