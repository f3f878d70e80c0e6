// Drafts a proposal: what would be expected of whom, why, what it should save, who decides and by when.
import { Injectable } from '@nestjs/common';
import type { Parsed, Proposal, Stance } from '@trellis/contracts';
import { LinkOutcome } from '@trellis/networks';
import { Database, invalidField, type Actor, type Tx } from '@trellis/platform';
import { checkProposal } from './check-proposal';
import { keepInvitations } from './invitations';
import { loadProposal } from './proposal.access';
import { presentProposal } from './proposal.presenter';

@Injectable()
export class DraftProposal {
  constructor(private readonly database: Database, private readonly linkOutcome: LinkOutcome) {}

  run(actor: Actor, body: Parsed<'proposal.create'>['body']): Promise<Proposal> {
    return this.database.write(actor, async (tx) => {
      await checkProposal(tx, actor, body);
      if (body.aboutId !== null && !await tx.first('SELECT 1 FROM mandate WHERE trust_id = $1 AND id = $2 AND lifted_at IS NULL', [tx.trustId, body.aboutId])) throw invalidField('body.aboutId', 'This expectation does not exist, or has been lifted');
      const { audience } = body;
      const row = await tx.first<{ id: string }>(`
        INSERT INTO proposal (trust_id, title, strength, reason, hopes, core, options, school_ids, subjects, phases, decider_id, decide_by, closes_on, names, open_to, created_by, about_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) RETURNING id`,
      [tx.trustId, body.title, body.strength, body.reason, body.hopes, body.core, body.options, audience.schoolIds, audience.subjects, audience.phases, body.deciderId, body.decideBy, body.closesOn, body.names, body.openTo, actor.personId, body.aboutId]);
      await proposeResources(tx, row!.id, body.resourceIds, body.stances);
      await keepInvitations(tx, row!.id, body.invitations, false);
      if (body.threadId) await this.linkOutcome.run(tx, actor, body.threadId, { kind: 'proposal', targetId: row!.id, resourceId: null });
      return presentProposal(tx, actor, await loadProposal(tx, actor, row!.id));
    });
  }
}

/** In the order given; a resource named twice counts once. */
export async function proposeResources(tx: Tx, proposalId: string, resourceIds: readonly string[], stances: Readonly<Record<string, Stance>>): Promise<void> {
  await tx.count('DELETE FROM proposal_resource WHERE trust_id = $1 AND proposal_id = $2', [tx.trustId, proposalId]);
  await tx.count(`INSERT INTO proposal_resource (trust_id, proposal_id, resource_id, position, stance)
    SELECT $1, $2, id, min(position), coalesce($4::jsonb ->> id::text, 'adapt') FROM unnest($3::uuid[]) WITH ORDINALITY AS named(id, position) GROUP BY id`, [tx.trustId, proposalId, resourceIds, JSON.stringify(stances)]);
}
