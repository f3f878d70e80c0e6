// What is kept for a while only: answers kept for a retry, events already handled and old notices do not outlive what they are for.
import { randomUUID } from 'node:crypto';
import { TestTrust } from '@trellis/identity/testing';
import { makeNetwork, makeThread } from '@trellis/networks/testing';
import { ForgetOldNotices } from '@trellis/notifications';
import { ForgetHandled } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from './start-app';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const count = (trust: TestTrust, table: string): Promise<number> => app.asOwner(trust.id, async (db) => Number((await db.query<{ n: string }>(`SELECT count(*) AS n FROM ${table} WHERE trust_id = $1`, [trust.id])).rows[0]!.n));
const age = (trust: TestTrust, table: string, moment: string, days: number) => app.asOwner(trust.id, (db) => db.query(`UPDATE ${table} SET ${moment} = now() - make_interval(days => $2) WHERE trust_id = $1`, [trust.id, days]));

it('keeps the answer to a post for as long as its writer may try again, and no longer', async () => {
  const trust = await TestTrust.make(app);
  const jo = await trust.person();
  const threadId = await makeThread(app, trust.id, await makeNetwork(app, trust.id, { leads: [jo.id] }), jo.id);
  const key = randomUUID();
  const post = () => jo.client.call('post.create', { params: { id: threadId }, body: { text: 'Words that are to be forgotten with the post', clientKey: randomUUID() }, headers: { 'idempotency-key': key } });
  const first = await post();
  expect(first.status).toBe(201);
  const kept = await count(trust, 'idempotency_key');
  expect(kept).toBeGreaterThan(0);
  await age(trust, 'idempotency_key', 'created_at', 2);
  await app.nest.get(ForgetHandled).run(trust.id);
  expect(await count(trust, 'idempotency_key')).toBe(kept);
  await age(trust, 'idempotency_key', 'created_at', 4);
  await app.nest.get(ForgetHandled).run(trust.id);
  expect(await count(trust, 'idempotency_key')).toBe(0);
});

it('remembers what it has handled for longer than any queue may hand it out again', async () => {
  const trust = await TestTrust.make(app);
  await app.asOwner(trust.id, (db) => db.query('INSERT INTO processed_event (trust_id, event_id, subscriber) SELECT $1, gen_random_uuid(), $2 FROM generate_series(1, 10100)', [trust.id, 'somebody']));
  await age(trust, 'processed_event', 'at', 44);
  await app.nest.get(ForgetHandled).run(trust.id);
  expect(await count(trust, 'processed_event')).toBe(10_100);
  await age(trust, 'processed_event', 'at', 46);
  await app.nest.get(ForgetHandled).run(trust.id);
  expect(await count(trust, 'processed_event')).toBe(0);
});

it('forgets notices after a year, of everybody', async () => {
  const trust = await TestTrust.make(app);
  const people = [await trust.person(), await trust.person()];
  for (const [i, { id }] of people.entries()) for (const days of [400, 300]) {
    await app.asOwner(trust.id, (db) => db.query("INSERT INTO notification (trust_id, person_id, kind, text, link, event_id, created_at) VALUES ($1, $2, 'wave', $3, '/insight', gen_random_uuid(), now() - make_interval(days => $4))", [trust.id, id, `Notice ${i}`, days]));
  }
  await app.nest.get(ForgetOldNotices).run(trust.id);
  expect(await count(trust, 'notification')).toBe(2);
});
