// Takes a colleague's change into one's own version of the lesson, made if there is none, and keeps whose change it was.
import { Injectable } from '@nestjs/common';
import { ADAPTATION_REASONS, type Answer, type Parsed } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import { Database, notFound, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { acceptDocument } from '../accept-document';
import { newBlockId } from '../block-id';
import { CopyResource } from '../copy-resource';
import { HoldCore } from '../core/hold-core';
import { loadResource, lockResource, type ResourceRow } from '../resource.access';
import { WriteRevision } from '../write-revision';
import { applyChange } from './apply-change';
import { myVersion, readLesson } from './my-version';
import { readChanges } from './read-change';

const CREDIT = `INSERT INTO taken_change (trust_id, resource_id, block_id, from_id, author_id, taker_id, number) VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (trust_id, resource_id, block_id, from_id) DO UPDATE SET number = excluded.number, created_at = now()`;

const WHY_CORE = 'SELECT reason FROM core_change WHERE trust_id = $1 AND resource_id = $2 AND block_id = $3';

@Injectable()
export class TakeChange {
  constructor(private readonly database: Database, private readonly copyResource: CopyResource, private readonly writeRevision: WriteRevision, private readonly holdCore: HoldCore) {}

  run(actor: Actor, id: string, { fromId, blockId, how }: Parsed<'change.take'>['body']): Promise<Answer<'change.take'>> {
    return this.database.write(actor, async (tx) => {
      const origin = await loadResource(tx, actor, id, 'adapt');
      const from = await loadResource(tx, actor, fromId);
      if (from.origin_id !== id) throw notFound();
      const change = (await readChanges(tx, [fromId])).find((each) => each.blockId === blockId);
      if (!change) throw notFound();
      const { row, made } = await this.ownVersion(tx, actor, origin, from);
      const mine = await readLesson(tx, row.id, row.number);
      const tried = applyChange(mine, await readLesson(tx, id, row.origin_number!), change, how, newBlockId);
      if (tried.is === 'clash') throw new ProblemError('change.clash');
      if (tried.is === 'taken') return { id: row.id, title: row.title, number: row.number, made, already: true };
      const message = await this.message(tx, from);
      // Why its writer changed what is core holds for whoever takes the change.
      const why = await tx.first<{ reason: string }>(WHY_CORE, [tx.trustId, fromId, blockId]);
      const accepted = await this.holdCore.run(tx, actor, row, mine, acceptDocument(tried.document), [{ blockId, reason: why?.reason ?? message }]);
      const saved = await this.writeRevision.run(tx, actor, row, accepted, message, { credits: [from.author_id] });
      await tx.count(CREDIT, [tx.trustId, row.id, blockId, fromId, from.author_id, actor.personId, saved.number]);
      return { id: row.id, title: row.title, number: saved.number, made, already: false };
    });
  }

  private async ownVersion(tx: Tx, actor: Actor, origin: ResourceRow, from: ResourceRow): Promise<{ row: ResourceRow; made: boolean }> {
    // Two first taps at once make one version between them.
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('own version' || $1 || $2, 0))", [origin.id, actor.personId]);
    const known = await myVersion(tx, origin.id, actor.personId);
    if (known?.draft) throw new ProblemError('draft.unsaved', undefined, { context: { id: known.id } });
    if (known) return { row: await lockResource(tx, actor, known.id, 'edit'), made: false };
    return { row: await this.copyResource.run(tx, actor, origin, { reason: from.reason }), made: true };
  }

  private async message(tx: Tx, { author_id, reason }: ResourceRow): Promise<string> {
    const { name } = (await personRefs(tx, [author_id]))(author_id);
    return `Took a change by ${name}${reason ? ` (${ADAPTATION_REASONS[reason]})` : ''}`;
  }
}
