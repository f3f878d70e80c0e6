// Hides a post: to every reader it is a deleted one, its author is told why, and it can come back.
import { Injectable } from '@nestjs/common';
import { Database, notFound, Outbox, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { asEveryone } from '../linked-resources';
import { NetworkLive } from '../network-live';
import { nextStep } from '../next-step';
import { answerAgain, hideAnswer } from '../open-again';
import { readChanges } from '../read-changes';
import { recordModeration } from './record-moderation';

interface PlaceRow { id: string; network_id: string; network: string; thread_id: string; author_id: string | null; deleted: boolean; hidden: boolean; member: boolean; moderates: boolean }

/** Leads of its network, and the trust's own safeguarding contacts. To anyone else who is no member there is no such post. */
const LOAD = `
  SELECT p.id, p.network_id, n.name AS network, p.thread_id, p.author_id, p.deleted_at IS NOT NULL AS deleted, x.post_id IS NOT NULL AS hidden, m.person_id IS NOT NULL AS member,
    coalesce(m.lead, false) OR EXISTS (SELECT 1 FROM safeguarding_contact c WHERE c.trust_id = $1 AND c.person_id = $2 AND c.school_id IS NULL) AS moderates
  FROM post p JOIN network n ON n.trust_id = $1 AND n.id = p.network_id LEFT JOIN hidden_post x ON x.trust_id = $1 AND x.post_id = p.id
  LEFT JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = p.network_id AND m.person_id = $2
  WHERE p.trust_id = $1 AND p.id = $3`;

@Injectable()
export class HidePost {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly live: NetworkLive) {}

  run(actor: Actor, id: string, reason: string): Promise<null> {
    return this.database.write(actor, async (tx) => {
      const post = await this.load(tx, actor, id);
      if (post.deleted) return null;
      await this.step(tx, actor, post, 'post.deleted', async () => {
        await tx.count('UPDATE post SET deleted_at = clock_timestamp() WHERE trust_id = $1 AND id = $2', [tx.trustId, id]);
        await tx.count('INSERT INTO hidden_post (trust_id, post_id) VALUES ($1, $2)', [tx.trustId, id]);
        await hideAnswer(tx, post.thread_id, id);
        const mentioned = await tx.query<{ person_id: string }>('DELETE FROM mention WHERE trust_id = $1 AND post_id = $2 RETURNING person_id', [tx.trustId, id]);
        this.live.unreadChanged(tx, mentioned.map(({ person_id }) => person_id));
      });
      await recordModeration(tx, this.outbox, actor, { act: 'hide', networkId: post.network_id, network: post.network, threadId: post.thread_id, postId: id, personId: post.author_id, reason });
      return null;
    });
  }

  /** What its author has taken back meanwhile stays away. */
  show(actor: Actor, id: string): Promise<null> {
    return this.database.write(actor, async (tx) => {
      const post = await this.load(tx, actor, id);
      if (!post.hidden) return null;
      await this.step(tx, actor, post, 'post.edited', async () => {
        await answerAgain(tx, post.thread_id, id);
        await tx.count('DELETE FROM hidden_post WHERE trust_id = $1 AND post_id = $2', [tx.trustId, id]);
        await tx.count('UPDATE post SET deleted_at = NULL WHERE trust_id = $1 AND id = $2', [tx.trustId, id]);
      });
      await recordModeration(tx, this.outbox, actor, { act: 'unhide', networkId: post.network_id, network: post.network, threadId: post.thread_id, postId: id, personId: post.author_id, reason: '' });
      return null;
    });
  }

  private async step(tx: Tx, actor: Actor, post: PlaceRow, kind: 'post.deleted' | 'post.edited', write: () => Promise<void>): Promise<void> {
    const seq = await nextStep(tx, post.network_id, kind, post.thread_id, post.id);
    await write();
    this.live.announce(tx, post.network_id, await readChanges(tx, asEveryone(actor), post.network_id, seq - 1, 1));
  }

  private async load(tx: Tx, actor: Actor, id: string): Promise<PlaceRow> {
    const post = await tx.first<PlaceRow & Record<string, unknown>>(LOAD, [tx.trustId, actor.personId, id]);
    if (!post || (!post.member && !post.moderates)) throw notFound();
    if (!post.moderates) throw new ProblemError('ability.missing', 'Only a lead of the network may hide a post');
    return post;
  }
}
