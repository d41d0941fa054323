import { z } from 'zod';
import { i18n } from '#i18n';

/** `root` says which keys count, `signing` signs the rules. */
export interface Keys {
  root: CryptoKeyPair;
  signing: CryptoKeyPair;
}

/** OWASP's figure for PBKDF2 with SHA-256 (Password Storage Cheat Sheet). */
const ITERATIONS = 600_000;
/** A file from elsewhere must not make the page count for hours. */
const MOST_ITERATIONS = 10_000_000;
const SHORTEST_PASSPHRASE = 12;

const Pair = z.strictObject({ private: z.base64(), public: z.base64() });
const Secret = z.strictObject({ root: Pair, signing: Pair });

const Locked = z.strictObject({
  forethoughtKeys: z.literal(1),
  iterations: z.int().min(100_000).max(MOST_ITERATIONS),
  salt: z.base64(),
  iv: z.base64(),
  data: z.base64(),
});

const makePair = async () =>
  (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;

export async function makeKeys(): Promise<Keys> {
  const [root, signing] = await Promise.all([makePair(), makePair()]);
  return { root, signing };
}

const toBase64 = (bytes: ArrayBuffer | Uint8Array): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)));
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

const exportPair = async ({ privateKey, publicKey }: CryptoKeyPair): Promise<z.infer<typeof Pair>> => ({
  private: toBase64(await crypto.subtle.exportKey('pkcs8', privateKey)),
  public: toBase64(await crypto.subtle.exportKey('raw', publicKey)),
});

const importPair = async (pair: z.infer<typeof Pair>): Promise<CryptoKeyPair> => ({
  privateKey: await crypto.subtle.importKey('pkcs8', fromBase64(pair.private), 'Ed25519', true, ['sign']),
  publicKey: await crypto.subtle.importKey('raw', fromBase64(pair.public), 'Ed25519', true, ['verify']),
});

async function keyFrom(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number) {
  const material = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', material, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/**
 * The keys as the text of a file that only the passphrase opens.
 * @throws Error with a sentence for the person when the passphrase is too short.
 */
export async function lockKeys(keys: Keys, passphrase: string): Promise<string> {
  if (passphrase.length < SHORTEST_PASSPHRASE)
    throw new Error(i18n.t('rules.keys.tooShort', { shortest: SHORTEST_PASSPHRASE }));
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const secret = { root: await exportPair(keys.root), signing: await exportPair(keys.signing) };
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    await keyFrom(passphrase, salt, ITERATIONS),
    new TextEncoder().encode(JSON.stringify(secret)),
  );
  const locked: z.infer<typeof Locked> = {
    forethoughtKeys: 1,
    iterations: ITERATIONS,
    salt: toBase64(salt),
    iv: toBase64(iv),
    data: toBase64(data),
  };
  return `${JSON.stringify(locked, null, 2)}\n`;
}

function parseLocked(json: string): z.infer<typeof Locked> {
  try {
    return Locked.parse(JSON.parse(json));
  } catch {
    throw new Error(i18n.t('rules.keys.noKeyFile'));
  }
}

/**
 * The keys of a key file.
 * @throws Error with a sentence for the person when the file is damaged or the passphrase is another.
 */
export async function unlockKeys(json: string, passphrase: string): Promise<Keys> {
  const { salt, iv, data, iterations } = parseLocked(json);
  const key = await keyFrom(passphrase, fromBase64(salt), iterations);
  try {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromBase64(iv) }, key, fromBase64(data));
    const secret = Secret.parse(JSON.parse(new TextDecoder().decode(text)));
    const [root, signing] = await Promise.all([importPair(secret.root), importPair(secret.signing)]);
    return { root, signing };
  } catch {
    // AES-GCM cannot tell the one from the other.
    throw new Error(i18n.t('rules.keys.notOpened'));
  }
}
