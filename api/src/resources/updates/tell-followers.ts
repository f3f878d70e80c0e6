// An original moved on: each adaptation is marked as told once, until its author has looked; who is told and how is the business of notifications.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventPayload } from '@trellis/contracts';
import { Outbox, Subscribers, type Tx } from '@trellis/platform';

/** Whoever was told of an earlier version and has not taken that in yet is not told again. */
const TELL = `
  INSERT INTO following AS f (trust_id, resource_id, told_number)
  SELECT $1, a.id, $3 FROM resource a LEFT JOIN following k ON k.trust_id = $1 AND k.resource_id = a.id
  WHERE a.trust_id = $1 AND a.origin_id = $2 AND a.origin_number < $3 AND a.author_id <> $4 AND NOT a.retired AND NOT coalesce(k.muted, false) AND coalesce(k.told_number, 0) <= a.origin_number
  ON CONFLICT (trust_id, resource_id) DO UPDATE SET told_number = excluded.told_number RETURNING f.resource_id`;
/** So many ids travel in one event. */
const AT_ONCE = 500;

@Injectable()
export class TellFollowers implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly outbox: Outbox) {}

  onModuleInit(): void {
    this.subscribers.on('revision.saved', 'resources.tell-followers', (tx, payload) => this.run(tx, payload));
  }

  private async run(tx: Tx, { resourceId, number, personId }: EventPayload<'revision.saved'>): Promise<void> {
    const told = await tx.query<{ resource_id: string }>(TELL, [tx.trustId, resourceId, number, personId]);
    for (let from = 0; from < told.length; from += AT_ONCE) {
      await this.outbox.add(tx, 'update.waiting', { originId: resourceId, number, resourceIds: told.slice(from, from + AT_ONCE).map(({ resource_id }) => resource_id) });
    }
  }
}
