// Writes and sends one mail, once: its row is locked while it is sent, and its id is the same on every attempt.
import { createHmac } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ComposeReport } from '@trellis/analytics';
import { personAsActor, schoolCalendar, isQuiet, trustHours } from '@trellis/identity';
import { CONFIG, Database, derivedKey, DIGEST_QUEUE, Mail, Queue, SECRET, siteOrigin, type Config, type Tx } from '@trellis/platform';
import { Clock } from '../quiet/clock';
import { hoursOf, type Quiet } from '../quiet/quiet-hours';
import { composeDigest } from './compose-digest';
import { kindOf } from './period';
import type { DigestJob } from './plan-digests';
import { readLines, type DigestContent, type DigestReader } from './read-lines';
import { unsubscribeToken } from './unsubscribe-link';

interface OwnerRow extends Quiet { name: string; email: string; school_id: string; main_subject: string; circles: string[]; active: boolean; wanted: boolean; version: number }

const LOCK = 'SELECT 1 AS here FROM digest WHERE trust_id = $1 AND person_id = $2 AND period = $3 AND sent_at IS NULL FOR UPDATE';
const OWNER = `
  SELECT p.name, p.email, p.school_id, p.main_subject, p.active, ARRAY(SELECT m.circle_id FROM circle_member m WHERE m.trust_id = $1 AND m.person_id = p.id) AS circles,
    CASE $3 WHEN 'report' THEN coalesce(s.report, 'never') <> 'never' ELSE coalesce(s.digest, 'weekly') = $3 END AS wanted, coalesce(s.quiet, 'school') AS mode, coalesce(s.morning, '') AS morning, coalesce(s.evening, '') AS evening, coalesce(s.link_version, 1) AS version
  FROM person p LEFT JOIN notification_setting s ON s.trust_id = $1 AND s.person_id = p.id WHERE p.trust_id = $1 AND p.id = $2`;
const PUT_OFF = 'DELETE FROM digest WHERE trust_id = $1 AND person_id = $2 AND period = $3';
const DONE = 'UPDATE digest SET sent_at = now(), about = $4 WHERE trust_id = $1 AND person_id = $2 AND period = $3';
const MAILED = 'UPDATE notification SET mailed_at = now() WHERE trust_id = $1 AND person_id = $2 AND id = ANY ($3)';
const NOTHING: DigestContent = { lines: [], more: 0, notices: [], about: [] };

@Injectable()
export class SendDigest implements OnApplicationBootstrap {
  constructor(private readonly database: Database, private readonly queue: Queue, private readonly mail: Mail, private readonly clock: Clock, private readonly report: ComposeReport, @Inject(CONFIG) private readonly config: Config, @Inject(SECRET) private readonly secret: string) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.TRELLIS_ROLE !== 'web') await this.queue.work<DigestJob>(DIGEST_QUEUE, (_, job) => this.run(job));
  }

  /** A process that dies between sending and writing it down sends again: the same mail under the same id, which mail servers keep once. */
  run(job: DigestJob): Promise<void> {
    const { trustId, personId, period } = job;
    return this.database.write({ trustId }, async (tx) => {
      if (!await tx.first(LOCK, [trustId, personId, period])) return;
      const owner = await tx.first<OwnerRow & Record<string, unknown>>(OWNER, [trustId, personId, kindOf(period)]);
      // The mail server was away until the evening: it waits for the next morning like everything else.
      if (owner && await this.isQuietFor(tx, owner)) { await tx.count(PUT_OFF, [trustId, personId, period]); return; }
      const content = owner?.active && owner.wanted ? await this.contentFor(job, owner) : NOTHING;
      if (owner && content.lines.length) await this.mail.send(this.compose(job, owner, content));
      await tx.count(MAILED, [trustId, personId, content.notices]);
      await tx.count(DONE, [trustId, personId, period, content.about]);
    }, { idempotent: false });
  }

  /** Under the person's own rights: what they may not read cannot be in it. */
  private async contentFor({ trustId, personId, period }: DigestJob, owner: OwnerRow): Promise<DigestContent> {
    if (kindOf(period) === 'report') return this.reportFor(trustId, personId);
    const reader: DigestReader = { personId, mainSubject: owner.main_subject, audience: ['trust', `school:${owner.school_id}`, `person:${personId}`, ...owner.circles.map((circle) => `circle:${circle}`)] };
    return this.database.read({ trustId, personId }, (tx) => readLines(tx, reader, kindOf(period) === 'weekly'));
  }

  private async reportFor(trustId: string, personId: string): Promise<DigestContent> {
    const actor = await this.database.read({ trustId, personId }, (tx) => personAsActor(tx, personId));
    const { sections } = actor ? await this.report.run(actor) : { sections: [] };
    return { ...NOTHING, lines: sections.map(({ question, about, sentence, link }) => ({ heading: about ? `${question} (${about})` : question, text: sentence, link })) };
  }

  private compose({ trustId, personId, period }: DigestJob, { email, name, version }: OwnerRow, { lines, more }: DigestContent) {
    const id = `digest-${period}-${createHmac('sha256', derivedKey(this.secret, 'mail id')).update(`${personId} ${period}`).digest('hex').slice(0, 24)}`;
    return composeDigest({ to: email, name, kind: kindOf(period), lines, more, origin: siteOrigin(this.config), token: unsubscribeToken(this.secret, { trustId, personId, version }), id });
  }

  private async isQuietFor(tx: Tx, owner: OwnerRow): Promise<boolean> {
    const hours = await trustHours(tx);
    return isQuiet(await schoolCalendar(tx, owner.school_id), this.clock.now(), hoursOf(owner, hours) ?? hours);
  }
}
