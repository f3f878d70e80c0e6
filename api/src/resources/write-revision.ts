// Puts a new revision on top of a locked resource, inside the caller's transaction; once a copy differs from its origin, it is an adaptation.
import { Injectable } from '@nestjs/common';
import { changedBlocks, type LessonDocument } from '@trellis/lesson';
import { Outbox, Search, type Actor, type Tx } from '@trellis/platform';
import type { AcceptedDocument } from './accept-document';
import { countDeed } from './count-deed';
import { storeDocument } from './insert-resource';
import { RESOURCE_COLUMNS, type ResourceRow } from './resource.access';
import { ResourceIndex, toSearchDocument } from './resource-index';
import { readRevision } from './read-revision';

const SAVE = `
  WITH saved AS (INSERT INTO revision (trust_id, resource_id, number, document_hash, message, author_id, parents) VALUES ($1, $2, $3 + 1, $4, $5, $6, ARRAY[$3::int])),
  undrafted AS (DELETE FROM draft WHERE trust_id = $1 AND resource_id = $2 AND person_id = $6)
  UPDATE resource r SET number = $3 + 1, blocks = $7, core_blocks = $8, changed_blocks = $9, version = version + 1, updated_at = now(),
    adapted_at = CASE WHEN $9 > 0 THEN coalesce(r.adapted_at, now()) ELSE r.adapted_at END
  WHERE r.trust_id = $1 AND r.id = $2 RETURNING ${RESOURCE_COLUMNS}`;

@Injectable()
export class WriteRevision {
  constructor(private readonly outbox: Outbox, private readonly search: Search, private readonly index: ResourceIndex) {}

  /** `row` is as `lockResource` gave it. Search, counters and everybody who listens follow. */
  async run(tx: Tx, actor: Actor, row: ResourceRow, accepted: AcceptedDocument, message: string): Promise<ResourceRow> {
    const saved = await this.save(tx, actor, row, accepted, message);
    await this.search.put(tx, [toSearchDocument(saved, accepted.text)]);
    await this.outbox.add(tx, 'resource.changed', { resourceId: row.id, personId: actor.personId, number: saved.number });
    await this.countAdaptation(tx, row, saved);
    return saved;
  }

  private async save(tx: Tx, actor: Actor, row: ResourceRow, accepted: AcceptedDocument, message: string): Promise<ResourceRow> {
    await storeDocument(tx, accepted);
    const changed = await changedFromOrigin(tx, row, accepted.doc);
    const saved = await tx.first<ResourceRow>(SAVE, [tx.trustId, row.id, row.number, accepted.hash, message, actor.personId, accepted.blocks, accepted.coreBlocks, changed]);
    return saved!;
  }

  /** A copy that says the same is none. The event is told the first time only; the counter follows the truth. */
  private async countAdaptation(tx: Tx, before: ResourceRow, after: ResourceRow): Promise<void> {
    if (!after.origin_id || (before.changed_blocks > 0) === (after.changed_blocks > 0)) return;
    const by = after.changed_blocks > 0 ? 1 : -1;
    await countDeed(tx, this.index, after.origin_id, 'adapted', by);
    if (by === 1 && !before.adapted_at) {
      await this.outbox.add(tx, 'resource.adapted', { resourceId: after.id, rootId: after.root_id, originId: after.origin_id, personId: after.author_id, changedBlocks: after.changed_blocks });
    }
  }
}

/** Top-level blocks that differ from the revision it was made from; 0 for what was written from nothing. */
async function changedFromOrigin(tx: Tx, row: ResourceRow, doc: LessonDocument): Promise<number> {
  if (!row.origin_id || !row.origin_number) return 0;
  const origin = await readRevision(tx, row.origin_id, row.origin_number);
  return changedBlocks(origin.document as unknown as LessonDocument, doc).length;
}
