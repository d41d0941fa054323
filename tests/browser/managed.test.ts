import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { joinLink } from '../../src/packs/publish/join.ts';
import { makeKeys } from '../../src/packs/publish/keys.ts';
import { type Files, publish, rootFingerprint } from '../../src/packs/publish/publish.ts';
import { recipes } from '../../src/workbench/devices/recipes.ts';
import type { ManagedValues, Setting } from '../../src/workbench/devices/setting.ts';
import { findBrowser } from '../../tools/find-browser.ts';
import { UNKNOWN_SITE } from './behaviour/surfaces.ts';
import { startChromium } from './harness/chromium.ts';
import type { Driver } from './harness/driver.ts';
import { extensionFor } from './harness/extension.ts';
import { startFirefox } from './harness/firefox.ts';
import { hillPack } from './harness/hill-pack.ts';
import { optionsPage } from './harness/options-page.ts';
import { packedForChromium, packedForFirefox, packingKey } from './harness/packed.ts';
import { EDIT, Person } from './harness/person.ts';
import { noPolicyFolder, type PolicyFolder, policyFolder } from './harness/policy-folder.ts';
import { type RuleHost, startRuleHost } from './harness/rule-host.ts';
import { until } from './harness/until.ts';

const POST = 'Marzipan for tea again, and the light was gorgeous';
const FIREFOX_ID = 'forethought@forethought.example';
/** As docs/admin.md says for a Firefox ESR and a file that Mozilla has not signed. */
const UNSIGNED = '"Preferences": { "xpinstall.signatures.required": { "Value": false, "Status": "locked" } }';
/** Chromium lets a policy file rest for some seconds before it reads it again. */
const RESTED = 15_000;

const chromium = findBrowser('chromium');
const firefox = findBrowser('firefox');
const FOLDERS = {
  chromium: '/etc/chromium',
  firefox: placeOf(join(dirname(realpathSync(firefox)), 'distribution')),
};

function placeOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

/** Why the browser cannot be managed here; empty when it can. */
const hindrance = {
  chromium: noPolicyFolder(FOLDERS.chromium),
  firefox: /esr/.test(String(spawnSync(firefox, ['--version']).stdout))
    ? noPolicyFolder(FOLDERS.firefox)
    : 'only an ESR installs what is not signed',
};
for (const [browser, why] of Object.entries(hindrance))
  if (why) console.warn(`NOT TESTED: ${browser} as an organisation manages it, because ${why}.`);

let host: RuleHost;
let versions: Files[];
let channel: string;
let setting: Setting;
const { pem, id } = packingKey();

beforeAll(async () => {
  host = await startRuleHost();
  const keys = await makeKeys();
  versions = [];
  for (const [at, marzipan] of ([false, 'warn'] as const).entries())
    versions.push(
      await publish({
        packJson: hillPack(at + 1, marzipan),
        keys,
        previous: versions[at - 1] ?? null,
        rollout: 100,
        now: new Date(),
      }),
    );
  channel = joinLink({ address: host.address, root: await rootFingerprint(versions[0] ?? new Map()) });
  setting = {
    chromiumId: id,
    updateUrl: `${host.address}updates.xml`,
    firefoxId: FIREFOX_ID,
    firefoxUrl: `${host.address}forethought.xpi`,
    values: {
      channel,
      role: 'staff',
      dsl: { name: 'Safeguarding office', email: 'dsl@school.example' },
      hosts: ['intranet.school.example'],
      lock: true,
    },
  };
});
afterAll(() => host?.stop());

const upload = (version: number) => host.upload(versions[version - 1] ?? new Map());

/** The very text that the workbench prints. */
function printed(title: string, values: ManagedValues = setting.values): string {
  const recipe = recipes({ ...setting, values }).find((one) => one.title.startsWith(title));
  if (!recipe) throw new Error(`There is no “${title}” in the workbench.`);
  return recipe.text;
}

