import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { changeKeys } from '../../../src/packs/publish/change-keys.ts';
import { joinLink, readJoinLink } from '../../../src/packs/publish/join.ts';
import { type Keys, lockKeys, makeKeys, unlockKeys } from '../../../src/packs/publish/keys.ts';
import { type Files, publish, rootFingerprint, rotateRoot } from '../../../src/packs/publish/publish.ts';
import { tinyPack } from '../text/tiny-pack.ts';

const NOW = new Date('2026-11-25T09:00:00Z');
const packJson = (version: number) =>
  JSON.stringify({ ...tinyPack({ when: { phrase: 'marzipan' } }), version });

let keys: Keys;
let first: Files;
const next = (version: number, more: { rollout?: number; previous?: Files; now?: Date } = {}) =>
  publish({ packJson: packJson(version), keys, previous: first, rollout: 100, now: NOW, ...more });
const names = (files: Files) => [...files.keys()].map((path) => path.replace(/^[0-9a-f]{64}/, 'HASH')).sort();

beforeAll(async () => {
  keys = await makeKeys();
  first = await publish({ packJson: packJson(1), keys, previous: null, rollout: 100, now: NOW });
});

describe('the key file', () => {
  it('gives the same keys back', async () => {
    const again = await unlockKeys(await lockKeys(keys, 'four quite plain words'), 'four quite plain words');
    await publish({ packJson: packJson(2), keys: again, previous: first, rollout: 100, now: NOW });
  });

  it('holds nothing that reads without the passphrase, and says so in a sentence', async () => {
    const locked = await lockKeys(keys, 'four quite plain words');
    await expect(unlockKeys(locked, 'four quite plain word')).rejects.toThrow(/passphrase does not open/);
    await expect(unlockKeys(locked.slice(5), 'four quite plain words')).rejects.toThrow(/not a key file/);
    await expect(unlockKeys('{}', 'x')).rejects.toThrow(/not a key file/);
    await expect(lockKeys(keys, 'short')).rejects.toThrow(/at least 12/);
    const endless = locked.replace('600000', '600000000000');
    await expect(unlockKeys(endless, 'x')).rejects.toThrow(/not a key file/);
  });
});

describe('publishing', () => {
  it('writes a consistent snapshot, and keeps the one before', async () => {
    expect(names(first)).toEqual(
      ['1.root.json', '1.snapshot.json', '1.targets.json', 'HASH.pack-1.json', 'timestamp.json'].sort(),
    );
    const third = await next(3, { previous: await next(2) });
    expect(names(third)).toEqual(
      [
        '1.root.json',
        '2.snapshot.json',
        '2.targets.json',
        '3.snapshot.json',
        '3.targets.json',
        'HASH.pack-2.json',
        'HASH.pack-3.json',
        'timestamp.json',
      ].sort(),
    );
  });

  it('refuses what devices would refuse, with a sentence', async () => {
    const second = await next(2);
    await expect(next(1, { previous: second })).rejects.toThrow(/higher version/);
    const changed = { ...JSON.parse(packJson(2)), id: 'changed' };
    await expect(
      publish({ packJson: JSON.stringify(changed), keys, previous: second, rollout: 100, now: NOW }),
    ).rejects.toThrow(/higher version/);
    await expect(next(2, { rollout: 0 })).rejects.toThrow(/per cent/);
    await expect(publish({ packJson: '{', keys, previous: first, rollout: 100, now: NOW })).rejects.toThrow(
      /JSON/,
    );
    const others = await makeKeys();
    await expect(
      publish({ packJson: packJson(2), keys: others, previous: first, rollout: 100, now: NOW }),
    ).rejects.toThrow(/not the keys/);
    const partial = new Map([...first].filter(([path]) => path !== '1.targets.json'));
    await expect(next(2, { previous: partial })).rejects.toThrow(/lacks 1\.targets\.json/);
    const damaged = new Map([...first, ['timestamp.json', new Uint8Array(9)] as const]);
    await expect(next(2, { previous: damaged })).rejects.toThrow(/damaged/);
  });

  it('renews the same pack, and the root when it grows old', async () => {
    const renewed = await next(1, { now: new Date('2027-01-10T09:00:00Z') });
    expect(names(renewed)).not.toContain('2.root.json');
    const later = await next(1, { now: new Date('2028-12-01T09:00:00Z') });
    expect(names(later)).toContain('2.root.json');
  });

  it('offers the pack before to those who do not have the new one yet', async () => {
    const offered = (files: Files) => {
      const last =
        [...files.keys()]
          .filter((path) => path.endsWith('.targets.json'))
          .sort()
          .at(-1) ?? '';
      const { signed } = JSON.parse(new TextDecoder().decode(files.get(last)));
      return Object.keys(signed.targets).sort();
    };
    const some = await next(2, { rollout: 10 });
    expect(offered(some)).toEqual(['pack-1.json', 'pack-2.json']);
    expect(offered(await next(2, { previous: some, rollout: 50 }))).toEqual(['pack-1.json', 'pack-2.json']);
    expect(offered(await next(2, { previous: some }))).toEqual(['pack-2.json']);
  });

  it('changes keys with the leave of the old ones only', async () => {
    const others = await makeKeys();
    await expect(rotateRoot({ keys: others, next: others, previous: first, now: NOW })).rejects.toThrow(
      /not the keys/,
    );
    const rotated = await rotateRoot({ keys, next: others, previous: first, now: NOW });
    expect(names(rotated)).toContain('2.root.json');
    expect(await rootFingerprint(rotated)).not.toBe(await rootFingerprint(first));
    await expect(next(2, { previous: rotated })).rejects.toThrow(/not the keys/);
    await publish({ packJson: packJson(2), keys: others, previous: rotated, rollout: 100, now: NOW });
  });
});

