import { canonicalize } from '@freedomofpress/crypto-browser';
import { z } from 'zod';

/** Metadata of The Update Framework, as far as it is written and read here (specification 1.0.33). */
export const SPEC_VERSION = '1.0.33';

export const ROLES = ['root', 'targets', 'snapshot', 'timestamp'] as const;
export type Role = (typeof ROLES)[number];

const Version = z.int().min(1);
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Common = { spec_version: z.string(), version: Version, expires: z.iso.datetime() };
const Listed = z.object({ version: Version, length: z.int(), hashes: z.object({ sha256: Hash }) });

export const PublicKey = z.object({
  keytype: z.literal('ed25519'),
  scheme: z.literal('ed25519'),
  keyval: z.object({ public: z.string().regex(/^[0-9a-f]{64}$/) }),
});
export type PublicKey = z.infer<typeof PublicKey>;

export const Root = z.object({
  _type: z.literal('root'),
  ...Common,
  consistent_snapshot: z.boolean(),
  keys: z.record(z.string(), PublicKey),
  roles: z.record(z.enum(ROLES), z.object({ keyids: z.array(z.string()), threshold: z.int().min(1) })),
});
export type Root = z.infer<typeof Root>;

/** A pack as a target: `rollout` is the share of installs, in per cent, that may use it. */
export const PackTarget = z.object({
  length: z.int().min(1),
  hashes: z.object({ sha256: Hash }),
  custom: z.object({ version: Version, rollout: z.int().min(1).max(100) }),
});
export type PackTarget = z.infer<typeof PackTarget>;

export const Targets = z.object({
  _type: z.literal('targets'),
  ...Common,
  targets: z.record(z.string().regex(/^pack-\d+\.json$/), PackTarget),
});
export type Targets = z.infer<typeof Targets>;

export const Snapshot = z.object({
  _type: z.literal('snapshot'),
  ...Common,
  meta: z.object({ 'targets.json': Listed }),
});
export type Snapshot = z.infer<typeof Snapshot>;

export const Timestamp = z.object({
  _type: z.literal('timestamp'),
  ...Common,
  meta: z.object({ 'snapshot.json': Listed }),
});
export type Timestamp = z.infer<typeof Timestamp>;

export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));

const encoder = new TextEncoder();
/** What a signature is over. */
const canonical = (value: object) => encoder.encode(canonicalize(value));

export async function publicKeyOf(pair: CryptoKeyPair): Promise<{ id: string; key: PublicKey }> {
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const key: PublicKey = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: hex(raw) } };
  return { id: await sha256(canonical(key)), key };
}

/** The bytes of a metadata file, signed with each of the keys. */
export async function sign(
  signed: Root | Targets | Snapshot | Timestamp,
  pairs: readonly CryptoKeyPair[],
): Promise<Uint8Array<ArrayBuffer>> {
  const over = canonical(signed);
  const signatures = await Promise.all(
    pairs.map(async (pair) => ({
      keyid: (await publicKeyOf(pair)).id,
      sig: hex(new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, over))),
    })),
  );
  return encoder.encode(`${JSON.stringify({ signatures, signed }, null, 1)}\n`);
}

/**
 * What a metadata file says; its signatures are not looked at.
 * @throws Error when it does not fit its format.
 */
export function read<T>(schema: z.ZodType<T>, file: Uint8Array): T {
  return z.object({ signed: schema }).parse(JSON.parse(new TextDecoder().decode(file))).signed;
}
