// Reads how what a mandate names (or all that is central) was used in the time a wave stands for: one row a person. Runs as the rollup role.
import { addDays, isSchoolDay, schoolCalendar, ukTime, weekday } from '@trellis/identity';
import type { Attributes, FrozenWave } from '@trellis/mandates';
import type { Tx } from '@trellis/platform';
import { CENTRAL } from '../rollups/follow-mandates';

export interface PersonUse extends Attributes {
  /** Never published: to know whether two releases are about the same people. */
  readonly person_id: string;
  /** Saw, taught or adapted it; how often they taught it, on how many days, how often from an adaptation, and the minutes its author says that saves. */
  readonly reached: boolean; readonly uses: number; readonly days: number; readonly fork_uses: number; readonly minutes: number;
  /** Made an adaptation in this time; or taught from one of their own. */
  readonly forked: boolean; readonly adapted: boolean;
  /** Days from when it could be used to the first use, or to the end without one. */
  readonly waited: number;
  /** Mondays of the weeks they taught it in. */
  readonly weeks: readonly string[];
}
export interface ForksMade { readonly made: number; readonly authors: number; /** By each of their authors. */ readonly each: readonly number[]; readonly reused: number; readonly across: number; readonly offered: number }
export interface OfferSent { readonly person_id: string; readonly accepted: boolean; readonly decided: boolean; readonly sent: boolean; readonly days: number }
export interface UseOfWave {
  readonly people: readonly PersonUse[]; readonly forks: ForksMade; readonly offers: readonly OfferSent[]; readonly roots: { readonly used: number; readonly all: number; readonly ids: readonly string[] };
  /** Groups for which an exception was asked in this time; null of all that is central. */
  readonly exceptions: number | null;
  /** Mondays of whole weeks with a school day in them. */
  readonly teachingWeeks: readonly string[];
}

/**
 * Waves stand for disjoint times: from the closing of the one before (or the mandate's start) to this one's. Asked first, and how far the rollups have come:
 * whoever plans the questions below then knows how little they are about. A mark that has moved on since means the same event twice, and each is met once.
 */
const SPAN = `
  SELECT greatest(
    (SELECT m.starts_on::timestamptz FROM mandate m WHERE m.trust_id = $1 AND m.id = $2),
    (SELECT w.opens_on::timestamptz FROM wave w WHERE w.trust_id = $1 AND w.id = $4 AND $2 = '${CENTRAL}'::uuid AND NOT EXISTS (SELECT 1 FROM wave p WHERE p.trust_id = $1 AND p.closed_at < $3)),
    (SELECT max(w.closed_at) FROM wave w WHERE w.trust_id = $1 AND w.closed_at < $3)) AS first,
    coalesce((SELECT m.tx FROM raw.rollup_mark m WHERE m.trust_id = $1 AND m.job = 'usage'), 0)::text AS mark`;
/** In all that follow: $1 trust, $2 mandate, $3 and $4 the wave's end and beginning; in those that ask for the staff $5, the wave. */
const [FIRST, LAST] = ['$4::timestamptz', '$3::timestamptz'];
const ROOTS = `roots AS MATERIALIZED (
    SELECT DISTINCT r.root_id FROM mandate_resource mr JOIN resource r ON r.trust_id = $1 AND r.id = mr.resource_id WHERE mr.trust_id = $1 AND mr.mandate_id = $2
    UNION SELECT root_id FROM resource WHERE trust_id = $1 AND central AND $2 = '${CENTRAL}'::uuid)`;
/**
 * Whom the wave asked, under the school, phase and subject with which it asked them, who worked here for two weeks of that time, or all of it. Everybody who teaches is meant by
 * what is central, and all whom the wave asked: so nobody is in one group here and in another there, where two releases would tell one person's use by subtraction.
 */
const STAFF = `staff AS MATERIALIZED (
    SELECT s.person_id, s.school_id, s.phase, s.subject, s.started_on FROM (
      SELECT a.person_id, a.school_id, a.phase, a.subject, p.started_on FROM wave_asked a JOIN person p ON p.trust_id = $1 AND p.id = a.person_id
        WHERE a.trust_id = $1 AND a.wave_id = $5 AND ($2 = ANY (a.mandate_ids) OR $2 = '${CENTRAL}'::uuid)
      UNION ALL SELECT t.person_id, t.school_id, t.phase, t.subject, t.started_on FROM teaching_staff t WHERE t.trust_id = $1 AND $2 = '${CENTRAL}'::uuid
        AND NOT EXISTS (SELECT 1 FROM wave_asked a WHERE a.trust_id = $1 AND a.wave_id = $5 AND a.person_id = t.person_id)) s
    WHERE s.started_on <= (${FIRST})::date OR s.started_on <= (${LAST})::date - 14)`;
