// Sends an offer: what it proposes is put down as it is now, its parts are those that still differ, and the clock of the answer starts.
import { Injectable } from '@nestjs/common';
import { schoolCalendar } from '@trellis/identity';
import { invalidField, Outbox, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { describeDocument } from '../accept-document';
import { storeDocument } from '../insert-resource';
import type { ResourceRow } from '../resource.access';
import { dueFrom } from './answer-clock';
import { stillAs, type Compared } from './compare-for-offer';
import { offeredParts, proposalOf } from './offered-parts';

export interface ToSeal { readonly id: string; readonly parts: readonly string[]; readonly why: string }

const SENT = `UPDATE offer SET status = 'open', adaptation_number = $3, base_number = $4, parts = $5, block_ids = $6, proposal_hash = $7, sent_at = now(), due_on = $8::date,
  passed_on_at = CASE WHEN (SELECT p.active FROM person p WHERE p.trust_id = $1 AND p.id = $9) THEN NULL ELSE now() END, updated_at = now(), version = version + 1
  WHERE trust_id = $1 AND id = $2`;
const OFFERED_ALREADY = "SELECT id FROM offer WHERE trust_id = $1 AND adaptation_id = $2 AND id <> $3 AND status = 'open' AND parts && $4 LIMIT 1";

@Injectable()
export class SealOffer {
  constructor(private readonly outbox: Outbox) {}

  /** `adaptation` is the sender's own; `original` one they may read. Where its author has left, whoever looks after the subject answers from the start. */
  async run(tx: Tx, actor: Actor, { id, parts, why }: ToSeal, adaptation: ResourceRow, original: ResourceRow, compared: Compared | null): Promise<void> {
    if (!why) throw invalidField('body.why', 'Please say why: the author decides by it');
    const merge = stillAs(compared, adaptation);
    const chosen = offeredParts(merge).filter((part) => parts.includes(part.id));
    if (chosen.length === 0) throw invalidField('body.parts', 'Choose at least one change that is still in your version');
    const ids = chosen.map((part) => part.id);
    if (await tx.first(OFFERED_ALREADY, [tx.trustId, adaptation.id, id, ids])) throw invalidField('body.parts', 'You have offered one of these changes already. Take that offer back first, or leave the change out');
    const proposal = describeDocument(proposalOf(merge, new Set(ids)));
    await storeDocument(tx, proposal);
    const dueOn = dueFrom(await schoolCalendar(tx, original.school_id));
    const blocks = chosen.flatMap(({ blockId }) => blockId ?? []);
    await tx.count(SENT, [tx.trustId, id, adaptation.number, adaptation.origin_number, ids, blocks, proposal.hash, dueOn, original.author_id]);
    await this.outbox.add(tx, 'offer.sent', { offerId: id, personId: actor.personId });
  }
}

/** @throws ProblemError when this original cannot be offered anything by this person. */
export function checkOriginal(actor: Actor, original: ResourceRow | null): asserts original is ResourceRow {
  if (!original) throw new ProblemError('ability.missing', 'The original is not shared with you, so nothing can be offered to it');
  if (original.author_id === actor.personId) throw new ProblemError('request.invalid', 'The original is yours: change it there');
}
