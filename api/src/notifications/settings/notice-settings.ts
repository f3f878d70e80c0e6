// What I want to hear of and when: shown, and changed by me alone.
import { Injectable } from '@nestjs/common';
import type { Answer, NoticeKind, NoticeSettings, Parsed } from '@trellis/contracts';
import { schoolCalendar, trustHours } from '@trellis/identity';
import { Database, invalidField, type Actor, type Tx } from '@trellis/platform';
import { Clock } from '../quiet/clock';
import { deliverAt, type Quiet } from '../quiet/quiet-hours';
import { ReleaseHeld } from '../quiet/release-held';

interface SettingRow { digest: NoticeSettings['digest']; report: NoticeSettings['report']; quiet: Quiet['mode']; morning: string; evening: string; muted: NoticeKind[]; link_version: number }

const LOAD = 'SELECT digest, report, quiet, morning, evening, muted, link_version FROM notification_setting WHERE trust_id = $1 AND person_id = $2';
const UNCHOSEN: SettingRow = { digest: 'weekly', report: 'never', quiet: 'school', morning: '07:30', evening: '18:00', muted: [], link_version: 1 };
const NETWORKS = `
  SELECT n.id, n.name, coalesce(l.level, 'mentions') AS level FROM circle_member m JOIN network n ON n.trust_id = $1 AND n.id = m.circle_id AND NOT n.archived
  LEFT JOIN network_level l ON l.trust_id = $1 AND l.network_id = n.id AND l.person_id = $2 WHERE m.trust_id = $1 AND m.person_id = $2 ORDER BY n.name, n.id`;
/** Switched off by hand: no link in a mail brings it back. */
const SAVE = `
  INSERT INTO notification_setting AS s (trust_id, person_id, digest, quiet, morning, evening, muted) VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (trust_id, person_id) DO UPDATE SET digest = excluded.digest, digest_before = NULL, quiet = excluded.quiet, morning = excluded.morning, evening = excluded.evening, muted = excluded.muted`;
/** Chosen by hand, too. */
const ORDER = `
  INSERT INTO notification_setting (trust_id, person_id, report) VALUES ($1, $2, $3)
  ON CONFLICT (trust_id, person_id) DO UPDATE SET report = excluded.report, report_before = NULL`;
/** What is held already goes by the new hours, too. */
const HOLD = 'UPDATE notification SET deliver_at = $3, held = $4 WHERE trust_id = $1 AND person_id = $2 AND held';

export async function loadSetting(tx: Tx, personId: string): Promise<SettingRow> {
  return await tx.first<SettingRow>(LOAD, [tx.trustId, personId]) ?? UNCHOSEN;
}

@Injectable()
export class NoticeChoices {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly release: ReleaseHeld) {}

  show(actor: Actor): Promise<NoticeSettings> {
    return this.database.read(actor, (tx) => this.within(tx, actor));
  }

  save(actor: Actor, { digest, quiet, muted }: Parsed<'notices.save'>['body']): Promise<NoticeSettings> {
    if (quiet.mode === 'own' && quiet.evening <= quiet.morning) throw invalidField('body.quiet.evening', 'The evening must come after the morning');
    return this.database.write(actor, async (tx) => {
      await tx.count(SAVE, [tx.trustId, actor.personId, digest, quiet.mode, quiet.morning, quiet.evening, [...new Set(muted)]]);
      const settings = await this.within(tx, actor);
      if (await tx.count(HOLD, [tx.trustId, actor.personId, settings.heldUntil ?? this.clock.now(), settings.heldUntil !== null])) this.release.tell(tx, [actor.personId]);
      return settings;
    });
  }

  order(actor: Actor, report: NoticeSettings['report']): Promise<Answer<'insight.subscribe'>> {
    return this.database.write(actor, async (tx) => {
      await tx.count(ORDER, [tx.trustId, actor.personId, report]);
      return { report };
    });
  }

  private async within(tx: Tx, actor: Actor): Promise<NoticeSettings> {
    const { digest, report, quiet, morning, evening, muted } = await loadSetting(tx, actor.personId);
    const networks = await tx.query<NoticeSettings['networks'][number]>(NETWORKS, [tx.trustId, actor.personId]);
    const hours = await trustHours(tx);
    const now = this.clock.now();
    const told = deliverAt({ mode: quiet, morning, evening }, await schoolCalendar(tx, actor.schoolId), hours, now);
    const mine = await tx.first<{ email: string }>('SELECT email FROM person WHERE trust_id = $1 AND id = $2', [tx.trustId, actor.personId]);
    return { digest, report, quiet: { mode: quiet, morning, evening }, muted: muted as NoticeSettings['muted'], networks, schoolHours: hours, heldUntil: told > now ? told.toISOString() : null, email: mine?.email ?? '' };
  }
}
