import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TEST_HOSTS } from '../../tools/build.ts';
import { EXTENSION_CSP, pictureAssets } from '../../tools/picture-assets.ts';
import { readRules, wholeHosts } from '../../tools/read-rules.ts';
import { extensionFor } from './harness/extension.ts';

const documented = readFileSync(join(import.meta.dirname, '../../docs/privacy.md'), 'utf8');

describe.each(['chrome', 'firefox'] as const)('the build for %s', (browser) => {
  const folder = extensionFor(browser);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

  test('is Manifest V3 and asks for no more than what docs/privacy.md gives a reason for', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.host_permissions).toBeUndefined();
    const inChromium = browser === 'chrome' ? ['offscreen', 'sidePanel'] : [];
    expect(manifest.permissions.toSorted()).toEqual(
      ['activeTab', 'alarms', 'contextMenus', ...inChromium, 'scripting', 'storage'].toSorted(),
    );
    for (const permission of manifest.permissions)
      expect(documented).toMatch(new RegExp(`^\\| \`${permission}\` *\\|`, 'm'));
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('runs on the hosts of rules/sites and on nothing else', () => {
    const hosts = wholeHosts(readRules());
    expect(hosts).toContain('https://*.facebook.com/*');
    expect(hosts.filter((pattern) => !/^https:\/\/[^/]+\/\*$/.test(pattern))).toEqual([]);
    expect(manifest.content_scripts).toHaveLength(2);
    for (const script of manifest.content_scripts) {
      expect(script.matches.toSorted()).toEqual([...hosts, ...TEST_HOSTS].toSorted());
      expect(script.run_at).toBe('document_start');
      expect(script.all_frames).toBe(true);
    }
    // Only what is named for it runs among the page's own scripts.
    expect(
      manifest.content_scripts.flatMap((script: { world?: string; js: string[] }) =>
        script.world === 'MAIN' ? script.js : [],
      ),
    ).toEqual(['content-scripts/pictures.js']);
  });

  test('keeps the content scripts within 120, 5 and 45 kB, and loads nothing from elsewhere', () => {
    expect(statSync(join(folder, 'content-scripts/compose.js')).size).toBeLessThanOrEqual(120_000);
    expect(statSync(join(folder, 'content-scripts/pictures.js')).size).toBeLessThanOrEqual(5_000);
    expect(statSync(join(folder, 'content-scripts/sign-up.js')).size).toBeLessThanOrEqual(45_000);
    for (const script of ['content-scripts/compose.js', 'content-scripts/sign-up.js', 'background.js'])
      expect(readFileSync(join(folder, script), 'utf8')).not.toMatch(
        /import(Scripts)?\(["'`]https?:|new Function\(|[^.\w]eval\(/,
      );
  });

  test('has the browser serve its words, and bundles none of them', () => {
    const words = Object.values<{ message: string }>(
      JSON.parse(readFileSync(join(folder, '_locales/en/messages.json'), 'utf8')),
    ).map(({ message }) => message);
    expect(words).toContain('Edit my post');
    const sentences = words.filter((message) => message.length > 20);
    for (const script of ['content-scripts/compose.js', 'content-scripts/sign-up.js', 'background.js']) {
      const text = readFileSync(join(folder, script), 'utf8');
      expect(sentences.filter((sentence) => text.includes(sentence))).toEqual([]);
    }
    expect(manifest.name).toBe('__MSG_manifest_name__');
    expect(manifest.default_locale).toBe('en');
  });

  test('lets its own pages compile WebAssembly, and loosens nothing else', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: EXTENSION_CSP });
  });

  test('brings all that the picture engine loads, and names no host to load it from', async () => {
    for (const { name } of await pictureAssets())
      expect(statSync(join(folder, 'image', name)).size, name).toBeGreaterThan(0);
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(js|html|json)$/.test(file),
    );
    const naming = scripts.filter((file) =>
      /\/\/[\w.-]*(jsdelivr|unpkg|cdnjs|githack|storage\.googleapis|tfhub)/.test(
        readFileSync(join(folder, file), 'utf8'),
      ),
    );
    expect(naming).toEqual([]);
  });

  test('brings a detector of faces and nothing that tells one from another', () => {
    expect(
      readdirSync(join(folder, 'image')).filter((file) => /recognition|landmark|age|expression/.test(file)),
    ).toEqual([]);
  });
});
