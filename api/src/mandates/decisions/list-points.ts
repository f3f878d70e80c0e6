// Lists the points of an open consultation for those who are asked; how many support each stays hidden until it closes.
import type { Answer, PointKind } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import type { Tx } from '@trellis/platform';

interface PointRow { id: string; author_id: string | null; kind: PointKind; text: string; mine: boolean; supported: boolean }

export async function listPoints(tx: Tx, id: string): Promise<Answer<'point.list'>> {
  const rows = await tx.query<PointRow>('SELECT * FROM survey.points($1)', [id]);
  const ref = await personRefs(tx, rows.map((row) => row.author_id));
  return { items: rows.map(({ author_id, ...row }) => ({ ...row, author: author_id === null ? null : ref(author_id), support: null })) };
}
