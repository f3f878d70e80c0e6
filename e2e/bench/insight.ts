// Insight at size: every page's time, what an event costs the rollups, what grows, and the same question asked of the events themselves.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PATHS } from '@trellis/contracts/paths';
import pg from 'pg';
import { cookieOf } from '../members';
import { Product } from '../product';
import { readArrivals, type Arrivals } from './arrivals';
import { addEvents, count, loadEvents, makeWorld, rolledUp, runPulse, runWave, type InsightWorld } from './insight-world';
import { closedLoop, percentile, record, repeated } from './measure';

const PORT = 3954;
const RUNS = 3;
const NEW_EVENTS = 20_000;
/** Asked so often; the export of all there is, fewer times. */
const [ASKED, EXPORTED] = [200, 30];
const ACTIVITY = '../shared/corpus/activity/edit-events.csv';
const SIZES = (process.argv.find((argument) => argument.startsWith('--events='))?.split('=')[1] ?? '100000,1000000,10000000').split(',').map(Number);
const GROWING = ['usage_event', 'mandate_person_week', 'own_adaptation', 'withdrawn_use'];

/** Each size in a database of its own, side by side in the results. */
export async function measureInsight(): Promise<void> {
  const arrivals = readArrivals(ACTIVITY);
  console.log(`arrivals shaped on ${arrivals.source}`);
  for (const size of SIZES) await measureAt(size, arrivals);
}

