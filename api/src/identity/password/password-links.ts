// Links that set a password: made in a transaction, known only to whoever reads the mail.
import type { Config, HttpRequest, Message, Tx } from '@trellis/platform';
import { hashSecret, makeSecret } from '../secrets';

export const INVITATION_HOURS = 7 * 24;
export const RESET_HOURS = 1;

/** One secret per person, in their order. */
export async function makeLinks(tx: Tx, personIds: readonly string[], hours: number): Promise<string[]> {
  const secrets = personIds.map(() => makeSecret(tx.trustId));
  await tx.count("DELETE FROM password_link WHERE trust_id = $1 AND person_id = ANY($2) AND (used_at IS NOT NULL OR expires_at < now())", [tx.trustId, personIds]);
  await tx.count(`INSERT INTO password_link (trust_id, person_id, token_hash, expires_at)
    SELECT $1, person_id, decode(hash, 'hex'), now() + make_interval(hours => $4) FROM unnest($2::uuid[], $3::text[]) AS made (person_id, hash)`,
  [tx.trustId, personIds, secrets.map((secret) => hashSecret(secret).toString('hex')), hours]);
  return secrets;
}

/** Where links point. A Host header is the sender's word, so where real mail leaves, only the configured address is believed. */
export function linkOrigin(config: Pick<Config, 'PUBLIC_URL' | 'SMTP_URL' | 'PORT'>, request: Pick<HttpRequest, 'protocol' | 'host'>): string {
  if (config.PUBLIC_URL) return new URL(config.PUBLIC_URL).origin;
  return config.SMTP_URL ? `http://localhost:${config.PORT}` : `${request.protocol}://${request.host}`;
}

const addressOf = (origin: string, secret: string): string => `${origin}/set-password?token=${secret}`;

export const resetMessage = (to: { email: string; name: string }, origin: string, secret: string): Message => ({
  to: to.email, subject: 'Set your Trellis password',
  text: `Hello ${to.name},\n\nThis link sets a new password. It works once, within the hour:\n\n${addressOf(origin, secret)}\n\nIf you did not ask for it, you can ignore this message: nothing has changed.\n`,
});

export const invitationMessage = (to: { email: string; name: string }, origin: string, secret: string): Message => ({
  to: to.email, subject: 'Your Trellis account',
  text: `Hello ${to.name},\n\nYour trust has given you an account on Trellis, where its lessons and subject networks are. Set your password with this link; it works once, within seven days:\n\n${addressOf(origin, secret)}\n\nAfterwards you sign in with this e-mail address at ${origin}. If the link has run out, you can ask for another one there.\n`,
});
