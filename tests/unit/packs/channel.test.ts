import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { downloader } from '../../../src/packs/channel/download.ts';
import { PROBLEMS, problemWords } from '../../../src/packs/channel/problem.ts';
import { untilNextCheck } from '../../../src/packs/channel/schedule.ts';
import type { Trusted } from '../../../src/packs/channel/trust.ts';
import { type KeptPack, type Updated, update } from '../../../src/packs/channel/update.ts';
import { type Keys, makeKeys } from '../../../src/packs/publish/keys.ts';
import { type Files, publish, rootFingerprint, rotateRoot } from '../../../src/packs/publish/publish.ts';
import { type Answer, type RuleHost, startRuleHost } from '../../browser/harness/rule-host.ts';
import { tinyPack } from '../text/tiny-pack.ts';
import { unchecked } from './forge.ts';

const packJson = (version: number, extra: object = {}) =>
  JSON.stringify({ ...tinyPack({ when: { phrase: 'marzipan' } }), version, ...extra });
const HUNDRED_DAYS = 100 * 86_400_000;

let host: RuleHost;
let keys: Keys;
let others: Keys;
let one: Files;
let two: Files;
let root: string;

/** One device: what it trusts and which rules it has. */
function device(bucket = 50, fingerprint = root) {
  let trusted: Trusted = {};
  let current: KeptPack | undefined;
  return {
    async check(within = 5000): Promise<Updated> {
      const download = downloader(host.address, AbortSignal.timeout(within));
      const updated = await update(
        { address: host.address, root: fingerprint },
        { trusted, current, bucket },
        download,
      );
      trusted = updated.trusted;
      if (updated.ok && updated.found) current = updated.found;
      return updated;
    },
    version: () => current?.version,
  };
}
type Device = ReturnType<typeof device>;

const make = (version: number, previous: Files | null, more: object = {}) =>
  publish({ packJson: packJson(version), keys, previous, rollout: 100, now: new Date(), ...more });
const changed = (files: Files, path: RegExp, change: (bytes: Uint8Array) => Uint8Array): Files =>
  new Map([...files].map(([name, bytes]) => [name, path.test(name) ? change(bytes) : bytes]));

async function joined(): Promise<Device> {
  host.upload(one);
  const it = device();
  expect(await it.check()).toMatchObject({ ok: true });
  expect(it.version()).toBe(1);
  return it;
}

/** The device says what is wrong, keeps its rules, and takes the next good ones. */
async function expectRefused(it: Device, kind: string, within?: number): Promise<void> {
  const before = it.version();
  expect(await it.check(within)).toMatchObject({ ok: false, problem: { kind } });
  expect(it.version()).toBe(before);
}
async function expectRecovered(it: Device): Promise<void> {
  host.misbehave(null);
  host.upload(two);
  expect(await it.check()).toMatchObject({ ok: true });
  expect(it.version()).toBe(2);
}

beforeAll(async () => {
  host = await startRuleHost();
  [keys, others] = await Promise.all([makeKeys(), makeKeys()]);
  one = await make(1, null);
  two = await make(2, one);
  root = await rootFingerprint(one);
});
afterAll(() => host.stop());
beforeEach(() => {
  host.misbehave(null);
  vi.useRealTimers();
});

