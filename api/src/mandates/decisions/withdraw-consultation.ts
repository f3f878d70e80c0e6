// Withdraws a consultation that is open: what was answered is destroyed unread, and everyone asked is told why.
import { Injectable } from '@nestjs/common';
import type { Parsed, Proposal } from '@trellis/contracts';
import { Database, Outbox, recordAct, type Actor } from '@trellis/platform';
import { loadProposal, lockProposal, mustAllow } from './proposal.access';
import { presentProposal } from './proposal.presenter';

@Injectable()
export class WithdrawConsultation {
  constructor(private readonly database: Database, private readonly outbox: Outbox) {}

  run(actor: Actor, id: string, { reason }: Parsed<'consultation.withdraw'>['body']): Promise<Proposal> {
    return this.database.write(actor, async (tx) => {
      // Whoever is answering at this moment is waited for; whoever comes after finds it closed.
      const before = await lockProposal(tx, actor, id);
      mustAllow(actor, before, 'withdraw', 'consulting');
      await tx.count("UPDATE proposal SET stage = 'withdrawn', withdrawn_at = now(), withdrawal = $3, version = version + 1 WHERE trust_id = $1 AND id = $2", [tx.trustId, id, reason]);
      await tx.query('SELECT survey.destroy_views($1)', [id]);
      await recordAct(tx, actor, 'consultation.withdraw', id, { title: before.title, reason });
      await this.outbox.add(tx, 'consultation.withdrawn', { proposalId: id });
      return presentProposal(tx, actor, await loadProposal(tx, actor, id));
    });
  }
}
