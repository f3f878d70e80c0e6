// Replies in a thread: one short transaction that takes the network's next seq last of all, then says it live.
import { Injectable } from '@nestjs/common';
import type { NetworkChange, Parsed, Post, PostFile } from '@trellis/contracts';
import { Database, notFound, Outbox, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { FilesGone, PostFiles } from './attaching/post-files';
import { readPost, settleMentions, type ComposedPost, type DraftPost } from './compose-post';
import { asEveryone, linkedResources } from './linked-resources';
import { callPlaces, keepCalled, NOBODY, type Called } from './naming/named-places';
import { NetworkLive } from './network-live';
import { asMoved, mergedInto, requireStillHere } from './moving/still-here';
import { AlreadyPosted, findPosted, postedBefore, requireSameThread } from './posted-before';
import { presentPost, type PostRow } from './post.presenter';
import { requireOpen, THREAD_AUTHOR, THREAD_COLUMNS, type ThreadRow } from './thread.access';
import { presentSharedThread } from './thread.presenter';

export type PlaceRow = ThreadRow & { archived: boolean; my_school: string | null; members: Record<string, string> | null };
type WrittenRow = Pick<ThreadRow, 'title' | 'kind' | 'resolved' | 'closed' | 'last_post_at' | 'last_seq' | 'posts' | 'answer_post_id'> & { post_id: string; seq: number; at: Date; open: boolean; followed: boolean };

/** $4: ids the text names; answered with those who are members, under their real names. */
const PLACE = `
  SELECT ${THREAD_COLUMNS}, n.archived, mine.name AS my_school,
    CASE WHEN cardinality($4::uuid[]) > 0 THEN (SELECT jsonb_object_agg(q.id, q.name) FROM circle_member c JOIN person q ON q.trust_id = $1 AND q.id = c.person_id
      WHERE c.trust_id = $1 AND c.circle_id = t.network_id AND c.person_id = ANY($4) AND q.active) END AS members
  FROM thread t ${THREAD_AUTHOR}
  JOIN network n ON n.trust_id = $1 AND n.id = t.network_id
  JOIN circle_member m ON m.trust_id = $1 AND m.circle_id = t.network_id AND m.person_id = $2
  LEFT JOIN school mine ON mine.trust_id = $1 AND mine.id = $5
  WHERE t.trust_id = $1 AND t.id = $3`;

/**
 * The counter's row lock is taken here and held only until the commit that follows. Being first in the chain it waits for earlier posters, and
 * the rows updated after it are read in their newest version; a thread closed or moved meanwhile updates nothing, which the caller sees as `open`.
 * To those who muted the thread the post counts as read.
 */
const WRITE = `
  WITH k AS (UPDATE network_counter SET seq = seq + 1, posts = posts + 1, last_post_at = greatest(clock_timestamp(), last_post_at) WHERE trust_id = $1 AND network_id = $2 RETURNING seq, last_post_at AS at),
  p AS (INSERT INTO post (trust_id, network_id, thread_id, seq, author_id, text, body, mentions, resource_ids, client_key, forwards, file_count, created_at)
    SELECT $1, $2, $3, k.seq, $4, $5, $6, $7, $8, $9, $10::uuid, $11::int, k.at FROM k
    ON CONFLICT (trust_id, author_id, client_key) WHERE client_key IS NOT NULL DO NOTHING RETURNING id, seq, created_at),
  t AS (UPDATE thread SET last_seq = p.seq, posts = posts + 1, last_post_at = p.created_at FROM p WHERE thread.trust_id = $1 AND thread.id = $3 AND network_id = $2 AND NOT closed
    RETURNING title, kind, resolved, closed, answer_post_id, thread.last_post_at, thread.last_seq, posts),
  c AS (INSERT INTO network_change (trust_id, network_id, seq, kind, thread_id, post_id, at) SELECT $1, $2, p.seq, 'post.created', $3, p.id, p.created_at FROM p),
  q AS (SELECT f.person_id FROM thread_follow f WHERE f.trust_id = $1 AND f.thread_id = $3 AND f.level = 'mute' AND f.person_id <> $4),
  r AS (UPDATE network_reader SET posts_read = posts_read + 1 FROM p WHERE trust_id = $1 AND (person_id = $4 OR person_id IN (SELECT person_id FROM q)) AND network_id = $2),
  h AS (INSERT INTO thread_reader AS h (trust_id, person_id, thread_id, network_id, seq) SELECT $1, q.person_id, $3, $2, p.seq FROM p, q
    ON CONFLICT (trust_id, person_id, thread_id) DO UPDATE SET seq = greatest(h.seq, excluded.seq)),
  m AS (INSERT INTO mention (trust_id, person_id, post_id, thread_id, network_id, seq) SELECT $1, x, p.id, $3, $2, p.seq FROM p, unnest($7::uuid[]) x WHERE x <> $4)
  SELECT p.id AS post_id, p.seq, p.created_at AS at, t.*, t.title IS NOT NULL AS open,
    EXISTS (SELECT 1 FROM thread_follow f WHERE f.trust_id = $1 AND f.thread_id = $3 AND f.level = 'follow' AND f.person_id <> $4)
    OR EXISTS (SELECT 1 FROM network_level l WHERE l.trust_id = $1 AND l.network_id = $2 AND l.level = 'everything' AND l.person_id <> $4) AS followed FROM p LEFT JOIN t ON true`;

@Injectable()
export class CreatePost {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly live: NetworkLive, private readonly files: PostFiles) {}

  /** The same client key answers with the post it made first, also while that one is still being written. */
  async run(actor: Actor, threadId: string, body: Parsed<'post.create'>['body'], forwards: string | null = null): Promise<Post> {
    const draft = { ...readPost(body.text), forwards };
    try {
      return await this.database.write(actor, (tx) => this.write(tx, actor, threadId, body, draft));
    } catch (error) {
      if (!(error instanceof AlreadyPosted || error instanceof FilesGone)) throw error;
      return this.database.read(actor, async (tx) => requireSameThread(tx, await postedBefore(tx, actor, body.clientKey, error), threadId));
    }
  }

  private async write(tx: Tx, actor: Actor, threadId: string, body: Parsed<'post.create'>['body'], draft: DraftPost): Promise<Post> {
    const place = await tx.first<PlaceRow>(PLACE, [tx.trustId, actor.personId, threadId, draft.named, actor.schoolId]);
    if (!place) {
      const into = await mergedInto(tx, threadId);
      if (!into) throw notFound();
      return this.write(tx, actor, into, body, draft);
    }
    const { text, clientKey } = body;
    if (place.closed || place.archived) return this.postedOrClosed(tx, actor, place, clientKey);
    const files = await this.files.take(tx, actor, body.files);
    const called = await callPlaces(tx, actor, place.network_id, draft.places);
    const composed = settleMentions(draft, place.members ?? {}, called.names);
    const linked = [...draft.resourceIds, ...(place.resource_id ? [place.resource_id] : [])];
    const mine = await linkedResources(tx, actor, draft.resourceIds);
    const shared = await linkedResources(tx, asEveryone(actor), linked);
    const written = await tx.first<WrittenRow>(WRITE, [tx.trustId, place.network_id, threadId, actor.personId, text, JSON.stringify(composed.body), composed.mentions, draft.resourceIds, clientKey, draft.forwards, files.length]).catch((error: unknown) => { throw asMoved(error); });
    if (!written) throw new AlreadyPosted();
    if (!written.open) {
      await requireStillHere(tx, threadId, place.network_id);
      throw new ProblemError('thread.closed');
    }
    await this.files.attach(tx, written.post_id, files);
    await keepCalled(tx, written.post_id, called);
    const row = postRow(actor, place, written, body, draft, composed, files);
    const thread = presentSharedThread({ ...place, ...written, id: threadId }, shared);
    const change: NetworkChange = { seq: row.seq, kind: 'post.created', at: row.created_at.toISOString(), threadId, thread, post: presentPost(row, shared) };
    this.live.announce(tx, place.network_id, [change]);
    await tellConcerned(tx, this.outbox, actor, row, written.followed, called);
    return presentPost(row, mine);
  }

  private async postedOrClosed(tx: Tx, actor: Actor, place: PlaceRow, clientKey: string): Promise<Post> {
    const earlier = await findPosted(tx, actor, clientKey);
    if (!earlier) requireOpen(place, place);
    return requireSameThread(tx, earlier, place.id);
  }
}

