import { expect, test } from 'vitest';
import { parseManaged } from '../../../src/packs/managed.ts';
import { WEB_STORE } from '../../../src/workbench/devices/force-install.ts';
import { recipes } from '../../../src/workbench/devices/recipes.ts';
import type { ManagedValues, Setting } from '../../../src/workbench/devices/setting.ts';

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const VALUES: ManagedValues = {
  channel: `https://college.example/rules/#forethought:${'0'.repeat(64)}`,
  role: 'trainee',
  account: 'personal',
  dsl: { name: 'A "Sam" <Lee> & Co', email: 'sam@college.example' },
  hosts: ['intranet.college.example', 'other.example'],
  lock: true,
};
const SETTING: Setting = {
  values: VALUES,
  chromiumId: ID,
  updateUrl: 'https://college.example/updates.xml',
  firefoxId: 'forethought@forethought.example',
  firefoxUrl: 'https://college.example/forethought.xpi',
};
const recipeOf = (title: string, setting: Setting) =>
  recipes(setting).find((recipe) => recipe.title.startsWith(title));
const textOf = (title: string, setting = SETTING) => recipeOf(title, setting)?.text ?? '';

test('the extension takes all of the values', () => {
  expect(parseManaged({ ...VALUES }).problems).toEqual([]);
});

test('Google’s console gets each value in a “Value” of its own', () => {
  expect(JSON.parse(textOf('Google'))).toMatchObject({
    channel: { Value: VALUES.channel },
    hosts: { Value: VALUES.hosts },
    lock: { Value: true },
  });
});

test('the JSON policies install it and hand over the values', () => {
  expect(JSON.parse(textOf('Chrome and Edge on Linux'))).toEqual({
    ExtensionSettings: {
      [ID]: {
        installation_mode: 'force_installed',
        update_url: 'https://college.example/updates.xml',
        override_update_url: true,
      },
    },
    '3rdparty': { extensions: { [ID]: VALUES } },
  });
  const { policies } = JSON.parse(textOf('Firefox'));
  expect(policies['3rdparty'].Extensions['forethought@forethought.example']).toEqual(VALUES);
  expect(policies.ExtensionSettings['forethought@forethought.example'].install_url).toMatch(/\.xpi$/);
});

test('from the stores it is installed without an address of one’s own', () => {
  const fromStores = { ...SETTING, updateUrl: WEB_STORE, firefoxUrl: '' };
  expect(JSON.parse(textOf('Chrome and Edge on Linux', fromStores)).ExtensionSettings).toEqual({
    [ID]: { installation_mode: 'force_installed', update_url: WEB_STORE },
  });
  const { policies } = JSON.parse(textOf('Firefox', fromStores));
  expect(Object.values(policies.ExtensionSettings)).toEqual([{ installation_mode: 'force_installed' }]);
  expect(recipeOf('Google', fromStores)?.steps).not.toContain('custom URL');
  expect(recipeOf('Google', SETTING)?.steps).toContain(SETTING.updateUrl);
});

test('the registry file has a key for each part, with quotation marks escaped', () => {
  const lines = textOf('Edge on Windows').split('\r\n');
  const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge`;
  expect(lines[0]).toBe('Windows Registry Editor Version 5.00');
  expect(lines).toContain(`[${root}\\ExtensionSettings\\${ID}]`);
  expect(lines).toContain('"override_update_url"=dword:00000001');
  expect(lines).toContain(`[${root}\\3rdparty\\extensions\\${ID}\\policy\\dsl]`);
  expect(lines).toContain('"name"="A \\"Sam\\" <Lee> & Co"');
  expect(lines).toContain('"lock"=dword:00000001');
  const hosts = lines.indexOf(`[${root}\\3rdparty\\extensions\\${ID}\\policy\\hosts]`);
  expect(lines.slice(hosts + 1, hosts + 3)).toEqual([
    '"1"="intranet.college.example"',
    '"2"="other.example"',
  ]);
});

test('the macOS profile is well formed and escapes what XML would read', () => {
  const text = textOf('Chrome on macOS');
  expect(text).toContain(`<string>com.google.Chrome.extensions.${ID}</string>`);
  expect(text).toContain('<string>A "Sam" &lt;Lee&gt; &amp; Co</string>');
  const open: string[] = [];
  for (const [, close, name = '', self] of text.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
    if (self) continue;
    if (close) expect(open.pop()).toBe(name);
    else if (name !== 'xml') open.push(name);
  }
  expect(open).toEqual([]);
});
