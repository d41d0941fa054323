import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeDraft } from '../../src/verdict/judge.ts';
import type { Draft } from '../../src/verdict/verdict.ts';
import { openJudge } from '../../tools/judge.ts';
import { readTrained } from '../../tools/read-model.ts';
import { corpusTexts } from '../../tools/train/texts.ts';
import { X_TIMELINE } from './behaviour/surfaces.ts';
import { BREACH, CLEAR } from './behaviour/texts.ts';
import { startChromium } from './harness/chromium.ts';
import type { Driver } from './harness/driver.ts';
import { extensionFor } from './harness/extension.ts';
import { startFirefox } from './harness/firefox.ts';
import { Person } from './harness/person.ts';

const BROWSERS = [
  ['chrome', startChromium],
  ['firefox', startFirefox],
] as const;

/** A post of the corpus that is held only where the encoder has read it, too. */
async function foundByEncoderOnly(): Promise<string> {
  const { judge, compiled } = await openJudge();
  const trained = readTrained();
  for (const { label } of corpusTexts().posts) {
    if (label.label !== 'warn' || label.text.length > 140 || !/^[\x20-\x7e]+$/.test(label.text)) continue;
    const draft: Draft = {
      text: label.text,
      context: { site: 'x', surface: 'post', account: 'personal', role: 'trainee' },
    };
    if (judgeDraft(compiled, draft, trained).decision !== 'clear') continue;
    if ((await judge(draft)).decision === 'warn') return label.text;
  }
  throw new Error('The encoder adds nothing to any post of the corpus.');
}

let text = '';
beforeAll(async () => {
  text = await foundByEncoderOnly();
}, 120_000);

describe.each(BROWSERS)('in %s', (browser, start) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await start(extensionFor(browser));
  });
  afterAll(() => driver?.close());

  test('a breach that rules and linear model leave alone is held for what the encoder makes of it', async () => {
    const person = await Person.at(driver, X_TIMELINE);
    await person.writes(text);
    await person.sends('button');
    await person.seesWarning();
    expect(await person.sent()).toEqual([]);
  });
});

describe.each(BROWSERS)('in %s, with a damaged encoder', (browser, start) => {
  const folder = mkdtempSync(join(tmpdir(), 'forethought-damaged-'));
  let driver: Driver;
  beforeAll(async () => {
    cpSync(extensionFor(browser), folder, { recursive: true });
    writeFileSync(join(folder, 'encoder.bin'), 'FTE1 and then nothing of use');
    driver = await start(folder);
  });
  afterAll(async () => {
    await driver?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('rules and linear model go on alone', async () => {
    const person = await Person.at(driver, X_TIMELINE);
    await person.writes(CLEAR);
    await person.sends('button');
    await person.seesSent(CLEAR);
    await person.writes(BREACH);
    await person.sends('button');
    await person.seesWarning();
  });
});
