// Marks resources as expected for an audience.
import { Injectable } from '@nestjs/common';
import type { MandateCard, Parsed, Stance } from '@trellis/contracts';
import { Database, Outbox, recordAct, type Actor, type Tx } from '@trellis/platform';
import { noteUrgency, passGate } from './life/gate';
import { checkMandate } from './check-mandate';
import { MarkExpected } from './mark-expected';
import { loadMandate } from './mandate.access';
import { noteAskedOf } from './note-asked';
import { noteTold } from './note-told';
import { presentMandate } from './mandate.presenter';
import type { Reader } from './mandate.store';

@Injectable()
export class CreateMandate {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly markExpected: MarkExpected) {}

  run(actor: Reader & Pick<Actor, 'name'>, body: Parsed<'mandate.create'>['body']): Promise<MandateCard> {
    return this.database.write(actor, async (tx) => {
      await checkMandate(tx, actor, body);
      const { audience, proposalId, urgentReason } = body;
      const gate = await passGate(tx, { proposalId, urgentReason }, body);
      const row = await tx.first<{ id: string }>(`
        INSERT INTO mandate (trust_id, title, strength, reason, owner_id, school_ids, subjects, phases, starts_on, ends_on, review_on, created_by, gate, proposal_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING id`,
      [tx.trustId, body.title, body.strength, body.reason, body.ownerId, audience.schoolIds, audience.subjects, audience.phases, body.startsOn, body.endsOn, body.reviewOn, actor.personId, gate, gate === 'consulted' ? proposalId : null]);
      const { id } = row!;
      if (gate === 'urgent') await noteUrgency(tx, actor, id, urgentReason!);
      await nameResources(tx, id, body.resourceIds, body.stances);
      await this.markExpected.run(tx, body.resourceIds);
      await noteAskedOf(tx, id);
      await noteTold(tx, id);
      await recordAct(tx, actor, 'mandate.create', id, { title: body.title, strength: body.strength, audience, gate, startsOn: body.startsOn, endsOn: body.endsOn, resources: body.resourceIds });
      const mandate = await loadMandate(tx, actor, id);
      // Told once, when it is decided: people may prepare for what starts next month.
      if (mandate.status !== 'over') await this.outbox.add(tx, 'mandate.started', { mandateId: id });
      return presentMandate(tx, mandate);
    });
  }
}

/** In the order given; a resource named twice counts once. */
export async function nameResources(tx: Tx, mandateId: string, resourceIds: readonly string[], stances: Readonly<Record<string, Stance>>): Promise<void> {
  await tx.count('DELETE FROM mandate_resource WHERE trust_id = $1 AND mandate_id = $2', [tx.trustId, mandateId]);
  await tx.count(`INSERT INTO mandate_resource (trust_id, mandate_id, resource_id, position, stance)
    SELECT $1, $2, id, min(position), coalesce($4::jsonb ->> id::text, 'adapt') FROM unnest($3::uuid[]) WITH ORDINALITY AS named(id, position) GROUP BY id`, [tx.trustId, mandateId, resourceIds, JSON.stringify(stances)]);
}
