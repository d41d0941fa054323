import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TEST_HOSTS } from '../../tools/build.ts';
import { readRules } from '../../tools/read-rules.ts';
import { extensionFor } from './harness/extension.ts';

const documented = readFileSync(join(import.meta.dirname, '../../docs/privacy.md'), 'utf8');

describe.each(['chrome', 'firefox'] as const)('the build for %s', (browser) => {
  const folder = extensionFor(browser);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

  test('is Manifest V3 and asks for no more than what docs/privacy.md gives a reason for', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.host_permissions).toBeUndefined();
    const engine = browser === 'chrome' ? ['offscreen'] : [];
    expect(manifest.permissions.toSorted()).toEqual(['activeTab', ...engine, 'scripting', 'storage']);
    for (const permission of manifest.permissions)
      expect(documented).toMatch(new RegExp(`^\\| \`${permission}\` *\\|`, 'm'));
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('runs on the hosts of rules/sites and on nothing else', () => {
    const hosts = readRules().sites.flatMap(({ matches }) => matches);
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

  test('keeps the content script within 120 kB, and loads nothing from elsewhere', () => {
    expect(statSync(join(folder, 'content-scripts/compose.js')).size).toBeLessThanOrEqual(120_000);
    expect(statSync(join(folder, 'content-scripts/pictures.js')).size).toBeLessThanOrEqual(5_000);
    for (const script of ['content-scripts/compose.js', 'background.js'])
      expect(readFileSync(join(folder, script), 'utf8')).not.toMatch(
        /import\(["'`]https?:|importScripts\(|new Function\(|[^.\w]eval\(/,
      );
  });
});
