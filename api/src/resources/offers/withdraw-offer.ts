// Takes an offer back: one that was never sent is gone, one that was stays as withdrawn.
import { Injectable } from '@nestjs/common';
import { Database, Outbox, type Actor } from '@trellis/platform';
import { loadOffer, lockOffer } from './offer.access';

@Injectable()
export class WithdrawOffer {
  constructor(private readonly database: Database, private readonly outbox: Outbox) {}

  run(actor: Actor, id: string): Promise<null> {
    return this.database.write(actor, async (tx) => {
      const { status, person_id } = await loadOffer(tx, actor, id);
      if (status === 'withdrawn' && person_id === actor.personId) return null;
      const row = await lockOffer(tx, actor, id, 'withdraw');
      if (row.status === 'draft') await tx.count('DELETE FROM offer WHERE trust_id = $1 AND id = $2', [tx.trustId, id]);
      else {
        await tx.count("UPDATE offer SET status = 'withdrawn', version = version + 1, updated_at = now() WHERE trust_id = $1 AND id = $2", [tx.trustId, id]);
        await this.outbox.add(tx, 'offer.withdrawn', { offerId: id, personId: actor.personId });
      }
      return null;
    });
  }
}
