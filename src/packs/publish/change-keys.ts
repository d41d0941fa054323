import { type Keys, lockKeys, makeKeys } from './keys.ts';
import { type Files, rotateRoot } from './publish.ts';

export interface ChangedKeys {
  keys: Keys;
  /** The new keys as the text of a key file. */
  keyFile: string;
  /** What was published, signed by the new keys, with the leave of the old ones. */
  files: Files;
}

/**
 * New keys in the place of those in use.
 * @throws Error with a sentence for the person.
 */
export async function changeKeys({
  keys,
  previous,
  passphrase,
  now,
}: {
  keys: Keys;
  previous: Files;
  /** That opens the new key file. */
  passphrase: string;
  now: Date;
}): Promise<ChangedKeys> {
  const next = await makeKeys();
  const keyFile = await lockKeys(next, passphrase);
  return { keys: next, keyFile, files: await rotateRoot({ keys, next, previous, now }) };
}
