// Starts a thread with its first post: two steps of the network's history in one transaction.
import { Injectable } from '@nestjs/common';
import type { Answer, NetworkChange, Parsed, PostFile } from '@trellis/contracts';
import { Database, invalidField, Outbox, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { FilesGone, PostFiles } from './attaching/post-files';
import { beginKind, requireParts } from './begin-kind';
import { readPost, settleMentions, type ComposedPost, type DraftPost } from './compose-post';
import { tellConcerned } from './create-post';
import { asEveryone, linkedResources } from './linked-resources';
import { loadJoinedNetwork } from './network.access';
import { callPlaces, keepCalled } from './naming/named-places';
import { NetworkLive } from './network-live';
import { presentPost, type PostRow } from './post.presenter';
import { AlreadyPosted, postedBefore } from './posted-before';
import { loadThread, requireOpen, type ThreadRow } from './thread.access';
import { presentSharedThread, presentThread } from './thread.presenter';

type Body = Parsed<'thread.create'>['body'];
type Made = Answer<'thread.create'>;
export interface WrittenRow { thread_id: string; post_id: string; seq: number; at: Date }

const NAMED = `
  SELECT mine.name AS my_school, CASE WHEN cardinality($3::uuid[]) > 0 THEN (SELECT jsonb_object_agg(q.id, q.name) FROM circle_member c JOIN person q ON q.trust_id = $1 AND q.id = c.person_id
    WHERE c.trust_id = $1 AND c.circle_id = $2 AND c.person_id = ANY($3) AND q.active) END AS members
  FROM school mine WHERE mine.trust_id = $1 AND mine.id = $4`;

/** The counter first and alone waits for earlier posters; everything after it is new. */
const WRITE = `
  WITH k AS (UPDATE network_counter SET seq = seq + 2, posts = posts + 1, last_post_at = greatest(clock_timestamp(), last_post_at) WHERE trust_id = $1 AND network_id = $2 RETURNING seq, last_post_at AS at),
  t AS (SELECT uuidv7() AS id),
  p AS (INSERT INTO post (trust_id, network_id, thread_id, seq, author_id, text, body, mentions, resource_ids, client_key, forwards, file_count, created_at)
    SELECT $1, $2, t.id, k.seq, $3, $4, $5, $6, $7, $8, $12::uuid, $13::int, k.at FROM k, t
    ON CONFLICT DO NOTHING RETURNING id, thread_id, seq, created_at),
  n AS (INSERT INTO thread (trust_id, id, network_id, title, kind, author_id, resource_id, created_at, last_post_at, last_seq, posts)
    SELECT $1, p.thread_id, $2, $9, $10, $3, $11::uuid, p.created_at, p.created_at, p.seq, 1 FROM p),
  c AS (INSERT INTO network_change (trust_id, network_id, seq, kind, thread_id, post_id, at)
    SELECT $1, $2, p.seq - 1, 'thread.created', p.thread_id, NULL, p.created_at FROM p UNION ALL SELECT $1, $2, p.seq, 'post.created', p.thread_id, p.id, p.created_at FROM p),
  r AS (UPDATE network_reader SET posts_read = posts_read + 1 FROM p WHERE trust_id = $1 AND person_id = $3 AND network_id = $2),
  m AS (INSERT INTO mention (trust_id, person_id, post_id, thread_id, network_id, seq) SELECT $1, x, p.id, p.thread_id, $2, p.seq FROM p, unnest($6::uuid[]) x WHERE x <> $3)
  SELECT p.thread_id, p.id AS post_id, p.seq, p.created_at AS at FROM p`;

@Injectable()
export class CreateThread {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly live: NetworkLive, private readonly files: PostFiles) {}

  async run(actor: Actor, networkId: string, body: Body, forwards: string | null = null): Promise<Made> {
    const draft = { ...readPost(body.text), forwards };
    requireParts(body, today(), !!body.resourceId || draft.resourceIds.length > 0 || body.files.length > 0);
    try {
      return await this.database.write(actor, (tx) => this.write(tx, actor, networkId, body, draft));
    } catch (error) {
      if (!(error instanceof AlreadyPosted || error instanceof FilesGone)) throw error;
      return this.database.read(actor, (tx) => madeBefore(tx, actor, networkId, body.clientKey, error));
    }
  }

  private async write(tx: Tx, actor: Actor, networkId: string, body: Body, draft: DraftPost): Promise<Made> {
    const network = await loadJoinedNetwork(tx, actor, networkId);
    requireOpen({ closed: false }, network);
    const named = await tx.first<{ my_school: string; members: Record<string, string> | null }>(NAMED, [tx.trustId, networkId, draft.named, actor.schoolId]);
    const called = await callPlaces(tx, actor, networkId, draft.places);
    const { body: document, mentions } = settleMentions(draft, named?.members ?? {}, called.names);
    const linked = [...draft.resourceIds, ...(body.resourceId ? [body.resourceId] : [])];
    const mine = await linkedResources(tx, actor, linked);
    if (body.resourceId && !mine(body.resourceId).readable) throw invalidField('body.resourceId', 'That resource was not found, or is not shared with you');
    const shared = await linkedResources(tx, asEveryone(actor), linked);
    const composed = { body: document, mentions };
    const files = await this.files.take(tx, actor, body.files);
    const written = await writeThread(tx, networkId, actor.personId, body, draft, composed, files);
    await this.files.attach(tx, written.post_id, files);
    await keepCalled(tx, written.post_id, called);
    const author = { author_id: actor.personId, author_name: actor.name, author_school: named?.my_school ?? null };
    const { thread: own, post } = newThreadRows(networkId, author, body, draft, composed, written, files);
    const thread = await beginKind(tx, actor, own.id, body) ? (await loadThread(tx, actor, own.id)).thread : own;
    this.live.announce(tx, networkId, stepsOf(thread, post, shared));
    await tellConcerned(tx, this.outbox, actor, post, false, called);
    await this.outbox.add(tx, 'thread.started', { networkId, threadId: post.thread_id, postId: post.id });
    // Nothing read yet, and nothing unread: their own post never is.
    return { thread: presentThread({ ...thread, read_seq: 0, unread: 0 }, mine), post: presentPost(post, mine) };
  }
}

