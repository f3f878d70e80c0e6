// Ends that a version stands beside its original. It stays shared as it is, and its author hears of it; doing it again changes nothing.
import { Injectable } from '@nestjs/common';
import { Database, Outbox, type Actor } from '@trellis/platform';
import { loadResource } from '../resource.access';

const END = 'DELETE FROM endorsed_variant WHERE trust_id = $1 AND resource_id = $2 AND variant_id = $3';

@Injectable()
export class EndVariant {
  constructor(private readonly database: Database, private readonly outbox: Outbox) {}

  run(actor: Actor, id: string, variantId: string): Promise<null> {
    return this.database.write(actor, async (tx) => {
      await loadResource(tx, actor, id, 'edit');
      if (await tx.count(END, [tx.trustId, id, variantId])) await this.outbox.add(tx, 'variant.ended', { resourceId: id, variantId, personId: actor.personId });
      return null;
    });
  }
}
