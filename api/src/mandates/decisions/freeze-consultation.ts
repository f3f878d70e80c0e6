// Closes a consultation for good: answers copied in random order without their slots, the key to the slots destroyed. Runs as the survey role.
import type { ViewItem } from '@trellis/contracts';
import type { Tx } from '@trellis/platform';
import { fewestComments } from '../fewest-comments';
import type { Attributes, StaffGroup } from '../frozen-ratings';

export interface FrozenConsultation { readonly id: string; readonly k: number; readonly names: 'anonymous' | 'named'; readonly options: readonly string[]; readonly fresh: boolean }
export type ViewGroup = Attributes & Record<ViewItem | 'option', number | null> & { n: number };

/** The consultation, closed by this call (`fresh`) or already before it; undefined when there is none. Whoever is answering at this moment is waited for. */
export async function freezeConsultation(tx: Tx, id: string, at: Date): Promise<FrozenConsultation | undefined> {
  const found = await tx.first<Omit<FrozenConsultation, 'fresh'> & { stage: string }>('SELECT id, CASE WHEN closed_at IS NULL THEN greatest(k, present_k()) ELSE k END AS k, names, options, stage FROM proposal WHERE trust_id = $1 AND id = $2 FOR NO KEY UPDATE', [tx.trustId, id]);
  if (!found || found.stage === 'draft') return undefined;
  const { stage, ...proposal } = found;
  if (stage !== 'consulting') return { ...proposal, fresh: false };
  await tx.count("UPDATE proposal SET stage = 'closed', closed_at = $3, k = $4 WHERE trust_id = $1 AND id = $2", [tx.trustId, id, at, proposal.k]);
  await freezeAnswers(tx, proposal);
  await freezePoints(tx, id);
  for (const table of ['open_view', 'open_support', 'open_point', 'consultation_key']) await tx.count(`DELETE FROM survey.${table} WHERE trust_id = $1 AND proposal_id = $2`, [tx.trustId, id]);
  return { ...proposal, fresh: true };
}

async function freezeAnswers(tx: Tx, { id, k }: Pick<FrozenConsultation, 'id' | 'k'>): Promise<void> {
  const answers = 'school_id, phase, subject, suits, pupils, "values", workload, option';
  await tx.count(`INSERT INTO survey.frozen_view (trust_id, proposal_id, ${answers}) SELECT trust_id, proposal_id, ${answers} FROM survey.open_view WHERE trust_id = $1 AND proposal_id = $2 ORDER BY random()`, [tx.trustId, id]);
  await tx.count(`INSERT INTO survey.frozen_remark (trust_id, proposal_id, comment) SELECT trust_id, proposal_id, comment FROM survey.open_view WHERE trust_id = $1 AND proposal_id = $2 AND comment <> '' ORDER BY random()`, [tx.trustId, id]);
  await tx.count(`INSERT INTO pub.consultation_comment (trust_id, proposal_id, comment) SELECT trust_id, proposal_id, comment FROM survey.frozen_remark WHERE trust_id = $1 AND proposal_id = $2
    AND (SELECT count(*) FROM survey.frozen_remark WHERE trust_id = $1 AND proposal_id = $2) >= $3 ORDER BY random()`, [tx.trustId, id, fewestComments(k)]);
}

/** With new ids, and support to the nearest five, from k people on. None where so few were asked without their names that a point would be known for somebody's. */
async function freezePoints(tx: Tx, id: string): Promise<void> {
  await tx.count(`INSERT INTO pub.consultation_point (trust_id, id, proposal_id, author_id, kind, text, support)
    SELECT o.trust_id, gen_random_uuid(), o.proposal_id, o.author_id, o.kind, o.text, (SELECT CASE WHEN count(*) >= p.k THEN (floor(count(*) / 5.0 + 0.5) * 5)::int END FROM survey.open_support s WHERE s.trust_id = $1 AND s.proposal_id = $2 AND s.point_id = o.id)
    FROM survey.open_point o JOIN proposal p ON p.trust_id = $1 AND p.id = o.proposal_id WHERE o.trust_id = $1 AND o.proposal_id = $2
      AND (p.names = 'named' OR (SELECT count(*) FROM asked_person a WHERE a.trust_id = $1 AND a.proposal_id = $2) >= p.k) ORDER BY random()`, [tx.trustId, id]);
}

/** Answers as counted groups; nothing here can name anybody, also where the consultation was named. */
export const viewGroups = (tx: Tx, id: string): Promise<ViewGroup[]> => tx.query<ViewGroup>(`
  WITH answers AS (
    SELECT school_id, phase, subject, suits, pupils, "values", workload, option FROM survey.frozen_view WHERE trust_id = $1 AND proposal_id = $2
    UNION ALL SELECT school_id, phase, subject, suits, pupils, "values", workload, option FROM named_view WHERE trust_id = $1 AND proposal_id = $2)
  SELECT school_id, phase, subject, suits, pupils, "values", workload, option, count(*) AS n FROM answers GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`, [tx.trustId, id]);

/** The same, by whether it would apply to them or they were also invited. */
export const consultedSides = (tx: Tx, id: string): Promise<(StaffGroup & { invited: boolean })[]> => tx.query<StaffGroup & { invited: boolean }>(`
  SELECT school_id, phase, subject, NOT applied AS invited, count(*) AS n FROM asked_person WHERE trust_id = $1 AND proposal_id = $2 GROUP BY 1, 2, 3, 4`, [tx.trustId, id]);

/** Everyone who was asked, also who has left since: their answers are here, too. */
export const consultedGroups = (tx: Tx, id: string): Promise<StaffGroup[]> => tx.query<StaffGroup>(`
  SELECT school_id, phase, subject, count(*) AS n FROM asked_person WHERE trust_id = $1 AND proposal_id = $2 GROUP BY 1, 2, 3`, [tx.trustId, id]);
