// What a post said before it was edited: open to everyone who can read the post, gone with a deleted one.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, notFound, type Actor } from '@trellis/platform';
import { loadPost } from './post.access';

type Version = Answer<'post.history'>['items'][number];
const VERSIONS = 'SELECT number, at, text, body, files FROM post_version WHERE trust_id = $1 AND post_id = $2 ORDER BY number';

@Injectable()
export class ListPostVersions {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string): Promise<Answer<'post.history'>> {
    return this.database.read(actor, async (tx) => {
      const place = await loadPost(tx, actor, id);
      if (place.deleted) throw notFound();
      const rows = await tx.query<Omit<Version, 'at'> & { at: Date }>(VERSIONS, [tx.trustId, id]);
      return { items: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
    });
  }
}
