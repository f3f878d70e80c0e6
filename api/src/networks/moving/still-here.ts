// A write that waited for its network's lock while a moderator moved what it is about: it runs again from its start and finds the new place.
import { ProblemError, type Actor, type Database, type Tx } from '@trellis/platform';

/** With the code by which the database asks for the same, so that the whole use case is repeated. */
export class MovedMeanwhile extends Error {
  readonly code = '40001';
}

const HERE = `SELECT 1 AS here FROM thread t LEFT JOIN post p ON p.trust_id = $1 AND p.id = $4
  WHERE t.trust_id = $1 AND t.id = $2 AND t.network_id = $3 AND ($4::uuid IS NULL OR p.thread_id = t.id)`;

/** Asked while the network's lock is held. @throws MovedMeanwhile */
export async function requireStillHere(tx: Tx, threadId: string, networkId: string, postId: string | null = null): Promise<void> {
  if (!await tx.first(HERE, [tx.trustId, threadId, networkId, postId])) throw new MovedMeanwhile();
}

/** A new post found its thread gone, or its place there taken by one that was moved: places are those of two networks then. */
export function asMoved(error: unknown): unknown {
  const { code, table, constraint } = error as { code?: string; table?: string; constraint?: string };
  return table === 'post' && ((code === '23505' && constraint === 'post_in_thread') || (code === '23503' && constraint?.includes('thread'))) ? new MovedMeanwhile() : error;
}

/** The thread a merged one is part of now. */
export async function mergedInto(tx: Tx, threadId: string): Promise<string | undefined> {
  return (await tx.first<{ into_id: string }>('SELECT into_id FROM merged_thread WHERE trust_id = $1 AND thread_id = $2', [tx.trustId, threadId]))?.into_id;
}

/** Does it for the thread, or, where that one has been merged, for the one that has its posts. */
export async function followMerged<T>(database: Database, actor: Actor, threadId: string, work: (id: string) => Promise<T>): Promise<T> {
  try {
    return await work(threadId);
  } catch (error) {
    const into = error instanceof ProblemError && error.code === 'thing.not_found' ? await database.read(actor, (tx) => mergedInto(tx, threadId)) : undefined;
    if (!into) throw error;
    return work(into);
  }
}

/** Whether the post was in that thread before it was split or merged. */
export async function cameFrom(tx: Tx, postId: string, threadId: string): Promise<boolean> {
  return await tx.first('SELECT 1 AS came FROM moved_post WHERE trust_id = $1 AND post_id = $2 AND from_id = $3', [tx.trustId, postId, threadId]) !== undefined;
}