describe('a device that joined', () => {
  it('follows 1, 2, and back to what 1 was as 3', async () => {
    const it = await joined();
    host.upload(two);
    expect(await it.check()).toMatchObject({ ok: true, found: { version: 2 } });
    expect(await it.check()).toMatchObject({ ok: true, found: null });
    host.upload(await make(3, two));
    await it.check();
    expect(it.version()).toBe(3);
  });

  it('asks for two small files when nothing is new', async () => {
    const it = await joined();
    host.takeServed();
    await it.check();
    await expect.poll(() => host.takeServed().sort()).toEqual(['200 timestamp.json', '404 2.root.json']);
  });

  it('takes part in a staged rollout by its bucket', async () => {
    host.upload(await make(2, one, { rollout: 20 }));
    const [early, late] = [device(19), device(20)];
    await Promise.all([early.check(), late.check()]);
    expect([early.version(), late.version()]).toEqual([2, 1]);
    // Narrowed: who has it keeps it, and nothing is called a rollback.
    host.upload(await make(2, await make(2, one, { rollout: 20 }), { rollout: 10 }));
    expect(await early.check()).toMatchObject({ ok: true, found: null });
    expect(early.version()).toBe(2);
    const firstToSome = await make(1, null, { rollout: 20 });
    host.upload(firstToSome);
    const waiting = device(20, await rootFingerprint(firstToSome));
    expect(await waiting.check()).toMatchObject({ ok: true, found: null });
  });

  it('follows new keys that the old ones signed for, over several changes', async () => {
    const it = await joined();
    const third = await makeKeys();
    const rotated = await rotateRoot({ keys, next: others, previous: two, now: new Date() });
    const again = await rotateRoot({ keys: others, next: third, previous: rotated, now: new Date() });
    host.upload(
      await publish({ packJson: packJson(3), keys: third, previous: again, rollout: 100, now: new Date() }),
    );
    expect(await it.check()).toMatchObject({ ok: true, found: { version: 3 } });
    // Who joins later knows the newest keys only.
    const late = device(50, await rootFingerprint(again));
    expect(await late.check()).toMatchObject({ ok: true, found: { version: 3 } });
    // The old keys count no more.
    host.upload(await make(4, two));
    await expectRefused(it, 'other-key');
  });

  it('does not follow new keys that nobody signed for; a lost key needs a new link', async () => {
    const it = await joined();
    const fresh = await publish({
      packJson: packJson(5),
      keys: others,
      previous: null,
      rollout: 100,
      now: new Date(),
    });
    host.upload(fresh);
    await expectRefused(it, 'other-key');
    await expectRefused(device(), 'no-such-root');
    const rejoined = device(50, await rootFingerprint(fresh));
    expect(await rejoined.check()).toMatchObject({ ok: true, found: { version: 5 } });
    await expectRecovered(it);
  });
});

describe('a host that lies', () => {
  it('cannot bring older rules back', async () => {
    const it = await joined();
    await expectRecovered(it);
    host.upload(one);
    await expectRefused(it, 'older');
    host.upload(new Map([...two, ['timestamp.json', one.get('timestamp.json') ?? new Uint8Array()]]));
    await expectRefused(it, 'older');
  });

  it('cannot keep a device on rules whose signature ran out, nor on an unchanged timestamp', async () => {
    const it = await joined();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + HUNDRED_DAYS });
    await expectRefused(it, 'expired');
    await expectRefused(device(), 'expired');
    vi.useRealTimers();
    await expectRecovered(it);
  });

  it('cannot sign with other keys', async () => {
    const it = await joined();
    const forged = await publish({
      packJson: packJson(2),
      keys: others,
      previous: null,
      rollout: 100,
      now: new Date(),
    });
    const withOurRoot = new Map([...forged, ['1.root.json', one.get('1.root.json') ?? new Uint8Array()]]);
    host.upload(withOurRoot);
    await expectRefused(it, 'other-key');
    await expectRefused(device(), 'other-key');
    const ownRoot = new Map([...two, ['2.root.json', forged.get('1.root.json') ?? new Uint8Array()]]);
    host.upload(ownRoot);
    expect(await it.check()).toMatchObject({ ok: false });
    await expectRecovered(it);
  });

  it('cannot change a byte, swap a file, or serve half of one', async () => {
    const it = await joined();
    const half = (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2);
    const flipped = (bytes: Uint8Array) =>
      bytes.map((byte, at) => (at === bytes.length - 300 ? byte ^ 1 : byte));
    for (const path of [/^2\.snapshot/, /^2\.targets/, /pack-2/]) {
      host.upload(changed(two, path, half));
      await expectRefused(it, 'mixed');
      host.upload(changed(two, path, flipped));
      await expectRefused(it, 'mixed');
    }
    host.upload(changed(two, /^timestamp/, half));
    await expectRefused(it, 'malformed');
    host.upload(changed(two, /^timestamp/, () => new TextEncoder().encode('<!doctype html>')));
    await expectRefused(it, 'malformed');
    const [, packOne] = [...one].find(([path]) => path.includes('pack-1')) ?? [];
    host.upload(changed(two, /pack-2/, () => packOne ?? new Uint8Array()));
    await expectRefused(it, 'mixed');
    host.upload(new Map([...two].filter(([path]) => !path.includes('pack-2'))));
    await expectRefused(it, 'missing');
    host.upload(new Map([...two].filter(([path]) => path !== '2.snapshot.json')));
    await expectRefused(it, 'missing');
    await expectRecovered(it);
  });

  it('cannot have rules taken that are no rules, although they are signed', async () => {
    const it = await joined();
    host.upload(await unchecked(keys, one, '{"format":2}'));
    await expectRefused(it, 'bad-pack');
    host.upload(await unchecked(keys, one, packJson(7)));
    await expectRefused(it, 'bad-pack');
    await expectRecovered(it);
  });
});

