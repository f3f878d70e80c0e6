// A database administrator who tries: by ids, order, place on disk, transaction, time, rare attributes, and whatever else is written while people answer.
import { createHash } from 'node:crypto';
import { makeTeachers } from '@trellis/mandates/testing';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { answerAs, openPulseIn } from '@trellis/surveys/testing';
import type pg from 'pg';
import { startApp } from '../../start-app';

const PEOPLE = 60;
let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

interface Scene { trust: TestTrust; leader: TestPerson; waveId: string; people: string[]; watcher: TestPerson }
/** Sixty who each say which they are: S1 and S2 together number them. The last is the only musician of her school. */
const mark = (i: number): Record<string, number> => ({ S1: 1 + (i % 5), S2: 1 + (Math.floor(i / 5) % 5), S3: 1 + (Math.floor(i / 25) % 5) });
const numberOf = (answers: Record<string, number>): number => answers['S1']! - 1 + 5 * (answers['S2']! - 1) + 25 * (answers['S3']! - 1);

async function arrange(): Promise<Scene> {
  const trust = await TestTrust.make(app);
  const birch = await trust.school('Birch');
  const people = await makeTeachers(trust, Array.from({ length: PEOPLE }, (_, i) => (i < 40 ? { schoolId: trust.schoolId, phase: 'primary' as const, mainSubject: 'primary' } : { schoolId: birch, phase: 'secondary' as const, mainSubject: i === PEOPLE - 1 ? 'music' : 'maths' })));
  return { trust, ...await openPulseIn(trust), people, watcher: await trust.person({}) };
}
const asOwner = <T>({ trust }: Scene, work: (db: pg.PoolClient) => Promise<T>): Promise<T> => app.asOwner(trust.id, work);
const rowsOf = async <T extends pg.QueryResultRow>(scene: Scene, sql: string): Promise<T[]> => (await asOwner(scene, (db) => db.query<T>(sql, sql.includes('$1') ? [scene.trust.id] : []))).rows;
async function answerInOrder(scene: Scene): Promise<void> {
  for (const [i, person] of scene.people.entries()) await answerAs(scene.trust, person, scene.waveId, mark(i), `Comment ${i}`);
}
const TABLES = "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'queue', 'raw', 'pub', 'survey')";

describe('while it is open', () => {
  it('writes an answer alone: nothing else bears its transaction, and no sequence moves', async () => {
    const scene = await arrange();
    const sequences = () => rowsOf<{ name: string; last: string | null }>(scene, "SELECT format('%I.%I', schemaname, sequencename) AS name, last_value::text AS last FROM pg_sequences ORDER BY 1");
    const counted = async () => { const found: Record<string, number> = {}; for (const { name } of await rowsOf<{ name: string }>(scene, TABLES)) found[name] = (await rowsOf<{ n: number }>(scene, `SELECT count(*)::int AS n FROM ${name}`))[0]!.n; return found; };
    await scene.watcher.client.call('pulse.mine');
    const [before, tables] = [await sequences(), await counted()];
    const reply = await scene.watcher.client.call('pulse.answer', { params: { id: scene.waveId }, body: { answers: { S1: 2 }, comment: 'Once' }, headers: { 'idempotency-key': 'an-answer-once-please' } });
    expect(reply.status).toBe(204);
    expect(await sequences()).toEqual(before);
    const after = await counted();
    expect(Object.keys(after).filter((name) => after[name] !== tables[name])).toEqual(['survey.open_pulse']);
    const beside: string[] = [];
    for (const { name } of await rowsOf<{ name: string }>(scene, TABLES)) if (name !== 'survey.open_pulse' && (await rowsOf(scene, `SELECT 1 FROM ${name} t WHERE t.xmin IN (SELECT xmin FROM survey.open_pulse WHERE trust_id = $1)`)).length) beside.push(name);
    expect(beside).toEqual([]);
  });

  it('keeps no person, no time and no plain hash beside an answer', async () => {
    const scene = await arrange();
    await answerInOrder(scene);
    const columns = await rowsOf<{ name: string; type: string }>(scene, "SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_schema = 'survey' AND table_name ~ 'pulse'");
    expect(columns.filter(({ name, type }) => /person|author|_at$|_on$/.test(name) || /time|date|serial/.test(type))).toEqual([]);
    const text = (await rowsOf<{ text: string }>(scene, 'SELECT o::text AS text FROM survey.open_pulse o WHERE trust_id = $1')).map((row) => row.text).join('\n');
    for (const person of scene.people) {
      expect(text).not.toContain(person);
      for (const guess of [person, `pulse|${person}`, `${scene.waveId}${person}`, `${scene.waveId}|${person}`]) expect(text).not.toContain(createHash('sha256').update(guess).digest('hex'));
    }
  });

  it('lets the application neither read an answer nor ask for the key', async () => {
    const scene = await arrange();
    await answerInOrder(scene);
    const { default: postgres } = await import('pg');
    for (const [role, tables] of [['app', ['survey.open_pulse', 'survey.pulse_key', 'survey.frozen_pulse', 'survey.frozen_pulse_comment']], ['rollup', ['survey.open_pulse', 'survey.pulse_key', 'survey.frozen_pulse']], ['survey', ['raw.usage_event', 'notification', 'session']]] as const) {
      const client = new postgres.Client({ connectionString: app.connections[role] });
      await client.connect();
      await client.query("SELECT set_config('trellis.trust_id', $1, false)", [scene.trust.id]);
      for (const table of tables) await expect(client.query(`SELECT * FROM ${table}`)).rejects.toThrow(/permission denied/);
      if (role === 'app') for (const call of ["survey.pulse_slot($1, $1)", 'survey.open_pulse_key($1)']) await (call.startsWith('survey.pulse_slot') ? expect(client.query(`SELECT ${call}`, [scene.waveId])).rejects.toThrow(/permission denied/) : client.query(`SELECT ${call}`, [scene.waveId]));
      await client.end();
    }
  });
});

