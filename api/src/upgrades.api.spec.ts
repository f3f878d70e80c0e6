// What migrations put right in data that was there before them, as the application would have written it itself.
import type { UnitFull } from '@trellis/contracts';
import { TestTrust } from '@trellis/identity/testing';
import { migrations } from '@trellis/migrations';
import { TestApp } from '@trellis/platform/testing';
import { makeResource } from '@trellis/resources/testing';
import type { QueryRunner } from 'typeorm';
import { startApp } from './start-app';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

it('puts units that were there before into search', async () => {
  const trust = await TestTrust.make(app);
  const jo = await trust.person();
  const lesson = await makeResource(jo, { title: 'Solids' });
  const body = { title: 'Ångström, weeks 1 to 3', subject: 'science', summary: 'Small things', years: [7, 8], keyStages: ['KS3'], visibility: 'school', items: [{ resourceId: lesson.id, note: 'Bring a ruler' }, { resourceId: lesson.id, note: 'Twice' }] };
  const unit = (await jo.client.call('unit.create', { body })).body as UnitFull;
  await jo.client.call('unit.adapt', { params: { id: unit.id }, body: {} });
  const rows = () => app.asOwner(trust.id, async (db) => (await db.query("SELECT d.*, head::text, words::text FROM search_document d WHERE trust_id = $1 AND kind = 'unit' ORDER BY id", [trust.id])).rows as unknown[]);
  const before = await rows();
  await app.asOwner(trust.id, async (db) => {
    await db.query("DELETE FROM search_document WHERE trust_id = $1 AND kind = 'unit'", [trust.id]);
    await new (migrations.find(({ name }) => name === 'UnitsInSearch1700000000401')!)().up(db as unknown as QueryRunner);
  });
  expect([before.length, await rows()]).toEqual([2, before]);
});
