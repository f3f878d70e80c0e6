// How much more a person may bring in: equal files count once, uploads under way count as what they will be,
// and pictures until they are known to be part of something saved, as nobody can take them out of the library by hand.
import { ProblemError, type Actor, type Config, type Tx } from '@trellis/platform';

const MEGABYTE = 1024 * 1024;
const USED = `SELECT (SELECT coalesce(sum(a.bytes), 0) FROM (SELECT DISTINCT ON (f.sha256) f.bytes FROM (
    SELECT sha256, bytes FROM attachment WHERE trust_id = $1 AND person_id = $2
    UNION ALL SELECT sha256, bytes FROM file WHERE trust_id = $1 AND person_id = $2 AND shown_at < 'infinity') f) a)
  + (SELECT coalesce(sum(k.bytes), 0) FROM kept_file k WHERE k.trust_id = $1 AND k.person_id = $2)
  + (SELECT coalesce(sum(u.bytes), 0) FROM upload u WHERE u.trust_id = $1 AND u.person_id = $2) AS used`;

export async function roomLeft(tx: Tx, actor: Actor, config: Pick<Config, 'FILES_QUOTA_MB'>): Promise<number> {
  const row = await tx.first<{ used: string }>(USED, [tx.trustId, actor.personId]);
  return Math.max(0, config.FILES_QUOTA_MB * MEGABYTE - Number(row?.used ?? 0));
}

/** @throws ProblemError file.no_room in words for whoever chose the file. */
export async function holdRoom(tx: Tx, actor: Actor, config: Pick<Config, 'FILES_QUOTA_MB'>, bytes: number): Promise<void> {
  if (bytes > await roomLeft(tx, actor, config)) throw new ProblemError('file.no_room', `You have used the ${config.FILES_QUOTA_MB} MB you may keep in files. Remove files you no longer need`);
}
