// An access token, as the contract shows it.
import type { Answer } from '@trellis/contracts';

export interface TokenRow { id: string; label: string; created_at: Date; last_seen_at: Date; expires_at: Date }
export const TOKEN_COLUMNS = 'id, label, created_at, last_seen_at, expires_at';

/** Never used: last seen when it was made. */
export const presentToken = (row: TokenRow): Answer<'token.list'>['items'][number] => ({
  id: row.id, name: row.label, createdAt: row.created_at.toISOString(), expiresAt: row.expires_at.toISOString(),
  lastUsedAt: row.last_seen_at.getTime() === row.created_at.getTime() ? null : row.last_seen_at.toISOString(),
});
