// Erases the words and files of posts that are older than the trust keeps them; their places stay, so that threads keep their shape.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, recordAct, Schedule } from '@trellis/platform';
import { PostFiles } from '../attaching/post-files';
import { LatestPosts } from '../latest-posts';

const DAILY = 86_400;
const AT_ONCE = 5000;

const FORGET = `
  WITH old AS (SELECT p.id FROM post p JOIN retention_rule r ON r.trust_id = $1 AND r.keep_months IS NOT NULL
    WHERE p.trust_id = $1 AND (p.text <> '' OR p.file_count > 0) AND p.created_at < now() - make_interval(months => r.keep_months)
      AND NOT EXISTS (SELECT 1 FROM report o WHERE o.trust_id = $1 AND o.post_id = p.id AND o.handled_at IS NULL) LIMIT ${AT_ONCE}),
  gone AS (DELETE FROM post_version v USING old WHERE v.trust_id = $1 AND v.post_id = old.id)
  UPDATE post p SET text = '', body = '{"type":"doc","content":[]}', mentions = '{}', resource_ids = '{}', deleted_at = coalesce(p.deleted_at, now()) FROM old WHERE p.trust_id = $1 AND p.id = old.id RETURNING p.id`;

@Injectable()
export class ForgetOldPosts implements OnModuleInit {
  constructor(private readonly database: Database, private readonly schedule: Schedule, private readonly latest: LatestPosts, private readonly files: PostFiles) {}

  onModuleInit(): void {
    this.schedule.every(DAILY, 'retention of posts', (trustId) => this.run(trustId));
  }

  /** What is under an open report waits until it has been looked at. */
  async run(trustId: string): Promise<void> {
    for (let forgotten = AT_ONCE; forgotten === AT_ONCE;) {
      forgotten = await this.database.write({ trustId }, async (tx) => {
        const gone = await tx.query<{ id: string }>(FORGET, [trustId]);
        const count = gone.length;
        if (count) await this.files.forget(tx, gone.map(({ id }) => id));
        tx.afterCommit(() => this.latest.forget(trustId));
        if (count) await recordAct(tx, null, 'retention.posts', 'Posts', { count });
        return count;
      }, { idempotent: false });
    }
  }
}
