// Begins an offer of changes in one's own adaptation, and sends it when asked to.
import { Injectable } from '@nestjs/common';
import type { OfferFull, Parsed } from '@trellis/contracts';
import { Database, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { loadResource } from '../resource.access';
import { originalOf } from '../updates/read-update';
import { CompareForOffer, savedMeanwhile } from './compare-for-offer';
import { PresentOffer } from './present-offer';
import { checkOriginal, SealOffer } from './seal-offer';

const CREATE = `INSERT INTO offer (trust_id, resource_id, adaptation_id, adaptation_number, base_number, person_id, parts, why, reason, share_whole, suggested_name)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`;

@Injectable()
export class CreateOffer {
  constructor(private readonly database: Database, private readonly compare: CompareForOffer, private readonly sealOffer: SealOffer, private readonly presentOffer: PresentOffer) {}

  async run(actor: Actor, adaptationId: string, { number, send, ...offer }: Parsed<'offer.create'>['body']): Promise<OfferFull> {
    const compared = send ? await this.compare.run(actor, adaptationId) : null;
    const id = await this.database.write(actor, async (tx) => {
      const begun = await this.begin(tx, actor, adaptationId, { number, ...offer });
      if (send) await this.sealOffer.run(tx, actor, { id: begun.id, parts: offer.parts, why: offer.why }, begun.adaptation, begun.original, compared);
      return begun.id;
    });
    return this.presentOffer.run(actor, id);
  }

  /** Nothing is sent yet. */
  async begin(tx: Tx, actor: Actor, adaptationId: string, { number, ...offer }: Omit<Parsed<'offer.create'>['body'], 'send'>) {
    const adaptation = await loadResource(tx, actor, adaptationId);
    if (adaptation.author_id !== actor.personId) throw new ProblemError('ability.missing', 'Only the author of a version offers its changes');
    const original = await originalOf(tx, actor, adaptation);
    checkOriginal(actor, original);
    if (number !== adaptation.number) throw savedMeanwhile(adaptation.number);
    const made = await tx.first<{ id: string }>(CREATE, [
      tx.trustId, original.id, adaptationId, adaptation.number, adaptation.origin_number, actor.personId, offer.parts, offer.why, offer.reason, offer.shareWhole, offer.suggestedName,
    ]);
    return { id: made!.id, adaptation, original };
  }
}
