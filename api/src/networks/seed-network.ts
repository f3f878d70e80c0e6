// Puts networks with their past conversations in place, in the order in which they were written: for the demo and for tests.
import type { ThreadKind } from '@trellis/contracts';
import type { Tx } from '@trellis/platform';
import { readPost, settleMentions } from './compose-post';
import { addMember } from './membership';
import { callPlaces } from './naming/named-places';

export interface SeedNetwork {
  readonly name: string; readonly slug: string; readonly subject: string; readonly purpose: string; readonly open?: boolean; readonly createdAt?: Date;
  /** Already people of the trust. */
  readonly members: readonly string[];
  /** Become members too. */
  readonly leads: readonly string[];
}
/** `text` is Markdown as typed: `@[Name](person:ID)`, and `[Title](resource:ID)` on its own line. */
export interface SeedPost { readonly authorId: string; readonly at: Date; readonly text: string }
export interface SeedThread {
  readonly title: string; readonly kind?: ThreadKind; readonly resolved?: boolean; readonly closed?: boolean; readonly resourceId?: string | null;
  /** At least one, oldest first. */
  readonly posts: readonly SeedPost[];
}
export interface SeededThread { readonly id: string; readonly postIds: readonly string[] }

/** Its id. Everyone named is a member and level with it. */
export async function seedNetwork(tx: Tx, { name, slug, subject, purpose, open = true, createdAt = new Date(), members, leads }: SeedNetwork): Promise<string> {
  const made = await tx.first<{ id: string }>('INSERT INTO network (trust_id, name, slug, subject, purpose, open, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id', [tx.trustId, name, slug, subject, purpose, open, createdAt]);
  const id = made!.id;
  await tx.count('INSERT INTO network_counter (trust_id, network_id) VALUES ($1, $2)', [tx.trustId, id]);
  for (const personId of new Set([...leads, ...members])) await addMember(tx, id, personId, leads.includes(personId));
  await tx.count('UPDATE circle_member SET joined_at = $3 WHERE trust_id = $1 AND circle_id = $2', [tx.trustId, id, createdAt]);
  return id;
}

const THREAD = `INSERT INTO thread (trust_id, network_id, title, kind, resolved, closed, author_id, resource_id, created_at, last_post_at, last_seq)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, 0) RETURNING id`;
/** As a post is written live, with the time it is given. */
const POST = `
  WITH k AS (UPDATE network_counter SET seq = seq + $9::int, posts = posts + 1, last_post_at = greatest(last_post_at, $8::timestamptz) WHERE trust_id = $1 AND network_id = $2 RETURNING seq),
  p AS (INSERT INTO post (trust_id, network_id, thread_id, seq, author_id, text, body, mentions, resource_ids, created_at) SELECT $1, $2, $3, k.seq, $4, $5, $6, $7, $10, $8 FROM k RETURNING id, seq),
  t AS (UPDATE thread SET last_seq = p.seq, posts = posts + 1, last_post_at = $8 FROM p WHERE trust_id = $1 AND thread.id = $3),
  c AS (INSERT INTO network_change (trust_id, network_id, seq, kind, thread_id, post_id, at)
    SELECT $1, $2, p.seq - 1, 'thread.created', $3, NULL, $8::timestamptz FROM p WHERE $9::int = 2 UNION ALL SELECT $1, $2, p.seq, 'post.created', $3, p.id, $8::timestamptz FROM p),
  r AS (UPDATE network_reader SET posts_read = posts_read + 1 WHERE trust_id = $1 AND person_id = $4 AND network_id = $2),
  m AS (INSERT INTO mention (trust_id, person_id, post_id, thread_id, network_id, seq) SELECT $1, x, p.id, $3, $2, p.seq FROM p, unnest($7::uuid[]) x WHERE x <> $4)
  SELECT p.id FROM p`;

/** All threads of a network in one call, because the order of seq is the order of time. Answers in the order given. */
export async function seedThreads(tx: Tx, networkId: string, threads: readonly SeedThread[]): Promise<SeededThread[]> {
  const names = await tx.query<{ id: string; name: string }>('SELECT p.id, p.name FROM circle_member c JOIN person p ON p.trust_id = $1 AND p.id = c.person_id WHERE c.trust_id = $1 AND c.circle_id = $2', [tx.trustId, networkId]);
  const members = Object.fromEntries(names.map(({ id, name }) => [id, name]));
  const made: { id: string; postIds: string[] }[] = [];
  for (const { title, kind = 'discussion', resolved = false, closed = false, resourceId = null, posts } of threads) {
    const row = await tx.first<{ id: string }>(THREAD, [tx.trustId, networkId, title, kind, resolved, closed, posts[0]!.authorId, resourceId, posts[0]!.at]);
    made.push({ id: row!.id, postIds: [] });
  }
  const inOrder = threads.flatMap(({ posts }, thread) => posts.map((post, index) => ({ ...post, thread, index }))).sort((a, b) => a.at.getTime() - b.at.getTime() || a.index - b.index);
  for (const { authorId, at, text, thread, index } of inOrder) {
    const draft = readPost(text);
    const called = await callPlaces(tx, { personId: authorId }, networkId, draft.places);
    const { body, mentions } = settleMentions(draft, members, called.names);
    const row = await tx.first<{ id: string }>(POST, [tx.trustId, networkId, made[thread]!.id, authorId, text, JSON.stringify(body), mentions, at, index === 0 ? 2 : 1, draft.resourceIds]);
    made[thread]!.postIds[index] = row!.id;
  }
  return made;
}

/** As if these members had read everything written before a moment; all of it without one. */
export async function seedReading(tx: Tx, networkId: string, personIds: readonly string[], before = new Date()): Promise<void> {
  await tx.count(`
    INSERT INTO thread_reader (trust_id, person_id, thread_id, network_id, seq)
    SELECT $1, x, p.thread_id, $2, max(p.seq) FROM post p, unnest($3::uuid[]) x WHERE p.trust_id = $1 AND p.network_id = $2 AND p.created_at < $4 GROUP BY x, p.thread_id
    ON CONFLICT (trust_id, person_id, thread_id) DO UPDATE SET seq = greatest(thread_reader.seq, excluded.seq)`, [tx.trustId, networkId, personIds, before]);
  await tx.count(`
    UPDATE network_reader r SET posts_read = (SELECT count(*) FROM post p LEFT JOIN thread_reader h ON h.trust_id = $1 AND h.person_id = r.person_id AND h.thread_id = p.thread_id
      WHERE p.trust_id = $1 AND p.network_id = $2 AND (p.author_id = r.person_id OR p.seq <= greatest(h.seq, r.seq)))
    WHERE r.trust_id = $1 AND r.network_id = $2 AND r.person_id = ANY($3)`, [tx.trustId, networkId, personIds]);
  await tx.count(`
    DELETE FROM mention m USING thread_reader h WHERE m.trust_id = $1 AND m.network_id = $2 AND m.person_id = ANY($3)
      AND h.trust_id = $1 AND h.person_id = m.person_id AND h.thread_id = m.thread_id AND m.seq <= h.seq`, [tx.trustId, networkId, personIds]);
}
