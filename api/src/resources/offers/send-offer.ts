// Sends an offer that was begun before, with what its parts are in the adaptation now.
import { Injectable } from '@nestjs/common';
import type { OfferFull } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { loadResource } from '../resource.access';
import { originalOf } from '../updates/read-update';
import { CompareForOffer } from './compare-for-offer';
import { lockOffer } from './offer.access';
import { PresentOffer } from './present-offer';
import { checkOriginal, SealOffer } from './seal-offer';
import { checkVersion } from './update-offer';

@Injectable()
export class SendOffer {
  constructor(private readonly database: Database, private readonly compare: CompareForOffer, private readonly sealOffer: SealOffer, private readonly presentOffer: PresentOffer) {}

  async run(actor: Actor, id: string, version: number): Promise<OfferFull> {
    const compared = await this.compare.ofOffer(actor, id);
    await this.database.write(actor, async (tx) => {
      const row = await lockOffer(tx, actor, id, 'edit');
      checkVersion(row, version);
      const adaptation = await loadResource(tx, actor, row.adaptation_id);
      const original = await originalOf(tx, actor, adaptation);
      checkOriginal(actor, original);
      await this.sealOffer.run(tx, actor, row, adaptation, original, compared);
    });
    return this.presentOffer.run(actor, id);
  }
}
