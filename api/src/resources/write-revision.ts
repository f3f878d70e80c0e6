// Puts a new revision on top of a locked resource, inside the caller's transaction; once a copy differs from its origin, it is an adaptation.
import { Injectable } from '@nestjs/common';
import type { ChangeKind } from '@trellis/contracts';
import { changedBlocks, type LessonDocument } from '@trellis/lesson';
import { Outbox, Search, type Actor, type Tx } from '@trellis/platform';
import type { AcceptedDocument } from './accept-document';
import { countDeed } from './count-deed';
import { storeDocument } from './insert-resource';
import { readRevision } from './read-revision';
import { RESOURCE_COLUMNS, type ResourceRow } from './resource.access';
import { ResourceIndex, toSearchDocument } from './resource-index';

export interface RevisionFacts {
  /** What its author says it is, for those who adapted the resource. */
  readonly change?: ChangeKind | null;
  /** The revision of another resource that it took in: its second parent. */
  readonly source?: { readonly id: string; readonly number: number };
  /** From now on it stands on this revision of its origin. */
  readonly originNumber?: number;
  /** Whose work it holds besides its author's. */
  readonly credits?: readonly string[];
  /** What its author has not saved yet is something else and stays. */
  readonly keepsDraft?: boolean;
}

const SAVE = `
  WITH saved AS (INSERT INTO revision (trust_id, resource_id, number, document_hash, message, author_id, parents, change, source_id, source_number)
    VALUES ($1, $2, $3 + 1, $4, $5, $6, ARRAY[$3::int], $10, $11, $12)),
  credited AS (INSERT INTO revision_credit (trust_id, resource_id, number, person_id) SELECT $1, $2, $3 + 1, unnest($13::uuid[])),
  undrafted AS (DELETE FROM draft WHERE $15 AND trust_id = $1 AND resource_id = $2 AND person_id = $6)
  UPDATE resource r SET number = $3 + 1, blocks = $7, core_blocks = $8, changed_blocks = $9, origin_number = coalesce($14, r.origin_number), version = version + 1, updated_at = now(),
    adapted_at = CASE WHEN $9 > 0 THEN coalesce(r.adapted_at, now()) ELSE r.adapted_at END
  WHERE r.trust_id = $1 AND r.id = $2 RETURNING ${RESOURCE_COLUMNS}`;

@Injectable()
export class WriteRevision {
  constructor(private readonly outbox: Outbox, private readonly search: Search, private readonly index: ResourceIndex) {}

  /** `row` is as `lockResource` gave it. Search, counters and everybody who listens follow. */
  async run(tx: Tx, actor: Actor, row: ResourceRow, accepted: AcceptedDocument, message: string, facts: RevisionFacts = {}): Promise<ResourceRow> {
    const saved = await this.save(tx, actor, row, accepted, message, facts);
    await this.search.put(tx, [toSearchDocument(saved, await this.index.textWith(tx, row.id, accepted.text))]);
    await this.outbox.add(tx, 'resource.changed', { resourceId: row.id, personId: actor.personId, number: saved.number });
    await this.outbox.add(tx, 'revision.saved', { resourceId: row.id, rootId: row.root_id, personId: actor.personId, number: saved.number });
    await this.countAdaptation(tx, row, saved);
    return saved;
  }

  private async save(tx: Tx, actor: Actor, row: ResourceRow, accepted: AcceptedDocument, message: string, { change, source, originNumber, credits, keepsDraft }: RevisionFacts): Promise<ResourceRow> {
    await storeDocument(tx, accepted);
    const changed = await changedFromOrigin(tx, row, accepted.doc, originNumber);
    const saved = await tx.first<ResourceRow>(SAVE, [
      tx.trustId, row.id, row.number, accepted.hash, message, actor.personId, accepted.blocks, accepted.coreBlocks, changed,
      change ?? null, source?.id ?? null, source?.number ?? null, credits ?? [], originNumber ?? null, !keepsDraft,
    ]);
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

/** Top-level blocks that differ from the revision it stands on; 0 for what was written from nothing. */
export async function changedFromOrigin(tx: Tx, row: Pick<ResourceRow, 'origin_id' | 'origin_number'>, doc: LessonDocument, number = row.origin_number): Promise<number> {
  if (!row.origin_id || !number) return 0;
  const origin = await readRevision(tx, row.origin_id, number);
  return changedBlocks(origin.document as unknown as LessonDocument, doc).length;
}
