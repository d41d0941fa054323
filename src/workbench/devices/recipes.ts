import { chromiumJson, firefoxPolicies, googleAdmin } from './json-policies.ts';
import { macProfile } from './mac-plist.ts';
import type { Recipe, Setting } from './setting.ts';
import { windowsRegistry } from './windows-registry.ts';

/** What to paste, for each way in which devices are managed. */
export const recipes = (setting: Setting): Recipe[] => [
  googleAdmin(setting),
  windowsRegistry('Chrome', setting),
  windowsRegistry('Edge', setting),
  macProfile('Chrome', setting),
  macProfile('Edge', setting),
  chromiumJson(setting),
  firefoxPolicies(setting),
];
