// Secrets that people and scripts carry: made, hashed and compared; and passwords.
import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** A secret names its trust, so that it can be looked up under that trust's row-level security alone. */
export function makeSecret(trustId: string): string {
  return `${trustId.replaceAll('-', '')}.${randomBytes(32).toString('base64url')}`;
}

export function readSecretToken(secret: string): { trustId: string; hash: Buffer } | null {
  const match = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})\.[\w-]{43}$/.exec(secret);
  return match && { trustId: match.slice(1, 6).join('-'), hash: hashSecret(secret) };
}

/** The secret is 256 random bits, so a plain hash keeps it. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** argon2id with the parameters OWASP recommends: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST);

let decoy: Promise<string> | undefined;
/** Takes as long whether or not there is a password to compare with. */
export async function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'));
  const matches = await verify(stored ?? await decoy, password.normalize('NFKC'));
  return stored ? matches : false;
}
