import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig } from 'wxt';
import { type Asset, EXTENSION_CSP, pictureAssets, withoutDefaultHosts } from './tools/picture-assets.ts';
import { readCorpusSample } from './tools/read-corpus-sample.ts';
import { ENCODER } from './tools/read-encoder.ts';
import { STACK, WEIGHTS } from './tools/read-model.ts';
import { readRules, wholeHosts } from './tools/read-rules.ts';
import { TEST_HOST, testPack } from './tools/test-pack.ts';

const ICON_SIZES = [16, 32, 48, 96, 128];
const { version } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'));
const pack = readRules();
const extraHosts = process.env.FORETHOUGHT_HOSTS?.split(' ').filter(Boolean) ?? [];
const isTestBuild = extraHosts.some((host) => host.includes(TEST_HOST));

/** Tests put one of their own in its place. */
const ownEngine = process.env.FORETHOUGHT_PICTURE_ENGINE;

const GECKO = {
  id: 'forethought@forethought.example',
  strict_min_version: '140.0',
  // Asked for where a provider wants counts and the person agrees.
  data_collection_permissions: { required: ['none'], optional: ['technicalAndInteraction'] },
};

const placed = (asset: Asset) => {
  const relativeDest = `image/${asset.name}`;
  return 'file' in asset ? { absoluteSrc: asset.file, relativeDest } : { contents: asset.text, relativeDest };
};

const noDefaultHosts = (code: string, id: string) =>
  id.includes('tesseract.js') ? { code: withoutDefaultHosts(code), map: null } : null;

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  i18n: { localesDir: join(import.meta.dirname, 'assets/locales') },
  imports: false,
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}{{modeSuffix}}${process.env.FORETHOUGHT_VARIANT ?? ''}`,
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_manifest_name__',
    version,
    description: '__MSG_manifest_description__',
    action: { default_title: '__MSG_brand__' },
    permissions: [
      'storage',
      'scripting',
      'activeTab',
      'alarms',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    optional_host_permissions: ['*://*/*'],
    icons: Object.fromEntries(ICON_SIZES.map((size) => [size, `icon/${size}.png`])),
    content_security_policy: { extension_pages: EXTENSION_CSP },
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko: GECKO } }
      : {
          minimum_chrome_version: '148',
          message_serialization: 'structured_clone',
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
  vite: () => ({
    plugins: [{ name: 'no-default-hosts', transform: noDefaultHosts }],
    build: { target: 'es2023' },
    resolve: { alias: ownEngine ? { './picture-engine.ts': join(import.meta.dirname, ownEngine) } : {} },
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  }),
  hooks: {
    'prepare:publicPaths'(_wxt, paths) {
      paths.push(
        'managed-schema.json',
        'pack.json',
        'linear.bin',
        'stack.json',
        'encoder.bin',
        'corpus.json',
      );
    },
    async 'build:publicAssets'(_wxt, files) {
      files.push({
        contents: JSON.stringify(isTestBuild ? testPack(pack) : pack),
        relativeDest: 'pack.json',
      });
      files.push({
        absoluteSrc: join(import.meta.dirname, 'assets/managed-schema.json'),
        relativeDest: 'managed-schema.json',
      });
      files.push({ contents: JSON.stringify(readCorpusSample()), relativeDest: 'corpus.json' });
      for (const file of [WEIGHTS, STACK, ENCODER])
        files.push({ absoluteSrc: file, relativeDest: basename(file) });
      for (const size of ICON_SIZES)
        files.push({
          absoluteSrc: join(import.meta.dirname, `assets/icons/${size}.png`),
          relativeDest: `icon/${size}.png`,
        });
      for (const asset of await pictureAssets()) files.push(placed(asset));
    },
    'build:manifestGenerated'(_wxt, manifest) {
      for (const script of manifest.content_scripts ?? [])
        script.matches = [...wholeHosts(pack), ...extraHosts];
      if (manifest.sidebar_action) manifest.sidebar_action.default_title = '__MSG_panel_windowName__';
    },
  },
});
