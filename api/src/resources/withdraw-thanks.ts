// Takes thanks back; having given none is no failure.
import { Injectable } from '@nestjs/common';
import { Database, type Actor } from '@trellis/platform';
import { countDeed } from './count-deed';
import { loadResource } from './resource.access';
import { ResourceIndex } from './resource-index';

@Injectable()
export class WithdrawThanks {
  constructor(private readonly database: Database, private readonly index: ResourceIndex) {}

  run(actor: Actor, id: string): Promise<null> {
    return this.database.write(actor, async (tx) => {
      await loadResource(tx, actor, id);
      const removed = await tx.count('DELETE FROM thanks WHERE trust_id = $1 AND resource_id = $2 AND person_id = $3', [tx.trustId, id, actor.personId]);
      if (removed) await countDeed(tx, this.index, id, 'thanked', -1);
      return null;
    });
  }
}
