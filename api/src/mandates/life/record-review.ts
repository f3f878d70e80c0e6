// Reviews a mandate: kept with a new date, loosened, or lifted, each with a reason. Nobody reviewing it in time is recorded too.
import { Injectable } from '@nestjs/common';
import type { MandateCard, Parsed, Strength } from '@trellis/contracts';
import { Database, invalidField, may, Outbox, ProblemError, recordAct, type Actor, type Tx } from '@trellis/platform';
import { MarkExpected } from '../mark-expected';
import { loadMandate, lockMandate } from '../mandate.access';
import { presentMandate } from '../mandate.presenter';
import type { MandateRow } from '../mandate.store';
import { noteAskedOf } from '../note-asked';
import { asksMore } from './gate';
import { checkReviewDay } from './review-day';

type Body = Parsed<'review.record'>['body'];

@Injectable()
export class RecordReview {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly markExpected: MarkExpected) {}

  run(actor: Actor, id: string, body: Body): Promise<MandateCard> {
    return this.database.write(actor, async (tx) => {
      const before = await lockMandate(tx, actor, id);
      if (!mayReview(actor, before)) throw new ProblemError('ability.missing', 'The owner of the expectation reviews it, or those who manage what the trust expects');
      if (before.version !== body.version) throw new ProblemError('thing.stale', undefined, { context: { current: await presentMandate(tx, before) } });
      checkReview(before, body);
      await noteAskedOf(tx, id);
      const strength = body.outcome === 'loosened' ? body.strength! : before.strength;
      await tx.count(`UPDATE mandate SET strength = $3, review_on = coalesce($4, review_on), lapsed_at = NULL, lifted_at = CASE WHEN $5 THEN coalesce(lifted_at, now()) ELSE lifted_at END, version = version + 1 WHERE trust_id = $1 AND id = $2`,
        [tx.trustId, id, strength, body.nextReviewOn, body.outcome === 'lifted']);
      if (body.outcome === 'lifted') await this.markExpected.run(tx, before.resources.map((resource) => resource.id));
      await this.note(tx, { mandateId: id, outcome: body.outcome, reason: body.reason, strength, byId: actor.personId });
      await recordAct(tx, actor, 'mandate.review', id, { title: before.title, outcome: body.outcome });
      return presentMandate(tx, await loadMandate(tx, actor, id));
    });
  }

  /** Recommended only, from the day after the review was due; false when somebody was quicker. */
  lapse(trustId: string, id: string): Promise<boolean> {
    return this.database.write({ trustId }, async (tx) => {
      const row = await tx.first<{ title: string }>(`UPDATE mandate SET strength = 'may', lapsed_at = now(), version = version + 1
        WHERE trust_id = $1 AND id = $2 AND review_on < current_date AND lapsed_at IS NULL AND strength <> 'may' AND mandate_status(starts_on, ends_on, lifted_at) = 'current' RETURNING title`, [trustId, id]);
      if (!row) return false;
      await this.note(tx, { mandateId: id, outcome: 'lapsed', reason: 'Nobody reviewed it by the day that was promised, so it is recommended only.', strength: 'may', byId: null });
      await recordAct(tx, null, 'mandate.lapse', id, { title: row.title });
      return true;
    });
  }

  private async note(tx: Tx, { mandateId, outcome, reason, strength, byId }: { mandateId: string; outcome: string; reason: string; strength: Strength; byId: string | null }): Promise<void> {
    const row = await tx.first<{ id: string }>('INSERT INTO mandate_review (trust_id, mandate_id, outcome, reason, strength, by_id) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id', [tx.trustId, mandateId, outcome, reason, strength, byId]);
    await this.outbox.add(tx, 'mandate.reviewed', { mandateId, reviewId: row!.id });
  }
}

/** A review never asks more than before, so whoever answers for it may do it. */
export const mayReview = (actor: Actor, { owner_id }: Pick<MandateRow, 'owner_id'>): boolean => owner_id === actor.personId || may(actor, 'mandate.manage');

function checkReview(before: MandateRow, { outcome, nextReviewOn, strength }: Body): void {
  if (before.status === 'lifted') throw invalidField('body.outcome', 'This expectation has been lifted already');
  if (outcome !== 'lifted' && (!nextReviewOn || nextReviewOn <= new Date().toISOString().slice(0, 10))) throw invalidField('body.nextReviewOn', 'Say when you will look at it again');
  if (nextReviewOn) checkReviewDay('body.nextReviewOn', nextReviewOn);
  const same = { resourceIds: [], stances: {}, startsOn: '', endsOn: null, audience: { schoolIds: [], subjects: [], phases: [] } };
  if (outcome === 'loosened' && (!strength || !asksMore({ ...same, strength }, { ...same, strength: before.strength }))) throw invalidField('body.strength', 'Choose something looser than it is now');
}
