// Pins a post to a part of a lesson, or takes the pin out: a step of the history, so that readers see it at once.
import { Injectable } from '@nestjs/common';
import type { Parsed, Post } from '@trellis/contracts';
import { Database, invalidField, notFound, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { loadResource, partQuote } from '@trellis/resources';
import { asEveryone } from '../linked-resources';
import { NetworkLive } from '../network-live';
import { nextStep } from '../next-step';
import { loadPost } from '../post.access';
import { readChanges } from '../read-changes';
import { onePost } from '../read-posts';
import { requireOpen } from '../thread.access';

const PIN = 'UPDATE post SET pin_resource_id = $3, pin_block_id = $4 WHERE trust_id = $1 AND id = $2 AND deleted_at IS NULL';

@Injectable()
export class PinPost {
  constructor(private readonly database: Database, private readonly live: NetworkLive) {}

  run(actor: Actor, id: string, pin: Parsed<'post.pin'>['body'] | null): Promise<Post> {
    return this.database.write(actor, async (tx) => {
      const place = await loadPost(tx, actor, id);
      if (place.deleted) throw notFound();
      if (place.author_id !== actor.personId && !place.lead) throw new ProblemError('ability.missing', 'Only its author or a lead of the network may pin a post');
      requireOpen(place, place);
      if (pin) await this.requirePart(tx, actor, pin);
      const seq = await nextStep(tx, place.network_id, 'post.edited', place.thread_id, id);
      await tx.count(PIN, [tx.trustId, id, pin?.resourceId ?? null, pin?.blockId ?? null]);
      this.live.announce(tx, place.network_id, await readChanges(tx, asEveryone(actor), place.network_id, seq - 1, 1));
      return onePost(tx, actor, id);
    });
  }

  private async requirePart(tx: Tx, actor: Actor, { resourceId, blockId }: Parsed<'post.pin'>['body']): Promise<void> {
    const lesson = await loadResource(tx, actor, resourceId).catch((error: unknown) => { throw error instanceof ProblemError ? invalidField('body.resourceId', 'That lesson was not found, or is not shared with you') : error; });
    if (await partQuote(tx, lesson, blockId) === undefined) throw invalidField('body.blockId', 'The lesson no longer has this part');
  }
}
