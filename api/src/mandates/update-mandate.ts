// Changes, loosens or lifts a mandate.
import { Injectable } from '@nestjs/common';
import type { MandateCard, Parsed, Stance } from '@trellis/contracts';
import { Database, invalidField, ProblemError, recordAct, type Actor, type Tx } from '@trellis/platform';
import { applyProposal, asksMore, noteUrgency } from './life/gate';
import { checkMandate, type MandateInput } from './check-mandate';
import { nameResources } from './create-mandate';
import { markExpected } from './mark-expected';
import { loadMandate, lockMandate } from './mandate.access';
import { presentMandate } from './mandate.presenter';
import type { MandateRow } from './mandate.store';
import { stancesOf } from './stances-of';

type Body = Parsed<'mandate.update'>['body'];

@Injectable()
export class UpdateMandate {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string, body: Body): Promise<MandateCard> {
    return this.database.write(actor, async (tx) => {
      const before = await lockMandate(tx, actor, id);
      if (before.version !== body.version) throw new ProblemError('thing.stale', undefined, { context: { current: await presentMandate(tx, before) } });
      const { version: _, lifted, urgentReason, proposalId, ...given } = body;
      const was = fieldsOf(before);
      const wanted = { ...was, ...given };
      // Lifting must stay possible when an owner has left or a resource has been retired meanwhile.
      if (Object.keys(given).length > 0) await checkMandate(tx, actor, wanted);
      if (before.status !== 'planned' && wanted.reviewOn > was.reviewOn) throw invalidField('body.reviewOn', 'Here it can be brought forward only. To put it off, review the expectation: then everyone reads why');
      if (proposalId) await applyProposal(tx, proposalId, id, wanted);
      else if (asksMore(was, wanted) || (lifted === false && before.status === 'lifted')) {
        if (!urgentReason) throw invalidField('body.urgentReason', 'This asks more of people than before. Ask them first, with a proposal; if it cannot wait, say why: that is counted and shown to everyone');
        await noteUrgency(tx, actor, id, urgentReason);
      }
      await save(tx, id, wanted, lifted);
      if (given.resourceIds || given.stances) await nameResources(tx, id, wanted.resourceIds, wanted.stances);
      await markExpected(tx, [...new Set([...was.resourceIds, ...wanted.resourceIds])]);
      const after = await loadMandate(tx, actor, id);
      const act = lifted === true && before.status !== 'lifted' ? 'mandate.lift' : 'mandate.change';
      await recordAct(tx, actor, act, id, { title: after.title, ...(proposalId && { proposalId }), changes: { ...given, ...(lifted !== undefined && { lifted }) } });
      return presentMandate(tx, after);
    });
  }
}

type Fields = MandateInput & Pick<MandateRow, 'title' | 'strength' | 'reason'> & { stances: Record<string, Stance> };

const fieldsOf = (row: MandateRow): Fields => ({
  title: row.title, strength: row.strength, reason: row.reason, ownerId: row.owner_id, resourceIds: row.resources.map((resource) => resource.id),
  stances: stancesOf(row.resources), audience: { schoolIds: row.school_ids, subjects: row.subjects, phases: row.phases }, startsOn: row.starts_on, endsOn: row.ends_on, reviewOn: row.review_on,
});

async function save(tx: Tx, id: string, { audience, ...fields }: Fields, lifted: boolean | undefined): Promise<void> {
  await tx.count(`
    UPDATE mandate SET title = $3, strength = $4, reason = $5, owner_id = $6, school_ids = $7, subjects = $8, phases = $9, starts_on = $10, ends_on = $11, review_on = $12,
      lifted_at = CASE WHEN $13::boolean THEN coalesce(lifted_at, now()) WHEN NOT $13 THEN NULL ELSE lifted_at END, version = version + 1
    WHERE trust_id = $1 AND id = $2`,
  [tx.trustId, id, fields.title, fields.strength, fields.reason, fields.ownerId, audience.schoolIds, audience.subjects, audience.phases, fields.startsOn, fields.endsOn, fields.reviewOn, lifted ?? null]);
}
