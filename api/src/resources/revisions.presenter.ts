// Revisions as their reader sees them.
import type { Answer, PersonRef } from '@trellis/contracts';
import type { RevisionRow } from './read-revision';

export type RevisionShown = Answer<'revision.list'>['items'][number];

export function toRevision(row: RevisionRow, author: (id: string) => PersonRef): RevisionShown {
  return { number: row.number, message: row.message, author: author(row.author_id), at: row.created_at.toISOString(), blocks: row.blocks, words: row.words, parents: row.parents };
}
