// Threads of comments as their reader sees them, in the order of the lesson.
import type { CommentThread } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import { toPlainText } from '@trellis/lesson';
import { notFound, type Actor, type Tx } from '@trellis/platform';
import { idOf } from '../changes/changes-of';
import { readLesson } from '../changes/my-version';
import type { ResourceRow } from '../resource.access';
import { COMMENT_COLUMNS, maySettle, type CommentRow } from './comment.access';

const MOST = 1000;
const QUOTE = 120;
const LIST = `SELECT ${COMMENT_COLUMNS} FROM block_comment c WHERE c.trust_id = $1 AND c.resource_id = $2 AND ($3::uuid IS NULL OR c.id = $3 OR c.thread_id = $3) ORDER BY c.id LIMIT ${MOST}`;

export async function presentThreads(tx: Tx, actor: Actor, resource: ResourceRow, threadId: string | null = null): Promise<CommentThread[]> {
  const rows = await tx.query<CommentRow>(LIST, [tx.trustId, resource.id, threadId]);
  if (rows.length === 0) return [];
  const person = await personRefs(tx, rows.flatMap((row) => [row.author_id, row.resolved_by]));
  const lesson = await readLesson(tx, resource.id, resource.number);
  const places = new Map(lesson.content.map((block, place) => [idOf(block), { place, quote: shorten(toPlainText({ content: [block] })) }]));
  const threads = rows.filter((row) => row.thread_id === null).map((first): CommentThread => ({
    id: first.id, blockId: first.block_id, quote: places.get(first.block_id)?.quote ?? '',
    resolved: first.resolved_at ? { by: person(first.resolved_by), at: first.resolved_at.toISOString() } : null,
    comments: rows.filter((row) => row === first || row.thread_id === first.id).filter((row) => row === first || !row.deleted_at).map((row) => ({
      id: row.id, author: person(row.author_id), body: row.deleted_at ? '' : row.body, at: row.created_at.toISOString(), edited: row.edited_at !== null, number: row.number, mine: row.author_id === actor.personId && !row.deleted_at,
    })),
    abilities: { resolve: maySettle(actor, resource, first) },
  }));
  // A remark taken back is kept only for the answers under it.
  const standing = threads.filter(({ comments }) => comments.length > 1 || comments[0]?.body);
  return standing.sort((a, b) => (places.get(a.blockId)?.place ?? places.size) - (places.get(b.blockId)?.place ?? places.size));
}

export async function presentThread(tx: Tx, actor: Actor, resource: ResourceRow, threadId: string): Promise<CommentThread> {
  const [thread] = await presentThreads(tx, actor, resource, threadId);
  if (!thread) throw notFound();
  return thread;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > QUOTE ? `${line.slice(0, QUOTE - 1)}…` : line;
}
