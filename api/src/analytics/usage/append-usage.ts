// Appends usage events, which from then on only the rollup role can read.
import { randomUUID } from 'node:crypto';
import type { Tx } from '@trellis/platform';

export interface UsageEvent {
  /** An event heard twice counts once. */
  readonly eventId?: string;
  readonly occurredAt: Date;
  readonly personId: string;
  /** The first of the resource's family of versions: an adaptation counts as its root. */
  readonly rootId: string;
  readonly resourceId: string;
  /** Opened; taught; the record of having taught withdrawn; first changed an own copy. */
  readonly kind: 'view' | 'use' | 'unuse' | 'adapt';
  /** Of `use` and `unuse`: which record of having taught. */
  readonly useId?: string | undefined;
  /** Of `use`: the day it was taught, YYYY-MM-DD. */
  readonly day?: string | undefined;
}

const APPEND = `
  INSERT INTO raw.usage_event (trust_id, event_id, occurred_at, person_id, root_id, resource_id, kind, use_id, day)
  SELECT $1, e."eventId", e."occurredAt", e."personId", e."rootId", e."resourceId", e.kind, e."useId", e.day
  FROM json_to_recordset($2) AS e("eventId" uuid, "occurredAt" timestamptz, "personId" uuid, "rootId" uuid, "resourceId" uuid, kind text, "useId" uuid, day date)
  ON CONFLICT DO NOTHING`;

/** How many were new. A `use` without a useId cannot be withdrawn. */
export function appendUsage(tx: Tx, events: readonly UsageEvent[]): Promise<number> {
  return tx.count(APPEND, [tx.trustId, JSON.stringify(events.map((event) => ({ ...event, eventId: event.eventId ?? randomUUID() })))]);
}
