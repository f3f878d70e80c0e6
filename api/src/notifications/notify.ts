// Writes notifications for an event, each person once, and tells those who are connected: at once, or in the morning when it is quiet for them.
import { Injectable } from '@nestjs/common';
import { NOTICE_KINDS, type NoticeKind } from '@trellis/contracts';
import { schoolCalendars, trustHours } from '@trellis/identity';
import type { Tx } from '@trellis/platform';
import { Clock } from './quiet/clock';
import { deliverAt, type Quiet } from './quiet/quiet-hours';
import { ReleaseHeld } from './quiet/release-held';

interface ToldRow { person_id: string; kind: NoticeKind; text: string; link: string; school_id: string; mode: Quiet['mode']; morning: string; evening: string }

const WRITE = `
  INSERT INTO notification (trust_id, event_id, person_id, kind, text, link, deliver_at, held)
  SELECT $1, $2, t.person_id, t.kind, t.text, t.link, t.deliver_at, t.held
  FROM jsonb_to_recordset($3) AS t(person_id uuid, kind text, text text, link text, deliver_at timestamptz, held boolean)
  ON CONFLICT (trust_id, person_id, event_id) DO NOTHING RETURNING person_id, held`;

@Injectable()
export class Notify {
  constructor(private readonly release: ReleaseHeld, private readonly clock: Clock) {}

  /**
   * `select` yields person_id, kind, text, link; $1 is the trust and $2 the event, its own values follow from $3.
   * An event that is delivered again finds its notifications made. Kinds someone switched off are not written for them.
   */
  async everyone(tx: Tx, eventId: string, select: string, values: readonly unknown[]): Promise<void> {
    const told = await tx.query<ToldRow>(`
      SELECT told.person_id, told.kind, told.text, told.link, p.school_id, coalesce(s.quiet, 'school') AS mode, coalesce(s.morning, '') AS morning, coalesce(s.evening, '') AS evening
      FROM (${select}) AS told(person_id, kind, text, link) JOIN person p ON p.trust_id = $1 AND p.id = told.person_id
      LEFT JOIN notification_setting s ON s.trust_id = $1 AND s.person_id = told.person_id
      WHERE told.kind <> ALL (coalesce(s.muted, '{}')) AND NOT EXISTS (SELECT 1 FROM notification n WHERE n.trust_id = $1 AND n.person_id = told.person_id AND n.event_id = $2)`, [tx.trustId, eventId, ...values]);
    if (!told.length) return;
    const whenFor = await this.moments(tx);
    const rows = told.map(({ person_id, kind, text, link, ...whose }) => ({ person_id, kind, text, link, ...whenFor(kind, whose) }));
    const written = await tx.query<{ person_id: string; held: boolean }>(WRITE, [tx.trustId, eventId, JSON.stringify(rows)]);
    this.release.tell(tx, written.filter(({ held }) => !held).map(({ person_id }) => person_id));
  }

  private async moments(tx: Tx): Promise<(kind: NoticeKind, whose: Quiet & { school_id: string }) => { deliver_at: Date; held: boolean }> {
    const now = this.clock.now();
    const hours = await trustHours(tx);
    const calendarOf = await schoolCalendars(tx);
    return (kind, { school_id, ...quiet }) => {
      const deliver_at = NOTICE_KINDS[kind].level === 'at_once' ? now : deliverAt(quiet, calendarOf(school_id), hours, now);
      return { deliver_at, held: deliver_at > now };
    };
  }
}
