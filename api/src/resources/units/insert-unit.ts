// Writes a new unit, made from nothing or from a colleague's.
import type { Parsed } from '@trellis/contracts';
import type { Actor, Tx } from '@trellis/platform';
import { audienceOf } from '../audience';

export type NewUnit = Omit<Parsed<'unit.create'>['body'], 'items' | 'keyStages'> & { readonly keyStages: readonly string[]; readonly originId: string | null };

const INSERT = `INSERT INTO unit (trust_id, title, summary, subject, key_stages, years, visibility, audience, network_id, school_id, author_id, origin_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`;

export async function insertUnit(tx: Tx, actor: Actor, { title, summary, subject, keyStages, years, visibility, networkId, originId }: NewUnit): Promise<string> {
  const audience = audienceOf(visibility, { authorId: actor.personId, schoolId: actor.schoolId, networkId });
  const row = await tx.first<{ id: string }>(INSERT, [tx.trustId, title, summary, subject, keyStages, years, visibility, audience, visibility === 'network' ? networkId : null, actor.schoolId, actor.personId, originId]);
  return row!.id;
}
