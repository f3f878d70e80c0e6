// The files of a post, read with the post itself; a post without any asks nothing.
import type { PostFile } from '@trellis/contracts';
import { presentKept, type KeptRow } from '@trellis/resources';

/** $1 trust; of the post that the query calls so. */
export const filesColumn = (post: 'p' | 's'): string => `CASE WHEN ${post}.file_count > 0 THEN (
    SELECT jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'kind', k.kind, 'type', k.type, 'bytes', k.bytes, 'pages', k.pages, 'small', k.small, 'width', k.width, 'height', k.height, 'alt', f.alt) ORDER BY f.place)
    FROM post_file f JOIN kept_file k ON k.trust_id = $1 AND k.id = f.file_id WHERE f.trust_id = $1 AND f.post_id = ${post}.id) END AS files`;
export const FILES_COLUMN = filesColumn('p');

export interface WantedFile { readonly id: string; readonly alt: string }
export const presentTaken = (rows: readonly KeptRow[], wanted: readonly WantedFile[]): PostFile[] => rows.map((row, place) => ({ ...presentKept(row), alt: wanted[place]?.alt ?? '' }));
