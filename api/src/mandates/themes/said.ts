// One round of what people wrote: a wave's about one expectation, a consultation's, a survey's. Who sees it, who sorts it, and until when.
import type { SaidThemes } from '@trellis/contracts';
import { may, notFound, ProblemError, type Actor, type Tx } from '@trellis/platform';

export interface Said { readonly kind: SaidThemes['kind']; readonly aboutId: string; readonly mandateId: string | null; readonly title: string; readonly link: string; readonly ownerId: string | null; readonly answered: boolean; readonly k: number }
interface Row { kind: Said['kind']; title: string; link: string; owner_id: string | null; answered: boolean; k: number }

/** Nothing of it is there before it has closed and was published. */
const FIND = `
  SELECT 'rating' AS kind, concat(m.title, ' (', w.name, ')') AS title, concat('/insight/', m.id, '?wave=', w.id) AS link, m.owner_id, EXISTS (SELECT 1 FROM mandate_response r WHERE r.trust_id = $1 AND r.wave_id = w.id AND r.mandate_id = m.id AND r.given_at IS NOT NULL) AS answered, w.k
  FROM wave w JOIN mandate m ON m.trust_id = $1 AND m.id = $3 WHERE w.trust_id = $1 AND w.id = $2 AND w.status = 'released'
  UNION ALL SELECT 'consultation', p.title, concat('/expectations/decisions/', p.id), p.decider_id, p.stage = 'decided', p.k FROM proposal p WHERE p.trust_id = $1 AND p.id = $2 AND $3::uuid IS NULL AND p.closed_at IS NOT NULL
  UNION ALL SELECT 'survey', w.name, concat('/surveys?wave=', w.id), NULL, false, w.k FROM pulse_wave w WHERE w.trust_id = $1 AND w.id = $2 AND $3::uuid IS NULL AND w.status = 'released'`;
/** Whoever answers it, or sorts in it, waits for these. */
const LOCKS = ['SELECT 1 FROM wave WHERE trust_id = $1 AND id = $2 FOR NO KEY UPDATE', 'SELECT 1 FROM proposal WHERE trust_id = $1 AND id = $2 FOR NO KEY UPDATE', 'SELECT 1 FROM pulse_wave WHERE trust_id = $1 AND id = $2 FOR NO KEY UPDATE'];

/** @throws ProblemError thing.not_found outside the trust, and while it is open. */
export async function loadSaid(tx: Tx, aboutId: string, mandateId: string | null): Promise<Said> {
  const row = await tx.first<Row>(FIND, [tx.trustId, aboutId, mandateId]);
  if (!row) throw notFound();
  return { kind: row.kind, aboutId, mandateId, title: row.title, link: row.link, ownerId: row.owner_id, answered: row.answered, k: row.k };
}

/** Whoever answers for it, and those who lead the trust. */
export function maySort(actor: Actor, { kind, ownerId }: Said): boolean {
  return kind === 'survey' ? may(actor, 'pulse.manage') : ownerId === actor.personId || may(actor, 'mandate.manage');
}

/** To change its themes: nobody else changes them, or answers, until this transaction ends. @throws ProblemError thing.not_found, ability.missing or theme.answered */
export async function lockSaid(tx: Tx, actor: Actor, aboutId: string, mandateId: string | null): Promise<Said> {
  for (const lock of LOCKS) await tx.query(lock, [tx.trustId, aboutId]);
  const said = await loadSaid(tx, aboutId, mandateId);
  if (!maySort(actor, said)) throw new ProblemError('ability.missing', 'Whoever answers for it sorts what was said, and those who lead the trust');
  if (said.answered) throw new ProblemError('theme.answered');
  return said;
}
