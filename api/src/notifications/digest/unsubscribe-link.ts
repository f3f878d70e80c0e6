// The link in a mail that ends these mails: signed, so that it needs no row and no sign-in, and numbered, so that older ones can be ended.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { derivedKey } from '@trellis/platform';

export interface LinkOwner { readonly trustId: string; readonly personId: string; readonly version: number }

const hex = (id: string): string => id.replaceAll('-', '');
const uuid = (digits: string): string => digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
const sign = (secret: string, said: string): string => createHmac('sha256', derivedKey(secret, 'unsubscribe')).update(said).digest('base64url');

export function unsubscribeToken(secret: string, { trustId, personId, version }: LinkOwner): string {
  const said = `${hex(trustId)}.${hex(personId)}.${version}`;
  return `${said}.${sign(secret, said)}`;
}

/** Whose it is; null when it was not signed here. */
export function readUnsubscribeToken(secret: string, token: string): LinkOwner | null {
  const match = /^(([0-9a-f]{32})\.([0-9a-f]{32})\.(\d{1,9}))\.([\w-]{43})$/.exec(token);
  if (!match || !timingSafeEqual(Buffer.from(match[5]!), Buffer.from(sign(secret, match[1]!)))) return null;
  return { trustId: uuid(match[2]!), personId: uuid(match[3]!), version: Number(match[4]) };
}
