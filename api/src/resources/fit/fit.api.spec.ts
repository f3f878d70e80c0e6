// How a lesson fits, over HTTP: who may say it, that it leads to nobody, and that no two published figures differ by fewer than ten people.
import { randomUUID } from 'node:crypto';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { Database } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { EndFits } from './end-fits';
import { GiveFit } from './give-fit';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const today = new Date().toISOString().slice(0, 10);
const actorOf = (trustId: string, personId: string) => ({ trustId, personId, name: 'Teacher', audience: ['trust'], abilities: [], roles: ['teacher'] }) as unknown as Parameters<GiveFit['run']>[0];

async function arrange(taught = 0) {
  const trust = await TestTrust.make(app);
  const author = await trust.person({ name: 'Ada Author' });
  const made = (await author.client.call('resource.create', { body: { title: 'Particles', subject: 'science', visibility: 'trust' } })).body;
  const people = Array.from({ length: taught }, () => randomUUID());
  await app.asOwner(trust.id, async (db) => {
    await db.query("INSERT INTO person (trust_id, id, name, email, school_id, phase, main_subject, started_on) SELECT $1, p, 'Teacher', p || '@example.org', $2, 'primary', 'primary', '2020-09-01' FROM unnest($3::uuid[]) p", [trust.id, trust.schoolId, people]);
    await db.query('INSERT INTO resource_use (trust_id, resource_id, person_id, taught_on) SELECT $1, $2, p, current_date FROM unnest($3::uuid[]) p', [trust.id, made.id, people]);
  });
  const params = { id: made.id };
  const say = (personId: string, values: number, reasons: readonly string[] = []) => app.nest.get(GiveFit).run(actorOf(trust.id, personId), made.id, { values, reasons: reasons as never });
  const show = async (who: TestPerson = author) => (await who.client.call('fit.show', { params })).body;
  return { trust, author, people, params, say, show };
}

it('is asked of those who taught it, once, and of its author never', async () => {
  const { trust, author, params, show } = await arrange();
  const teacher = await trust.person();
  const give = (who: TestPerson, body: object = { values: 2, reasons: ['pace', 'craft'] }) => who.client.call('fit.give', { params, body });
  expect(await show(teacher)).toMatchObject({ figure: { suppressed: true }, year: null, reasons: [], may: false, given: false });
  expect((await give(teacher, { values: 2, reasons: ['craft'] })).problem).toMatchObject({ code: 'ability.missing', detail: expect.stringContaining('I taught this') as string });
  for (const who of [teacher, author]) await who.client.call('use.record', { params, body: { taughtOn: today } });
  expect(await show(teacher)).toMatchObject({ may: true, given: false, receipt: expect.stringContaining('Nobody can read your answer') as string });
  expect((await give(author, { values: 5 })).problem.code).toBe('ability.missing');
  expect([(await give(teacher)).status, (await give(teacher, { values: 6 })).problem.errors?.[0]?.path, (await give(teacher, {})).problem.errors?.[0]?.path]).toEqual([422, 'body.values', 'body.values']);
  expect((await give(teacher, { values: 2, reasons: ['craft'] })).status).toBe(204);
  expect((await give(teacher, { values: 5 })).problem.code).toBe('fit.given');
  expect(await show(teacher)).toMatchObject({ may: false, given: true, figure: { suppressed: true } });
  const elsewhere = await (await TestTrust.make(app)).person();
  for (const reply of [await elsewhere.client.call('fit.show', { params }), await give(elsewhere, { values: 1 })]) expect(reply.status).toBe(404);
  expect((await app.client().call('fit.show', { params })).status).toBe(401);
});

it('is not asked about a lesson one may not read', async () => {
  const { trust, author, params } = await arrange();
  const teacher = await trust.person();
  await teacher.client.call('use.record', { params, body: { taughtOn: today } });
  await app.asOwner(trust.id, (db) => db.query("UPDATE resource SET audience = ARRAY['person:' || author_id] WHERE trust_id = $1", [trust.id]));
  expect((await teacher.client.call('fit.give', { params, body: { values: 1 } })).status).toBe(404);
  expect((await author.client.call('fit.show', { params })).status).toBe(200);
});

it('is told of ten, and of ten more, and of no number between, to its author as to everyone', async () => {
  const { trust, people, say, show } = await arrange(34);
  const reader = await trust.person();
  const seen: number[] = [];
  for (const [i, id] of people.entries()) {
    await say(id, 1 + (i % 5), i % 5 < 2 ? ['craft'] : []);
    const [mine, theirs] = [await show(), await show(reader)];
    expect(mine).toEqual(theirs);
    if (mine.figure.suppressed === false && seen.at(-1) !== mine.figure.n) seen.push(mine.figure.n);
  }
  expect(seen).toEqual([10, 20, 30]);
  expect(await show()).toMatchObject({ figure: { suppressed: false, n: 30, counts: [6, 6, 6, 6, 6] }, year: expect.stringMatching(/^20\d\d\/\d\d$/) as string });
});

