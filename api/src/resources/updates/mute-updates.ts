// Whether the author of an adaptation is told when its original moves on.
import { Injectable } from '@nestjs/common';
import { Database, type Actor } from '@trellis/platform';
import { loadResource } from '../resource.access';

@Injectable()
export class MuteUpdates {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string, muted: boolean): Promise<{ muted: boolean }> {
    return this.database.write(actor, async (tx) => {
      await loadResource(tx, actor, id, 'edit');
      await tx.count('INSERT INTO following (trust_id, resource_id, muted) VALUES ($1, $2, $3) ON CONFLICT (trust_id, resource_id) DO UPDATE SET muted = excluded.muted', [tx.trustId, id, muted]);
      return { muted };
    });
  }
}
