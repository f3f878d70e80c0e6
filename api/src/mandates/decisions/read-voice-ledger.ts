// The voice ledger: decisions made, asked about and answered, counted from what is public anyway. Small on purpose: other rooms read it too.
import type { DecisionOutcome, Share, VoiceLedger } from '@trellis/contracts';
import { DECISION_OUTCOMES } from '@trellis/contracts';
import { halvesOf, namedTerms, personRefs, schoolCalendar, yearByHalfTerms } from '@trellis/identity';
import type { Tx } from '@trellis/platform';
import { askedInWords, ledgerSentence } from './ledger-sentence';
import { FEWEST_SCHOOL_DAYS } from './open-days';
import { addVerdicts } from './verdict-figure';
import { halfTermCounts, readHeard } from './voice-periods';

interface Counts { decisions: number; consulted: number; urgent: number; declined: number; changed: number; on_time: number; answered: number; median_days: number | null; given: number; given_on_time: number; overdue: number; owed: number; granted: number; waiting: number; late: number; lapsed: number; withdrawn: number }

/** $1 trust, $2 from when. An urgent act is a decision that was made without asking. */
const COUNTS = `
  WITH decided AS (SELECT p.outcome, p.decided_at::date <= p.decide_by AS on_time, p.school_days >= ${FEWEST_SCHOOL_DAYS} AS consulted, p.decided_at::date - p.closed_at::date AS days FROM proposal p WHERE p.trust_id = $1 AND p.stage = 'decided' AND p.decided_at >= $2),
    acts AS (SELECT count(*) AS n FROM urgent_act u WHERE u.trust_id = $1 AND u.created_at >= $2),
    late AS (SELECT count(*) AS n FROM proposal p WHERE p.trust_id = $1 AND p.stage = 'closed' AND p.decide_by < current_date),
    responses AS (SELECT r.given_at, r.given_at::date <= r.due_on AS on_time, r.due_on FROM mandate_response r WHERE r.trust_id = $1 AND (r.given_at IS NULL OR r.given_at >= $2)),
    exceptions AS (SELECT x.status, x.due_on, x.until FROM mandate_exception x WHERE x.trust_id = $1)
  SELECT (SELECT count(*) FROM decided) + acts.n AS decisions, (SELECT count(*) FROM decided WHERE consulted) AS consulted, acts.n AS urgent,
    (SELECT count(*) FROM decided WHERE outcome = 'no') AS declined, (SELECT count(*) FROM decided WHERE outcome = 'changed') AS changed,
    (SELECT count(*) FROM decided WHERE on_time) AS on_time, (SELECT count(*) FROM decided) + late.n AS answered, (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY days) FROM decided) AS median_days,
    (SELECT count(*) FROM responses WHERE given_at IS NOT NULL) AS given, (SELECT count(*) FROM responses WHERE given_at IS NOT NULL AND on_time) AS given_on_time,
    (SELECT count(*) FROM responses WHERE given_at IS NULL AND due_on < current_date) AS overdue, (SELECT count(*) FROM responses WHERE given_at IS NULL) AS owed,
    (SELECT count(*) FROM exceptions WHERE status = 'granted' AND coalesce(until >= current_date, true)) AS granted, (SELECT count(*) FROM exceptions WHERE status = 'asked') AS waiting,
    (SELECT count(*) FROM exceptions WHERE status = 'asked' AND due_on < current_date) AS late,
    (SELECT count(*) FROM mandate_review v WHERE v.trust_id = $1 AND v.outcome = 'lapsed' AND v.created_at >= $2) AS lapsed,
    (SELECT count(*) FROM proposal p WHERE p.trust_id = $1 AND p.stage = 'withdrawn' AND p.withdrawn_at >= $2) AS withdrawn
  FROM acts, late`;