/** What ends to the minute is read from this wave's events. A withdrawal may have been heard before its use, but not by a month. */
const EVENTS = `events AS MATERIALIZED (
    SELECT u.tx, u.occurred_at, u.person_id, u.root_id, u.resource_id, u.kind, u.use_id FROM raw.usage_event u JOIN roots ON roots.root_id = u.root_id
    WHERE u.trust_id = $1 AND u.kind <> 'unuse' AND u.occurred_at >= ${FIRST} AND u.occurred_at < ${LAST}),
  taken_back AS MATERIALIZED (SELECT u.use_id FROM raw.usage_event u JOIN roots ON roots.root_id = u.root_id WHERE u.trust_id = $1 AND u.kind = 'unuse' AND u.use_id IS NOT NULL AND u.occurred_at >= ${FIRST} - interval '1 month' AND u.occurred_at < ${LAST}),
  uses AS MATERIALIZED (SELECT e.* FROM events e WHERE e.kind = 'use' AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.use_id = e.use_id))`;
const BEGIN = `WITH ${[ROOTS, STAFF, EVENTS].join(',\n  ')}`;

/** Weeks, and what lies before this wave, come from the rollups and from the events they have not come to yet. */
const PEOPLE = `${BEGIN},
  late AS MATERIALIZED (SELECT a.person_id, a.resource_id FROM raw.usage_event a WHERE a.trust_id = $1 AND a.tx >= $6 AND a.kind = 'adapt' AND a.occurred_at < ${LAST}),
  own AS MATERIALIZED (
    SELECT u.person_id FROM uses u JOIN raw.own_adaptation a ON a.trust_id = $1 AND a.resource_id = u.resource_id AND a.person_id = u.person_id WHERE a.first_at < ${LAST}
    UNION SELECT u.person_id FROM uses u JOIN late l ON l.person_id = u.person_id AND l.resource_id = u.resource_id),
  forked AS MATERIALIZED (SELECT DISTINCT person_id FROM events WHERE kind = 'adapt'),
  reached AS MATERIALIZED (SELECT person_id FROM events WHERE kind <> 'use' UNION SELECT person_id FROM uses),
  done AS MATERIALIZED (
    SELECT u.person_id, count(*)::int AS uses, count(DISTINCT (u.occurred_at AT TIME ZONE 'Europe/London')::date)::int AS days, count(*) FILTER (WHERE u.resource_id <> u.root_id)::int AS fork_uses,
      coalesce(sum(r.minutes_saved), 0)::int AS minutes, min(u.occurred_at)::date AS first_on
    FROM uses u JOIN resource r ON r.trust_id = $1 AND r.id = u.root_id GROUP BY u.person_id),
  weeks AS MATERIALIZED (
    SELECT person_id, array_agg(week::text ORDER BY week) AS weeks FROM (
      SELECT w.person_id, w.week FROM raw.mandate_person_week w WHERE w.trust_id = $1 AND w.mandate_id = $2 AND w.n_use > 0 AND w.week >= (${FIRST})::date AND w.week <= (${LAST})::date - 7
      UNION SELECT u.person_id, raw.week_of(u.occurred_at) FROM uses u WHERE u.tx >= $6) every_week GROUP BY person_id)
  SELECT s.person_id, s.school_id, s.phase, s.subject, s.person_id IN (SELECT person_id FROM reached) AS reached, coalesce(d.uses, 0) AS uses, coalesce(d.days, 0) AS days, coalesce(d.fork_uses, 0) AS fork_uses,
    coalesce(d.minutes, 0) AS minutes, s.person_id IN (SELECT person_id FROM forked) AS forked, s.person_id IN (SELECT person_id FROM forked UNION ALL SELECT person_id FROM own) AS adapted,
    greatest(0, coalesce(d.first_on, (${LAST})::date) - greatest((${FIRST})::date, s.started_on)) AS waited, coalesce(w.weeks, '{}') AS weeks
  FROM staff s LEFT JOIN done d ON d.person_id = s.person_id LEFT JOIN weeks w ON w.person_id = s.person_id`;

