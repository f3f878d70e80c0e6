// A person's calendar address: made, ended, and read by whoever holds its secret, for as long as the person is active.
import { Inject, Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { makeSecret, readSecretToken } from '@trellis/identity';
import { CONFIG, Database, notFound, type Actor, type Config } from '@trellis/platform';
import { calendarText } from './calendar-text';

interface MeetingRow { id: string; network_id: string; title: string; network: string; starts_at: Date; minutes: number; link: string; agenda: string; version: number; changed_at: Date; closed: boolean }

const SHOW = 'SELECT created_at FROM calendar_feed WHERE trust_id = $1 AND person_id = $2';
const MAKE = `INSERT INTO calendar_feed (trust_id, person_id, token_hash) VALUES ($1, $2, $3)
  ON CONFLICT (trust_id, person_id) DO UPDATE SET token_hash = excluded.token_hash, created_at = now()`;
const OWNER = 'SELECT f.person_id FROM calendar_feed f JOIN person p ON p.trust_id = $1 AND p.id = f.person_id AND p.active WHERE f.trust_id = $1 AND f.token_hash = $2';
/** Meetings of the last three months and all to come, in networks the person is in now. */
const MEETINGS = `
  SELECT t.id, t.network_id, t.title, n.name AS network, g.starts_at, g.minutes, g.link, g.agenda, g.version, g.changed_at, t.closed
  FROM circle_member m JOIN network n ON n.trust_id = $1 AND n.id = m.circle_id AND NOT n.archived
  JOIN thread t ON t.trust_id = $1 AND t.network_id = n.id AND t.kind = 'meeting'
  JOIN thread_meeting g ON g.trust_id = $1 AND g.thread_id = t.id AND g.starts_at > now() - interval '3 months'
  WHERE m.trust_id = $1 AND m.person_id = $2 ORDER BY g.starts_at, t.id LIMIT 500`;

@Injectable()
export class CalendarFeedAddress {
  constructor(private readonly database: Database, @Inject(CONFIG) private readonly config: Config) {}

  show(actor: Actor): Promise<Answer<'calendar.show'>> {
    return this.database.read(actor, async (tx) => ({ made: (await tx.first<{ created_at: Date }>(SHOW, [tx.trustId, actor.personId]))?.created_at.toISOString() ?? null }));
  }

  make(actor: Actor): Promise<Answer<'calendar.make'>> {
    return this.database.write(actor, async (tx) => {
      const secret = makeSecret(tx.trustId);
      await tx.count(MAKE, [tx.trustId, actor.personId, readSecretToken(secret)!.hash]);
      return { path: `/api/calendars/${secret}` };
    }, { idempotent: false });
  }

  revoke(actor: Actor): Promise<null> {
    return this.database.write(actor, async (tx) => {
      await tx.count('DELETE FROM calendar_feed WHERE trust_id = $1 AND person_id = $2', [tx.trustId, actor.personId]);
      return null;
    });
  }

  /** @throws ProblemError thing.not_found for every address that is not one now */
  async read(secret: string): Promise<string> {
    const token = readSecretToken(secret.replace(/\.ics$/, ''));
    if (!token) throw notFound();
    return this.database.read({ trustId: token.trustId }, async (tx) => {
      const owner = await tx.first<{ person_id: string }>(OWNER, [tx.trustId, token.hash]);
      if (!owner) throw notFound();
      const rows = await tx.query<MeetingRow>(MEETINGS, [tx.trustId, owner.person_id]);
      const base = this.config.PUBLIC_URL?.replace(/\/$/, '');
      return calendarText(rows.map((row) => ({ ...row, startsAt: row.starts_at, changedAt: row.changed_at, cancelled: row.closed, page: base ? `${base}/networks/${row.network_id}/threads/${row.id}` : null })));
    });
  }
}
