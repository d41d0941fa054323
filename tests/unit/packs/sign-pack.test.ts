import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { readJoinLink } from '../../../src/packs/publish/join.ts';
import { tinyPack } from '../text/tiny-pack.ts';

vi.setConfig({ testTimeout: 60_000 });

const TOOL = join(import.meta.dirname, '../../../tools/sign-pack.ts');
const place = mkdtempSync(join(tmpdir(), 'sign-pack-'));
afterAll(() => rmSync(place, { recursive: true }));

const env = {
  ...process.env,
  FORETHOUGHT_PASSPHRASE: 'four quite plain words',
  FORETHOUGHT_NEW_PASSPHRASE: 'four other plain words',
};
function run(args: string, environment: NodeJS.ProcessEnv = env) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [TOOL, ...args.split(' ')], {
    cwd: place,
    env: environment,
    encoding: 'utf8',
  });
  return { said: `${stdout}${stderr}`.trim(), status };
}

it('makes keys, publishes, changes keys and prints the link; what is wrong is said in a sentence', () => {
  const pack = (version: number) =>
    writeFileSync(
      join(place, `${version}.json`),
      JSON.stringify({ ...tinyPack({ when: { phrase: 'marzipan' } }), version }),
    );
  pack(1);
  pack(2);
  expect(run('keys --keys a.keys').status).toBe(0);
  expect(run('keys --keys a.keys')).toMatchObject({
    status: 1,
    said: expect.stringMatching(/never written over/),
  });
  const renamed = { ...env, FORETHOUGHT_PASSPHRASE: env.FORETHOUGHT_NEW_PASSPHRASE };
  expect(run('keys --keys b.keys', renamed).status).toBe(0);

  expect(run('publish --keys a.keys --folder out --pack 1.json').status).toBe(0);
  writeFileSync(join(place, 'out', 'index.html'), 'mine');
  expect(run('publish --keys a.keys --folder out --pack 2.json --rollout 25')).toMatchObject({ status: 0 });
  expect(readdirSync(join(place, 'out'))).toEqual(
    expect.arrayContaining(['1.root.json', '2.targets.json', 'index.html', 'timestamp.json']),
  );
  expect(run('publish --keys a.keys --folder out --pack 1.json')).toMatchObject({
    status: 1,
    said: expect.stringMatching(/higher version/),
  });
  expect(run('publish --keys a.keys --folder out --pack 2.json', renamed)).toMatchObject({
    status: 1,
    said: expect.stringMatching(/passphrase does not open/),
  });
  expect(run('rotate --keys a.keys --new-keys b.keys --folder out').status).toBe(0);
  const { said } = run('link --folder out --address https://rules.example/hill');
  expect(readJoinLink(said).address).toBe('https://rules.example/hill/');
  expect(run('link --folder nowhere --address x').said).toMatch(/Publish a pack there first/);
  expect(run('publish --folder out').said).toMatch(/needs --/);
  expect(run('').said).toMatch(/sign-pack keys/);
  expect(readFileSync(join(place, 'a.keys'), 'utf8')).not.toContain('private');
});
