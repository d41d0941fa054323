import { forceInstall, WEB_STORE } from './force-install.ts';
import type { Recipe, Setting } from './setting.ts';

const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** https://support.google.com/chrome/a/answer/2657289: each value stands in a “Value” of its own. */
export function googleAdmin({ chromiumId, updateUrl, values }: Setting): Recipe {
  const from = updateUrl === WEB_STORE ? '' : ` (from a custom URL, ${updateUrl})`;
  return {
    title: 'Google Admin console',
    steps: `Devices, Chrome, Apps & extensions, Users & browsers. Choose the organisational unit, add the extension by its id ${chromiumId}${from}, set “Installation policy” to “Force install”, and paste this into “Policy for extensions”.`,
    file: 'google-admin.json',
    text: pretty(Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { Value: value }]))),
  };
}

/** https://chromeenterprise.google/policies/#ExtensionSettings */
export function chromiumJson(setting: Setting): Recipe {
  const { chromiumId, values } = setting;
  return {
    title: 'Chrome and Edge on Linux (JSON)',
    steps:
      'Save it as /etc/opt/chrome/policies/managed/forethought.json, for Edge as /etc/opt/edge/policies/managed/forethought.json, for Chromium as /etc/chromium/policies/managed/forethought.json.',
    file: 'forethought.json',
    text: pretty({
      ExtensionSettings: { [chromiumId]: forceInstall(setting) },
      '3rdparty': { extensions: { [chromiumId]: values } },
    }),
  };
}

/** https://mozilla.github.io/policy-templates/ */
export function firefoxPolicies({ firefoxId, firefoxUrl, values }: Setting): Recipe {
  return {
    title: 'Firefox (policies.json)',
    steps:
      'Windows and Linux: save it as policies.json in a folder called distribution beside the Firefox program, on Linux also /etc/firefox/policies/policies.json. macOS: Firefox.app/Contents/Resources/distribution/policies.json. If there is a policies.json already, add these parts to it.',
    file: 'policies.json',
    text: pretty({
      policies: {
        ExtensionSettings: {
          // Without an address Firefox takes it from its own store.
          [firefoxId]: {
            installation_mode: 'force_installed',
            ...(firefoxUrl && { install_url: firefoxUrl }),
          },
        },
        '3rdparty': { Extensions: { [firefoxId]: values } },
      },
    }),
  };
}