function postRow(actor: Actor, place: PlaceRow, written: WrittenRow, { text, clientKey }: Parsed<'post.create'>['body'], draft: DraftPost, composed: ComposedPost, files: PostFile[]): PostRow {
  return {
    id: written.post_id, network_id: place.network_id, thread_id: place.id, seq: written.seq, author_id: actor.personId, author_name: actor.name, author_school: place.my_school,
    text, body: composed.body as unknown as PostRow['body'], mentions: [...composed.mentions], resource_ids: [...draft.resourceIds], client_key: clientKey, forwards: draft.forwards, pin_resource_id: null, pin_block_id: null,
    created_at: written.at, edited_at: null, deleted_at: null, reactions: null, files,
  };
}

/** Nobody but those named and those who listen hears of a post otherwise than live, so other posts spare the queue. Whoever is named may be in quiet hours: not even their counts move from here. */
export async function tellConcerned(tx: Tx, outbox: Outbox, actor: Actor, row: PostRow, followed: boolean, { people, networkIds }: Called = NOBODY): Promise<void> {
  const others = [...new Set([...row.mentions, ...people])].filter((id) => id !== actor.personId);
  if (!others.length && !followed && !networkIds.length) return;
  await outbox.add(tx, 'post.created', { networkId: row.network_id, threadId: row.thread_id, postId: row.id, personId: actor.personId, seq: row.seq, mentions: others, networks: [...networkIds] });
}