it('says in words what nearly all said, and why not from ten people on, never that nobody or everybody did', async () => {
  const { people, say, show } = await arrange(20);
  for (const id of people.slice(0, 9)) await say(id, 1, ['craft', 'order']);
  await say(people[9]!, 1);
  expect(await show()).toMatchObject({ figure: { n: 10, words: 'Fewer than 10% said that it fits' }, reasons: [] });
  for (const id of people.slice(10, 20)) await say(id, 2, ['craft']);
  const { reasons } = await show();
  expect(reasons[0]).toEqual({ reason: 'craft', words: 'Nearly all' });
  expect(reasons.find(({ reason }) => reason === 'order')).toEqual({ reason: 'order', words: 'About 45%' });
  expect(reasons.filter(({ words }) => words === 'Few')).toHaveLength(5);
});

it('keeps no reason beside an answer that it fits', async () => {
  const { trust, people, say } = await arrange(1);
  await say(people[0]!, 4, ['craft']);
  const kept = await app.asOwner(trust.id, async (db) => (await db.query('SELECT reasons FROM survey.fit WHERE trust_id = $1', [trust.id])).rows);
  expect(kept).toEqual([{ reasons: [] }]);
});

it('writes one row and the key, and nothing anywhere else', async () => {
  const { trust, params } = await arrange();
  const teacher = await trust.person();
  await teacher.client.call('use.record', { params, body: { taughtOn: today } });
  const sizes = () => app.asOwner(trust.id, async (db) => {
    const tables = (await db.query("SELECT format('%I.%I', c.table_schema, c.table_name) AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name) WHERE c.column_name = 'trust_id' AND t.table_type = 'BASE TABLE' ORDER BY 1")).rows as { name: string }[];
    const counted = await db.query(tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS n FROM ${name} WHERE trust_id = '${trust.id}'`).join(' UNION ALL '));
    return new Map((counted.rows as { name: string; n: number }[]).map(({ name, n }) => [name, n]));
  });
  const before = await sizes();
  expect(before.size).toBeGreaterThan(100);
  expect((await teacher.client.call('fit.give', { params, body: { values: 1 }, headers: { 'idempotency-key': randomUUID() } })).status).toBe(204);
  expect([...await sizes()].filter(([name, n]) => n !== before.get(name)).map(([name]) => name)).toEqual(['survey.fit', 'survey.fit_key']);
});

it('leads to nobody: beside an answer stands no person, time or place, the application reads none, and a year later the key is gone', async () => {
  const { trust, people, say, show } = await arrange(12);
  for (const id of people) await say(id, 3);
  const scope = { trustId: trust.id };
  for (const table of ['survey.fit', 'survey.fit_key', 'survey.fit_reasons_told']) await expect(app.nest.get(Database).read(scope, (tx) => tx.query(`SELECT 1 FROM ${table}`))).rejects.toThrow(/permission denied/);
  await expect(app.nest.get(Database).write(scope, (tx) => tx.query('SELECT survey.fit_slot($1)', [randomUUID()]))).rejects.toThrow(/permission denied/);
  const all = () => app.asOwner(trust.id, async (db) => (await db.query('SELECT * FROM survey.fit WHERE trust_id = $1', [trust.id])).rows as Record<string, unknown>[]);
  expect(Object.keys((await all())[0]!).sort()).toEqual(['fit', 'reasons', 'resource_id', 'slot', 'trust_id', 'year']);
  const before = new Set((await all()).map(({ slot }) => String(slot)));
  await app.asOwner(trust.id, async (db) => { await db.query('UPDATE survey.fit SET year = year - 1 WHERE trust_id = $1', [trust.id]); await db.query('UPDATE survey.fit_key SET year = year - 1 WHERE trust_id = $1', [trust.id]); await db.query('UPDATE pub.lesson_fit SET year = year - 1 WHERE trust_id = $1', [trust.id]); });
  expect(await app.nest.get(EndFits).run(trust.id)).toBe(12);
  expect((await all()).filter(({ slot }) => before.has(String(slot)))).toEqual([]);
  expect(await app.asOwner(trust.id, async (db) => (await db.query('SELECT count(*)::int AS n FROM survey.fit_key WHERE trust_id = $1', [trust.id])).rows)).toEqual([{ n: 0 }]);
  expect(await app.nest.get(EndFits).run(trust.id)).toBe(0);
  // What was told stays told, and a new year asks anew.
  expect((await show()).figure).toMatchObject({ suppressed: false, n: 10 });
  await say(people[0]!, 5);
  expect((await show()).figure).toMatchObject({ n: 10 });
});