async function measureAt(size: number, arrivals: Arrivals): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'trellis-bench-'));
  const product = await Product.start(data, PORT, { TRELLIS_DEMO: 'false' });
  const db = new pg.Client({ connectionString: product.databaseUrl });
  await db.connect();
  try {
    await db.query('SET synchronous_commit = off');
    const world = await makeWorld(db, product.url);
    const name = `${size / 1000}k events`;
    const began = performance.now();
    const loaded = await loadEvents(db, world, arrivals, size);
    record(`${name}: load`, 's', '–', [(performance.now() - began) / 1000], null, { events: loaded });
    const rolled = await rolledUp(db, world.trustId, loaded);
    record(`${name}: rollup of all, for an event`, 'µs', '–', [(1000 * rolled.ms) / rolled.events], null);
    await db.query('VACUUM ANALYZE');
    await measureEvents(db, world, arrivals, name);
    for (const wave of ['Autumn 1', 'Autumn 2']) record(`${name}: closing a wave (${wave})`, 'ms', '–', [await runWave(db, product.url, world, wave)], null);
    record(`${name}: closing a survey`, 'ms', '–', [await runPulse(db, product.url, world)], null);
    await measurePages(product, db, world, name);
    for (const table of GROWING) await recordSize(db, `raw.${table}`, name);
    await recordSize(db, 'pub.published_figure', name);
  } finally {
    await db.end();
    await product.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** What writing new events (and drawing them) takes, and then the job, when so many are there already. */
async function measureEvents(db: pg.Client, world: InsightWorld, arrivals: Arrivals, name: string): Promise<void> {
  const costs = await repeated(RUNS, async () => {
    const before = await rolledUp(db, world.trustId, 0);
    const began = performance.now();
    await addEvents(db, world, arrivals, NEW_EVENTS);
    const written = performance.now() - began;
    const after = await rolledUp(db, world.trustId, await count(db, world.trustId));
    const events = after.events - before.events;
    return { written: (1000 * written) / events, counted: (1000 * (after.ms - before.ms)) / events };
  });
  record(`${name}: writing of ${NEW_EVENTS} new ones, for an event`, 'µs', 'flat', costs.map(({ written }) => written), null);
  record(`${name}: rollup of them, for an event`, 'µs', 'flat', costs.map(({ counted }) => counted), null);
}

/** Who of those asked taught what a mandate names since the wave before, school by school: the page's question, asked of the events each time. */
const STRAIGHT = `
  SELECT e.school_id, count(*) AS asked, count(*) FILTER (WHERE EXISTS (
    SELECT 1 FROM raw.usage_event u JOIN mandate_resource mr ON mr.trust_id = u.trust_id AND mr.resource_id = u.root_id AND mr.mandate_id = $2
    WHERE u.trust_id = $1 AND u.person_id = e.person_id AND u.kind = 'use' AND u.occurred_at >= now() - interval '1 year'
      AND NOT EXISTS (SELECT 1 FROM raw.usage_event x WHERE x.trust_id = $1 AND x.kind = 'unuse' AND x.use_id = u.use_id))) AS taught
  FROM eligible e WHERE e.trust_id = $1 AND e.mandate_id = $2 GROUP BY e.school_id`;
/** Who taught what is central, week by week. */
const ACTIVE = `
  SELECT raw.week_of(u.occurred_at) AS week, count(DISTINCT u.person_id) AS people FROM raw.usage_event u JOIN resource r ON r.trust_id = $1 AND r.id = u.root_id AND r.central
  WHERE u.trust_id = $1 AND u.kind = 'use' AND NOT EXISTS (SELECT 1 FROM raw.withdrawn_use w WHERE w.trust_id = $1 AND w.use_id = u.use_id) GROUP BY 1`;
const ACTIVE_ROLLED = "SELECT week, count(*) AS people FROM raw.mandate_person_week WHERE trust_id = $1 AND mandate_id = '00000000-0000-0000-0000-000000000000' AND n_use > 0 GROUP BY 1";

async function measurePages(product: Product, db: pg.Client, world: InsightWorld, name: string): Promise<void> {
  const mandate = world.mandates[0]!;
  const straight = await timed(db, STRAIGHT, [world.trustId, mandate]);
  const pages = Object.entries(PATHS).filter(([id, [method]]) => id.startsWith('insight.') && method === 'GET').map(([id, [, path]]) => [id, path.replace(':id', mandate)] as const);
  for (const [id, path] of [...pages, ['insight.use of one expectation', `${PATHS['insight.use'][1]}?of=${mandate}`] as const]) {
    const runs = await repeated(RUNS, () => closedLoop({ url: product.url, connections: 1, amount: id === 'insight.figures' ? EXPORTED : ASKED, warmUp: 30, requests: [{ method: 'GET', path, headers: { cookie: cookieOf(world.leader) } }] }, [product.child.pid!, product.postmaster]));
    const bare = id.startsWith('insight.use') ? straight : null;
    const more = { failed: runs.reduce((sum, { failed }) => sum + failed, 0), cpuMs: runs.map(({ cpuMs }) => cpuMs) };
    record(`${name}: ${id}, p50 (bare: the events asked)`, 'ms', '–', runs.map(({ p50 }) => p50), bare, more);
    record(`${name}: ${id}, p99`, 'ms', '≤ 100', runs.map(({ p99 }) => p99), null);
  }
  record(`${name}: people active by week, rollups (bare: events)`, 'ms', '–', await timed(db, ACTIVE_ROLLED, [world.trustId]), await timed(db, ACTIVE, [world.trustId]));
}

async function timed(db: pg.Client, question: string, values: readonly unknown[]): Promise<number[]> {
  const times = await repeated(RUNS, async () => {
    const began = performance.now();
    await db.query(question, [...values]);
    return performance.now() - began;
  });
  return [percentile(times, 0.5)];
}

async function recordSize(db: pg.Client, table: string, name: string): Promise<void> {
  const { rows: [found] } = await db.query<{ rows: string; bytes: string }>(`SELECT (SELECT count(*) FROM ${table}) AS rows, (SELECT sum(pg_total_relation_size(relid)) FROM pg_partition_tree('${table}')) AS bytes`);
  const { rows: [plain] } = await db.query<{ bytes: string }>(`SELECT pg_total_relation_size('${table}') AS bytes`);
  record(`${name}: size of ${table}`, 'MB', '–', [Number(found!.bytes ?? plain!.bytes) / 1e6], null, { rows: Number(found!.rows) });
}
