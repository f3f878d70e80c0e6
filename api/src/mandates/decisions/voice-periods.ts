// The voice ledger by half-term: what was decided, asked about and answered in each. All but the query is pure.
import type { DecisionOutcome, VoiceLedger } from '@trellis/contracts';
import type { NamedSpan } from '@trellis/identity';
import type { Tx } from '@trellis/platform';
import { FEWEST_SCHOOL_DAYS } from './open-days';
import { addVerdicts, type VerdictCounts } from './verdict-figure';

/** One act of listening, or of not listening: a decision, an urgent act, a response; with the verdicts that were published on it. */
export interface Heard extends VerdictCounts { readonly kind: 'decision' | 'urgent' | 'response'; readonly on: string; readonly outcome: DecisionOutcome | null; readonly on_time: boolean | null; readonly consulted: boolean | null; readonly days: number | null }

const HEARD = `
  SELECT h.kind, h.on::text, h.outcome, h.on_time, h.consulted, h.days, coalesce(v.yes, 0)::int AS yes, coalesce(v.partly, 0)::int AS partly, coalesce(v."no", 0)::int AS no FROM (
    SELECT p.id, 'decision' AS kind, p.decided_at::date AS on, p.outcome, p.decided_at::date <= p.decide_by AS on_time, p.school_days >= ${FEWEST_SCHOOL_DAYS} AS consulted, p.decided_at::date - p.closed_at::date AS days FROM proposal p WHERE p.trust_id = $1 AND p.stage = 'decided' AND p.decided_at >= $2
    UNION ALL SELECT u.id, 'urgent', u.created_at::date, NULL, NULL, NULL, NULL FROM urgent_act u WHERE u.trust_id = $1 AND u.created_at >= $2
    UNION ALL SELECT r.id, 'response', r.given_at::date, NULL, r.given_at::date <= r.due_on, NULL, NULL FROM mandate_response r WHERE r.trust_id = $1 AND r.given_at >= $2) h
  LEFT JOIN pub.verdict_figure v ON v.trust_id = $1 AND v.about = h.id`;

export const readHeard = (tx: Tx, since: string): Promise<Heard[]> => tx.query<Heard & Record<string, unknown>>(HEARD, [tx.trustId, since]);

export const halfTermCounts = (spans: readonly NamedSpan[], heard: readonly Heard[], from: number): VoiceLedger['halfTerms'] => spans.map(({ name, startsOn, endsOn }) => {
  const own = heard.filter(({ on }) => startsOn <= on && on <= endsOn);
  const [decided, urgent, responses] = (['decision', 'urgent', 'response'] as const).map((kind) => own.filter((one) => one.kind === kind)) as [Heard[], Heard[], Heard[]];
  const late = (list: readonly Heard[]): { done: number; of: number } => ({ done: list.filter(({ on_time }) => on_time).length, of: list.length });
  return {
    name, from: startsOn, to: endsOn, decisions: decided.length + urgent.length, consulted: decided.filter(({ consulted }) => consulted).length, urgent: urgent.length, declined: decided.filter(({ outcome }) => outcome === 'no').length,
    onTime: late(decided), medianDays: middleOf(decided.flatMap(({ days }) => days ?? [])), responses: late(responses), feltAnswered: addVerdicts(own, from),
  };
});

function middleOf(days: readonly number[]): number | null {
  if (days.length === 0) return null;
  const sorted = [...days].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
