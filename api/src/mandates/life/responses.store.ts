// Reads owed and given responses as one person sees them.
import type { OwedResponse } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import { may, type Actor, type Tx } from '@trellis/platform';
import { readVerdicts } from '../decisions/verdict-figure';
import { answeredThemes } from '../themes/theme.store';

interface Row { id: string; mandate_id: string; wave_id: string; title: string; wave: string; causes: string[]; figures: string; owner_id: string; owed_on: string; due_on: string; overdue: boolean; themes: string; action: NonNullable<OwedResponse['given']>['action'] | null; did: string; given_on: string | null; given_by: string | null; mine: boolean }

const LIST = `
  SELECT r.id, r.mandate_id, r.wave_id, m.title, w.name AS wave, r.causes, r.figures, m.owner_id, r.owed_at::date::text AS owed_on, r.due_on, r.given_at IS NULL AND r.due_on < current_date AS overdue, r.themes, r.action, r.did, r.given_at::date AS given_on, r.given_by,
    r.given_at IS NOT NULL AND EXISTS (SELECT 1 FROM response_asked a WHERE a.trust_id = $1 AND a.response_id = r.id AND a.person_id = $2) AS mine
  FROM mandate_response r JOIN mandate m ON m.trust_id = $1 AND m.id = r.mandate_id JOIN wave w ON w.trust_id = $1 AND w.id = r.wave_id
  WHERE r.trust_id = $1 AND ($3::uuid IS NULL OR r.mandate_id = $3) AND ($4::uuid IS NULL OR r.id = $4)
  ORDER BY r.given_at IS NOT NULL, r.given_at DESC, r.due_on, r.id LIMIT 100`;

/** What is owed first, the most overdue at the top; then what was given, newest first. */
export async function listResponses(tx: Tx, actor: Actor, only: { mandateId?: string; id?: string } = {}): Promise<OwedResponse[]> {
  const rows = await tx.query<Row>(LIST, [tx.trustId, actor.personId, only.mandateId ?? null, only.id ?? null]);
  if (rows.length === 0) return [];
  const ref = await personRefs(tx, rows.flatMap((row) => [row.owner_id, row.given_by]));
  const verdict = await readVerdicts(tx, rows.map(({ id }) => id), new Set(rows.filter(({ mine }) => mine).map(({ id }) => id)));
  const themes = await answeredThemes(tx, rows.map((row) => ({ aboutId: row.wave_id, mandateId: row.mandate_id })));
  return rows.map((row) => {
    const { figure, mine } = verdict(row.id);
    return {
      id: row.id, mandateId: row.mandate_id, title: row.title, wave: row.wave, causes: row.causes, figures: row.figures, owner: ref(row.owner_id), owedOn: row.owed_on, dueOn: row.due_on, overdue: row.overdue, waveId: row.wave_id, themes: themes({ aboutId: row.wave_id, mandateId: row.mandate_id }), verdict: figure, mine,
      given: row.action ? { themes: row.themes, action: row.action, did: row.did, on: row.given_on!, by: ref(row.given_by), onTime: row.given_on! <= row.due_on } : null,
      mayGive: row.action === null && (row.owner_id === actor.personId || may(actor, 'mandate.manage')),
    };
  });
}