describe('a change of keys', () => {
  const passphrase = 'other words for keys';
  it('gives a key file that goes on where the old one ended, and devices that follow', async () => {
    const changed = await changeKeys({ keys, previous: first, passphrase, now: NOW });
    const opened = await unlockKeys(changed.keyFile, passphrase);
    const { signatures, signed } = JSON.parse(new TextDecoder().decode(changed.files.get('2.root.json')));
    expect(signed.version).toBe(2);
    expect(signatures).toHaveLength(2);
    const more = { packJson: packJson(2), previous: changed.files, rollout: 100, now: NOW };
    await expect(publish({ ...more, keys })).rejects.toThrow(/not the keys/);
    expect(names(await publish({ ...more, keys: opened }))).toContain('1.root.json');
  });

  it('is refused with a sentence: a short passphrase, keys of something else', async () => {
    const change = (more: object) => changeKeys({ keys, previous: first, passphrase, now: NOW, ...more });
    await expect(change({ passphrase: 'short' })).rejects.toThrow(/at least 12 characters/);
    await expect(change({ keys: await makeKeys() })).rejects.toThrow(/not the keys/);
  });
});

describe('the join link', () => {
  const root = '0123456789abcdef'.repeat(4);

  it('comes back as it was made', () => {
    for (const address of ['https://rules.example/a/b/', 'http://127.0.0.1:8080/'])
      expect(readJoinLink(`  ${joinLink({ address, root })}\n`)).toEqual({ address, root });
    expect(readJoinLink(joinLink({ address: 'https://rules.example/a/index.html?x#y', root })).address).toBe(
      'https://rules.example/a/',
    );
  });

  it('is refused with a sentence when it is anything else', () => {
    for (const text of ['', 'https://rules.example/', `https://rules.example/#forethought:${root}0`])
      expect(() => readJoinLink(text)).toThrow(/whole join link/);
    for (const text of [`http://rules.example/#forethought:${root}`, `data:,x#forethought:${root}`])
      expect(() => readJoinLink(text)).toThrow(/https/);
    expect(() => readJoinLink(`https://a:b@rules.example/#forethought:${root}`)).toThrow(/password/);
  });

  it('never throws anything but a sentence', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (text, marked) => {
        try {
          const { address } = readJoinLink(marked ? `${text}#forethought:${root}` : text);
          expect(address).toMatch(/^https:\/\/.*\/$/);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          expect(String(error)).toMatch(/\.$/);
        }
      }),
    );
  });
});
