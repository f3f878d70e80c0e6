// A word between the two sides of an offer.
import { Injectable } from '@nestjs/common';
import type { OfferFull } from '@trellis/contracts';
import { Database, Outbox, ProblemError, type Actor } from '@trellis/platform';
import { loadOffer, offerAbilities } from './offer.access';
import { PresentOffer } from './present-offer';

@Injectable()
export class CommentOnOffer {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly presentOffer: PresentOffer) {}

  async run(actor: Actor, id: string, text: string): Promise<OfferFull> {
    await this.database.write(actor, async (tx) => {
      if (!offerAbilities(actor, await loadOffer(tx, actor, id)).comment) throw new ProblemError('offer.closed');
      const said = await tx.first<{ id: string }>('INSERT INTO offer_comment (trust_id, offer_id, person_id, text) VALUES ($1, $2, $3, $4) RETURNING id', [tx.trustId, id, actor.personId, text]);
      await this.outbox.add(tx, 'offer.commented', { offerId: id, commentId: said!.id, personId: actor.personId });
    });
    return this.presentOffer.run(actor, id);
  }
}
