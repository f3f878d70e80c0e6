// Invites more groups to a consultation that is open. None is taken back: an answer cannot be found again, and figures of fewer people than were asked would tell what the others said.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Parsed, Proposal } from '@trellis/contracts';
import { Database, invalidField, Outbox, recordAct, type Actor } from '@trellis/platform';
import { askPeople, checkInvitations, keepInvitations, tooFew } from './invitations';
import { loadProposal, lockProposal, mustAllow } from './proposal.access';
import { presentProposal } from './proposal.presenter';

@Injectable()
export class InviteGroups {
  constructor(private readonly database: Database, private readonly outbox: Outbox) {}

  run(actor: Actor, id: string, { invitations }: Parsed<'consultation.invite'>['body']): Promise<Proposal> {
    return this.database.write(actor, async (tx) => {
      const before = await lockProposal(tx, actor, id);
      mustAllow(actor, before, 'invite', 'consulting');
      if (before.open_to === 'everyone') throw invalidField('body.invitations', 'Every colleague of the trust is asked already');
      if (before.closes_on < new Date().toISOString().slice(0, 10)) throw invalidField('body.invitations', 'Its last day has passed: whoever is invited now could not answer');
      await checkInvitations(tx, invitations);
      await keepInvitations(tx, id, invitations, true);
      const actId = randomUUID();
      const refused = tooFew((await askPeople(tx, id, actId)).added, before.names, before.k);
      if (refused) throw invalidField('body.invitations', refused);
      await tx.count('UPDATE proposal SET version = version + 1 WHERE trust_id = $1 AND id = $2', [tx.trustId, id]);
      const after = await loadProposal(tx, actor, id);
      await recordAct(tx, actor, 'consultation.invite', id, { title: before.title, groups: after.invitations.slice(before.invitations.length) });
      await this.outbox.add(tx, 'consultation.invited', { proposalId: id, actId });
      return presentProposal(tx, actor, after);
    });
  }
}
