// Takes back having taught something.
import { Injectable } from '@nestjs/common';
import { Database, notFound, Outbox, type Actor } from '@trellis/platform';
import { countDeed } from './count-deed';
import { loadResource } from './resource.access';
import { ResourceIndex } from './resource-index';

@Injectable()
export class RemoveUse {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly index: ResourceIndex) {}

  run(actor: Actor, id: string, useId: string): Promise<null> {
    return this.database.write(actor, async (tx) => {
      const { root_id } = await loadResource(tx, actor, id);
      const use = await tx.first<{ taught_on: string }>('DELETE FROM resource_use WHERE trust_id = $1 AND id = $2 AND resource_id = $3 AND person_id = $4 RETURNING taught_on', [tx.trustId, useId, id, actor.personId]);
      if (!use) throw notFound();
      await countDeed(tx, this.index, id, 'used', -1);
      await this.outbox.add(tx, 'resource.use_removed', { resourceId: id, rootId: root_id, personId: actor.personId, useId, taughtOn: use.taught_on });
      return null;
    });
  }
}
