// Keeps a post for later, or no longer. Nobody else knows.
import { Injectable } from '@nestjs/common';
import { Database, notFound, type Actor } from '@trellis/platform';
import { loadPost } from './post.access';

const SAVE = 'INSERT INTO saved_post (trust_id, person_id, post_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';
const UNSAVE = 'DELETE FROM saved_post WHERE trust_id = $1 AND person_id = $2 AND post_id = $3';

@Injectable()
export class SavePost {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string, wanted: boolean): Promise<null> {
    return this.database.write(actor, async (tx) => {
      const post = await loadPost(tx, actor, id);
      if (wanted && post.deleted) throw notFound();
      await tx.count(wanted ? SAVE : UNSAVE, [tx.trustId, actor.personId, id]);
      return null;
    });
  }
}
