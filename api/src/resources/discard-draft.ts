// Throws one's own unsaved work on a resource away.
import { Injectable } from '@nestjs/common';
import { Database, type Actor } from '@trellis/platform';
import { loadResource } from './resource.access';

@Injectable()
export class DiscardDraft {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string): Promise<null> {
    return this.database.write(actor, async (tx) => {
      await loadResource(tx, actor, id);
      await tx.count('DELETE FROM draft WHERE trust_id = $1 AND resource_id = $2 AND person_id = $3', [tx.trustId, id, actor.personId]);
      return null;
    });
  }
}
