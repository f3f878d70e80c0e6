// The lessons of a unit as they are stored: each may be read by whoever puts it there, and keeps what is known of its place.
import type { Parsed } from '@trellis/contracts';
import { invalidField, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { resourceCards } from '../resource-cards';

export interface ItemRow { id: string; resource_id: string; source_id: string | null; note: string }
type GivenItem = Parsed<'unit.create'>['body']['items'][number];

const READ = 'SELECT i.id, i.resource_id, i.source_id, i.note FROM unit_item i WHERE i.trust_id = $1 AND i.unit_id = $2 ORDER BY i.place, i.id';
const WRITE = `INSERT INTO unit_item (trust_id, unit_id, id, place, resource_id, source_id, note)
  SELECT $1, $2, coalesce(i.id, uuidv7()), i.place, i.resource_id, i.source_id, i.note FROM jsonb_to_recordset($3) AS i(id uuid, place int, resource_id uuid, source_id uuid, note text)`;

export const readItems = (tx: Tx, unitId: string): Promise<ItemRow[]> => tx.query<ItemRow>(READ, [tx.trustId, unitId]);

/** In the order given. A place that was there before may hold a lesson its owner can no longer read; a new one may not. */
export async function writeItems(tx: Tx, actor: Actor, unitId: string, items: readonly GivenItem[]): Promise<void> {
  const before = new Map((await readItems(tx, unitId)).map((item) => [item.id, item]));
  const cards = await resourceCards(tx, actor, items.map(({ resourceId }) => resourceId));
  const wrong = items.flatMap(({ id, resourceId }, index) => (cards.has(resourceId) || (id && before.get(id)?.resource_id === resourceId) ? [] : [{ path: `body.items[${index}].resourceId`, message: 'This lesson is not shared with you' }]));
  if (wrong.length) throw new ProblemError('request.invalid', undefined, { errors: wrong });
  const known = items.flatMap(({ id }) => (id && before.has(id) ? [id] : []));
  if (new Set(known).size < known.length) throw invalidField('body.items', 'One place is named twice');
  await tx.count('DELETE FROM unit_item WHERE trust_id = $1 AND unit_id = $2', [tx.trustId, unitId]);
  const rows = items.map(({ id, resourceId, note }, place) => {
    const there = id ? before.get(id) : undefined;
    return { id: there ? there.id : null, place, resource_id: resourceId, source_id: there?.resource_id === resourceId ? there.source_id : null, note };
  });
  await tx.count(WRITE, [tx.trustId, unitId, JSON.stringify(rows)]);
}
