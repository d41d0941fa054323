import { execFile } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { zipSync } from 'fflate';

/** A key to pack with, and the id that Chromium gives to what is packed with it. */
export function packingKey(): { pem: string; id: string } {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const hash = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
  const id = hash.slice(0, 32).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  return { pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), id };
}

/** A build as one file, packed by Chromium itself; without what reads pictures, which takes seconds to pack. */
export async function packedForChromium(
  build: string,
  program: string,
  pem: string,
  version: string,
): Promise<Uint8Array> {
  const place = mkdtempSync(join(tmpdir(), 'forethought-packed-'));
  const folder = join(place, 'extension');
  const pictures = join(build, 'image');
  cpSync(build, folder, { recursive: true, filter: (path) => path !== pictures });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, version }));
  writeFileSync(join(place, 'key.pem'), pem);
  await promisify(execFile)(program, [
    '--headless',
    '--no-sandbox',
    `--user-data-dir=${join(place, 'profile')}`,
    `--pack-extension=${folder}`,
    `--pack-extension-key=${join(place, 'key.pem')}`,
  ]);
  const packed = readFileSync(join(place, 'extension.crx'));
  rmSync(place, { recursive: true });
  return packed;
}

/** A build as one file, which is what an `.xpi` is; not signed. */
export function packedForFirefox(build: string): Uint8Array {
  const files = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(build, path)).isFile(),
  );
  return zipSync(Object.fromEntries(files.map((path) => [path, readFileSync(join(build, path))])), {
    level: 0,
  });
}
