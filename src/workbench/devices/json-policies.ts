import { i18n } from '#i18n';
import { forceInstall, WEB_STORE } from './force-install.ts';
import type { Recipe, Setting } from './setting.ts';

const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** https://support.google.com/chrome/a/answer/2657289: each value stands in a “Value” of its own. */
export function googleAdmin({ chromiumId, updateUrl, values }: Setting): Recipe {
  return {
    title: i18n.t('workbench.recipe.google.title'),
    steps:
      updateUrl === WEB_STORE
        ? i18n.t('workbench.recipe.google.steps', { id: chromiumId })
        : i18n.t('workbench.recipe.google.stepsFrom', { id: chromiumId, url: updateUrl }),
    file: 'google-admin.json',
    text: pretty(Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { Value: value }]))),
  };
}

/** https://chromeenterprise.google/policies/#ExtensionSettings */
export function chromiumJson(setting: Setting): Recipe {
  const { chromiumId, values } = setting;
  return {
    title: i18n.t('workbench.recipe.linux.title'),
    steps: i18n.t('workbench.recipe.linux.steps'),
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
    title: i18n.t('workbench.recipe.firefox.title'),
    steps: i18n.t('workbench.recipe.firefox.steps'),
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
