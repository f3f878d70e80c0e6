// Writes the answer of an offer and lets its writer hear of it: the end that taking, endorsing and declining share.
import { Injectable } from '@nestjs/common';
import { Outbox, type Actor, type Tx } from '@trellis/platform';

export interface OfferAnswer {
  readonly status: 'taken' | 'endorsed' | 'declined';
  readonly text: string;
  /** The revision of the original that it went into, and the parts that did. */
  readonly number?: number;
  readonly taken?: readonly string[];
}

const ANSWER = `UPDATE offer SET status = $3, answer = $4, answered_at = now(), answered_by = $5, taken_number = $6, taken_parts = $7, version = version + 1, updated_at = now() WHERE trust_id = $1 AND id = $2`;

@Injectable()
export class AnswerOffer {
  constructor(private readonly outbox: Outbox) {}

  async run(tx: Tx, actor: Actor, id: string, { status, text, number, taken }: OfferAnswer): Promise<void> {
    await tx.count(ANSWER, [tx.trustId, id, status, text, actor.personId, number ?? null, taken ?? []]);
    await this.outbox.add(tx, 'offer.answered', { offerId: id, personId: actor.personId });
  }
}
