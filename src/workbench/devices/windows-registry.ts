import { i18n } from '#i18n';
import { forceInstall } from './force-install.ts';
import type { Recipe, Setting } from './setting.ts';

const quoted = (text: string) => `"${text.replace(/[\r\n]/g, ' ').replace(/["\\]/g, '\\$&')}"`;

type Plain = string | boolean;

const valueLine = (name: string, value: Plain) =>
  `${quoted(name)}=${typeof value === 'boolean' ? `dword:0000000${value ? 1 : 0}` : quoted(value)}`;

/** A key of the registry with its values, and those inside it. */
function keyLines(key: string, values: object): string[] {
  const entries: [string, unknown][] = Array.isArray(values)
    ? values.map((value, at) => [String(at + 1), value])
    : Object.entries(values);
  const inside = entries.filter(([, value]) => typeof value === 'object' && value !== null);
  const plain = entries.flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'boolean' ? [valueLine(name, value)] : [],
  );
  return [
    `[${key}]`,
    ...plain,
    '',
    ...inside.flatMap(([name, value]) => keyLines(`${key}\\${name}`, Object(value))),
  ];
}

const BROWSERS = { Chrome: 'Google\\Chrome', Edge: 'Microsoft\\Edge' } as const;

/** https://www.chromium.org/administrators/configuring-policy-for-extensions/; lists are keys numbered from 1. */
export function windowsRegistry(browser: keyof typeof BROWSERS, setting: Setting): Recipe {
  const { chromiumId, values } = setting;
  const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${BROWSERS[browser]}`;
  return {
    title: i18n.t('workbench.recipe.windows.title', { browser }),
    steps: i18n.t('workbench.recipe.windows.steps', { browser }),
    file: `forethought-${browser.toLowerCase()}.reg`,
    text: [
      'Windows Registry Editor Version 5.00',
      '',
      ...keyLines(`${root}\\ExtensionSettings\\${chromiumId}`, forceInstall(setting)),
      ...keyLines(`${root}\\3rdparty\\extensions\\${chromiumId}\\policy`, values),
    ].join('\r\n'),
  };
}
