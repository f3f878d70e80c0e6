// A large trust with a year of usage events in any number, and two closed waves: written straight into a product's database.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { callAs, type Member } from '../members';
import type { Arrivals } from './arrivals';

export const PEOPLE = 5000;
const SCHOOLS = 40;
const RESOURCES = 2000;
const CENTRAL = 400;
const MANDATES = 12;
/** One transaction of the loader. */
const CHUNK = 2000;
const DAY = 86_400_000;
const SUBJECTS = ['english', 'maths', 'science', 'history', 'geography'];
const isoDay = (daysAgo: number): string => new Date(Date.now() - daysAgo * DAY).toISOString().slice(0, 10);

export interface InsightWorld { readonly trustId: string; readonly leader: Member; readonly mandates: readonly string[] }

export async function makeWorld(db: pg.Client, url: string): Promise<InsightWorld> {
  const trustId = randomUUID();
  await db.query("SELECT set_config('trellis.trust_id', $1, false)", [trustId]);
  await db.query('INSERT INTO trust (trust_id, slug, name) VALUES ($1, $2, $3)', [trustId, `large-${trustId}`, 'Large Trust']);
  await db.query(`INSERT INTO school (trust_id, id, name, slug, urn, phase) SELECT $1, gen_random_uuid(), 'School ' || i, 'school-' || i, (920000 + i)::text, CASE WHEN i % 2 = 0 THEN 'primary' ELSE 'secondary' END FROM generate_series(1, ${SCHOOLS}) i`, [trustId]);
  await db.query(`
    WITH schools AS (SELECT array_agg(id ORDER BY name) AS ids, array_agg(phase ORDER BY name) AS phases FROM school WHERE trust_id = $1),
    made AS (SELECT gen_random_uuid() AS id, i, 1 + i % ${SCHOOLS} AS s FROM generate_series(1, ${PEOPLE}) i)
    INSERT INTO person (trust_id, id, name, email, school_id, phase, main_subject, started_on)
    SELECT $1, m.id, 'Teacher ' || m.i, m.id || '@example.org', s.ids[m.s], s.phases[m.s], CASE WHEN s.phases[m.s] = 'primary' THEN 'primary' ELSE ($2::text[])[1 + m.i % 5] END, '2020-09-01' FROM made m CROSS JOIN schools s`, [trustId, SUBJECTS]);
  await db.query("INSERT INTO person_role (trust_id, person_id, role) SELECT trust_id, id, 'teacher' FROM person WHERE trust_id = $1", [trustId]);
  await db.query(`INSERT INTO resource (trust_id, id, title, subject, audience, school_id, author_id, root_id, visibility, central, minutes_saved)
    SELECT $1, m.id, 'Lesson ' || m.i, ($2::text[])[1 + m.i % 5], '{trust}', p.school_id, p.id, m.id, 'trust', m.i <= ${CENTRAL}, 20
    FROM (SELECT gen_random_uuid() AS id, i FROM generate_series(1, ${RESOURCES}) i) m CROSS JOIN (SELECT id, school_id FROM person WHERE trust_id = $1 LIMIT 1) p`, [trustId, SUBJECTS]);
  // The busy and the popular come first: a random number raised to a power falls on them more often.
  await db.query(`
    CREATE TEMP TABLE bench_person AS SELECT row_number() OVER (ORDER BY md5(id::text))::int AS i, id FROM person WHERE trust_id = '${trustId}';
    CREATE TEMP TABLE bench_resource AS SELECT row_number() OVER (ORDER BY NOT central, md5(id::text))::int AS i, id FROM resource WHERE trust_id = '${trustId}';
    CREATE UNIQUE INDEX ON bench_person (i); CREATE UNIQUE INDEX ON bench_resource (i); ANALYZE`);
  const leader = await makeLeader(db, trustId);
  const resources = (await db.query<{ id: string }>('SELECT id FROM bench_resource ORDER BY i LIMIT $1', [MANDATES * 3])).rows.map(({ id }) => id);
  const mandates: string[] = [];
  for (let i = 0; i < MANDATES; i++) {
    const { id } = await callAs<{ id: string }>(url, leader, 'POST', '/api/mandates', {
      title: `Expectation ${i + 1}`, strength: ['must', 'should', 'may'][i % 3], reason: 'So that pupils meet the same words in every room', ownerId: leader.id, resourceIds: resources.slice(3 * i, 3 * i + 3),
      audience: { subjects: i % 2 ? [SUBJECTS[i % 5]] : [] }, startsOn: isoDay(100), reviewOn: isoDay(-100), urgentReason: 'It was there before there was a gate',
    });
    mandates.push(id);
  }
  return { trustId, leader, mandates };
}