const pourWithoutEnd: Answer = (_, response) => {
  const pour = () => {
    while (response.writable && response.write(Buffer.alloc(65_536, ' ')));
  };
  response.on('drain', pour);
  pour();
};

describe('a host that misbehaves', () => {
  const attacks: [string, string, Parameters<RuleHost['misbehave']>[0]][] = [
    [
      'answers 500',
      'unreachable',
      { path: '.json', answer: (_, response) => response.writeHead(500).end('oh') },
    ],
    [
      'sends on to itself',
      'moved',
      { path: '.json', answer: ({ url }, response) => response.writeHead(302, { location: url }).end() },
    ],
    ['hangs up', 'unreachable', { path: '.json', answer: (_, response) => response.destroy() }],
    [
      'hangs up within a file',
      'unreachable',
      {
        path: 'timestamp.json',
        answer: (_, response) => {
          response.writeHead(200, { 'content-length': 5000 });
          response.write('{');
          setImmediate(() => response.destroy());
        },
      },
    ],
    ['never answers', 'slow', { path: 'timestamp.json', answer: () => {} }],
    [
      'drips',
      'slow',
      {
        path: 'timestamp.json',
        answer: (_, response) => {
          const drip = setInterval(() => response.write(' '), 20);
          response.on('close', () => clearInterval(drip));
        },
      },
    ],
    ['sends without end', 'oversized', { path: 'timestamp.json', answer: pourWithoutEnd }],
    ['sends rules without end', 'oversized', { path: 'pack-2.json', answer: pourWithoutEnd }],
  ];
  it.each(attacks)('%s: %s', async (_, kind, how) => {
    const it = await joined();
    host.upload(two);
    host.misbehave(how);
    await expectRefused(it, kind, kind === 'slow' ? 300 : 5000);
    await expectRecovered(it);
  });

  it('goes away', async () => {
    const it = await joined();
    const real = host;
    host = { ...real, address: 'http://127.0.0.1:1/rules/' };
    await expectRefused(it, 'unreachable');
    host = real;
    await expectRecovered(it);
  });
});

it('says of each problem what to do, or that nothing is', () => {
  for (const kind of PROBLEMS) expect(problemWords(kind)).toMatch(/\.$/);
});

it('checks about every six hours, and after a failure soon, then less and less often', () => {
  const hours = (failures: number, chance: number) => untilNextCheck(failures, chance) / 3_600_000;
  expect([hours(0, 0), hours(0, 1)]).toEqual([5.4, 6.6]);
  expect(hours(1, 0.5) * 60).toBeCloseTo(5);
  expect(hours(2, 0.5) * 60).toBeCloseTo(10);
  expect(hours(200, 0.5)).toBe(6);
});
