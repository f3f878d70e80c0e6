// That a mandate asks for a resource: told by mandates, shown on cards, and the end of sharing names with its author.
import type { Actor, Tx } from '@trellis/platform';

/** Says of these resources that they are expected, or no longer. The caller knows whether another mandate still asks. */
export async function setExpected(tx: Tx, resourceIds: readonly string[], expected: boolean): Promise<void> {
  await tx.count('UPDATE resource SET expected = $3 WHERE trust_id = $1 AND id = ANY($2) AND expected <> $3', [tx.trustId, resourceIds, expected]);
}

/** Whether any version in a resource's family is expected: a mandate counts the whole family, so a name beside one version would name an answer to it. */
export async function isFamilyExpected(tx: Tx, resourceId: string): Promise<boolean> {
  return (await tx.first<{ expected: boolean }>('SELECT family_expected($1) AS expected', [resourceId]))!.expected;
}

/** What I myself did with these families of versions (by root id): whether I have taught one, and whether I have adapted one. */
export async function myDeeds(tx: Tx, actor: Actor, rootIds: readonly string[]): Promise<Map<string, { taught: boolean; adapted: boolean }>> {
  const rows = await tx.query<{ root_id: string; taught: boolean; adapted: boolean }>(`
    SELECT root_id,
      EXISTS (SELECT 1 FROM resource_use u JOIN resource r ON r.trust_id = $1 AND r.id = u.resource_id WHERE u.trust_id = $1 AND u.person_id = $3 AND r.root_id = roots.root_id) AS taught,
      EXISTS (SELECT 1 FROM resource r WHERE r.trust_id = $1 AND r.root_id = roots.root_id AND r.author_id = $3 AND r.changed_blocks > 0) AS adapted
    FROM unnest($2::uuid[]) AS roots(root_id)`, [tx.trustId, [...new Set(rootIds)], actor.personId]);
  return new Map(rows.map(({ root_id, taught, adapted }) => [root_id, { taught, adapted }]));
}
