// Exceptions as people and things change: a school without a head, an end, what is expected no longer, the same request twice; and a promise that was kept by changing.
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { KeepAsked, SubmitRating } from '@trellis/mandates';
import { day, makeResource, makeTeachers, mandateBody, openNext } from '@trellis/mandates/testing';
import { Database } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { OweResponses } from './owe-responses';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

interface Arranged { trust: TestTrust; leader: TestPerson; teacher: TestPerson; people: string[]; id: string }
async function arrange(): Promise<Arranged> {
  const trust = await TestTrust.make(app);
  const leader = await trust.person({ roles: ['trust_leader', 'trust_admin'], mainSubject: 'other' });
  const teacher = await trust.person({ mainSubject: 'primary' });
  const people = await makeTeachers(trust, Array.from({ length: 12 }, () => ({ schoolId: trust.schoolId, phase: 'primary' as const, mainSubject: 'primary' })));
  const made = await leader.client.call('mandate.create', { body: { ...mandateBody(leader.id, [await makeResource(trust, leader.id, 'Particles')]), strength: 'must' } });
  return { trust, leader, teacher, people, id: made.body.id };
}
const reason = 'We moved into a new building and have no laboratory';
const ask = ({ client }: TestPerson, id: string, body: object = {}) => client.call('exception.request', { params: { id }, body: { reason, ...body } });
const answer = ({ client }: TestPerson, id: string, granted = true) => client.call('exception.answer', { params: { id }, body: { granted, answer: 'Yes, until it is built' } });
const end = ({ client }: TestPerson, id: string, until = day(0)) => client.call('exception.end', { params: { id }, body: { until, reason: 'The laboratory is ready again' } });
const owed = async ({ client }: TestPerson) => (await client.call('owed.mine')).body.items.map(({ kind }) => kind);
const told = async ({ client }: TestPerson) => (await client.call('notification.list')).body.items.map(({ text }) => text);
async function hears(who: TestPerson, words: string, times = 1): Promise<string[]> {
  for (let waited = 0; waited < 12_000 && (await told(who)).filter((text) => text.includes(words)).length < times; waited += 100) await new Promise((done) => setTimeout(done, 100));
  return told(who);
}

it('is owed by those who manage what is expected where the school has no head, and by its head as soon as there is one', async () => {
  const { trust, leader, teacher, id } = await arrange();
  const asked = (await ask(teacher, id)).body;
  expect(await hears(leader, 'asks for an exception')).toContainEqual(expect.stringMatching(/^A group of Ash Primary asks for an exception from “One particle story”/));
  expect(await owed(leader)).toEqual(['exception']);
  expect((await leader.client.call('exception.list')).body.items).toMatchObject([{ mayAnswer: true }]);
  const head = await trust.person({ roles: ['headteacher'], mainSubject: 'other' });
  expect([await owed(leader), await owed(head)]).toEqual([[], ['exception']]);
  expect([(await answer(leader, asked.id)).problem.code, (await answer(teacher, asked.id)).problem.code]).toEqual(['ability.missing', 'ability.missing']);
  await app.asOwner(trust.id, (db) => db.query('UPDATE person SET active = false WHERE trust_id = $1 AND id = $2', [trust.id, head.id]));
  expect((await answer(leader, asked.id)).body).toMatchObject({ status: 'granted', mayEnd: true });
  expect(await owed(leader)).toEqual([]);
});

