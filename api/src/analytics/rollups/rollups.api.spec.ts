// Rollups against the events themselves: exactly once under concurrent writers, late commits, killed workers, withdrawals; rebuilt they are the same.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { TestTrust } from '@trellis/identity/testing';
import { makeResource, mandateBody } from '@trellis/mandates/testing';
import { Database, RolePools } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import pg from 'pg';
import { startApp } from '../../start-app';
import { randomOf } from '../testing';
import { appendUsage, type UsageEvent } from '../usage/append-usage';
import { forgetOld } from './forget-old';
import { RebuildRollups } from './rebuild-rollups';
import { RollUp } from './roll-up';
import { WatchRollups } from './watch-rollups';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const TABLES = ['mandate_person_week', 'own_adaptation'] as const;
const append = (trust: TestTrust, events: readonly UsageEvent[]): Promise<number> => app.nest.get(Database).write({ trustId: trust.id }, (tx) => appendUsage(tx, events), { idempotent: false });
const rollUp = (trust: TestTrust): Promise<number> => app.nest.get(RollUp).run(trust.id);
const DAY = 86_400_000;
const counted = async (trust: TestTrust): Promise<number> => Number((await owner<{ events: string }>(trust, "SELECT events FROM raw.rollup_mark WHERE trust_id = $1 AND job = 'usage'"))[0]?.events ?? 0);
const owner = <T extends pg.QueryResultRow>(trust: TestTrust, sql: string): Promise<T[]> => app.asOwner(trust.id, async (db) => (await db.query<T>(sql, [trust.id])).rows);

/** Every transaction of the cluster holds the horizon, those of other tests too. */
async function untilCounted(trust: TestTrust, wanted: number): Promise<void> {
  for (let waited = 0; waited < 20_000 && await counted(trust) < wanted; waited += 50) { await rollUp(trust); await pause(50); }
  expect(await counted(trust)).toBe(wanted);
}

async function rollups(trust: TestTrust): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of TABLES) all[table] = (await owner<{ row: unknown }>(trust, `SELECT to_jsonb(t) - 'trust_id' AS row FROM raw.${table} t WHERE trust_id = $1 ORDER BY (to_jsonb(t) - 'trust_id')::text`)).map(({ row }) => row);
  return all;
}

/** The same tables, asked of the events in the plainest words. */
async function fromEvents(trust: TestTrust): Promise<Record<string, unknown[]>> {
  const live = `live AS (SELECT u.*, date_trunc('week', u.occurred_at AT TIME ZONE 'Europe/London')::date AS week FROM raw.usage_event u WHERE u.trust_id = $1 AND u.kind <> 'unuse'
    AND NOT EXISTS (SELECT 1 FROM raw.usage_event x WHERE x.trust_id = $1 AND x.kind = 'unuse' AND x.use_id = u.use_id))`;
  const questions: Record<(typeof TABLES)[number], string> = {
    mandate_person_week: `SELECT m.mandate_id, week, person_id, count(*) AS n_use FROM live JOIN (SELECT DISTINCT mr.mandate_id, r.root_id FROM mandate_resource mr JOIN resource r ON r.id = mr.resource_id WHERE mr.trust_id = $1) m USING (root_id) WHERE kind = 'use' GROUP BY 1, 2, 3`,
    own_adaptation: "SELECT resource_id, person_id, min(occurred_at) AS first_at FROM live WHERE kind = 'adapt' GROUP BY 1, 2",
  };
  const all: Record<string, unknown[]> = {};
  for (const table of TABLES) all[table] = (await owner<{ row: unknown }>(trust, `WITH ${live} SELECT to_jsonb(t) AS row FROM (${questions[table]}) t ORDER BY to_jsonb(t)::text`)).map(({ row }) => row);
  return all;
}

/** Rows that say nothing (all taken back) are no difference. */
function told(all: Record<string, unknown[]>): Record<string, unknown[]> {
  const says = (row: unknown): boolean => (row as { n_use?: number }).n_use !== 0;
  return Object.fromEntries(Object.entries(all).map(([name, rows]) => [name, rows.filter(says)]));
}

interface World { readonly trust: TestTrust; readonly resources: readonly string[]; readonly people: readonly string[]; readonly mandateId: string; readonly leader: Awaited<ReturnType<TestTrust['person']>> }
async function arrange(): Promise<World> {
  const trust = await TestTrust.make(app);
  const leader = await trust.person({ roles: ['trust_leader'] });
  const resources = await Promise.all([0, 1, 2, 3].map((i) => makeResource(trust, leader.id, `Lesson ${i}`)));
  const mandate = await leader.client.call('mandate.create', { body: mandateBody(leader.id, resources.slice(0, 2)) });
  return { trust, leader, resources, mandateId: mandate.body.id, people: Array.from({ length: 9 }, () => randomUUID()) };
}