async function makeLeader(db: pg.Client, trustId: string): Promise<Member> {
  const { rows: [person] } = await db.query<{ id: string; school_id: string }>('SELECT p.id, p.school_id FROM person p JOIN bench_person b ON b.id = p.id WHERE b.i = 1');
  const secret = `${trustId.replaceAll('-', '')}.${randomBytes(32).toString('base64url')}`;
  await db.query("INSERT INTO person_role (trust_id, person_id, role) SELECT $1, $2, unnest(ARRAY['trust_leader', 'trust_admin'])", [trustId, person!.id]);
  await db.query("INSERT INTO session (trust_id, person_id, token_hash, kind, expires_at) VALUES ($1, $2, $3, 'browser', now() + interval '1 day')", [trustId, person!.id, createHash('sha256').update(secret).digest()]);
  return { id: person!.id, name: 'Teacher 1', secret, schoolId: person!.school_id };
}

/** As the outbox numbers them, in order of time. Uses and views in four parts to one, an adaptation here and there; two in a hundred uses are taken back. */
const DRAW = `
  WITH drawn AS MATERIALIZED (
    SELECT 1 + floor(${PEOPLE} * power(random(), $5))::int AS p, 1 + floor(${RESOURCES} * power(random(), 2))::int AS r,
      least($2::timestamptz + make_interval(hours => width_bucket(random(), $3::float8[])) + random() * interval '1 hour', now()) AS at, random() AS k FROM generate_series(1, $4)),
  told AS (
    INSERT INTO raw.usage_event (trust_id, event_id, occurred_at, person_id, root_id, resource_id, kind, use_id, day)
    SELECT $1, uuidv7(), d.at, p.id, r.id, CASE WHEN d.k < 0.97 THEN r.id ELSE uuidv7() END, CASE WHEN d.k < 0.78 THEN 'view' WHEN d.k < 0.97 THEN 'use' ELSE 'adapt' END, CASE WHEN d.k >= 0.78 AND d.k < 0.97 THEN uuidv7() END, CASE WHEN d.k >= 0.78 AND d.k < 0.97 THEN d.at::date END
    FROM drawn d JOIN bench_person p ON p.i = d.p JOIN bench_resource r ON r.i = d.r RETURNING *)
  INSERT INTO raw.usage_event (trust_id, event_id, occurred_at, person_id, root_id, resource_id, kind, use_id)
  SELECT trust_id, uuidv7(), occurred_at + interval '1 minute', person_id, root_id, resource_id, 'unuse', use_id FROM told WHERE kind = 'use' AND random() < 0.02`;

/** A year's worth in order of time, week by week. @returns how many there are now. */
export async function loadEvents(db: pg.Client, { trustId }: InsightWorld, arrivals: Arrivals, events: number): Promise<number> {
  const shares = arrivals.weeks.map((upto, i) => upto - (arrivals.weeks[i - 1] ?? 0));
  // The file's weeks are the calendar's; the load ends with the present one.
  const ending = Math.min(51, Math.floor((Date.now() - Date.UTC(new Date().getUTCFullYear(), 0, 1)) / (7 * DAY)));
  for (let week = 0; week < 52; week++) {
    const from = new Date(Date.now() - (52 - week) * 7 * DAY);
    for (let left = Math.round(events * shares[(ending + 1 + week) % 52]!); left > 0; left -= CHUNK) await draw(db, trustId, arrivals, from, Math.min(left, CHUNK));
  }
  return count(db, trustId);
}

/** So many that have just happened, in transactions as the loader's. */
export async function addEvents(db: pg.Client, { trustId }: InsightWorld, arrivals: Arrivals, events: number): Promise<void> {
  for (let left = events; left > 0; left -= CHUNK) await draw(db, trustId, arrivals, new Date(Date.now() - 7 * DAY), Math.min(left, CHUNK));
}