it('ends with its last day and a reason, by its head or a manager; the group hears of it and is asked again after it', async () => {
  const { trust, leader, teacher, id } = await arrange();
  const head = await trust.person({ roles: ['headteacher'], mainSubject: 'other' });
  const elsewhere = await trust.person({ roles: ['headteacher'], mainSubject: 'other', schoolId: await trust.school('Birch Primary', 'primary') });
  const outsider = await (await TestTrust.make(app)).person({ roles: ['trust_leader', 'headteacher'] });
  const granted = (await ask(head, id)).body;
  expect([(await end(teacher, granted.id)).problem.code, (await end(elsewhere, granted.id)).problem.code, (await end(outsider, granted.id)).problem.code]).toEqual(['ability.missing', 'thing.not_found', 'thing.not_found']);
  expect((await end(head, granted.id, day(-1))).problem.errors?.[0]?.path).toBe('body.until');
  expect((await end(head, granted.id, day(30))).body).toMatchObject({ status: 'granted', until: day(30), ended: 'The laboratory is ready again', mayEnd: true });
  expect((await end(leader, granted.id, day(30))).problem.errors?.[0]?.path).toBe('body.until');
  expect((await end(leader, granted.id)).body).toMatchObject({ until: day(0) });
  expect((await hears(teacher, 'ends after', 2)).filter((text) => text.startsWith('The exception of your group from “One particle story” ends after'))).toHaveLength(2);
  expect((await hears(head, 'ends after')).filter((text) => text.startsWith('The exception of a group of your school'))).toHaveLength(1);
  await app.nest.get(KeepAsked).run(trust.id);
  await app.asOwner(trust.id, (db) => db.query('UPDATE mandate_exception SET until = current_date - 1 WHERE trust_id = $1', [trust.id]));
  expect((await end(leader, granted.id)).problem.code).toBe('exception.ended');
  await app.nest.get(KeepAsked).run(trust.id);
  expect((await hears(teacher, 'Expected of you'))[0]).toBe('Expected of you: “One particle story”');
  expect((await leader.client.call('audit.list')).body.items.filter(({ act }) => act === 'exception.end')).toHaveLength(2);
});

it('is one request however often it is made, answered by the head’s own; none is made from what is expected no longer', async () => {
  const { trust, leader, teacher, id } = await arrange();
  const all = await Promise.all([1, 2, 3].map(() => ask(teacher, id, { subjects: ['primary'] })));
  expect(new Set(all.map(({ body }) => body.id)).size).toBe(1);
  const head = await trust.person({ roles: ['headteacher'], mainSubject: 'other' });
  expect((await ask(head, id, { subjects: ['primary'] })).body).toMatchObject({ id: all[0]!.body.id, status: 'granted' });
  expect((await leader.client.call('exception.list')).body.items).toHaveLength(1);
  const second = await arrange();
  const waiting = (await ask(second.teacher, second.id)).body.id;
  const other = await second.trust.person({ roles: ['headteacher'], mainSubject: 'other' });
  await second.leader.client.call('mandate.update', { params: { id: second.id }, body: { version: 1, lifted: true } });
  expect([(await ask(second.teacher, second.id)).problem.code, (await ask(other, second.id)).problem.code, (await answer(other, waiting)).problem.code]).toEqual(['mandate.over', 'mandate.over', 'mandate.over']);
  expect(await owed(other)).toEqual([]);
});

it('keeps a promise to loosen by changing the expectation, and not by saying so', async () => {
  const { trust, leader, people, id } = await arrange();
  const waveId = await openNext(leader, 'Autumn 1');
  for (const [i, personId] of people.entries()) await app.nest.get(SubmitRating).run({ trustId: trust.id, personId }, id, { overall: 1 + (i % 5), pupils: null, values: null, room: null, minutes: null, comment: '' });
  await leader.client.call('wave.close', { params: { id: waveId } });
  await app.nest.get(Database).write({ trustId: trust.id }, (tx) => app.nest.get(OweResponses).run(tx, waveId));
  const response = (await leader.client.call('response.list')).body.items[0]!;
  await leader.client.call('response.give', { params: { id: response.id }, body: { themes: 'Time is short in Year 7', action: 'loosen', did: 'From now on it is a recommendation only' } });
  expect(await owed(leader)).toEqual(['promise']);
  expect((await leader.client.call('mandate.update', { params: { id }, body: { version: 1, strength: 'should' } })).status).toBe(200);
  expect(await owed(leader)).toEqual([]);
});
