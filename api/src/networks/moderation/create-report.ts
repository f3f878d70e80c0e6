// Reports a post, in confidence: nobody but those it goes to learns of it.
import { Injectable } from '@nestjs/common';
import { REPORT_CATEGORIES, type Answer, type Parsed } from '@trellis/contracts';
import { Database, Outbox, type Actor } from '@trellis/platform';
import { loadPost } from '../post.access';

const INSERT = `INSERT INTO report (trust_id, network_id, thread_id, post_id, reporter_id, category, words) VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (trust_id, post_id, reporter_id, category) WHERE handled_at IS NULL DO UPDATE SET words = CASE WHEN excluded.words = '' THEN report.words ELSE excluded.words END RETURNING id, xmax = 0 AS fresh`;
/** Whether anyone reads it besides those it is about. $3 the author, $4 and $5 the reporter and their school. */
const READERS = `
  SELECT EXISTS (SELECT 1 FROM safeguarding_contact c JOIN person p ON p.trust_id = $1 AND p.id = c.person_id AND p.active WHERE c.trust_id = $1 AND c.person_id IS DISTINCT FROM $3 AND c.person_id <> $4
      AND (c.school_id IS NULL OR ($6 <> 'allegation' AND c.school_id IN ($5, (SELECT a.school_id FROM person a WHERE a.trust_id = $1 AND a.id = $3))))) AS contacts,
    EXISTS (SELECT 1 FROM circle_member m JOIN person p ON p.trust_id = $1 AND p.id = m.person_id AND p.active WHERE m.trust_id = $1 AND m.circle_id = $2 AND m.lead AND m.person_id IS DISTINCT FROM $3 AND m.person_id <> $4) AS leads`;

@Injectable()
export class CreateReport {
  constructor(private readonly database: Database, private readonly outbox: Outbox) {}

  /** Reporting the same again adds words, not a second report. */
  run(actor: Actor, postId: string, { category, words }: Parsed<'report.create'>['body']): Promise<Answer<'report.create'>> {
    return this.database.write(actor, async (tx) => {
      const post = await loadPost(tx, actor, postId);
      const made = await tx.first<{ id: string; fresh: boolean }>(INSERT, [tx.trustId, post.network_id, post.thread_id, postId, actor.personId, category, words]);
      if (made?.fresh) await this.outbox.add(tx, 'report.made', { reportId: made.id });
      const { contacts, leads } = (await tx.first<{ contacts: boolean; leads: boolean }>(READERS, [tx.trustId, post.network_id, post.author_id, actor.personId, actor.schoolId, category]))!;
      const goesTo = [...(contacts ? ['the safeguarding contacts'] : []), ...(leads && REPORT_CATEGORIES[category].leads ? [`the leads of ${post.network}`] : [])];
      return { goesTo: goesTo.length ? goesTo : ['the trust’s administrators, who are asked to name a safeguarding contact for it'] };
    });
  }
}
