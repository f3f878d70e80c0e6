// A post as its readers see it: a deleted one is a place without words.
import type { Post, PostFile } from '@trellis/contracts';
import { FILES_COLUMN } from './attaching/post-file.presenter';
import type { ResourceCards } from './linked-resources';
import { REACTION_COLUMN, type ReactionRows } from './thread-parts';
import { authorRef } from './thread.presenter';

export interface PostRow {
  id: string; network_id: string; thread_id: string; seq: number; author_id: string | null; author_name: string | null; author_school: string | null;
  text: string; body: NonNullable<Post['body']>; mentions: string[]; resource_ids: string[]; client_key: string | null; forwards: string | null; pin_resource_id: string | null; pin_block_id: string | null;
  created_at: Date; edited_at: Date | null; deleted_at: Date | null; reactions: ReactionRows | null; files: PostFile[] | null;
}

export const POST_COLUMNS = `p.id, p.network_id, p.thread_id, p.seq, p.author_id, a.name AS author_name, s.name AS author_school,
  p.text, p.body, p.mentions, p.resource_ids, p.client_key, p.forwards, p.pin_resource_id, p.pin_block_id, p.created_at, p.edited_at, p.deleted_at, ${REACTION_COLUMN}, ${FILES_COLUMN}`;
/** $1 trust. */
export const POST_AUTHOR = 'LEFT JOIN person a ON a.trust_id = $1 AND a.id = p.author_id LEFT JOIN school s ON s.trust_id = $1 AND s.id = a.school_id';

export function presentPost(row: PostRow, cards: ResourceCards): Post {
  const deleted = row.deleted_at !== null;
  return {
    id: row.id, networkId: row.network_id, threadId: row.thread_id, seq: row.seq, author: authorRef(row), at: row.created_at.toISOString(),
    editedAt: row.edited_at?.toISOString() ?? null, deleted, text: deleted ? '' : row.text, body: deleted ? null : row.body, clientKey: row.client_key,
    resources: deleted ? [] : row.resource_ids.map(cards), mentions: deleted ? [] : row.mentions, reactions: deleted ? [] : row.reactions ?? [], files: deleted ? [] : row.files ?? [], forwards: deleted ? null : row.forwards,
    pin: deleted || row.pin_resource_id === null || row.pin_block_id === null ? null : { resourceId: row.pin_resource_id, blockId: row.pin_block_id },
  };
}

/** The resources a page of posts may have to name. */
export const resourcesOf = (rows: readonly PostRow[]): string[] => rows.flatMap((row) => (row.deleted_at ? [] : row.resource_ids));
