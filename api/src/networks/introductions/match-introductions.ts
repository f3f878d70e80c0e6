// Proposes colleagues to one another across the trust: hourly, and when someone asks.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Interest } from '@trellis/contracts';
import { ukTime } from '@trellis/identity';
import { Database, Outbox, Schedule, type Tx } from '@trellis/platform';
import { workOnLessons } from '@trellis/resources';
import { matchColleagues, type Colleague, type Facts, type Proposal, type Signal } from './match-colleagues';

const HOURLY = 3600;
const FORTNIGHT_MS = 14 * 86_400_000;

interface ConsentRow { person_id: string; subject: boolean; adaptations: boolean; teaching: boolean; questions: boolean; interests: Interest[] }

const CONSENTS = `SELECT c.person_id, c.subject, c.adaptations, c.teaching, c.questions, c.interests FROM introduction_consent c
  JOIN person p ON p.trust_id = $1 AND p.id = c.person_id AND p.active WHERE c.trust_id = $1`;
const STAFF = `SELECT p.id, p.name, p.school_id AS "schoolId", s.name AS school, p.phase, p.main_subject AS subject, p.started_on::text AS "startedOn"
  FROM person p JOIN school s ON s.trust_id = $1 AND s.id = p.school_id
  WHERE p.trust_id = $1 AND p.active AND EXISTS (SELECT 1 FROM person_role r WHERE r.trust_id = $1 AND r.person_id = p.id AND r.role IN ('teacher','subject_lead'))`;
const BEFORE = 'SELECT first_id, second_id FROM introduction WHERE trust_id = $1 AND first_id IS NOT NULL';
const OPEN = `SELECT x.person_id, count(*) AS n FROM introduction i CROSS JOIN LATERAL (VALUES (i.first_id, i.first_answer), (i.second_id, i.second_answer)) x(person_id, answer)
  WHERE i.trust_id = $1 AND x.person_id IS NOT NULL AND x.answer IS NULL AND i.met_at IS NULL AND coalesce(i.first_answer, 'yes') = 'yes' AND coalesce(i.second_answer, 'yes') = 'yes'
    AND i.created_at > now() - interval '60 days' GROUP BY 1`;
/** Where both would read a hello: a network of the subject first, then the smallest they share. */
const INSERT = `
  INSERT INTO introduction (trust_id, kind, first_id, second_id, first_reason, second_reason, resource_id, interest, network_id)
  SELECT $1, $2, $3, $4, $5, $6, $7, $9, (SELECT n.id FROM network n JOIN circle_member a ON a.trust_id = $1 AND a.circle_id = n.id AND a.person_id = $3
    JOIN circle_member b ON b.trust_id = $1 AND b.circle_id = n.id AND b.person_id = $4
    WHERE n.trust_id = $1 AND NOT n.archived ORDER BY n.subject = $8 DESC, (SELECT count(*) FROM circle_member m WHERE m.trust_id = $1 AND m.circle_id = n.id), n.id LIMIT 1)
  ON CONFLICT DO NOTHING RETURNING id`;

@Injectable()
export class MatchIntroductions implements OnModuleInit {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly schedule: Schedule) {}

  onModuleInit(): void {
    this.schedule.every(HOURLY, 'introductions', (trustId) => this.run(trustId));
  }

  /** For nobody's request: under a person's, row-level security would show it that person's consent alone. */
  run(trustId: string): Promise<void> {
    return this.database.write({ trustId }, async (tx) => {
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('introductions' || $1, 0))", [trustId]);
      const consents = await tx.query<ConsentRow>(CONSENTS, [trustId]);
      if (consents.length < 2) return;
      for (const proposal of matchColleagues(await this.facts(tx, consents))) await this.propose(tx, proposal);
    }, { idempotent: false });
  }

  private async facts(tx: Tx, consents: readonly ConsentRow[]): Promise<Facts> {
    const allowed = new Map(consents.map(({ person_id, interests: _, ...row }) => [person_id, new Set((Object.keys(row) as Signal[]).filter((signal) => row[signal]))]));
    const now = new Date();
    return {
      today: ukTime(now).day, allowed, interests: new Map(consents.map(({ person_id, interests }) => [person_id, interests])), staff: await tx.query<Colleague & Record<string, unknown>>(STAFF, [tx.trustId]),
      work: await workOnLessons(tx, new Date(now.getTime() - FORTNIGHT_MS), consents.map(({ person_id }) => person_id)),
      before: (await tx.query<{ first_id: string; second_id: string }>(BEFORE, [tx.trustId])).map(({ first_id, second_id }) => [first_id, second_id] as const),
      open: new Map((await tx.query<{ person_id: string; n: number }>(OPEN, [tx.trustId])).map(({ person_id, n }) => [person_id, n])),
    };
  }

  private async propose(tx: Tx, { kind, first, second, firstReason, secondReason, resourceId, subject, interest }: Proposal): Promise<void> {
    const made = await tx.first<{ id: string }>(INSERT, [tx.trustId, kind, first, second, firstReason, secondReason, resourceId, subject, interest]);
    if (made) await this.outbox.add(tx, 'introduction.proposed', { introductionId: made.id });
  }
}
