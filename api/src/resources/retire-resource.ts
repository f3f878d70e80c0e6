// Takes a resource out of search, or brings it back; links to it go on working.
import { Injectable } from '@nestjs/common';
import type { ResourceFull } from '@trellis/contracts';
import { Database, Outbox, type Actor } from '@trellis/platform';
import { lockResource } from './resource.access';
import { presentResource } from './resource.presenter';
import { ResourceIndex } from './resource-index';

@Injectable()
export class RetireResource {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly index: ResourceIndex) {}

  run(actor: Actor, id: string, retired: boolean): Promise<ResourceFull> {
    return this.database.write(actor, async (tx) => {
      const row = await lockResource(tx, actor, id, 'retire');
      if (row.retired !== retired) {
        await tx.count('UPDATE resource SET retired = $3, version = version + 1 WHERE trust_id = $1 AND id = $2', [tx.trustId, id, retired]);
        await this.index.put(tx, [id]);
        await this.outbox.add(tx, 'resource.changed', { resourceId: id, personId: actor.personId, number: row.number });
      }
      return presentResource(tx, actor, id);
    });
  }
}
