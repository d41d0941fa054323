import { afterAll, beforeAll, test } from 'vitest';
import { isQuietWithoutMarks } from './behaviour/marks.ts';
import type { Driver } from './harness/driver.ts';
import { extensionFor } from './harness/extension.ts';
import { startFirefox } from './harness/firefox.ts';

let driver: Driver;
beforeAll(async () => {
  driver = await startFirefox(extensionFor('firefox'), undefined, {
    'dom.customHighlightAPI.enabled': false,
  });
});
afterAll(() => driver?.close());

test('where the browser cannot mark words in a rich editor, nothing is marked and all else is as ever', () =>
  isQuietWithoutMarks(driver));