/** Adaptations begun in this time by those asked, and whether anybody else taught from them in it. Joined and counted once: looked up one by one it grows with their square. */
const FORKS = `${BEGIN},
  made AS MATERIALIZED (SELECT DISTINCT e.resource_id, e.person_id, s.school_id FROM events e JOIN staff s ON s.person_id = e.person_id WHERE e.kind = 'adapt'),
  taught AS MATERIALIZED (SELECT DISTINCT u.resource_id, u.person_id, p.school_id FROM uses u JOIN person p ON p.trust_id = $1 AND p.id = u.person_id),
  met AS (
    SELECT m.resource_id, m.person_id, coalesce(bool_or(t.person_id <> m.person_id), false) AS reused, coalesce(bool_or(t.school_id <> m.school_id), false) AS across
    FROM made m LEFT JOIN taught t ON t.resource_id = m.resource_id GROUP BY m.resource_id, m.person_id)
  SELECT count(*)::int AS made, count(DISTINCT m.person_id)::int AS authors, (SELECT coalesce(array_agg(n), '{}') FROM (SELECT count(*)::int AS n FROM met GROUP BY person_id) own) AS each, count(*) FILTER (WHERE m.reused)::int AS reused, count(*) FILTER (WHERE m.across)::int AS across,
    count(*) FILTER (WHERE m.resource_id IN (SELECT o.adaptation_id FROM offer o WHERE o.trust_id = $1 AND o.sent_at < ${LAST}))::int AS offered,
    (SELECT count(DISTINCT u.root_id)::int FROM uses u JOIN staff s ON s.person_id = u.person_id) AS used, (SELECT count(*)::int FROM roots) AS all, (SELECT coalesce(array_agg(root_id::text ORDER BY root_id), '{}') FROM roots) AS ids
  FROM met m`;
/** Offers to what is meant that were sent or answered in this time. */
const OFFERS = `WITH ${ROOTS}
  SELECT o.person_id, o.status IN ('taken', 'endorsed') AS accepted, coalesce(o.answered_at >= ${FIRST} AND o.answered_at < ${LAST}, false) AS decided, o.sent_at >= ${FIRST} AS sent,
    greatest(0, floor(extract(epoch FROM least(coalesce(o.answered_at, ${LAST}), ${LAST}) - o.sent_at) / 86400))::int AS days
  FROM offer o JOIN resource r ON r.trust_id = $1 AND r.id = o.resource_id JOIN roots ON roots.root_id = r.root_id
  WHERE o.trust_id = $1 AND o.status <> 'withdrawn' AND o.sent_at < ${LAST} AND (o.sent_at >= ${FIRST} OR o.answered_at >= ${FIRST})`;

const EXCEPTIONS = `SELECT count(*)::int AS asked FROM mandate_exception x WHERE x.trust_id = $1 AND x.mandate_id = $2 AND x.asked_at >= ${FIRST} AND x.asked_at < ${LAST}`;

/** @param mandateId or CENTRAL */
export async function readUse(tx: Tx, wave: FrozenWave, mandateId: string): Promise<UseOfWave> {
  const { first, mark } = (await tx.query<{ first: Date; mark: string }>(SPAN, [tx.trustId, mandateId, wave.closed_at, wave.id], { prepared: false }))[0]!;
  const values = [tx.trustId, mandateId, wave.closed_at, first];
  const people = await tx.query<PersonUse & Record<string, unknown>>(PEOPLE, [...values, wave.id, mark], { prepared: false });
  const { used, all, ids, ...forks } = (await tx.query<ForksMade & { used: number; all: number; ids: string[] }>(FORKS, [...values, wave.id], { prepared: false }))[0]!;
  const offers = await tx.query<OfferSent & Record<string, unknown>>(OFFERS, values, { prepared: false });
  const exceptions = mandateId === CENTRAL ? null : (await tx.query<{ asked: number }>(EXCEPTIONS, values, { prepared: false }))[0]!.asked;
  return { people, forks, offers, exceptions, roots: { used, all, ids }, teachingWeeks: await teachingWeeks(tx, first, wave.closed_at) };
}

async function teachingWeeks(tx: Tx, first: Date, last: Date): Promise<string[]> {
  const calendar = await schoolCalendar(tx, null);
  const [from, end] = [ukTime(first), ukTime(last).day];
  const begin = from.time === '00:00' ? from.day : addDays(from.day, 1);
  const weeks: string[] = [];
  for (let monday = addDays(begin, (8 - weekday(begin)) % 7); addDays(monday, 7) <= end; monday = addDays(monday, 7)) {
    if ([0, 1, 2, 3, 4].some((day) => isSchoolDay(calendar, addDays(monday, day)))) weeks.push(monday);
  }
  return weeks;
}
