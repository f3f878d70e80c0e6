// From what a teacher does with a resource to the usage event that only the rollup can read.
import { TestTrust } from '@trellis/identity/testing';
import { RolePools } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

interface Row { kind: string; resource_id: string; person_id: string; use_id: string | null; day: string | null; partition: string }

async function eventually(trustId: string, wanted: number): Promise<Row[]> {
  for (let waited = 0; ; waited += 50) {
    const rows = await app.nest.get(RolePools).write('rollup', { trustId }, (tx) => tx.query<Row>(
      'SELECT kind, resource_id, person_id, use_id, day, tableoid::regclass::text AS partition FROM raw.usage_event WHERE trust_id = $1 ORDER BY occurred_at, kind', [trustId]));
    if (rows.length >= wanted || waited > 15_000) return rows;
    await new Promise((done) => setTimeout(done, 50));
  }
}

it('keeps teaching, its withdrawal and adapting, each in its month', async () => {
  const trust = await TestTrust.make(app);
  const { id: personId, client } = await trust.person({});
  const today = new Date().toISOString().slice(0, 10);
  const document = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'text', text }] }] });
  const lesson = await client.call('resource.create', { body: { title: 'Particles', subject: 'science', visibility: 'trust', document: document('Solids') } });
  const { body: use } = await client.call('use.record', { params: { id: lesson.body.id }, body: { taughtOn: today } });
  await client.call('use.remove', { params: { id: lesson.body.id, useId: use.id } });
  const fork = await client.call('resource.adapt', { params: { id: lesson.body.id }, body: {} });
  await client.call('revision.create', { params: { id: fork.body.id }, body: { document: document('Solids and liquids'), baseNumber: 1 } });
  const rows = (await eventually(trust.id, 3)).filter(({ kind }) => kind !== 'view');
  const month = `raw.usage_event_${today.slice(0, 7).replace('-', '_')}`;
  const common = { person_id: personId, partition: month };
  expect(rows).toHaveLength(3);
  expect(rows).toEqual(expect.arrayContaining([
    { ...common, kind: 'use', resource_id: lesson.body.id, use_id: use.id, day: today }, { ...common, kind: 'unuse', resource_id: lesson.body.id, use_id: use.id, day: today },
    { ...common, kind: 'adapt', resource_id: fork.body.id, use_id: null, day: null },
  ]));
});

it('drops months past their thirteen and nothing else', async () => {
  const trust = await TestTrust.make(app);
  const names = () => app.asOwner(trust.id, async (db) => (await db.query<{ name: string }>("SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'raw.usage_event'::regclass ORDER BY 1")).rows.map(({ name }) => name));
  const before = await names();
  expect(before).toHaveLength(13 + 1 + 3 + 1);
  await app.asOwner(trust.id, (db) => db.query("CREATE TABLE raw.usage_event_2019_05 PARTITION OF raw.usage_event FOR VALUES FROM ('2019-05-01') TO ('2019-06-01')"));
  await app.asOwner(trust.id, (db) => db.query('SELECT raw.keep_usage_partitions()'));
  expect(await names()).toEqual(before);
});
