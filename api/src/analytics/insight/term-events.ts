// What happened in the time a survey stands for: expectations that began or ended, decisions, answers given. Beside the figures, never as their reason.
import { DECISION_OUTCOMES, type DecisionOutcome, type PeopleInsight } from '@trellis/contracts';
import type { Tx } from '@trellis/platform';

type Event = NonNullable<PeopleInsight['shown']>['events'][number];
interface EventRow { on: string; kind: 'started' | 'lifted' | 'decided' | 'answered'; title: string; outcome: DecisionOutcome | null; id: string }

const EVENTS = `
  SELECT m.starts_on::text AS on, 'started' AS kind, m.title, NULL AS outcome, m.id FROM mandate m WHERE m.trust_id = $1 AND m.starts_on BETWEEN $2::date AND $3::date
  UNION ALL SELECT m.lifted_at::date::text, 'lifted', m.title, NULL, m.id FROM mandate m WHERE m.trust_id = $1 AND m.lifted_at::date BETWEEN $2::date AND $3::date
  UNION ALL SELECT p.decided_at::date::text, 'decided', p.title, p.outcome, p.id FROM proposal p WHERE p.trust_id = $1 AND p.decided_at::date BETWEEN $2::date AND $3::date
  UNION ALL SELECT r.given_at::date::text, 'answered', m.title, NULL, r.id FROM mandate_response r JOIN mandate m ON m.trust_id = $1 AND m.id = r.mandate_id WHERE r.trust_id = $1 AND r.given_at::date BETWEEN $2::date AND $3::date
  ORDER BY 1, 3 LIMIT 40`;

/** @param from first day, to last day, as YYYY-MM-DD */
export async function termEvents(tx: Tx, from: string, to: string): Promise<Event[]> {
  return (await tx.query<EventRow>(EVENTS, [tx.trustId, from, to])).map(present);
}

function present({ on, kind, title, outcome, id }: EventRow): Event {
  if (kind === 'decided') return { on, words: `Decided: “${title}”: ${outcome ? DECISION_OUTCOMES[outcome].toLowerCase() : ''}`, link: `/expectations/decisions/${id}` };
  if (kind === 'answered') return { on, words: `You said, we did: “${title}”`, link: `/expectations/responses/${id}` };
  return { on, words: kind === 'started' ? `Expected from this day: “${title}”` : `No longer expected: “${title}”`, link: `/expectations/${id}` };
}
