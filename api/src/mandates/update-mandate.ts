// Changes, loosens or lifts a mandate.
import { Injectable } from '@nestjs/common';
import type { MandateCard, Parsed, Stance } from '@trellis/contracts';
import { ukTime } from '@trellis/identity';
import { Database, invalidField, Outbox, ProblemError, recordAct, type Actor, type Tx } from '@trellis/platform';
import { applyProposal, asksMore, isFirmer, noteUrgency } from './life/gate';
import { checkMandate, type MandateInput } from './check-mandate';
import { nameResources } from './create-mandate';
import { MarkExpected } from './mark-expected';
import { loadMandate, lockMandate } from './mandate.access';
import { noteAskedOf } from './note-asked';
import { noteTold } from './note-told';
import { presentMandate } from './mandate.presenter';
import type { MandateRow } from './mandate.store';
import { stancesOf } from './stances-of';
import { whatChanged } from './what-changed';

type Body = Parsed<'mandate.update'>['body'];

@Injectable()
export class UpdateMandate {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly markExpected: MarkExpected) {}

  run(actor: Actor, id: string, body: Body): Promise<MandateCard> {
    return this.database.write(actor, async (tx) => {
      const before = await lockMandate(tx, actor, id);
      if (before.version !== body.version) throw new ProblemError('thing.stale', undefined, { context: { current: await presentMandate(tx, before) } });
      const { version: _, lifted, urgentReason, proposalId, ...given } = body;
      const was = fieldsOf(before);
      const wanted = { ...was, ...given };
      // Lifting must stay possible when an owner has left or a resource has been retired meanwhile.
      if (Object.keys(given).length > 0) await checkMandate(tx, actor, wanted);
      const anew = checkReviewed(before, wanted, lifted);
      if (!anew && before.status !== 'planned' && wanted.reviewOn > was.reviewOn) throw invalidField('body.reviewOn', 'Here it can be brought forward only. To put it off, review the expectation: then everyone reads why');
      if (proposalId) await applyProposal(tx, proposalId, id, wanted);
      else if (asksMore(was, wanted) || (lifted === false && before.status === 'lifted')) {
        if (!urgentReason) throw invalidField('body.urgentReason', 'This asks more of people than before. Ask them first, with a proposal; if it cannot wait, say why: that is counted and shown to everyone');
        await noteUrgency(tx, actor, id, urgentReason);
      }
      await noteAskedOf(tx, id);
      await save(tx, id, wanted, lifted, anew);
      await noteAskedOf(tx, id);
      await noteTold(tx, id);
      if (given.resourceIds || given.stances) await nameResources(tx, id, wanted.resourceIds, wanted.stances);
      await this.markExpected.run(tx, [...new Set([...was.resourceIds, ...wanted.resourceIds])]);
      const after = await loadMandate(tx, actor, id);
      const act = lifted === true && before.status !== 'lifted' ? 'mandate.lift' : 'mandate.change';
      await recordAct(tx, actor, act, id, { title: after.title, ...(proposalId && { proposalId }), changes: { ...given, ...(lifted !== undefined && { lifted }) } });
      const changes = whatChanged(was, wanted, before.status === 'lifted', lifted);
      if (changes.length) await this.outbox.add(tx, 'mandate.changed', { mandateId: id, changes, was: { schoolIds: [...was.audience.schoolIds], subjects: [...was.audience.subjects], phases: [...was.audience.phases] }, fromOwnerId: was.ownerId === wanted.ownerId ? null : was.ownerId, byId: actor.personId });
      return presentMandate(tx, after);
    });
  }
}

type Fields = MandateInput & Pick<MandateRow, 'title' | 'strength' | 'reason'> & { stances: Record<string, Stance> };

const fieldsOf = (row: MandateRow): Fields => ({
  title: row.title, strength: row.strength, reason: row.reason, ownerId: row.owner_id, resourceIds: row.resources.map((resource) => resource.id),
  stances: stancesOf(row.resources), audience: { schoolIds: row.school_ids, subjects: row.subjects, phases: row.phases }, startsOn: row.starts_on, endsOn: row.ends_on, reviewOn: row.review_on,
});

/**
 * What lapsed unreviewed and is asked for again, or is expected again after it was lifted, is promised a new review.
 * @throws ProblemError request.invalid without one
 */
function checkReviewed(before: MandateRow, wanted: Fields, lifted: boolean | undefined): boolean {
  const anew = (before.lapsed && isFirmer(before.strength, wanted.strength)) || (lifted === false && before.status === 'lifted');
  if (anew && wanted.reviewOn <= ukTime(new Date()).day) throw invalidField('body.reviewOn', before.lapsed ? 'It became a recommendation because nobody reviewed it. Say by when it will be reviewed now' : 'Say by when it will be reviewed');
  return anew;
}

async function save(tx: Tx, id: string, { audience, ...fields }: Fields, lifted: boolean | undefined, anew: boolean): Promise<void> {
  await tx.count(`
    UPDATE mandate SET title = $3, strength = $4, reason = $5, owner_id = $6, school_ids = $7, subjects = $8, phases = $9, starts_on = $10, ends_on = $11, review_on = $12,
      lifted_at = CASE WHEN $13::boolean THEN coalesce(lifted_at, now()) WHEN NOT $13 THEN NULL ELSE lifted_at END, lapsed_at = CASE WHEN $14 THEN NULL ELSE lapsed_at END, version = version + 1
    WHERE trust_id = $1 AND id = $2`,
  [tx.trustId, id, fields.title, fields.strength, fields.reason, fields.ownerId, audience.schoolIds, audience.subjects, audience.phases, fields.startsOn, fields.endsOn, fields.reviewOn, lifted ?? null, anew]);
}
