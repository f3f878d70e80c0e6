// Takes an offer, or some of it, into the original: one new revision that credits its writer and remembers both parents.
import { Injectable } from '@nestjs/common';
import type { OfferFull, Parsed } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import type { LessonDocument } from '@trellis/lesson';
import { Database, invalidField, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { acceptDocument, type AcceptedDocument } from '../accept-document';
import { HoldCore } from '../core/hold-core';
import { readRevision } from '../read-revision';
import { lockResource, type ResourceRow } from '../resource.access';
import { WriteRevision } from '../write-revision';
import { AnswerOffer } from './answer-offer';
import { LevelAdaptation } from './level-adaptation';
import { lockOffer, type OfferRow } from './offer.access';
import { PresentOffer } from './present-offer';

type Taking = Parsed<'offer.take'>['body'];
const CREDIT = 'INSERT INTO revision_credit (trust_id, resource_id, number, person_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING';
const LONGEST_MESSAGE = 300;

@Injectable()
export class TakeOffer {
  constructor(
    private readonly database: Database, private readonly writeRevision: WriteRevision, private readonly answerOffer: AnswerOffer, private readonly levelAdaptation: LevelAdaptation,
    private readonly presentOffer: PresentOffer, private readonly holdCore: HoldCore,
  ) {}

  async run(actor: Actor, id: string, taking: Taking): Promise<OfferFull> {
    const accepted = acceptDocument(taking.document);
    const { adaptationId, originalId, number } = await this.database.write(actor, async (tx) => {
      const offer = await lockOffer(tx, actor, id, 'answer');
      checkTaken(offer, taking);
      const original = await lockResource(tx, actor, offer.resource_id, 'edit');
      const taken = await this.write(tx, actor, original, offer, accepted, taking);
      await this.answerOffer.run(tx, actor, id, { status: 'taken', text: taking.answer, number: taken, taken: taking.taken });
      return { adaptationId: offer.adaptation_id, originalId: original.id, number: taken };
    });
    await this.levelAdaptation.run(actor, adaptationId, originalId, number);
    return this.presentOffer.run(actor, id);
  }

  /** The revision it is in. When the original says the same already, because another's offer of the same was taken, both are credited for it. */
  private async write(tx: Tx, actor: Actor, original: ResourceRow, offer: OfferRow, sent: AcceptedDocument, { baseNumber, change }: Taking): Promise<number> {
    const current = await readRevision(tx, original.id, original.number);
    if (original.number !== baseNumber) throw new ProblemError('thing.stale', undefined, { context: { currentNumber: original.number } });
    // The original may itself be a version of another: then the offer's words say why it changes what is core there.
    const reasons = offer.block_ids.map((blockId) => ({ blockId, reason: offer.why }));
    const accepted = await this.holdCore.run(tx, actor, original, current.document as unknown as LessonDocument, sent, reasons);
    if (current.hash.equals(accepted.hash)) {
      await tx.count(CREDIT, [tx.trustId, original.id, original.number, offer.person_id]);
      return original.number;
    }
    const writer = (await personRefs(tx, [offer.person_id]))(offer.person_id);
    const message = `Took in a change from ${writer.name}: ${offer.why}`.replace(/\s+/g, ' ').slice(0, LONGEST_MESSAGE);
    const saved = await this.writeRevision.run(tx, actor, original, accepted, message, { change, source: { id: offer.adaptation_id, number: offer.adaptation_number }, credits: [offer.person_id], keepsDraft: true });
    return saved.number;
  }
}

/** Whatever stays out is declined, and a refusal has its reason. */
function checkTaken({ parts }: OfferRow, { taken, answer }: Taking): void {
  const known = new Set(parts);
  if (taken.length === 0 || taken.some((part) => !known.has(part))) throw invalidField('body.taken', 'Take at least one of the changes offered, or decline the offer');
  if (new Set(taken).size < known.size && !answer) throw invalidField('body.answer', 'Please say why the rest stays as it is: your colleague sees it');
}
