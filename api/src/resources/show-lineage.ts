// The family of versions of a resource, as far as its reader may know of it.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { loadResource, type ResourceRow } from './resource.access';

type Lineage = Answer<'resource.lineage'>;
type Node = Lineage['nodes'][number];
type FamilyRow = Pick<ResourceRow, 'id' | 'title' | 'central' | 'origin_id' | 'changed_blocks' | 'blocks' | 'reason' | 'updated_at' | 'author_id'> & { readable: boolean; author_name: string; author_school: string; endorsed_as: string | null };

/** A family beyond this is cut, oldest first kept, so that parents stay before their children. */
const MOST = 2000;
const FAMILY = `SELECT r.id, r.title, r.central, r.origin_id, r.changed_blocks, r.blocks, r.reason, r.updated_at, r.author_id, r.audience && $3 AS readable, p.name AS author_name, s.name AS author_school, e.name AS endorsed_as
  FROM resource r JOIN person p ON p.trust_id = $1 AND p.id = r.author_id JOIN school s ON s.trust_id = $1 AND s.id = p.school_id
    LEFT JOIN endorsed_variant e ON e.trust_id = $1 AND e.variant_id = r.id AND e.resource_id = r.origin_id
  WHERE r.trust_id = $1 AND r.root_id = $2 ORDER BY r.id LIMIT ${MOST}`;

@Injectable()
export class ShowLineage {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string): Promise<Lineage> {
    return this.database.read(actor, async (tx) => {
      const { root_id, counted } = await loadResource(tx, actor, id);
      const { nodes, hidden } = asSeen(await tx.query<FamilyRow>(FAMILY, [tx.trustId, root_id, actor.audience]));
      // One private version more of what is or was asked for would say that somebody has just made it.
      return { nodes, hidden: counted ? null : hidden };
    });
  }
}

/** What may not be read is only counted, unless something readable hangs from it: then its place is kept, empty. */
export function asSeen(rows: readonly FamilyRow[]): { nodes: Node[]; hidden: number } {
  const needed = new Set<string>();
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const row of rows) {
    for (let at: FamilyRow | undefined = row.readable ? row : undefined; at && !needed.has(at.id); at = byId.get(at.origin_id ?? '')) needed.add(at.id);
  }
  return { nodes: rows.filter(({ id }) => needed.has(id)).map(toNode), hidden: rows.length - needed.size };
}

function toNode(row: FamilyRow): Node {
  const place = { id: row.id, originId: row.origin_id, readable: row.readable };
  if (!row.readable) return { ...place, title: null, author: null, central: false, changedBlocks: 0, blocks: 0, endorsedAs: null, reason: null, updatedAt: null };
  return {
    ...place, title: row.title, author: { id: row.author_id, name: row.author_name, school: row.author_school }, central: row.central,
    changedBlocks: row.changed_blocks, blocks: row.blocks, endorsedAs: row.endorsed_as, reason: row.reason, updatedAt: row.updated_at.toISOString(),
  };
}
