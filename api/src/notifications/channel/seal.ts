// A channel's address as it is kept: sealed with a key of the installation, and only for the network it was sealed for.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { derivedKey } from '@trellis/platform';

const NONCE = 12;
const TAG = 16;
const keyOf = (secret: string): Buffer => Buffer.from(derivedKey(secret, 'channel address'), 'base64url');

export function seal(secret: string, address: string, whose: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce).setAAD(Buffer.from(whose));
  const sealed = Buffer.concat([cipher.update(address, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Null when it was sealed with another secret or for another network. */
export function unseal(secret: string, sealed: Buffer, whose: string): string | null {
  try {
    const cipher = createDecipheriv('aes-256-gcm', keyOf(secret), sealed.subarray(0, NONCE)).setAAD(Buffer.from(whose)).setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([cipher.update(sealed.subarray(NONCE + TAG)), cipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
