// Takes in what an original changed: one new revision of the adaptation that remembers both parents, so that the next update starts from there.
import { Injectable } from '@nestjs/common';
import type { Parsed, ResourceFull } from '@trellis/contracts';
import { Database, notFound, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { acceptDocument, type AcceptedDocument } from '../accept-document';
import { HoldCore } from '../core/hold-core';
import { readLesson, readRevision } from '../read-revision';
import { lockResource, type ResourceRow } from '../resource.access';
import { presentResource } from '../resource.presenter';
import { WriteRevision } from '../write-revision';
import { originalOf } from './read-update';

type Taken = Parsed<'update.take'>['body'];
const KEEP = `INSERT INTO kept_part (trust_id, origin_id, origin_number, resource_id, person_id, block_id, reason)
  SELECT $1, $2, $3, $4, $5, x.block_id, x.reason FROM unnest($6::text[], $7::text[]) AS x(block_id, reason)
  ON CONFLICT (trust_id, resource_id, origin_number, block_id) DO UPDATE SET reason = excluded.reason, person_id = excluded.person_id, created_at = now()`;

@Injectable()
export class TakeUpdate {
  constructor(private readonly database: Database, private readonly writeRevision: WriteRevision, private readonly holdCore: HoldCore) {}

  async run(actor: Actor, id: string, taken: Taken): Promise<ResourceFull> {
    const sent = acceptDocument(taken.document);
    return this.database.write(actor, async (tx) => {
      const row = await lockResource(tx, actor, id, 'edit');
      const original = await originalOf(tx, actor, row);
      if (!original || taken.originNumber > original.number) throw notFound();
      if (await isTaken(tx, row, sent, taken.originNumber)) return presentResource(tx, actor, id);
      await checkFresh(tx, row, taken.baseNumber, taken.originNumber <= row.origin_number!);
      // What is core is what the original now says is core.
      const accepted = await this.holdCore.run(tx, actor, { ...row, origin_number: taken.originNumber }, await readLesson(tx, id, row.number), sent, taken.coreReasons);
      const message = taken.message || `Took in version ${taken.originNumber} of “${original.title}”`;
      await this.writeRevision.run(tx, actor, row, accepted, message, { source: { id: original.id, number: taken.originNumber }, originNumber: taken.originNumber, keepsDraft: true });
      if (taken.kept.length) await tx.count(KEEP, [tx.trustId, original.id, taken.originNumber, id, actor.personId, ...keptColumns(taken.kept)]);
      return presentResource(tx, actor, id);
    });
  }
}

/** The last reason given for a part. */
function keptColumns(kept: Taken['kept']): [string[], string[]] {
  const reasons = new Map(kept.map(({ blockId, reason }) => [blockId, reason]));
  return [[...reasons.keys()], [...reasons.values()]];
}

/** Done already, perhaps by this very request before its answer was lost. */
async function isTaken(tx: Tx, row: ResourceRow, accepted: AcceptedDocument, originNumber: number): Promise<boolean> {
  if (row.origin_number !== originNumber) return false;
  const current = await readRevision(tx, row.id, row.number);
  return current.source_number === originNumber && current.hash.equals(accepted.hash);
}

/** @throws ProblemError thing.stale when mine was saved meanwhile, or this version of the original was taken in elsewhere. */
export async function checkFresh(tx: Tx, row: ResourceRow, baseNumber: number, takenElsewhere: boolean): Promise<void> {
  if (row.number === baseNumber && !takenElsewhere) return;
  const detail = row.number === baseNumber ? 'You have looked at this change already, in another tab or on another device' : 'Your version was saved in another tab or on another device while you were looking at this';
  throw new ProblemError('thing.stale', detail, { context: { currentNumber: row.number, originNumber: row.origin_number } });
}
