// Belonging: by request, by rule, in the circle of one's department; and a network closed with a summary.
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { makeNetwork } from './testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const show = async (person: TestPerson, id: string) => (await person.client.call('network.show', { params: { id } })).body;
const listed = async (person: TestPerson) => (await person.client.call('network.list')).body.items;

it('lets people in who asked, when a lead says so', async () => {
  const trust = await TestTrust.make(app);
  const [lead, asking, other] = [await trust.person({ name: 'Ada Khan' }), await trust.person({ name: 'Bo Lee' }), await trust.person()];
  const id = await makeNetwork(app, trust.id, { leads: [lead.id], open: false });
  const ask = (person: TestPerson) => person.client.call('joining.ask', { params: { id }, body: { words: 'I teach 7 to 9' } });
  expect((await ask(asking)).problem.code).toBe('ability.missing');
  await lead.client.call('network.update', { params: { id }, body: { byRequest: true, cadence: 'Once each half-term', timeGiven: 'One hour a week' } });
  expect((await asking.client.call('network.join', { params: { id } })).problem.detail).toContain('Ask to join');
  for (let twice = 0; twice < 2; twice++) expect((await ask(asking)).body).toMatchObject({ requested: true, member: false, requests: 0 });
  await ask(other);
  expect(await show(lead, id)).toMatchObject({ requests: 2, cadence: 'Once each half-term', timeGiven: 'One hour a week' });
  const list = (person: TestPerson) => person.client.call('joining.list', { params: { id } });
  expect((await list(lead)).body.items).toMatchObject([{ person: { name: 'Bo Lee' }, words: 'I teach 7 to 9' }, {}]);
  expect((await list(asking)).problem.code).toBe('ability.missing');
  const answer = (person: TestPerson, personId: string, accepted: boolean) => person.client.call('joining.answer', { params: { id, personId }, body: { accepted } });
  expect((await answer(asking, asking.id, true)).problem.code).toBe('ability.missing');
  expect((await answer(lead, asking.id, true)).status).toBe(204);
  expect((await answer(lead, asking.id, true)).status).toBe(404);
  expect((await answer(lead, other.id, false)).status).toBe(204);
  expect([(await show(asking, id)).member, (await show(other, id)).member, (await show(other, id)).requested]).toEqual([true, false, false]);
  await ask(other);
  expect((await other.client.call('joining.withdraw', { params: { id } })).status).toBe(204);
  expect((await list(lead)).body.items).toEqual([]);
});

it('follows subject by rule, also for who comes later, and brings nobody back who left', async () => {
  const trust = await TestTrust.make(app);
  const [lead, science, maths] = [await trust.person({ roles: ['network_lead'] }), await trust.person(), await trust.person({ mainSubject: 'maths' })];
  const { id } = (await lead.client.call('network.create', { body: { name: 'All science', subject: 'science', byRule: true } })).body;
  expect([(await show(science, id)).member, (await show(maths, id)).member]).toEqual([true, false]);
  const newcomer = await trust.person({ name: 'New' });
  expect((await listed(newcomer)).find((one) => one.id === id)).toMatchObject({ member: true, byRule: true });
  await science.client.call('network.leave', { params: { id } });
  expect((await listed(science)).find((one) => one.id === id)?.member).toBe(false);
  await lead.client.call('network.update', { params: { id }, body: { byRule: true } });
  expect((await show(science, id)).member).toBe(false);
});

it('gives a department its own circle, which no other school sees', async () => {
  const trust = await TestTrust.make(app);
  const birch = await trust.school('Birch Academy');
  const [first, second, elsewhere, maths] = [await trust.person(), await trust.person(), await trust.person({ schoolId: birch }), await trust.person({ mainSubject: 'maths' })];
  const open = async (person: TestPerson) => (await person.client.call('department.open', { body: {} })).body;
  const [one, two] = await Promise.all([open(first), open(second)]);
  expect(one.id).toBe(two.id);
  expect(await show(first, one.id)).toMatchObject({ name: 'Ash Primary science', department: { name: 'Ash Primary' }, members: 2, schools: 1, open: false });
  expect((await elsewhere.client.call('network.show', { params: { id: one.id } })).status).toBe(404);
  expect((await listed(elsewhere)).map(({ id }) => id)).not.toContain(one.id);
  expect((await listed(maths)).find(({ id }) => id === one.id)).toMatchObject({ member: false });
  expect((await open(elsewhere)).id).not.toBe(one.id);
});

it('is closed with a summary that stays', async () => {
  const trust = await TestTrust.make(app);
  const [lead, member] = [await trust.person(), await trust.person()];
  const id = await makeNetwork(app, trust.id, { leads: [lead.id], members: [member.id] });
  await lead.client.call('network.update', { params: { id }, body: { archived: true, closingSummary: 'We agreed on three practicals. See Science.' } });
  expect(await show(member, id)).toMatchObject({ archived: true, closingSummary: 'We agreed on three practicals. See Science.' });
});
