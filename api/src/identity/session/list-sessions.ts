// Where I am signed in, the most recently used first.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { IDLE_DAYS } from '../load-actor';

interface Row { id: string; label: string; created_at: Date; last_seen_at: Date }

@Injectable()
export class ListSessions {
  constructor(private readonly database: Database) {}

  run(actor: Actor): Promise<Answer<'session.list'>> {
    return this.database.read(actor, async (tx) => {
      const rows = await tx.query<Row>(`SELECT id, label, created_at, last_seen_at FROM session
        WHERE trust_id = $1 AND person_id = $2 AND kind = 'browser' AND expires_at > now() AND last_seen_at > now() - interval '${IDLE_DAYS} days'
        ORDER BY last_seen_at DESC, id DESC LIMIT 100`, [tx.trustId, actor.personId]);
      return { items: rows.map((row) => ({ id: row.id, device: row.label || 'Unknown device', startedAt: row.created_at.toISOString(), lastSeenAt: row.last_seen_at.toISOString(), current: row.id === actor.sessionId })) };
    });
  }
}
