// Takes a post back: its place in the thread stays, its words are no longer shown to anyone.
import { Injectable } from '@nestjs/common';
import { Database, ProblemError, type Actor } from '@trellis/platform';
import { PostFiles } from './attaching/post-files';
import { asEveryone } from './linked-resources';
import { NetworkLive } from './network-live';
import { nextStep } from './next-step';
import { openAgain } from './open-again';
import { loadPost } from './post.access';
import { readChanges } from './read-changes';

const FORGET = 'DELETE FROM mention WHERE trust_id = $1 AND post_id = $2 RETURNING person_id';
const REPORTED = 'SELECT 1 AS open FROM report WHERE trust_id = $1 AND post_id = $2 AND handled_at IS NULL LIMIT 1';
const DELETE = 'UPDATE post SET deleted_at = clock_timestamp() WHERE trust_id = $1 AND id = $2 AND deleted_at IS NULL';

@Injectable()
export class DeletePost {
  constructor(private readonly database: Database, private readonly live: NetworkLive, private readonly files: PostFiles) {}

  /** A repeat changes nothing. What somebody else wrote is hidden with a reason, by whoever may. */
  run(actor: Actor, id: string): Promise<null> {
    return this.database.write(actor, async (tx) => {
      const post = await loadPost(tx, actor, id);
      if (post.author_id !== actor.personId) throw new ProblemError('ability.missing', post.lead ? 'A post by someone else is hidden, with a reason that its author reads' : 'Only its author may delete a post');
      if (post.deleted) return null;
      const seq = await nextStep(tx, post.network_id, 'post.deleted', post.thread_id, id);
      // Deleted by someone else while we waited: the step is kept, the result is the same.
      await tx.count(DELETE, [tx.trustId, id]);
      await openAgain(tx, post.thread_id, id);
      // What is under a report is kept, out of sight, until it has been looked at.
      if (!await tx.first(REPORTED, [tx.trustId, id])) await this.files.forget(tx, [id]);
      const mentioned = await tx.query<{ person_id: string }>(FORGET, [tx.trustId, id]);
      this.live.unreadChanged(tx, mentioned.map(({ person_id }) => person_id));
      this.live.announce(tx, post.network_id, await readChanges(tx, asEveryone(actor), post.network_id, seq - 1, 1));
      return null;
    });
  }
}
