// Tells whoever owns a mandate that its review comes near: unreviewed it would lapse, which should surprise nobody.
import { Injectable } from '@nestjs/common';
import { Database, Outbox } from '@trellis/platform';

const REMIND = `UPDATE mandate SET reminded_of = review_on
  WHERE trust_id = $1 AND id = $2 AND review_on BETWEEN current_date AND current_date + 14 AND reminded_of IS DISTINCT FROM review_on AND mandate_status(starts_on, ends_on, lifted_at) = 'current'`;

@Injectable()
export class RemindOfReview {
  constructor(private readonly database: Database, private readonly outbox: Outbox) {}

  /** Once for each date: false when it was done before, or is not due. */
  run(trustId: string, id: string): Promise<boolean> {
    return this.database.write({ trustId }, async (tx) => {
      if (!await tx.count(REMIND, [trustId, id])) return false;
      await this.outbox.add(tx, 'review.near', { mandateId: id });
      return true;
    });
  }
}