type Beginning = Pick<Body, 'title' | 'kind' | 'resourceId' | 'text' | 'clientKey'>;

/** @param authorId null: without a name. @throws AlreadyPosted when the key has made a post before */
export async function writeThread(tx: Tx, networkId: string, authorId: string | null, { title, kind, resourceId, text, clientKey }: Beginning, draft: DraftPost, composed: ComposedPost, files: readonly PostFile[] = []): Promise<WrittenRow> {
  const written = await tx.first<WrittenRow>(WRITE, [tx.trustId, networkId, authorId, text, JSON.stringify(composed.body), composed.mentions, draft.resourceIds, clientKey, title, kind, resourceId, draft.forwards, files.length]);
  if (!written) throw new AlreadyPosted();
  return written;
}

/** What was written, as it would be read. */
export function newThreadRows(networkId: string, author: Pick<ThreadRow, 'author_id' | 'author_name' | 'author_school'>, { title, kind, resourceId, text, clientKey }: Beginning, draft: DraftPost, composed: ComposedPost, written: WrittenRow, files: PostFile[] = []): { thread: ThreadRow; post: PostRow } {
  const thread: ThreadRow = {
    ...author, id: written.thread_id, network_id: networkId, title, kind, resolved: false, closed: false, resource_id: resourceId,
    created_at: written.at, last_post_at: written.at, last_seq: written.seq, posts: 1, answer_post_id: null, decision: null, meeting: null,
  };
  const post: PostRow = {
    ...author, id: written.post_id, network_id: networkId, thread_id: written.thread_id, seq: written.seq, text, body: composed.body as unknown as PostRow['body'],
    mentions: [...composed.mentions], resource_ids: [...draft.resourceIds], client_key: clientKey, forwards: draft.forwards, pin_resource_id: null, pin_block_id: null, created_at: written.at, edited_at: null, deleted_at: null, reactions: null, files,
  };
  return { thread, post };
}

/** Days are those of the schools. */
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date());

export function stepsOf(thread: ThreadRow, post: PostRow, shared: Parameters<typeof presentPost>[1]): NetworkChange[] {
  const card = presentSharedThread(thread, shared);
  const step = { at: post.created_at.toISOString(), threadId: thread.id, thread: card };
  return [{ ...step, seq: post.seq - 1, kind: 'thread.created' }, { ...step, seq: post.seq, kind: 'post.created', post: presentPost(post, shared) }];
}

async function madeBefore(tx: Tx, actor: Actor, networkId: string, clientKey: string, why: Error): Promise<Made> {
  const post = await postedBefore(tx, actor, clientKey, why);
  if (post?.networkId !== networkId) throw new ProblemError('request.key_reused', 'That client key was used for a post in another network');
  const { thread } = await loadThread(tx, actor, post.threadId);
  return { thread: presentThread(thread, await linkedResources(tx, actor, thread.resource_id ? [thread.resource_id] : [])), post };
}
