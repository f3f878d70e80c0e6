// What a post's resource cards may say to its readers: title and subject only where their reading rights reach.
import type { Actor, Tx } from '@trellis/platform';

export interface LinkedResource { id: string; title: string | null; subject: string | null; readable: boolean }
export type ResourceCards = (id: string) => LinkedResource;

/** A live message goes to readers with different rights, so it may only say what the whole trust may read. */
export const EVERYONE: Pick<Actor, 'audience'> = { audience: ['trust'] };
const unreadable = (id: string): LinkedResource => ({ id, title: null, subject: null, readable: false });

/** One query for all of them; none when there is nothing to ask. */
export async function linkedResources(tx: Tx, reader: Pick<Actor, 'audience'>, ids: readonly string[]): Promise<ResourceCards> {
  if (!ids.length) return unreadable;
  const rows = await tx.query<{ id: string; title: string; subject: string }>(
    'SELECT id, title, subject FROM resource WHERE trust_id = $1 AND id = ANY($2) AND audience && $3', [tx.trustId, [...new Set(ids)], reader.audience]);
  const cards = new Map(rows.map((row): [string, LinkedResource] => [row.id, { ...row, readable: true }]));
  return (id) => cards.get(id) ?? unreadable(id);
}
