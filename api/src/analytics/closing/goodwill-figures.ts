// Is requiring it costing goodwill? What a closing survey says of those under more and under fewer mandates. Runs as the survey role, while answers still carry whom they are from a group of.
import type { Tx } from '@trellis/platform';
import type { ClosingPulse } from '@trellis/surveys';
import { armsFigure, chooseContrast, type Burden } from './arms';
import type { PulseGroup } from './pulse-items';
import type { FigureRow } from './write-release';

/**
 * Who is under what follows from school, phase and subject alone, so nothing of it is written beside an answer: it is worked out here, for
 * whole groups and for the day the survey closes, and is gone when the figures are.
 */
const BURDENS = `
  SELECT c.school_id, c.phase, c.subject, count(*) FILTER (WHERE m.strength = 'must')::int AS must, count(*) FILTER (WHERE m.strength = 'should')::int AS should
  FROM json_to_recordset($3) AS c(school_id uuid, phase text, subject text)
  CROSS JOIN (SELECT closed_at::date AS day FROM pulse_wave WHERE trust_id = $1 AND id = $2) w
  LEFT JOIN mandate m ON m.trust_id = $1 AND applies(m.school_ids, m.subjects, m.phases, c.school_id, c.phase, c.subject)
    AND m.starts_on <= w.day AND coalesce(m.ends_on >= w.day, true) AND coalesce(m.lifted_at::date > w.day, true)
    AND NOT EXISTS (SELECT 1 FROM mandate_exception x WHERE x.trust_id = $1 AND x.mandate_id = m.id AND x.status = 'granted' AND coalesce(x.until >= w.day, true)
      AND x.school_id = c.school_id AND in_group(x.subjects, x.phases, c.phase, c.subject))
  GROUP BY 1, 2, 3`;

export interface OfEverybody { readonly metric: string; readonly figure: unknown }

export async function goodwillFigures(tx: Tx, wave: ClosingPulse, groups: readonly PulseGroup[], figures: readonly FigureRow[]): Promise<OfEverybody[]> {
  const kinds = new Map([...groups, ...wave.staff].map(({ school_id, phase, subject }) => [JSON.stringify([school_id, phase, subject]), { school_id, phase, subject }]));
  const burdens = await tx.query<Burden>(BURDENS, [tx.trustId, wave.id, JSON.stringify([...kinds.values()])]);
  const contrast = chooseContrast(groups, burdens, wave.k);
  const told = contrast ? wave.questions.filter(({ facet }) => facet === 'satisfaction').flatMap(({ code }) => {
    const figure = armsFigure(`q.${code}`, contrast, { groups, staff: wave.staff, figures, burdens, k: wave.k });
    return figure ? [{ metric: `arms:${code}`, figure }] : [];
  }) : [];
  return [{ metric: 'contrast', figure: contrast }, ...told];
}
