// Says no to an offer, with the reason its writer reads.
import { Injectable } from '@nestjs/common';
import type { OfferFull } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { AnswerOffer } from './answer-offer';
import { lockOffer } from './offer.access';
import { PresentOffer } from './present-offer';

@Injectable()
export class DeclineOffer {
  constructor(private readonly database: Database, private readonly answerOffer: AnswerOffer, private readonly presentOffer: PresentOffer) {}

  async run(actor: Actor, id: string, reason: string): Promise<OfferFull> {
    await this.database.write(actor, async (tx) => {
      await lockOffer(tx, actor, id, 'answer');
      await this.answerOffer.run(tx, actor, id, { status: 'declined', text: reason });
    });
    return this.presentOffer.run(actor, id);
  }
}
