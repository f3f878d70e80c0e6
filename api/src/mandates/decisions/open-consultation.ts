// Asks those it would apply to, and the groups invited. From now on the proposal stays as it is, and results stay hidden until it closes.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Proposal } from '@trellis/contracts';
import { Database, invalidField, Outbox, ProblemError, recordAct, type Actor } from '@trellis/platform';
import { askPeople, tooFew, tooFewAsked } from './invitations';
import { schoolDaysUntil } from './open-days';
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
      // Drafted days ago, its closing day may have come near since.
      const schoolDays = await schoolDaysUntil(tx, before.closes_on);
      const { k } = (await tx.first<{ k: number }>("UPDATE proposal SET stage = 'consulting', k = present_k(), opened_at = now(), school_days = $3, version = version + 1 WHERE trust_id = $1 AND id = $2 RETURNING k", [tx.trustId, id, schoolDays]))!;
      const { asked, added } = await askPeople(tx, id, randomUUID());
      if (asked === 0) throw invalidField('body.audience', 'This would ask nobody. Check the schools, subjects and phases together');
      const refused = before.invitations.length ? tooFew(added, before.names, k) : null;
      if (refused) throw invalidField('body.invitations', refused);
      const few = tooFewAsked(asked, before.names, k);
      if (few) throw invalidField('body.audience', few);
      await tx.query('SELECT survey.open_consultation($1)', [id]);
      await recordAct(tx, actor, 'consultation.open', id, { title: before.title, names: before.names, closesOn: before.closes_on });
      await this.outbox.add(tx, 'consultation.opened', { proposalId: id });
      return presentProposal(tx, actor, await loadProposal(tx, actor, id));
    });
  }
}
