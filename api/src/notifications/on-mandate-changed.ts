// Whoever an expectation asked, asks now or is answered for by hears what has changed in it; whoever comes to one hears what it expects.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventPayload, MandateChange } from '@trellis/contracts';
import { STRENGTHS, type Strength } from '@trellis/contracts/vocabulary';
import { Subscribers, type Tx } from '@trellis/platform';
import { Notify } from './notify';

/** $4 to $6 the audience before, $7 what is told to those it asks still, $8 to those it asks no longer or anew; null where that is nothing. $9 who answered for it, $10 who changed it, $11 whether somebody else does now. */
const CHANGED = `
  WITH m AS (SELECT id, title, owner_id FROM mandate WHERE trust_id = $1 AND id = $3),
  before AS (SELECT s.person_id FROM m JOIN teaching_staff s ON s.trust_id = $1 AND applies($4::uuid[], $5::text[], $6::text[], s.school_id, s.phase, s.subject)
    WHERE NOT EXISTS (SELECT 1 FROM mandate_exception x WHERE x.trust_id = $1 AND x.mandate_id = m.id AND x.status = 'granted' AND coalesce(x.until >= current_date, true) AND x.school_id = s.school_id AND in_group(x.subjects, x.phases, s.phase, s.subject))),
  after AS (SELECT e.person_id FROM eligible e WHERE e.trust_id = $1 AND e.mandate_id = $3),
  answering AS (
    SELECT m.owner_id AS person_id, concat('You answer for “', m.title, '” now') AS said FROM m WHERE $11::boolean AND m.owner_id <> $10::uuid
    UNION ALL SELECT $9::uuid, concat('Somebody else answers for “', m.title, '” now') FROM m WHERE $11::boolean AND $9::uuid <> $10::uuid),
  asked AS (
    SELECT coalesce(b.person_id, a.person_id) AS person_id, CASE WHEN a.person_id IS NULL THEN concat('“', m.title, '” is no longer expected of you') WHEN b.person_id IS NULL THEN concat('New expectation: “', m.title, '”') ELSE concat('“', m.title, '” ', $7::text) END AS said
    FROM before b FULL JOIN after a ON a.person_id = b.person_id CROSS JOIN m
    WHERE CASE WHEN a.person_id IS NULL OR b.person_id IS NULL THEN $8::boolean ELSE $7::text IS NOT NULL END)
  SELECT t.person_id, 'mandate', t.said, '/expectations/' || $3 FROM (
    SELECT person_id, said FROM asked WHERE person_id NOT IN (SELECT person_id FROM answering)
    UNION ALL SELECT w.person_id, CASE WHEN $7::text IS NULL THEN w.said ELSE concat(w.said, ', and it ', $7::text) END FROM answering w JOIN person p ON p.trust_id = $1 AND p.id = w.person_id AND p.active) t`;

const REACHED = `
  SELECT t.person_id, 'mandate', CASE cardinality(t.mandate_ids) WHEN 1 THEN (SELECT concat('Expected of you: “', m.title, '”') FROM mandate m WHERE m.trust_id = $1 AND m.id = t.mandate_ids[1]) ELSE concat(cardinality(t.mandate_ids), ' things are expected of you here. Please look at each') END,
    CASE cardinality(t.mandate_ids) WHEN 1 THEN concat('/expectations/', t.mandate_ids[1]) ELSE '/expectations' END
  FROM mandate_arrival t WHERE t.trust_id = $1 AND t.act_id = $3`;

@Injectable()
export class OnMandateChanged implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers, private readonly notify: Notify) {}

  onModuleInit(): void {
    this.subscribers.on('mandate.changed', 'notifications.mandate', (tx, payload, eventId) => this.changed(tx, payload, eventId));
    this.subscribers.on('mandate.reached', 'notifications.mandate', (tx, { actId }, eventId) => this.notify.everyone(tx, eventId, REACHED, [actId]));
  }

  private async changed(tx: Tx, { mandateId, changes, was, fromOwnerId, byId }: EventPayload<'mandate.changed'>, eventId: string): Promise<void> {
    const mandate = await tx.first<{ strength: Strength; live: boolean }>("SELECT strength, mandate_status(starts_on, ends_on, lifted_at) IN ('current', 'planned') AS live FROM mandate WHERE trust_id = $1 AND id = $2", [tx.trustId, mandateId]);
    if (!mandate) return;
    // What is over or lifted asks nobody: a change of it is news to nobody but whoever answers for it.
    const told = mandate.live || changes.includes('lifted') || changes.includes('dates') ? changedWords(changes, mandate.strength) : null;
    await this.notify.everyone(tx, eventId, CHANGED, [mandateId, was.schoolIds, was.subjects, was.phases, told, mandate.live, fromOwnerId, byId, fromOwnerId !== null]);
  }
}

const WORDS: Record<Exclude<MandateChange, 'lifted' | 'resumed' | 'strength' | 'owner'>, string> = {
  resources: 'what to use', stances: 'what may be changed in it', dates: 'when it holds', review: 'when it is reviewed', audience: 'whom it asks', words: 'its title or reason',
};

/** What follows the title, for those it asked before; null where nothing of it is for them. */
export function changedWords(changes: readonly MandateChange[], strength: Strength): string | null {
  if (changes.includes('lifted')) return 'is no longer expected';
  const parts = (Object.keys(WORDS) as (keyof typeof WORDS)[]).filter((change) => changes.includes(change)).map((change) => WORDS[change]);
  const listed = parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
  const all = [changes.includes('resumed') && 'is expected again', changes.includes('strength') && `is “${STRENGTHS[strength].toLowerCase()} use” now`, listed && `has changed: ${listed}`].filter(Boolean);
  return all.length ? all.join(', and ') : null;
}
