// Publishes what was decided, why, and what the consultation changed, to everyone who was asked. "We will not" is an answer like any other.
import { Injectable } from '@nestjs/common';
import type { Parsed, Proposal } from '@trellis/contracts';
import { Database, Outbox, recordAct, type Actor } from '@trellis/platform';
import { keepThemeAnswers } from '../themes/keep-theme-answers';
import { announceClosing } from './announce-closing';
import { loadProposal, lockProposal, mustAllow } from './proposal.access';
import { presentProposal } from './proposal.presenter';

@Injectable()
export class PublishDecision {
  constructor(private readonly database: Database, private readonly outbox: Outbox) {}

  run(actor: Actor, id: string, { outcome, heard, reasons, changes, answers }: Parsed<'decision.publish'>['body']): Promise<Proposal> {
    return this.database.write(actor, async (tx) => {
      const before = await lockProposal(tx, actor, id);
      mustAllow(actor, before, 'decide', 'closed');
      // Where a process died between freezing and telling, the closing is told first.
      await announceClosing(tx, this.outbox, null, id);
      await tx.count("UPDATE proposal SET stage = 'decided', outcome = $3, heard = $4, reasons = $5, changes = $6, decided_at = now(), decided_by = $7, version = version + 1 WHERE trust_id = $1 AND id = $2",
        [tx.trustId, id, outcome, heard, reasons, changes, actor.personId]);
      await keepThemeAnswers(tx, { aboutId: id, mandateId: null }, answers);
      await recordAct(tx, actor, 'decision.publish', id, { title: before.title, outcome });
      await this.outbox.add(tx, 'decision.published', { proposalId: id });
      return presentProposal(tx, actor, await loadProposal(tx, actor, id));
    });
  }
}
