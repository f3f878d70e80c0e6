// Writes a mandate's figures for a wave, once and for all.
import type { Change, Distribution, PulseShift, Share, UseCurve, UseMeasure } from '@trellis/contracts';
import type { Tx } from '@trellis/platform';
import type { Group } from './groups';
import type { IndexOfQuestions } from './index-range';

export interface FigureRow extends Pick<Group, 'block' | 'kind' | 'label'> { readonly metric: string; readonly figure: Share | Distribution | Change | PulseShift | UseMeasure | UseCurve | IndexOfQuestions }
export interface ReleaseOf { readonly waveId: string; readonly mandateId: string; readonly kind: 'ratings' | 'adoption'; readonly k: number }

export const SUPPRESSED = { suppressed: true } as const;

/** Whether it was published before: by an earlier attempt, or by another closer at this moment, who is waited for. */
export async function isReleased(tx: Tx, { waveId, mandateId, kind }: ReleaseOf): Promise<boolean> {
  return await tx.first('SELECT 1 FROM pub.release WHERE trust_id = $1 AND wave_id = $2 AND mandate_id = $3 AND kind = $4', [tx.trustId, waveId, mandateId, kind]) !== undefined;
}

export async function writeRelease(tx: Tx, { waveId, mandateId, kind, k }: ReleaseOf, rows: readonly FigureRow[]): Promise<void> {
  const made = await tx.first<{ id: string }>('INSERT INTO pub.release (trust_id, wave_id, mandate_id, kind, k) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id', [tx.trustId, waveId, mandateId, kind, k]);
  if (!made) return;
  await tx.count(`
    INSERT INTO pub.published_figure (trust_id, release_id, metric, block, kind, label, wave_id, mandate_id, n, figure)
    SELECT $1, $2, f.metric, f.block, f.kind, f.label, $3, $4, f.n, f.figure
    FROM json_to_recordset($5) AS f(metric text, block text, kind text, label text, n int, figure jsonb)`,
  [tx.trustId, made.id, waveId, mandateId, JSON.stringify(rows.map((row) => ({ ...row, n: peopleBehind(row.figure) })))]);
}

function peopleBehind(figure: FigureRow['figure']): number | null {
  if ('n' in figure) return figure.n;
  return 'eligible' in figure ? figure.eligible : null;
}
