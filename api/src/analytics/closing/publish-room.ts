// Publishes, beside a survey, what there is on paper: how much of what was taught may be changed, and how many decisions were asked about. Runs as the rollup role.
import { mayShowTotal } from '@trellis/disclosure';
import type { Tx } from '@trellis/platform';
import { writePulse } from './publish-pulse';

export type Structural = { readonly suppressed: true } | { readonly suppressed: false; readonly value: number };
export interface Voice { readonly done: number; readonly of: number }
interface Taught { blocks: number; core: number; uses: number }

/** Lessons people taught since the survey before closed: each person's blocks, weighted by how often. One that is to be kept as it is is all core. */
const TAUGHT = `
  WITH span AS (SELECT coalesce((SELECT max(o.closed_at) FROM pulse_wave o WHERE o.trust_id = $1 AND o.closed_at < w.closed_at), w.opens_on::timestamptz) AS first, w.closed_at AS last FROM pulse_wave w WHERE w.trust_id = $1 AND w.id = $2),
    uses AS (SELECT u.person_id, u.root_id FROM raw.usage_event u CROSS JOIN span WHERE u.trust_id = $1 AND u.kind = 'use' AND u.occurred_at >= span.first AND u.occurred_at < span.last
      AND NOT EXISTS (SELECT 1 FROM raw.usage_event x WHERE x.trust_id = $1 AND x.kind = 'unuse' AND x.use_id = u.use_id)),
    kept AS (SELECT DISTINCT mr.resource_id FROM mandate_resource mr JOIN mandate m ON m.trust_id = $1 AND m.id = mr.mandate_id CROSS JOIN span
      WHERE mr.trust_id = $1 AND mr.stance = 'keep' AND m.starts_on <= span.last::date AND coalesce(m.ends_on >= span.last::date, true) AND coalesce(m.lifted_at > span.last, true))
  SELECT sum(r.blocks)::float AS blocks, sum(CASE WHEN r.id IN (SELECT resource_id FROM kept) THEN r.blocks ELSE r.core_blocks END)::float AS core, count(*)::int AS uses
  FROM uses u JOIN resource r ON r.trust_id = $1 AND r.id = u.root_id WHERE r.blocks > 0 GROUP BY u.person_id`;
/** Of the twelve months before the closing: decisions made, and those that were asked about and answered in time. Both are public. */
const ASKED = `
  WITH wave AS (SELECT closed_at FROM pulse_wave WHERE trust_id = $1 AND id = $2),
    decided AS (SELECT p.decided_at::date <= p.decide_by AS on_time FROM proposal p CROSS JOIN wave w WHERE p.trust_id = $1 AND p.stage = 'decided' AND p.decided_at <= w.closed_at AND p.decided_at > w.closed_at - interval '1 year'),
    acts AS (SELECT count(*)::int AS n FROM urgent_act u CROSS JOIN wave w WHERE u.trust_id = $1 AND u.created_at <= w.closed_at AND u.created_at > w.closed_at - interval '1 year')
  SELECT (SELECT count(*)::int FROM decided WHERE on_time) AS done, (SELECT count(*)::int FROM decided) + acts.n AS of FROM acts`;

export async function publishRoom(tx: Tx, waveId: string, k: number): Promise<void> {
  const taught = await tx.query<Taught>(TAUGHT, [tx.trustId, waveId]);
  const voice = await tx.first<Voice>(ASKED, [tx.trustId, waveId]);
  const everybody = { block: 'trust', kind: 'trust', label: '' } as const;
  await writePulse(tx, waveId, [{ ...everybody, metric: 'structural', figure: structuralFigure(taught, k) }, { ...everybody, metric: 'voice', figure: voice! }]);
}

/** A volume, so nobody may make up most of it. */
export function structuralFigure(taught: readonly Taught[], k: number): Structural {
  const sum = (of: (one: Taught) => number): number => taught.reduce((total, one) => total + of(one), 0);
  if (taught.length < k || !mayShowTotal(taught.map(({ uses }) => uses))) return { suppressed: true };
  return { suppressed: false, value: Math.round(100 * (1 - sum(({ core }) => core) / sum(({ blocks }) => blocks))) / 100 };
}
