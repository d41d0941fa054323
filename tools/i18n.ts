import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { GeneratedI18nStructure } from '../.wxt/i18n/index.ts';

const FILE = join(import.meta.dirname, '../assets/locales/en.yml');

/** What browsers make of the locale file. */
export const messages = generateChromeMessages(await parseMessagesFile(FILE));

/** Does as `browser.i18n.getMessage` does; in a browser test it stands for it, so it holds all that it needs. */
export const getMessage = (from: typeof messages, key: string, given: readonly string[] = []): string =>
  (from[key]?.message ?? '').replaceAll(/\$([1-9])/g, (_, place) => given[Number(place) - 1] ?? '');

Object.assign(globalThis, {
  chrome: {
    i18n: { getMessage: (key: string, given?: readonly string[]) => getMessage(messages, key, given) },
  },
});

/** Only now: the library takes hold of the extension API once. */
const { createI18n } = await import('@wxt-dev/i18n');

/** What `#i18n` is outside a browser: command line and unit tests read the same sentences. */
export const i18n = createI18n<GeneratedI18nStructure>();