/** What a person finds on a device that was set up by nothing but the printed text. */
async function followsWhatIsSet(driver: Driver): Promise<void> {
  const { sees, checksForNew } = optionsPage(driver);
  await until(
    'the extension to be installed',
    async () => {
      const page = await driver.extensionPage('/options.html');
      return driver.open(page).then(
        () => true,
        () => false,
      );
    },
    20_000,
  );
  await sees('hill, version 1', 20_000);
  for (const words of ['Set by your organisation', host.address, 'Staff', 'Safeguarding office', 'Locked'])
    await sees(words);
  const open = (): string[] =>
    [...document.querySelectorAll<HTMLButtonElement | HTMLSelectElement>('button, select')]
      .filter((control) => !control.disabled)
      .map((control) => (control.labels?.[0] ?? control).textContent ?? '');
  expect((await driver.evaluate(open, null)).join('\n')).not.toMatch(
    /I am a|built-in rules|Stop following|See whose rules/,
  );

  const person = await Person.at(driver, UNKNOWN_SITE);
  await person.writes(POST);
  await person.sends('button');
  await person.seesSent(POST);
  upload(2);
  await checksForNew('hill, version 2');
  await person.writes(`${POST}!`);
  await person.sends('button');
  await person.seesWarning();
  expect((await driver.inUi((root) => root.textContent)).join('')).toContain('Safeguarding office');
  await person.chooses(EDIT);
}

const testWhatIsSet = (driver: () => Driver): void =>
  test(
    'gets the extension and the rules, shows what is set, and warns by newer rules',
    { timeout: 60_000 },
    () => followsWhatIsSet(driver()),
  );

describe.skipIf(hindrance.chromium)('a Chromium that an organisation manages', () => {
  let policy: PolicyFolder;
  let driver: Driver;
  let newer: Uint8Array;

  /** Publishes a version of the extension, as docs/admin.md says. */
  const offer = (version: string, packed: Uint8Array) => {
    host.offer(`forethought-${version}.crx`, packed);
    host.offer(
      'updates.xml',
      Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}">
    <updatecheck codebase="${host.address}forethought-${version}.crx" version="${version}" />
  </app>
</gupdate>
`),
    );
  };
  const set = (values?: ManagedValues) =>
    policy.write('policies/managed/forethought.json', printed('Chrome and Edge on Linux', values));

  beforeAll(async () => {
    upload(1);
    const pack = (version: string) => packedForChromium(extensionFor('chrome'), chromium, pem, version);
    const [first, second] = await Promise.all([pack('1.0'), pack('1.1')]);
    offer('1.0', first);
    newer = second;
    policy = policyFolder(chromium, FOLDERS.chromium);
    set();
    // Else nothing may look into an extension that a policy installed, not even a test.
    policy.write('policies/managed/test.json', JSON.stringify({ DeveloperToolsAvailability: 1 }));
    driver = await startChromium(null, host.port, { program: policy.program });
  });
  afterAll(async () => {
    await driver?.close();
    policy?.remove();
  });

  testWhatIsSet(() => driver);

  test('is free when the policy no longer names rules, and follows again when it does', {
    timeout: 60_000,
  }, async () => {
    const { sees } = optionsPage(driver);
    await driver.open(await driver.extensionPage('/options.html'));
    await sees('hill, version 2');
    set({ role: 'trainee' });
    await sees('(built in)', RESTED);
    await sees('See whose rules these are');
    set();
    await driver.beside('chrome://policy', () =>
      driver.evaluate(() => Object(globalThis).chrome.send('reloadPolicies', ['here']), null),
    );
    await sees('hill, version 2', RESTED);
  });

  test('takes a newer version of the extension from the same address', async () => {
    offer('1.1', newer);
    await driver.open('chrome://extensions');
    const version = async (wanted: string): Promise<string> => {
      const { developerPrivate } = Object(globalThis).chrome;
      await developerPrivate.autoUpdate();
      const all: { id: string; version: string }[] = await developerPrivate.getExtensionsInfo({});
      return all.find((one) => one.id === wanted)?.version ?? '';
    };
    await until('version 1.1', async () => (await driver.evaluate(version, id)) === '1.1', RESTED);
  });
});

describe.skipIf(hindrance.firefox)('a Firefox that an organisation manages', () => {
  let policy: PolicyFolder;
  let driver: Driver;

  beforeAll(async () => {
    upload(1);
    host.offer('forethought.xpi', packedForFirefox(extensionFor('firefox')));
    policy = policyFolder(firefox, FOLDERS.firefox);
    policy.write('policies.json', printed('Firefox').replace('"policies": {', `$&${UNSIGNED},`));
    driver = await startFirefox(null, host.port, { program: policy.program });
  });
  afterAll(async () => {
    await driver?.close();
    policy?.remove();
  });

  testWhatIsSet(() => driver);
});
