// What follows from a mandate asking for a resource, or for another version of it.
import type { Actor, Tx } from '@trellis/platform';

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
