// How much more a person may bring in: equal files count once, uploads under way count as what they will be.
import type { Actor, Config, Tx } from '@trellis/platform';

const MEGABYTE = 1024 * 1024;
const USED = `SELECT (SELECT coalesce(sum(a.bytes), 0) FROM (SELECT DISTINCT ON (sha256) bytes FROM attachment WHERE trust_id = $1 AND person_id = $2) a)
  + (SELECT coalesce(sum(u.bytes), 0) FROM upload u WHERE u.trust_id = $1 AND u.person_id = $2) AS used`;

export async function roomLeft(tx: Tx, actor: Actor, config: Pick<Config, 'FILES_QUOTA_MB'>): Promise<number> {
  const row = await tx.first<{ used: string }>(USED, [tx.trustId, actor.personId]);
  return Math.max(0, config.FILES_QUOTA_MB * MEGABYTE - Number(row?.used ?? 0));
}
