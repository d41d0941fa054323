import { i18n } from '#i18n';
import { forceInstall } from './force-install.ts';
import type { Recipe, Setting } from './setting.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function plist(value: unknown, indent: string): string {
  if (typeof value === 'boolean') return `${indent}<${value}/>`;
  if (typeof value === 'number') return `${indent}<integer>${value}</integer>`;
  if (Array.isArray(value))
    return [`${indent}<array>`, ...value.map((one) => plist(one, `${indent}  `)), `${indent}</array>`].join(
      '\n',
    );
  if (typeof value === 'object' && value !== null) {
    const lines = Object.entries(value).flatMap(([key, one]) => [
      `${indent}  <key>${escaped(key)}</key>`,
      plist(one, `${indent}  `),
    ]);
    return [`${indent}<dict>`, ...lines, `${indent}</dict>`].join('\n');
  }
  return `${indent}<string>${escaped(String(value))}</string>`;
}

const DOMAINS = { Chrome: 'com.google.Chrome', Edge: 'com.microsoft.Edge' } as const;

/** Fixed, so that the same settings make the same file, and a new one takes the place of the old one. */
const UUID = '6F0B6C0E-41B4-4E1B-9C8E-5A5E0D3B1A0';

/** https://developer.apple.com/documentation/devicemanagement/toplevel; the extension has a domain of its own. */
export function macProfile(browser: keyof typeof DOMAINS, setting: Setting): Recipe {
  const { chromiumId, values } = setting;
  const domain = DOMAINS[browser];
  const payload = (type: string, settings: object, number: number) => ({
    PayloadType: type,
    PayloadIdentifier: `forethought.${type}`,
    PayloadUUID: `${UUID}${number}`,
    PayloadVersion: 1,
    ...settings,
  });
  const first = browser === 'Chrome' ? 1 : 4;
  const profile = {
    PayloadContent: [
      payload(domain, { ExtensionSettings: { [chromiumId]: forceInstall(setting) } }, first),
      payload(`${domain}.extensions.${chromiumId}`, values, first + 1),
    ],
    PayloadDisplayName: i18n.t('workbench.recipe.mac.name', { browser }),
    PayloadIdentifier: `forethought.${browser.toLowerCase()}`,
    PayloadScope: 'System',
    PayloadType: 'Configuration',
    PayloadUUID: `${UUID}${first + 2}`,
    PayloadVersion: 1,
  };
  return {
    title: i18n.t('workbench.recipe.mac.title', { browser }),
    steps: i18n.t('workbench.recipe.mac.steps'),
    file: `forethought-${browser.toLowerCase()}.mobileconfig`,
    text: `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${plist(profile, '')}
</plist>
`,
  };
}
