import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { joinLink } from '../../src/packs/publish/join.ts';
import { type Keys, makeKeys } from '../../src/packs/publish/keys.ts';
import { type Files, publish, rootFingerprint } from '../../src/packs/publish/publish.ts';
import { UNKNOWN_SITE } from './behaviour/surfaces.ts';
import { startChromium } from './harness/chromium.ts';
import type { Driver } from './harness/driver.ts';
import { extensionFor } from './harness/extension.ts';
import { startFirefox } from './harness/firefox.ts';
import { hillPack, PROVIDER } from './harness/hill-pack.ts';
import { optionsPage } from './harness/options-page.ts';
import { EDIT, Person } from './harness/person.ts';
import { type RuleHost, startRuleHost } from './harness/rule-host.ts';

const POST = 'Marzipan for tea again, and the light was gorgeous';

let host: RuleHost;
let keys: Keys;
let versions: Files[];

beforeAll(async () => {
  host = await startRuleHost();
  keys = await makeKeys();
  versions = [];
  for (const [at, marzipan] of ([false, 'warn', false] as const).entries())
    versions.push(
      await publish({
        packJson: hillPack(at + 1, marzipan),
        keys,
        previous: versions[at - 1] ?? null,
        rollout: 100,
        now: new Date(),
      }),
    );
});
afterAll(() => host?.stop());

const upload = (version: number) => host.upload(versions[version - 1] ?? new Map());

describe.each([
  ['Chromium', 'chrome', startChromium],
  ['Firefox', 'firefox', startFirefox],
] as const)('%s', (_, folder, start) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await start(extensionFor(folder), host.port);
  });
  afterAll(() => driver?.close());

  test('joins by link, follows 1, 2 and the way back as 3 on an open page, and leaves', {
    timeout: 60_000,
  }, async () => {
    const { press, sees, checksForNew } = optionsPage(driver);
    upload(1);
    await driver.open(await driver.extensionPage('/options.html'));
    await press('Join link');
    await driver.type(
      joinLink({ address: host.address, root: await rootFingerprint(versions[0] ?? new Map()) }),
    );
    await press('See whose rules these are');
    await sees(`${PROVIDER} publishes these rules`);
    await sees('(built in)');
    await press('Yes, follow these rules');
    await sees('hill, version 1');

    // In Firefox the browser's own list of what may be sent has to agree, too.
    await driver.open(await driver.extensionPage('/counts.html'));
    await sees('asks for your counts');
    await press('Send my counts');
    await sees('On. Counts go to counts.hill.example');
    await press('Stop sending');
    await sees('Off. Nothing is sent.');

    const person = await Person.at(driver, UNKNOWN_SITE);
    await person.writes(POST);
    await person.sends('button');
    await person.seesSent(POST);

    upload(2);
    await checksForNew('hill, version 2');
    await person.writes(`${POST}!`);
    await person.sends('button');
    await person.chooses(EDIT);

    upload(1);
    await checksForNew('offers older rules');
    await person.writes(`${POST}?`);
    await person.sends('button');
    await person.chooses(EDIT);

    upload(3);
    await checksForNew('hill, version 3');
    await person.writes(`${POST}.`);
    await person.sends('button');
    await person.seesSent(POST, `${POST}.`);

    await checksForNew('Checked.');

    await driver.open(await driver.extensionPage('/options.html'));
    await press('Use the built-in rules');
    await sees('You chose the built-in rules');
    await press('Use the provider’s rules');
    await sees('hill, version 3');
    await press('Stop following these rules…');
    await press('Yes, go back to the built-in rules');
    await sees('(built in)');
    expect(driver.network.takeUnexpected()).toEqual([]);
  });
});