/** Events of some weeks, one in six of the uses taken back, here and there before it is heard of. */
function happen({ resources, people }: World, random: () => number, n: number): UsageEvent[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: n }).flatMap((): UsageEvent[] => {
    const kind = pick(['view', 'view', 'use', 'use', 'adapt'] as const);
    const rootId = pick(resources);
    const event: UsageEvent = { occurredAt: new Date(Date.now() - Math.floor(random() * 60 * DAY)), personId: pick(people), rootId, resourceId: rootId, kind, ...(kind === 'use' && { useId: randomUUID() }) };
    if (kind !== 'use' || random() > 0.17) return [event];
    const back: UsageEvent = { ...event, kind: 'unuse', occurredAt: new Date(event.occurredAt.getTime() + 3_600_000) };
    return random() < 0.5 ? [event, back] : [back, event];
  });
}

describe('rolling up', () => {
  it('says of any events what the events say, however they are cut into steps; again it changes nothing, and rebuilt it is the same', async () => {
    const world = await arrange();
    const random = randomOf(7);
    let events = 0;
    for (let step = 0; step < 12; step++) {
      // Each by itself: what belongs together is heard apart.
      const heard = happen(world, random, 20);
      for (const one of heard) await append(world.trust, [one]);
      events += heard.length;
      if (random() < 0.7) await rollUp(world.trust);
    }
    await untilCounted(world.trust, events);
    expect(told(await rollups(world.trust))).toEqual(await fromEvents(world.trust).then(told));
    const before = await rollups(world.trust);
    await rollUp(world.trust);
    expect(await rollups(world.trust)).toEqual(before);
    for (;;) if (await app.nest.get(RebuildRollups).run(world.trust.id) === events) break;
    expect(told(await rollups(world.trust))).toEqual(told(before));
  });

  it('counts an event that is heard twice once, and one told late in the week it belongs to', async () => {
    const world = await arrange();
    const [personId, rootId] = [world.people[0]!, world.resources[0]!];
    const late: UsageEvent = { eventId: randomUUID(), occurredAt: new Date('2026-03-04T12:00:00Z'), personId, rootId, resourceId: rootId, kind: 'use', useId: randomUUID() };
    expect([await append(world.trust, [late]), await append(world.trust, [late])]).toEqual([1, 0]);
    await untilCounted(world.trust, 1);
    expect((await rollups(world.trust))['mandate_person_week']).toEqual([{ mandate_id: world.mandateId, week: '2026-03-02', person_id: personId, n_use: 1 }]);
  });

  it('follows a mandate whose resources change, the past with it', async () => {
    const world = await arrange();
    const events = happen(world, randomOf(3), 120);
    await append(world.trust, events);
    await untilCounted(world.trust, events.length);
    await world.leader.client.call('mandate.update', { params: { id: world.mandateId }, body: { version: 1, resourceIds: world.resources.slice(1, 4) } });
    const more = happen(world, randomOf(4), 40);
    await append(world.trust, more);
    await untilCounted(world.trust, events.length + more.length);
    expect(told(await rollups(world.trust))['mandate_person_week']).toEqual((await fromEvents(world.trust))['mandate_person_week']);
  });

  it('forgets what the events no longer know, but not whose an adaptation is that is still taught from', async () => {
    const world = await arrange();
    const [personId, rootId] = [world.people[0]!, world.resources[0]!];
    const [idle, taught, fresh] = [randomUUID(), randomUUID(), randomUUID()];
    const [long, lately] = [new Date(Date.now() - 500 * DAY), new Date()];
    const event = (kind: UsageEvent['kind'], occurredAt: Date, resourceId: string, useId?: string): UsageEvent => ({ occurredAt, personId, rootId, resourceId, kind, useId });
    const gone = randomUUID();
    const events = [event('adapt', long, idle), event('adapt', long, taught), event('adapt', lately, fresh), event('use', long, rootId, gone), event('unuse', long, rootId, gone), event('use', long, taught, randomUUID()), event('use', lately, taught, randomUUID())];
    await append(world.trust, events);
    await untilCounted(world.trust, events.length);
    // As when a month is dropped: its events are gone, what was counted of them is not.
    await app.asOwner(world.trust.id, (db) => db.query("DELETE FROM raw.usage_event WHERE trust_id = $1 AND occurred_at < now() - interval '400 days'", [world.trust.id]));
    await app.nest.get(RolePools).write('rollup', { trustId: world.trust.id }, forgetOld);
    const { mandate_person_week, own_adaptation } = await rollups(world.trust);
    expect(mandate_person_week).toHaveLength(1);
    expect((own_adaptation as { resource_id: string }[]).map(({ resource_id }) => resource_id).sort()).toEqual([taught, fresh].sort());
    expect(await owner(world.trust, 'SELECT use_id FROM raw.withdrawn_use WHERE trust_id = $1')).toEqual([]);
    // Made anew it stays as old as it was.
    await app.nest.get(RebuildRollups).run(world.trust.id);
    expect((await rollups(world.trust))['own_adaptation']).toEqual(own_adaptation);
  });
});