/** The power that gives the busiest tenth its share: 0.1 to the power of 1/x of all draws fall on it. */
const draw = (db: pg.Client, trustId: string, { hours, busiest }: Arrivals, from: Date, n: number) => db.query(DRAW, [trustId, monday(from), hours, n, Math.log(0.1) / Math.log(Math.min(0.95, busiest))]);
const monday = (at: Date): Date => new Date(Math.floor((at.getTime() / DAY - 4) / 7) * 7 * DAY + 4 * DAY);

export const count = async (db: pg.Client, trustId: string): Promise<number> => Number((await db.query<{ n: string }>('SELECT count(*) AS n FROM raw.usage_event WHERE trust_id = $1', [trustId])).rows[0]!.n);

export interface Rolled { readonly events: number; readonly ms: number }
/** Waits until the job has counted so many. @returns what it has counted and spent so far. */
export async function rolledUp(db: pg.Client, trustId: string, events: number): Promise<Rolled> {
  for (;;) {
    const { rows: [mark] } = await db.query<{ events: string; ms: number }>('SELECT events, extract(epoch FROM spent) * 1000 AS ms FROM raw.rollup_mark WHERE trust_id = $1', [trustId]);
    if (mark && Number(mark.events) >= events) return { events: Number(mark.events), ms: Number(mark.ms) };
    await pause(500);
  }
}

/** Opens a wave, has six in ten of those asked rate everything, and closes it. @returns how long closing took. */
export async function runWave(db: pg.Client, url: string, { trustId, leader }: InsightWorld, name: string): Promise<number> {
  const { id } = await callAs<{ id: string }>(url, leader, 'POST', '/api/waves', { name, opensOn: isoDay(42), closesOn: isoDay(-7) });
  await db.query(`INSERT INTO survey.open_rating (trust_id, wave_id, mandate_id, slot, school_id, phase, subject, overall, pupils, "values", room, minutes, comment)
    SELECT $1, $2, e.mandate_id, uuid_send(gen_random_uuid()), e.school_id, e.phase, e.subject, 1 + floor(random() * 5), 1 + floor(random() * 5), 1 + floor(random() * 5), 1 + floor(random() * 5), floor(random() * 40 - 20), ''
    FROM eligible e WHERE e.trust_id = $1 AND random() < 0.6`, [trustId, id]);
  const began = performance.now();
  await callAs(url, leader, 'POST', `/api/waves/${id}/closure`);
  return performance.now() - began;
}

/** A survey of the ready questions that six in ten answer, closed. @returns how long closing took. */
export async function runPulse(db: pg.Client, url: string, { trustId, leader }: InsightWorld): Promise<number> {
  const { questions } = await callAs<{ questions: { text: string; scale: string }[] }>(url, leader, 'GET', '/api/pulse-instrument');
  const pulse = await callAs<{ id: string }>(url, leader, 'POST', '/api/pulses', { name: 'How are people?', questions: questions.map(({ text, scale }) => ({ text, scale })) });
  const { waves } = await callAs<{ waves: { id: string }[] }>(url, leader, 'POST', `/api/pulses/${pulse.id}/waves`, { waves: [{ name: 'Autumn', opensOn: isoDay(0), closesOn: isoDay(-7) }] });
  const id = waves[0]!.id;
  await db.query("UPDATE pulse_wave w SET status = 'open', questions = p.questions FROM pulse p WHERE w.trust_id = $1 AND w.id = $2 AND p.trust_id = $1 AND p.id = w.pulse_id", [trustId, id]);
  await db.query(`INSERT INTO survey.open_pulse (trust_id, wave_id, slot, school_id, phase, subject, answers)
    SELECT $1, $2, uuid_send(gen_random_uuid()), s.school_id, s.phase, s.subject, (SELECT jsonb_object_agg(q->>'code', 1 + floor(random() * 5)::int) FROM jsonb_array_elements(w.questions) q WHERE s.person_id IS NOT NULL)
    FROM teaching_staff s JOIN pulse_wave w ON w.trust_id = $1 AND w.id = $2 WHERE s.trust_id = $1 AND random() < 0.6`, [trustId, id]);
  const began = performance.now();
  await callAs(url, leader, 'POST', `/api/pulse-waves/${id}/closure`);
  return performance.now() - began;
}
