// Revisions as their reader sees them: who wrote them, whose work they hold, what they took in from elsewhere.
import type { Answer } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import type { Actor, Tx } from '@trellis/platform';
import type { RevisionRow } from './read-revision';

export type RevisionShown = Answer<'revision.list'>['items'][number];

const SOURCES = 'SELECT id, title FROM resource WHERE trust_id = $1 AND id = ANY($2) AND audience && $3';

/** How to show any of these rows. */
export async function revisionsShown(tx: Tx, actor: Actor, rows: readonly RevisionRow[]): Promise<(row: RevisionRow) => RevisionShown> {
  const person = await personRefs(tx, rows.flatMap((row) => [row.author_id, ...row.credits]));
  const sources = [...new Set(rows.flatMap(({ source_id }) => source_id ?? []))];
  const readable = sources.length ? await tx.query<{ id: string; title: string }>(SOURCES, [tx.trustId, sources, actor.audience]) : [];
  const titles = new Map(readable.map(({ id, title }) => [id, title]));
  return (row) => ({
    number: row.number, message: row.message, author: person(row.author_id), at: row.created_at.toISOString(), blocks: row.blocks, words: row.words, parents: row.parents,
    change: row.change, credits: row.credits.map(person), source: row.source_id && row.source_number ? sourceOf(titles, row.source_id, row.source_number) : null,
  });
}

function sourceOf(titles: ReadonlyMap<string, string>, id: string, number: number): RevisionShown['source'] {
  const title = titles.get(id) ?? null;
  return { id: title === null ? null : id, title, number };
}
