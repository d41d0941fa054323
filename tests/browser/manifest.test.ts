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
    const [script, ...more] = manifest.content_scripts;
    expect(more).toEqual([]);
    const hosts = readRules().sites.flatMap(({ matches }) => matches);
    expect(script.matches.toSorted()).toEqual([...hosts, ...TEST_HOSTS].toSorted());
    expect(script.run_at).toBe('document_start');
    expect(script.all_frames).toBe(true);
  });

  test('keeps the content script within 120 kB, and loads nothing from elsewhere', () => {
    expect(statSync(join(folder, 'content-scripts/compose.js')).size).toBeLessThanOrEqual(120_000);
    for (const script of ['content-scripts/compose.js', 'background.js'])
      expect(readFileSync(join(folder, script), 'utf8')).not.toMatch(
        /import\(["'`]https?:|importScripts\(|new Function\(|[^.\w]eval\(/,
      );
  });
});
