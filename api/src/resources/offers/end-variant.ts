// Ends that a version stands beside its original. It stays shared as it is; doing it again changes nothing.
import { Injectable } from '@nestjs/common';
import { Database, type Actor } from '@trellis/platform';
import { loadResource } from '../resource.access';

@Injectable()
export class EndVariant {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string, variantId: string): Promise<null> {
    return this.database.write(actor, async (tx) => {
      await loadResource(tx, actor, id, 'edit');
      await tx.count('DELETE FROM endorsed_variant WHERE trust_id = $1 AND resource_id = $2 AND variant_id = $3', [tx.trustId, id, variantId]);
      return null;
    });
  }
}
