// Holds what is core: marks are set only by those who may, and a version says why it changes a core block of the lesson it was made from.
import { Injectable } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { changedCore, type BlockNode, type LessonDocument } from '@trellis/lesson';
import { ProblemError, type Actor, type Tx } from '@trellis/platform';
import { describeDocument, type AcceptedDocument } from '../accept-document';
import { readRevision } from '../read-revision';
import { abilitiesOn, type ResourceRow } from '../resource.access';
import { schoolDay } from '../school-day';
import { settleMarks } from './settle-marks';
import { textOf } from './text-of';

type Reasons = Parsed<'revision.create'>['body']['coreReasons'];

const KEEP = `INSERT INTO core_change (trust_id, resource_id, block_id, block_text, origin_id, person_id, reason)
  SELECT $1, $2, g.block_id, g.block_text, $3, $4, g.reason FROM unnest($5::text[], $6::text[], $7::text[]) AS g(block_id, block_text, reason)
  ON CONFLICT (trust_id, resource_id, block_id) DO UPDATE SET reason = excluded.reason, block_text = excluded.block_text, origin_id = excluded.origin_id, person_id = excluded.person_id, created_at = now()`;

@Injectable()
export class HoldCore {
  /**
   * The document as it may be saved on top of `current`. Reasons that were given are kept for the lesson's author to see.
   * @throws ProblemError core.unexplained, core.reason_needed
   */
  async run(tx: Tx, actor: Actor, row: ResourceRow, current: LessonDocument, accepted: AcceptedDocument, reasons: Reasons): Promise<AcceptedDocument> {
    const origin = await this.originOf(tx, row);
    const doc = settleMarks(accepted.doc, origin ? [current, origin] : [current], abilitiesOn(actor, row).markCore, schoolDay());
    if (origin && row.origin_id) await this.askWhy(tx, actor, row.id, row.origin_id, changedCore(origin, doc, schoolDay()), reasons);
    return doc === accepted.doc ? accepted : describeDocument(doc);
  }

  private async originOf(tx: Tx, { origin_id, origin_number }: ResourceRow): Promise<LessonDocument | undefined> {
    if (!origin_id || !origin_number) return undefined;
    return (await readRevision(tx, origin_id, origin_number)).document as unknown as LessonDocument;
  }

  /** A reason once given stands for as long as the change does. */
  private async askWhy(tx: Tx, actor: Actor, id: string, originId: string, changed: readonly BlockNode[], reasons: Reasons): Promise<void> {
    const ids = changed.map(({ attrs }) => attrs.id ?? '');
    await tx.count('DELETE FROM core_change WHERE trust_id = $1 AND resource_id = $2 AND NOT block_id = ANY($3)', [tx.trustId, id, ids]);
    if (changed.length === 0) return;
    const given = new Map(reasons.map(({ blockId, reason }) => [blockId, reason]));
    const known = await tx.query<{ block_id: string }>('SELECT block_id FROM core_change WHERE trust_id = $1 AND resource_id = $2', [tx.trustId, id]);
    const explained = changed.filter(({ attrs }) => given.has(attrs.id ?? ''));
    const unexplained = changed.filter((block) => !explained.includes(block) && !known.some(({ block_id }) => block_id === block.attrs.id));
    if (unexplained.length > 0) throw reasonNeeded(unexplained);
    const columns = [explained.map(({ attrs }) => attrs.id), explained.map(textOf), explained.map(({ attrs }) => given.get(attrs.id ?? ''))];
    if (explained.length > 0) await tx.count(KEEP, [tx.trustId, id, originId, actor.personId, ...columns]);
  }
}

/** Names the blocks, and says what each is core for, so that the page can ask beside each. */
function reasonNeeded(blocks: readonly BlockNode[]): ProblemError {
  const named = blocks.map((block) => ({ blockId: block.attrs.id, text: textOf(block), coreReason: block.attrs.coreReason ?? null, coreUntil: block.attrs.coreUntil ?? null }));
  return new ProblemError('core.reason_needed', undefined, {
    errors: named.map(({ text }) => ({ path: 'body.coreReasons', message: `Say why you changed “${text}”.` })),
    context: { blocks: named },
  });
}
