// Adds a reaction of mine to a post, or takes it back: a step of the history like any other, so that everyone sees the same.
import { Injectable } from '@nestjs/common';
import type { Post, Reaction } from '@trellis/contracts';
import { Database, notFound, type Actor } from '@trellis/platform';
import { asEveryone } from './linked-resources';
import { NetworkLive } from './network-live';
import { nextStep } from './next-step';
import { loadPost } from './post.access';
import { readChanges } from './read-changes';
import { onePost } from './read-posts';
import { requireOpen } from './thread.access';

const ADD = 'INSERT INTO post_reaction (trust_id, post_id, kind, person_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING';
const REMOVE = 'DELETE FROM post_reaction WHERE trust_id = $1 AND post_id = $2 AND kind = $3 AND person_id = $4';

@Injectable()
export class ReactToPost {
  constructor(private readonly database: Database, private readonly live: NetworkLive) {}

  run(actor: Actor, id: string, kind: Reaction, wanted: boolean): Promise<Post> {
    return this.database.write(actor, async (tx) => {
      const place = await loadPost(tx, actor, id);
      if (place.deleted) throw notFound();
      requireOpen(place, place);
      const changed = await tx.count(wanted ? ADD : REMOVE, [tx.trustId, id, kind, actor.personId]);
      if (changed) {
        const seq = await nextStep(tx, place.network_id, 'post.reacted', place.thread_id, id);
        this.live.announce(tx, place.network_id, await readChanges(tx, asEveryone(actor), place.network_id, seq - 1, 1));
      }
      return onePost(tx, actor, id);
    });
  }
}
