/**
 * Keys, signing and publishing on the command line, by the same code as in the workbench.
 * How to use it: docs/channel.md.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { joinLink } from '../src/packs/publish/join.ts';
import { type Keys, lockKeys, makeKeys, unlockKeys } from '../src/packs/publish/keys.ts';
import { type Files, publish, rootFingerprint, rotateRoot } from '../src/packs/publish/publish.ts';

class Problem extends Error {}

const USAGE = `sign-pack keys     --keys FILE                                    make keys
sign-pack publish  --keys FILE --folder DIR --pack FILE [--rollout N]  sign a pack into the folder
sign-pack rotate   --keys FILE --folder DIR --new-keys FILE      other keys from now on
sign-pack link     --folder DIR --address URL                    the link to join

Passphrases are read from FORETHOUGHT_PASSPHRASE and, for --new-keys, FORETHOUGHT_NEW_PASSPHRASE.`;

/** What a publication consists of; anything else in the folder is left alone. */
const OURS = /^(\d+\.(root|targets|snapshot)\.json|timestamp\.json|[0-9a-f]{64}\.pack-\d+\.json)$/;

function passphrase(name = 'FORETHOUGHT_PASSPHRASE'): string {
  const value = process.env[name];
  if (value) return value;
  throw new Problem(`Set ${name} to the passphrase of the key file.`);
}

function readFolder(folder: string): Files | null {
  if (!existsSync(join(folder, 'timestamp.json'))) return null;
  const names = readdirSync(folder).filter((name) => OURS.test(name));
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

function published(folder: string): Files {
  const files = readFolder(folder);
  if (files) return files;
  throw new Problem(`${folder} holds nothing that was published. Publish a pack there first.`);
}

function writeFolder(folder: string, files: Files): void {
  mkdirSync(folder, { recursive: true });
  const before = readdirSync(folder).filter((name) => OURS.test(name));
  // The timestamp, which leads to the rest, comes last.
  const inOrder = [...files].sort(
    ([a], [b]) => Number(a === 'timestamp.json') - Number(b === 'timestamp.json'),
  );
  for (const [name, bytes] of inOrder) writeFileSync(join(folder, name), bytes);
  for (const name of before) if (!files.has(name)) rmSync(join(folder, name));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Problem(`The file “${file}” cannot be read.`);
  }
}

const openKeys = async (file: string, name?: string): Promise<Keys> =>
  unlockKeys(readText(file), passphrase(name));

type Options = Partial<Record<'keys' | 'new-keys' | 'folder' | 'pack' | 'rollout' | 'address', string>>;

const COMMANDS: Record<string, (need: (name: keyof Options) => string, options: Options) => Promise<string>> =
  {
    async keys(need) {
      const file = need('keys');
      if (existsSync(file)) throw new Problem(`${file} is there already. Keys are never written over.`);
      writeFileSync(file, await lockKeys(await makeKeys(), passphrase()), { mode: 0o600 });
      return `${file}: new keys. Keep a copy of it, and the passphrase apart from it.`;
    },
    async publish(need, { rollout = '100' }) {
      const folder = need('folder');
      const packJson = readText(need('pack'));
      const keys = await openKeys(need('keys'));
      const previous = readFolder(folder);
      writeFolder(
        folder,
        await publish({ packJson, keys, previous, rollout: Number(rollout), now: new Date() }),
      );
      return `${folder}: ready to upload, for ${rollout} per cent of the devices.`;
    },
    async rotate(need) {
      const folder = need('folder');
      const keys = await openKeys(need('keys'));
      const next = await openKeys(need('new-keys'), 'FORETHOUGHT_NEW_PASSPHRASE');
      writeFolder(folder, await rotateRoot({ keys, next, previous: published(folder), now: new Date() }));
      return `${folder}: ready to upload. From now on sign with ${need('new-keys')}.`;
    },
    async link(need) {
      const root = await rootFingerprint(published(need('folder')));
      return joinLink({ address: need('address'), root });
    },
  };

async function run(): Promise<string> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { keys: text, 'new-keys': text, folder: text, pack: text, rollout: text, address: text },
  });
  const [name = ''] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new Problem(USAGE);
  const need = (option: keyof Options): string => {
    const value = values[option];
    if (value) return value;
    throw new Problem(`${name} needs --${option}.\n\n${USAGE}`);
  };
  return command(need, values);
}

try {
  console.log(await run());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
