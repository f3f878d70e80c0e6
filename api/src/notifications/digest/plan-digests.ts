// Each school morning: who is due a mail. One row per person and period, whichever node gets there first; the mail itself is a job of its own.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isQuiet, schoolCalendars, trustHours } from '@trellis/identity';
import { Database, DIGEST_QUEUE, Queue, Schedule } from '@trellis/platform';
import { Clock } from '../quiet/clock';
import { hoursOf, type Quiet } from '../quiet/quiet-hours';
import { periodsAt, reportPeriod } from './period';

export interface DigestJob { readonly trustId: string; readonly personId: string; readonly period: string }
interface DueRow extends Quiet { person_id: string; school_id: string; period: string }

const EVERY_SECONDS = 600;
/** News of the day or week, and the report of the newest closing or of the month: each person's next mail of each kind, if it has not been planned. */
const WAITING = `
  SELECT p.id AS person_id, p.school_id, due.period, coalesce(s.quiet, 'school') AS mode, coalesce(s.morning, '') AS morning, coalesce(s.evening, '') AS evening
  FROM person p LEFT JOIN notification_setting s ON s.trust_id = $1 AND s.person_id = p.id
  CROSS JOIN LATERAL (VALUES (CASE coalesce(s.digest, 'weekly') WHEN 'daily' THEN $2 WHEN 'weekly' THEN $3 END), (CASE s.report WHEN 'ready' THEN $4 WHEN 'monthly' THEN $5 END)) AS due(period)
  WHERE p.trust_id = $1 AND p.active AND due.period IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM digest d WHERE d.trust_id = $1 AND d.person_id = p.id AND d.period = due.period)`;
const NEWEST = `SELECT id FROM (SELECT id, closed_at FROM wave WHERE trust_id = $1 AND status = 'released' UNION ALL SELECT id, closed_at FROM pulse_wave WHERE trust_id = $1 AND status = 'released') closed
  ORDER BY closed_at DESC, id LIMIT 1`;
const PLAN = `INSERT INTO digest (trust_id, person_id, period) SELECT $1, t.person_id, t.period FROM unnest($2::uuid[], $3::text[]) AS t(person_id, period) ON CONFLICT DO NOTHING RETURNING person_id, period`;
/** So old that nothing they spoke of could be spoken of again. */
const FORGET = `DELETE FROM digest WHERE trust_id = $1 AND planned_at < now() - interval '400 days'`;

@Injectable()
export class PlanDigests implements OnModuleInit {
  constructor(private readonly database: Database, private readonly schedule: Schedule, private readonly queue: Queue, private readonly clock: Clock) {}

  onModuleInit(): void {
    this.schedule.every(EVERY_SECONDS, 'plan digests', async (trustId) => { await this.run(trustId); });
  }

  /** How many were planned. Nobody is due outside the hours in which they are told things, or, with quiet off, outside the trust's. */
  run(trustId: string): Promise<number> {
    return this.database.write({ trustId }, async (tx) => {
      const now = this.clock.now();
      const periods = periodsAt(now);
      const hours = await trustHours(tx);
      const calendarOf = await schoolCalendars(tx);
      const newest = await tx.first<{ id: string }>(NEWEST, [trustId]);
      const waiting = await tx.query<DueRow & Record<string, unknown>>(WAITING, [trustId, periods.daily, periods.weekly, newest ? reportPeriod(newest.id) : null, reportPeriod(periods.monthly)]);
      const due = waiting.filter((one) => !isQuiet(calendarOf(one.school_id), now, hoursOf(one, hours) ?? hours));
      const planned = await tx.query<{ person_id: string; period: string }>(PLAN, [trustId, due.map(({ person_id }) => person_id), due.map(({ period }) => period)]);
      await this.queue.add(tx, DIGEST_QUEUE, planned.map(({ person_id, period }): DigestJob => ({ trustId, personId: person_id, period })));
      await tx.count(FORGET, [trustId]);
      return planned.length;
    }, { idempotent: false });
  }
}
