// Changes a draft, or throws it away. Once people have been asked, what they were asked stays.
import { Injectable } from '@nestjs/common';
import type { Parsed, Proposal } from '@trellis/contracts';
import { dropOutcome } from '@trellis/networks';
import { Database, ProblemError, type Actor } from '@trellis/platform';
import { stancesOf } from '../stances-of';
import { checkProposal } from './check-proposal';
import { proposeResources } from './draft-proposal';
import { dropInvitations, invitationsOf, keepInvitations } from './invitations';
import { loadProposal, lockProposal, mustAllow } from './proposal.access';
import { presentProposal } from './proposal.presenter';
import type { ProposalRow } from './proposal.store';

@Injectable()
export class ChangeProposal {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string, { version, ...given }: Parsed<'proposal.update'>['body']): Promise<Proposal> {
    return this.database.write(actor, async (tx) => {
      const before = await lockProposal(tx, actor, id);
      mustAllow(actor, before, 'edit', 'draft');
      if (before.version !== version) throw new ProblemError('thing.stale', undefined, { context: { current: await presentProposal(tx, actor, before) } });
      const wanted = { ...fieldsOf(before), ...given };
      await checkProposal(tx, actor, wanted);
      const { audience } = wanted;
      await tx.count(`UPDATE proposal SET title = $3, strength = $4, reason = $5, hopes = $6, core = $7, options = $8, school_ids = $9, subjects = $10, phases = $11, decider_id = $12, decide_by = $13,
          closes_on = $14, names = $15, open_to = $16, version = version + 1 WHERE trust_id = $1 AND id = $2`,
      [tx.trustId, id, wanted.title, wanted.strength, wanted.reason, wanted.hopes, wanted.core, wanted.options, audience.schoolIds, audience.subjects, audience.phases, wanted.deciderId, wanted.decideBy, wanted.closesOn, wanted.names, wanted.openTo]);
      if (given.resourceIds || given.stances) await proposeResources(tx, id, wanted.resourceIds, wanted.stances);
      if (given.invitations) {
        await dropInvitations(tx, id);
        await keepInvitations(tx, id, given.invitations, false);
      }
      return presentProposal(tx, actor, await loadProposal(tx, actor, id));
    });
  }

  discard(actor: Actor, id: string): Promise<null> {
    return this.database.write(actor, async (tx) => {
      mustAllow(actor, await lockProposal(tx, actor, id), 'edit', 'draft');
      await dropOutcome(tx, id);
      await tx.count('DELETE FROM proposal WHERE trust_id = $1 AND id = $2', [tx.trustId, id]);
      return null;
    });
  }
}

const fieldsOf = (row: ProposalRow) => ({
  title: row.title, strength: row.strength, reason: row.reason, hopes: row.hopes, core: row.core, options: row.options, resourceIds: row.resources.map(({ id }) => id), stances: stancesOf(row.resources), deciderId: row.decider_id,
  decideBy: row.decide_by, closesOn: row.closes_on, names: row.names, openTo: row.open_to, invitations: invitationsOf(row.invitations), audience: { schoolIds: row.school_ids, subjects: row.subjects, phases: row.phases },
});