const ENTRIES = `
  SELECT p.id, 'decision' AS kind, p.title, p.decided_at::date AS on, p.outcome, p.reasons AS words, p.decided_at::date <= p.decide_by AS on_time, p.school_days,
      (SELECT f.figure FROM pub.consultation_figure f WHERE f.trust_id = $1 AND f.proposal_id = p.id AND f.metric = 'heard' AND f.kind = 'trust') AS heard FROM proposal p WHERE p.trust_id = $1 AND p.stage = 'decided' AND p.decided_at >= $2
  UNION ALL SELECT m.id, 'urgent', m.title, u.created_at::date, NULL, u.reason, NULL, NULL, NULL FROM urgent_act u JOIN mandate m ON m.trust_id = $1 AND m.id = u.mandate_id WHERE u.trust_id = $1 AND u.created_at >= $2
  ORDER BY 4 DESC, 1 LIMIT 100`;
const OVERDUE = `
  SELECT p.id, 'decision' AS kind, p.title, p.decide_by AS due_on, p.decider_id AS who FROM proposal p WHERE p.trust_id = $1 AND p.stage = 'closed' AND p.decide_by < current_date
  UNION ALL SELECT r.id, 'response', m.title, r.due_on, m.owner_id FROM mandate_response r JOIN mandate m ON m.trust_id = $1 AND m.id = r.mandate_id WHERE r.trust_id = $1 AND r.given_at IS NULL AND r.due_on < current_date
  ORDER BY 4, 1 LIMIT 100`;
/** How many must have judged before there is a figure. */
const STEP = 'SELECT fewest_of(10) AS step';

/** @param since the first day that counts, and today, as YYYY-MM-DD */
export async function readVoiceLedger(tx: Tx, since: string, today: string): Promise<VoiceLedger> {
  const counts = (await tx.first<Counts>(COUNTS, [tx.trustId, since]))!;
  const entries = await tx.query<{ id: string; kind: 'decision' | 'urgent'; title: string; on: string; outcome: DecisionOutcome | null; words: string; on_time: boolean | null; school_days: number | null; heard: Share | null }>(ENTRIES, [tx.trustId, since]);
  const overdue = await tx.query<{ id: string; kind: 'decision' | 'response'; title: string; due_on: string; who: string }>(OVERDUE, [tx.trustId]);
  const calendar = await schoolCalendar(tx, null);
  const spans = yearByHalfTerms((await namedTerms(tx)).flatMap((term) => halvesOf(term, calendar)), since, today);
  const heard = await readHeard(tx, since);
  const { step } = (await tx.first<{ step: number }>(STEP, []))!;
  const ref = await personRefs(tx, overdue.map(({ who }) => who));
  const told = { decisions: counts.decisions, consulted: counts.consulted, urgent: counts.urgent, declined: counts.declined, withdrawn: counts.withdrawn, onTime: { done: counts.on_time, of: counts.answered } };
  return {
    since, ...told, sentence: ledgerSentence(told), changed: counts.changed,
    medianDays: counts.median_days, responses: { given: counts.given, onTime: counts.given_on_time, overdue: counts.overdue, owed: counts.owed },
    exceptions: { granted: counts.granted, waiting: counts.waiting, late: counts.late }, feltAnswered: addVerdicts(heard, step), lapsed: counts.lapsed,
    halfTerms: halfTermCounts(spans, heard, step),
    entries: entries.map(({ on_time, outcome, words, school_days, heard, ...entry }) => ({
      ...entry, outcome, consulted: entry.kind === 'decision' && (school_days ?? 0) >= FEWEST_SCHOOL_DAYS, asked: entry.kind === 'decision' ? askedInWords(school_days ?? 0, heard) : null,
      words: outcome ? `${DECISION_OUTCOMES[outcome]}, because: ${words}` : `Asked at once, because: ${words}`, onTime: on_time,
    })),
    overdue: overdue.map(({ due_on, who, ...row }) => ({ ...row, dueOn: due_on, who: ref(who) })),
  };
}
