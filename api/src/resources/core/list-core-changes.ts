// For a lesson's author: which core blocks colleagues changed in their versions, and the reasons they gave.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import { Database, type Actor } from '@trellis/platform';
import { loadResource } from '../resource.access';

interface ChangeRow { block_id: string; block_text: string; reason: string; person_id: string; created_at: Date; resource_id: string; title: string; readable: boolean }
const MOST = 200;
const CHANGES = `SELECT c.block_id, c.block_text, c.reason, c.person_id, c.created_at, c.resource_id, r.title, r.audience && $3 AS readable
  FROM core_change c JOIN resource r ON r.trust_id = $1 AND r.id = c.resource_id
  WHERE c.trust_id = $1 AND c.origin_id = $2 ORDER BY c.created_at DESC, c.block_id LIMIT ${MOST}`;

@Injectable()
export class ListCoreChanges {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string): Promise<Answer<'core.changes'>> {
    return this.database.read(actor, async (tx) => {
      await loadResource(tx, actor, id, 'edit');
      const rows = await tx.query<ChangeRow>(CHANGES, [tx.trustId, id, actor.audience]);
      const person = await personRefs(tx, rows.map((row) => row.person_id));
      return { items: rows.map((row) => ({
        blockId: row.block_id, text: row.block_text, reason: row.reason, person: person(row.person_id), at: row.created_at.toISOString(),
        version: row.readable ? { id: row.resource_id, title: row.title } : null,
      })) };
    });
  }
}
