// A post in a few plain words, for lists that lead to it.
import type { ShortPost } from '@trellis/contracts';
import { authorRef } from './thread.presenter';

export interface ShortPostRow { id: string; author_id: string | null; author_name: string | null; author_school: string | null; created_at: Date; words: string; file_names: string[]; thread_id: string; title: string; kind: ShortPost['thread']['kind']; resolved: boolean; network_id: string; network: string }

/** $1 trust; needs `p`. Marks of Markdown and the ids behind names are no words. */
export const PLAIN_WORDS = String.raw`regexp_replace(regexp_replace(p.text, '!?\[((?:\\.|[^\]\\])*)\]\([^)\s]*\)', '\1', 'g'), '[*_\x60~\\]|^[>#]+ ?', '', 'gn')`;
const FILE_NAMES = 'CASE WHEN p.file_count > 0 THEN ARRAY(SELECT k.name FROM post_file f JOIN kept_file k ON k.trust_id = $1 AND k.id = f.file_id WHERE f.trust_id = $1 AND f.post_id = p.id ORDER BY f.place) ELSE ARRAY[]::text[] END';
export const SHORT_COLUMNS = `p.id, ${FILE_NAMES} AS file_names, p.author_id, a.name AS author_name, s.name AS author_school, p.created_at, t.id AS thread_id, t.title, t.kind, t.resolved, n.id AS network_id, n.name AS network`;
export const SHORT_TABLES = `JOIN thread t ON t.trust_id = $1 AND t.id = p.thread_id JOIN network n ON n.trust_id = $1 AND n.id = p.network_id
  LEFT JOIN person a ON a.trust_id = $1 AND a.id = p.author_id LEFT JOIN school s ON s.trust_id = $1 AND s.id = a.school_id`;

export const presentShort = (row: ShortPostRow): ShortPost => ({
  id: row.id, author: authorRef(row), at: row.created_at.toISOString(), text: row.words.trim(), files: row.file_names,
  thread: { id: row.thread_id, title: row.title, kind: row.kind, resolved: row.resolved }, network: { id: row.network_id, name: row.network },
});
