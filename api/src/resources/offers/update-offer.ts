// Changes an offer that is not sent yet. Two tabs cannot overwrite each other.
import { Injectable } from '@nestjs/common';
import type { OfferFull, Parsed } from '@trellis/contracts';
import { Database, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { lockOffer, type OfferRow } from './offer.access';
import { PresentOffer } from './present-offer';

const UPDATE = `UPDATE offer SET parts = coalesce($3, parts), why = coalesce($4, why), reason = CASE WHEN $5 THEN $6 ELSE reason END, share_whole = coalesce($7, share_whole), suggested_name = coalesce($8, suggested_name),
  version = version + 1, updated_at = now() WHERE trust_id = $1 AND id = $2`;

@Injectable()
export class UpdateOffer {
  constructor(private readonly database: Database, private readonly presentOffer: PresentOffer) {}

  async run(actor: Actor, id: string, change: Parsed<'offer.update'>['body']): Promise<OfferFull> {
    await this.database.write(actor, async (tx) => {
      checkVersion(await lockOffer(tx, actor, id, 'edit'), change.version);
      await save(tx, id, change);
    });
    return this.presentOffer.run(actor, id);
  }
}

export function checkVersion(row: OfferRow, version: number): void {
  if (row.version !== version) throw new ProblemError('thing.stale', 'You changed this offer in another tab or on another device', { context: { currentVersion: row.version } });
}

const save = (tx: Tx, id: string, { parts, why, reason, shareWhole, suggestedName }: Parsed<'offer.update'>['body']): Promise<number> =>
  tx.count(UPDATE, [tx.trustId, id, parts ?? null, why ?? null, reason !== undefined, reason ?? null, shareWhole ?? null, suggestedName ?? null]);
