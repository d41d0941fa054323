import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { joinLink } from '../../src/packs/publish/join.ts';
import { makeKeys } from '../../src/packs/publish/keys.ts';
import { publish, rootFingerprint } from '../../src/packs/publish/publish.ts';
import { type Launched, launchChromium } from '../../tools/launch-chromium.ts';
import { extensionFor } from './harness/extension.ts';
import { hillPack } from './harness/hill-pack.ts';
import { type ChromiumPolicy, chromiumPolicy } from './harness/policy.ts';
import { type RuleHost, startRuleHost } from './harness/rule-host.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PLACE = '/etc/chromium';
const canMount = existsSync(PLACE) && spawnSync('unshare', ['-m', 'true']).status === 0;
if (!canMount)
  console.warn(
    `NOT TESTED: a managed policy. It needs Debian's Chromium, with ${PLACE}, and a mount namespace (root).`,
  );

describe.skipIf(!canMount)('a managed device', () => {
  let host: RuleHost;
  let policy: ChromiumPolicy;
  let chromium: Launched;
  let link: string;

  beforeAll(async () => {
    host = await startRuleHost();
    const files = await publish({
      packJson: hillPack(1, true),
      keys: await makeKeys(),
      previous: null,
      rollout: 100,
      now: new Date(),
    });
    host.upload(files);
    link = joinLink({ address: host.address, root: await rootFingerprint(files) });
    policy = chromiumPolicy(extensionFor('chrome'));
    policy.set({
      channel: link,
      role: 'staff',
      dsl: { name: 'Safeguarding office', email: 'dsl@school.example' },
      hosts: ['intranet.school.example'],
      lock: true,
    });
    chromium = await launchChromium(extensionFor('chrome'), { args: ['--disable-gpu'] });
  });
  afterAll(async () => {
    await chromium?.close();
    policy?.remove();
    await host?.stop();
  });

  test('follows the rules that its organisation set, shows what is set, and is free when it is lifted', async () => {
    const worker = await chromium.worker();
    const page = await chromium.context.newPage();
    await page.goto(new URL('/options.html', worker.url()).href);
    const organisation = page.getByRole('region', { name: 'Set by your organisation' });
    await expect
      .poll(
        async () => {
          await page.reload();
          await page.getByRole('heading', { name: 'Rules in force' }).waitFor();
          return page.textContent('body');
        },
        { timeout: 15_000 },
      )
      .toContain('hill, version 1');
    const said = await organisation.textContent();
    for (const words of [host.address, 'Staff', 'Safeguarding office', 'intranet.school.example', 'Locked'])
      expect(said).toContain(words);
    expect(await page.getByLabel('I am a').isDisabled()).toBe(true);
    for (const name of ['Use the built-in rules', 'Stop following these rules…', 'See whose rules these are'])
      expect(await page.getByRole('button', { name }).count(), name).toBe(0);
    await page.evaluate(axe);
    expect(await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))')).toEqual(
      [],
    );

    policy.set({ role: 'trainee' });
    await expect
      .poll(
        async () => {
          await page.reload();
          await page.getByRole('heading', { name: 'Rules in force' }).waitFor();
          return page.textContent('body');
        },
        { timeout: 20_000 },
      )
      .toContain('(built in)');
    expect(await page.getByRole('button', { name: 'See whose rules these are' }).count()).toBe(1);
  });
});
