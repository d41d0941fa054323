import type { Installation } from './setting.ts';

export const WEB_STORE = 'https://clients2.google.com/service/update2/crx';

/**
 * https://chromeenterprise.google/policies/#ExtensionSettings; what does not come from the store has no update address
 * in it, so that without the override it would be installed once and never again renewed.
 */
export const forceInstall = ({ updateUrl }: Pick<Installation, 'updateUrl'>) => ({
  installation_mode: 'force_installed',
  update_url: updateUrl,
  ...(updateUrl === WEB_STORE ? {} : { override_update_url: true }),
});
