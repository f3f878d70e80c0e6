// Asks those it would apply to, and the groups invited. From now on the proposal stays as it is, and results stay hidden until it closes.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Proposal } from '@trellis/contracts';
import { Database, invalidField, Outbox, ProblemError, recordAct, type Actor } from '@trellis/platform';
import { askInvited, tooFew } from './invitations';
import { loadProposal, lockProposal, mustAllow } from './proposal.access';
import { presentProposal } from './proposal.presenter';

@Injectable()
export class OpenConsultation {
  constructor(private readonly database: Database, private readonly outbox: Outbox) {}

  run(actor: Actor, id: string, { version }: { version: number }): Promise<Proposal> {
    return this.database.write(actor, async (tx) => {
      const before = await lockProposal(tx, actor, id);
      mustAllow(actor, before, 'open', 'draft');
      if (before.version !== version) throw new ProblemError('thing.stale', undefined, { context: { current: await presentProposal(tx, actor, before) } });
      if (before.closes_on < new Date().toISOString().slice(0, 10)) throw invalidField('body.closesOn', 'Its closing day has passed. Choose another one first');
      if (!await tx.first('SELECT 1 FROM consulted WHERE trust_id = $1 AND proposal_id = $2', [tx.trustId, id])) throw invalidField('body.audience', 'This would ask nobody. Check the schools, subjects and phases together');
      const { k } = (await tx.first<{ k: number }>("UPDATE proposal SET stage = 'consulting', k = present_k(), opened_at = now(), version = version + 1 WHERE trust_id = $1 AND id = $2 RETURNING k", [tx.trustId, id]))!;
      if (before.invitations.length) {
        const refused = tooFew(await askInvited(tx, id, randomUUID()), before.names, k);
        if (refused) throw invalidField('body.invitations', refused);
      }
      await tx.query('SELECT survey.open_consultation($1)', [id]);
      await recordAct(tx, actor, 'consultation.open', id, { title: before.title, names: before.names, closesOn: before.closes_on });
      await this.outbox.add(tx, 'consultation.opened', { proposalId: id });
      return presentProposal(tx, actor, await loadProposal(tx, actor, id));
    });
  }
}