describe('twelve writers at once, a long transaction, the job all the time and killed', () => {
  it('rolls up exactly what was kept', async () => {
    const world = await arrange();
    const until = Date.now() + 4000;
    let writing = true;
    let kept = 0;
    let killed = 0;
    const writer = async (seed: number): Promise<void> => {
      const random = randomOf(seed);
      while (Date.now() < until) {
        const events = happen(world, random, 1 + Math.floor(random() * 3));
        // Numbers are given out in one order and committed in another: the pause lies between both.
        const added = await app.nest.get(Database).write({ trustId: world.trust.id }, async (tx) => {
          const n = await appendUsage(tx, events);
          await tx.query('SELECT pg_sleep($1)', [random() * 0.05]);
          return n;
        }, { idempotent: false });
        kept += added;
      }
    };
    const slow = async (): Promise<void> => {
      const events = happen(world, randomOf(99), 5);
      const added = await app.nest.get(Database).write({ trustId: world.trust.id }, async (tx) => { const n = await appendUsage(tx, events); await tx.query('SELECT pg_sleep(2)'); return n; }, { idempotent: false });
      kept += added;
    };
    const worker = async (): Promise<void> => {
      while (writing) { await rollUp(world.trust).catch(() => undefined); await pause(20); }
    };
    const killer = async (): Promise<void> => {
      const db = new pg.Client({ connectionString: app.connections.owner });
      await db.connect();
      while (writing) {
        killed += (await db.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'trellis_rollup' AND state <> 'idle'")).rowCount ?? 0;
        await pause(90);
      }
      await db.end();
    };
    const jobs = [worker(), worker(), worker(), killer()];
    await Promise.all([...Array.from({ length: 12 }, (_, i) => writer(i + 1)), slow()]);
    writing = false;
    await Promise.all(jobs);
    expect(killed).toBeGreaterThan(3);
    await untilCounted(world.trust, kept);
    expect((await owner<{ n: number }>(world.trust, 'SELECT count(*)::int AS n FROM raw.usage_event WHERE trust_id = $1'))[0]!.n).toBe(kept);
    expect(told(await rollups(world.trust))).toEqual(await fromEvents(world.trust).then(told));
  }, 60_000);
});

describe('a transaction that is left open', () => {
  it('holds the rollups up and nothing is lost; the operator is told', async () => {
    const world = await arrange();
    const [first, second] = [happen(world, randomOf(1), 3), happen(world, randomOf(2), 3)];
    const holder = new pg.Client({ connectionString: app.connections.owner });
    await holder.connect();
    try {
      await holder.query('BEGIN');
      const { rows: [held] } = await holder.query<{ tx: string }>('SELECT pg_current_xact_id()::text AS tx');
      await append(world.trust, first);
      const mark = async () => (await owner<{ tx: string }>(world.trust, 'SELECT tx::text FROM raw.rollup_mark WHERE trust_id = $1'))[0]?.tx;
      for (let waited = 0; waited < 10_000 && await mark() !== held!.tx; waited += 50) { await rollUp(world.trust); await pause(50); }
      expect([await mark(), await counted(world.trust)]).toEqual([held!.tx, 0]);
      await app.asOwner(world.trust.id, (db) => db.query("UPDATE raw.rollup_mark SET moved_at = now() - interval '20 minutes' WHERE trust_id = $1", [world.trust.id]));
      await rollUp(world.trust);
      expect((await app.nest.get(WatchRollups).standing()).behind_seconds).toBeGreaterThan(1000);
    } finally { await holder.end(); }
    await append(world.trust, second);
    await untilCounted(world.trust, first.length + second.length);
    expect((await app.nest.get(WatchRollups).standing()).behind_seconds).toBeLessThan(600);
  });
});

describe('what the rollups hold', () => {
  it.each([...TABLES, 'rollup_mark', 'mandate_root', 'withdrawn_use'])('%s is read by neither the application nor the survey', async (table) => {
    const { trust } = await arrange();
    await expect(app.nest.get(Database).read({ trustId: trust.id }, (tx) => tx.query(`SELECT * FROM raw.${table}`))).rejects.toThrow(/permission denied/);
    await expect(app.nest.get(RolePools).write('survey', { trustId: trust.id }, (tx) => tx.query(`SELECT * FROM raw.${table}`))).rejects.toThrow(/permission denied/);
  });

  it('is one trust’s own', async () => {
    const [here, there] = [await arrange(), await arrange()];
    await untilCounted(here.trust, await append(here.trust, happen(here, randomOf(5), 4)));
    await rollUp(there.trust);
    const seen = await app.nest.get(RolePools).write('rollup', { trustId: there.trust.id }, async (tx) => Promise.all(TABLES.map((table) => tx.query(`SELECT 1 FROM raw.${table}`))));
    expect(seen.flat()).toEqual([]);
  });
});
