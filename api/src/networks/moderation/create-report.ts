// Reports a post, in confidence: nobody but those it goes to learns of it.
import { Injectable } from '@nestjs/common';
import { REPORT_CATEGORIES, type Answer, type Parsed } from '@trellis/contracts';
import { Database, Outbox, type Actor } from '@trellis/platform';
import { loadPost } from '../post.access';

const INSERT = `INSERT INTO report (trust_id, network_id, thread_id, post_id, reporter_id, category, words) VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (trust_id, post_id, reporter_id, category) WHERE handled_at IS NULL DO UPDATE SET words = CASE WHEN excluded.words = '' THEN report.words ELSE excluded.words END RETURNING id, xmax = 0 AS fresh`;

@Injectable()
export class CreateReport {
  constructor(private readonly database: Database, private readonly outbox: Outbox) {}

  /** Reporting the same again adds words, not a second report. */
  run(actor: Actor, postId: string, { category, words }: Parsed<'report.create'>['body']): Promise<Answer<'report.create'>> {
    return this.database.write(actor, async (tx) => {
      const post = await loadPost(tx, actor, postId);
      const made = await tx.first<{ id: string; fresh: boolean }>(INSERT, [tx.trustId, post.network_id, post.thread_id, postId, actor.personId, category, words]);
      if (made?.fresh) await this.outbox.add(tx, 'report.made', { reportId: made.id });
      const contacts = (await tx.first<{ n: number }>('SELECT count(*) AS n FROM safeguarding_contact WHERE trust_id = $1', [tx.trustId]))!.n;
      return { goesTo: [...(contacts ? ['the safeguarding contacts'] : []), ...(REPORT_CATEGORIES[category].leads ? [`the leads of ${post.network}`] : [])] };
    });
  }
}
