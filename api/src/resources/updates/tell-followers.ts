// An original moved on: each adaptation is marked as told once, until its author has looked; who is told and how is the business of notifications.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventPayload } from '@trellis/contracts';
import { changedCore } from '@trellis/lesson';
import { Outbox, Subscribers, type Tx } from '@trellis/platform';
import { readLesson } from '../read-revision';
import { schoolDay } from '../school-day';

const FOLLOWED = 'SELECT 1 FROM resource WHERE trust_id = $1 AND origin_id = $2 AND author_id <> $3 AND NOT retired LIMIT 1';
/**
 * Whoever was told of an earlier version and has not taken that in yet is not told again, but for what they must not miss:
 * $5, that what is core in the original changed, which binds their version too.
 */
const TELL = `
  INSERT INTO following AS f (trust_id, resource_id, told_number, told_core_number)
  SELECT $1, a.id, $3, CASE WHEN $5 THEN $3 ELSE 0 END FROM resource a LEFT JOIN following k ON k.trust_id = $1 AND k.resource_id = a.id
  WHERE a.trust_id = $1 AND a.origin_id = $2 AND a.origin_number < $3 AND a.author_id <> $4 AND NOT a.retired AND NOT coalesce(k.muted, false)
    AND (coalesce(k.told_number, 0) <= a.origin_number OR $5 AND coalesce(k.told_core_number, 0) <= a.origin_number)
  ON CONFLICT (trust_id, resource_id) DO UPDATE SET told_number = greatest(f.told_number, excluded.told_number), told_core_number = greatest(f.told_core_number, excluded.told_core_number) RETURNING f.resource_id`;
/** So many ids travel in one event. */
const AT_ONCE = 500;

@Injectable()
export class TellFollowers implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly outbox: Outbox) {}

  onModuleInit(): void {
    this.subscribers.on('revision.saved', 'resources.tell-followers', (tx, payload) => this.run(tx, payload));
  }

  private async run(tx: Tx, { resourceId, number, personId }: EventPayload<'revision.saved'>): Promise<void> {
    if (!(await tx.first(FOLLOWED, [tx.trustId, resourceId, personId]))) return;
    const core = await coreMoved(tx, resourceId, number);
    const told = await tx.query<{ resource_id: string }>(TELL, [tx.trustId, resourceId, number, personId, core]);
    for (let from = 0; from < told.length; from += AT_ONCE) {
      await this.outbox.add(tx, 'update.waiting', { originId: resourceId, number, core, resourceIds: told.slice(from, from + AT_ONCE).map(({ resource_id }) => resource_id) });
    }
  }
}

/** Whether a revision marked a part as core, changed one, or let one go. */
async function coreMoved(tx: Tx, id: string, number: number): Promise<boolean> {
  const [before, after, day] = [await readLesson(tx, id, number - 1), await readLesson(tx, id, number), schoolDay()];
  return changedCore(after, before, day).length > 0 || changedCore(before, after, day).length > 0;
}
