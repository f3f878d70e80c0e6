// Looks after questions nobody has answered: first the few who worked on the lesson, or have answered here before, and allow it are shown the question; later the leads hear of it.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Outbox, Schedule, type Tx } from '@trellis/platform';
import { rootsOf, whoChangedPart, workOnLessons } from '@trellis/resources';
import { sentence, type Helped } from '../introductions/reasons';

const EVERY_SECONDS = 600;
/** More than these would be a crowd, and nobody's task. */
const MOST_HELPERS = 3;
const YEAR_MS = 365 * 86_400_000;

interface WaitingRow { id: string; title: string; network_id: string; network: string; author_id: string | null; resource_id: string | null; block_id: string | null; ask: boolean; tell: boolean }

/** Of the last month: what is older has been seen by everyone who will. */
const WAITING = `
  SELECT t.id, t.title, t.network_id, n.name AS network, t.author_id, coalesce(f.pin_resource_id, t.resource_id, f.resource_ids[1]) AS resource_id, f.pin_block_id AS block_id,
    q.asked_at IS NULL AND t.created_at < now() - make_interval(hours => coalesce(c.ask_hours, 24)) AS ask,
    q.lead_told_at IS NULL AND t.created_at < now() - make_interval(hours => coalesce(c.lead_hours, 72)) AS tell
  FROM thread t JOIN network n ON n.trust_id = $1 AND n.id = t.network_id AND NOT n.archived
  CROSS JOIN LATERAL (SELECT p.pin_resource_id, p.pin_block_id, p.resource_ids FROM post p WHERE p.trust_id = $1 AND p.thread_id = t.id ORDER BY p.seq LIMIT 1) f
  LEFT JOIN network_care c ON c.trust_id = $1 AND c.network_id = t.network_id LEFT JOIN question_care q ON q.trust_id = $1 AND q.thread_id = t.id
  WHERE t.trust_id = $1 AND t.kind = 'question' AND NOT t.resolved AND NOT t.closed AND t.created_at > now() - interval '30 days'
    AND NOT EXISTS (SELECT 1 FROM post p WHERE p.trust_id = $1 AND p.thread_id = t.id AND p.deleted_at IS NULL AND p.author_id IS DISTINCT FROM t.author_id)
  ORDER BY t.created_at LIMIT 200`;
const WILLING = `SELECT c.person_id FROM introduction_consent c JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = $2 AND m.person_id = c.person_id
  JOIN person p ON p.trust_id = $1 AND p.id = c.person_id AND p.active WHERE c.trust_id = $1 AND c.questions AND c.person_id IS DISTINCT FROM $3 ORDER BY c.person_id`;
/** Whose answers were marked first, then who answered most; whoever was shown a question this week is left in peace. */
const ANSWERERS = `SELECT p.author_id AS id FROM post p JOIN thread t ON t.trust_id = $1 AND t.id = p.thread_id AND t.kind = 'question' AND t.author_id IS DISTINCT FROM p.author_id
  WHERE p.trust_id = $1 AND p.network_id = $2 AND p.author_id = ANY ($3) AND p.deleted_at IS NULL AND p.created_at > now() - interval '1 year'
    AND NOT EXISTS (SELECT 1 FROM introduction i WHERE i.trust_id = $1 AND i.kind = 'question' AND i.second_id = p.author_id AND i.created_at > now() - interval '7 days')
  GROUP BY 1 ORDER BY count(*) FILTER (WHERE t.answer_post_id = p.id) DESC, count(DISTINCT t.id) DESC, 1 LIMIT ${MOST_HELPERS}`;
const SHOW = `INSERT INTO introduction (trust_id, kind, second_id, second_reason, network_id, thread_id) VALUES ($1, 'question', $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id`;
const MARK = {
  asked: 'INSERT INTO question_care (trust_id, thread_id, asked_at) VALUES ($1, $2, now()) ON CONFLICT (trust_id, thread_id) DO UPDATE SET asked_at = now()',
  told: 'INSERT INTO question_care (trust_id, thread_id, lead_told_at) VALUES ($1, $2, now()) ON CONFLICT (trust_id, thread_id) DO UPDATE SET lead_told_at = now()',
};

@Injectable()
export class CareForQuestions implements OnModuleInit {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly schedule: Schedule) {}

  onModuleInit(): void {
    this.schedule.every(EVERY_SECONDS, 'question care', (trustId) => this.run(trustId));
  }

  run(trustId: string): Promise<void> {
    return this.database.write({ trustId }, async (tx) => {
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('question care' || $1, 0))", [trustId]);
      for (const question of await tx.query<WaitingRow & Record<string, unknown>>(WAITING, [trustId])) {
        if (question.ask) await this.ask(tx, question);
        if (question.tell) {
          await tx.count(MARK.told, [trustId, question.id]);
          await this.outbox.add(tx, 'question.waiting', { networkId: question.network_id, threadId: question.id });
        }
      }
    }, { idempotent: false });
  }

  /** Who changed the very part that is asked about before who adapted the lesson, they before who taught it, and then who has answered here before; nobody is named to the asker. */
  private async ask(tx: Tx, { id, title, network_id, network, author_id, resource_id, block_id }: WaitingRow): Promise<void> {
    await tx.count(MARK.asked, [tx.trustId, id]);
    const willing = (await tx.query<{ person_id: string }>(WILLING, [tx.trustId, network_id, author_id])).map(({ person_id }) => person_id);
    const helpers = resource_id ? await ofLesson(tx, resource_id, block_id, willing) : new Map<string, Helped>();
    if (helpers.size < MOST_HELPERS) {
      for (const { id: personId } of await tx.query<{ id: string }>(ANSWERERS, [tx.trustId, network_id, willing])) if (!helpers.has(personId)) helpers.set(personId, 'answered');
    }
    for (const [personId, did] of [...helpers].slice(0, MOST_HELPERS)) {
      const shown = await tx.first<{ id: string }>(SHOW, [tx.trustId, personId, sentence.question(network, title, did), network_id, id]);
      if (shown) await this.outbox.add(tx, 'introduction.proposed', { introductionId: shown.id });
    }
  }
}

/** In the order in which they are likely to know. */
async function ofLesson(tx: Tx, resourceId: string, blockId: string | null, willing: string[]): Promise<Map<string, Helped>> {
  const exact = blockId ? await whoChangedPart(tx, resourceId, blockId, willing) : new Set<string>();
  const root = (await rootsOf(tx, [resourceId])).get(resourceId);
  const work = (await workOnLessons(tx, new Date(Date.now() - YEAR_MS), willing)).filter(({ rootId }) => rootId === root);
  // 'adapted' sorts before 'taught', and the first thing said of a person stays.
  const order = [...work].sort((a, b) => (a.kind === b.kind ? (a.personId < b.personId ? -1 : 1) : a.kind < b.kind ? -1 : 1));
  const helpers = new Map<string, Helped>([...exact].sort().map((personId) => [personId, 'part'] as const));
  for (const { personId, kind } of order) if (!helpers.has(personId)) helpers.set(personId, kind);
  return helpers;
}
