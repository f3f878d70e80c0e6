// Lets a whole adaptation stand beside its original under a name, for everyone who sees the original.
import { Injectable } from '@nestjs/common';
import type { OfferFull, Parsed, Visibility } from '@trellis/contracts';
import { Database, invalidField, Outbox, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { audienceOf } from '../audience';
import { lockResource, RESOURCE_COLUMNS, type ResourceRow } from '../resource.access';
import { ResourceIndex } from '../resource-index';
import { AnswerOffer } from './answer-offer';
import { lockOffer } from './offer.access';
import { PresentOffer } from './present-offer';

const WIDTH: Record<Visibility, number> = { private: 0, school: 1, network: 2, trust: 3 };
const LOCK = `SELECT ${RESOURCE_COLUMNS} FROM resource r WHERE r.trust_id = $1 AND r.id = $2 FOR NO KEY UPDATE`;
const NAMED = 'SELECT variant_id FROM endorsed_variant WHERE trust_id = $1 AND resource_id = $2 AND lower(name) = lower($3) AND variant_id <> $4';
const ENDORSE = `INSERT INTO endorsed_variant (trust_id, resource_id, variant_id, name, number, endorsed_by) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (trust_id, resource_id, variant_id) DO UPDATE SET name = excluded.name, number = excluded.number, endorsed_by = excluded.endorsed_by, endorsed_at = now()`;
const SHARE = 'UPDATE resource SET visibility = $3, network_id = $4, audience = $5, version = version + 1, updated_at = now() WHERE trust_id = $1 AND id = $2';

@Injectable()
export class EndorseOffer {
  constructor(
    private readonly database: Database, private readonly answerOffer: AnswerOffer, private readonly index: ResourceIndex, private readonly outbox: Outbox, private readonly presentOffer: PresentOffer,
  ) {}

  async run(actor: Actor, id: string, { name, answer }: Parsed<'offer.endorse'>['body']): Promise<OfferFull> {
    await this.database.write(actor, async (tx) => {
      const offer = await lockOffer(tx, actor, id, 'answer');
      if (!offer.share_whole) throw new ProblemError('ability.missing', 'Your colleague offered these changes, not the whole version. Ask in a comment whether it may stand beside yours');
      const original = await lockResource(tx, actor, offer.resource_id, 'edit');
      const variant = (await tx.first<ResourceRow>(LOCK, [tx.trustId, offer.adaptation_id]))!;
      if (await tx.first(NAMED, [tx.trustId, original.id, name, variant.id])) throw invalidField('body.name', 'Another version stands beside this one under that name');
      await tx.count(ENDORSE, [tx.trustId, original.id, variant.id, name, offer.adaptation_number, actor.personId]);
      await this.share(tx, actor, original, variant);
      await this.answerOffer.run(tx, actor, id, { status: 'endorsed', text: answer });
    });
    return this.presentOffer.run(actor, id);
  }

  /** Whoever sees the original sees it too; what was shared more widely stays so. */
  private async share(tx: Tx, actor: Actor, original: ResourceRow, variant: ResourceRow): Promise<void> {
    if (WIDTH[variant.visibility] >= WIDTH[original.visibility] && variant.network_id === original.network_id) return;
    if (variant.visibility === 'trust') return;
    const audience = [...new Set([...audienceOf(original.visibility, { authorId: variant.author_id, schoolId: original.school_id, networkId: original.network_id }), ...variant.audience])];
    await tx.count(SHARE, [tx.trustId, variant.id, original.visibility, original.network_id, audience]);
    await this.index.put(tx, [variant.id]);
    await this.outbox.add(tx, 'resource.changed', { resourceId: variant.id, personId: actor.personId, number: variant.number });
  }
}