describe('after closing', () => {
  const closed = async (): Promise<Scene & { slots: string[]; key: string }> => {
    const scene = await arrange();
    await answerInOrder(scene);
    const slots = (await rowsOf<{ slot: Buffer }>(scene, 'SELECT slot FROM survey.open_pulse WHERE trust_id = $1')).map(({ slot }) => slot.toString('hex'));
    const [{ key }] = await rowsOf<{ key: Buffer }>(scene, 'SELECT key FROM survey.pulse_key WHERE trust_id = $1') as [{ key: Buffer }];
    expect((await scene.leader.client.call('pulse.close', { params: { id: scene.waveId } })).status).toBe(204);
    return { ...scene, slots, key: key.toString('hex') };
  };

  it('finds no slot, no key and no person beside an answer, in any table', async () => {
    const scene = await closed();
    const dump: Record<string, string> = {};
    for (const { name } of await rowsOf<{ name: string }>(scene, TABLES)) dump[name] = (await rowsOf<{ text: string }>(scene, `SELECT t::text AS text FROM ${name} t`)).map(({ text }) => text).join('\n');
    const everything = Object.values(dump).join('\n');
    for (const secret of [scene.key, ...scene.slots]) expect(everything).not.toContain(secret);
    expect(`${dump['survey.open_pulse']}${dump['survey.pulse_key']}`).not.toContain(scene.trust.id);
    for (const [name, text] of Object.entries(dump)) if (/^survey\.|pub\.pulse/.test(name)) for (const person of scene.people) expect(text).not.toContain(person);
  });

  it('learns nothing from order: on disk, by id, by transaction, or between answers and comments', async () => {
    const scene = await closed();
    const order = async (by: string) => (await rowsOf<{ answers: Record<string, number> }>(scene, `SELECT answers FROM survey.frozen_pulse WHERE trust_id = $1 ORDER BY ${by}`)).map(({ answers }) => numberOf(answers));
    const comments = (await rowsOf<{ comment: string }>(scene, 'SELECT comment FROM survey.frozen_pulse_comment WHERE trust_id = $1 ORDER BY ctid')).map(({ comment }) => Number(comment.slice(8)));
    const answered = scene.people.map((_, i) => i);
    const orders = { disk: await order('ctid'), id: await order('id'), comments };
    for (const found of Object.values(orders)) {
      expect([...found].sort((a, b) => a - b)).toEqual(answered);
      expect(Math.abs(correlation(found, answered))).toBeLessThan(0.5);
    }
    expect(Math.abs(correlation(orders.comments, orders.disk))).toBeLessThan(0.5);
    for (const table of ['frozen_pulse', 'frozen_pulse_comment']) expect(await rowsOf(scene, `SELECT DISTINCT xmin::text FROM survey.${table} WHERE trust_id = $1`)).toHaveLength(1);
    const versions = await rowsOf<{ version: string }>(scene, 'SELECT DISTINCT substr(id::text, 15, 1) AS version FROM survey.frozen_pulse WHERE trust_id = $1');
    expect(versions).toEqual([{ version: '4' }]);
  });

  it('learns nothing from a rare subject: no kept combination is shared by fewer than ten', async () => {
    const scene = await closed();
    const groups = await rowsOf<{ school_id: string | null; phase: string | null; subject: string | null; n: number }>(scene, 'SELECT school_id, phase, subject, count(*)::int AS n FROM survey.frozen_pulse WHERE trust_id = $1 GROUP BY 1, 2, 3 ORDER BY 4');
    expect(groups.some(({ subject }) => subject === 'music')).toBe(false);
    expect(Math.min(...groups.map(({ n }) => n))).toBeGreaterThanOrEqual(10);
    const [{ n: named }] = await rowsOf<{ n: number }>(scene, "SELECT count(*)::int AS n FROM pub.pulse_figure WHERE trust_id = $1 AND block LIKE 'subject:music%'") as [{ n: number }];
    expect(named).toBe(0);
  });

  it('leaves no dead row behind for long', async () => {
    const scene = await closed();
    const kept = await rowsOf<{ name: string; options: string[] }>(scene, "SELECT relname AS name, reloptions AS options FROM pg_class WHERE oid IN ('survey.open_pulse'::regclass, 'survey.pulse_key'::regclass) ORDER BY 1");
    expect(kept.map(({ options }) => options.join())).toEqual(['autovacuum_vacuum_threshold=1,autovacuum_vacuum_scale_factor=0', 'autovacuum_vacuum_threshold=1,autovacuum_vacuum_scale_factor=0']);
  });
});

it('is an attacker that finds the order where answers are kept as they came', async () => {
  const scene = await arrange();
  await answerInOrder(scene);
  const asTheyCame = (await rowsOf<{ answers: Record<string, number> }>(scene, 'SELECT answers FROM survey.open_pulse WHERE trust_id = $1 ORDER BY xmin::text::bigint')).map(({ answers }) => numberOf(answers));
  expect(correlation(asTheyCame, scene.people.map((_, i) => i))).toBeGreaterThan(0.99);
});

function correlation(a: readonly number[], b: readonly number[]): number {
  const middle = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [ma, mb] = [middle(a), middle(b)];
  const sum = (of: (i: number) => number): number => a.reduce((total, _, i) => total + of(i), 0);
  return sum((i) => (a[i]! - ma) * (b[i]! - mb)) / Math.sqrt(sum((i) => (a[i]! - ma) ** 2) * sum((i) => (b[i]! - mb) ** 2));
}
