// Comparison across trusts: only of those that say so, only from five on, and only as quartiles of trusts as wholes.
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { makeTeachers } from '@trellis/mandates/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { answerAs, openPulseIn } from './testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const questions = [{ text: 'I am free to adapt central resources for my pupils.', scale: 'agree' }];
const across = async (who: TestPerson) => (await who.client.call('insight.people', { query: {} })).body.across;
const choose = (leader: TestPerson, compares: boolean) => leader.client.call('pulse.compare', { body: { compares } });

/** A trust of twenty, of whom so many agree. */
async function trustOf(agree: number) {
  const trust = await TestTrust.make(app);
  const people = await makeTeachers(trust, Array.from({ length: 20 }, () => ({ schoolId: trust.schoolId, phase: 'primary' as const, mainSubject: 'primary' })));
  const { leader, waveId } = await openPulseIn(trust, { questions });
  const code = (await leader.client.call('pulse.mine')).body.questions[0]?.code ?? (await leader.client.call('pulse.list')).body.items[0]!.questions[0]!.code;
  for (const [i, id] of people.entries()) await answerAs(trust, id, waveId, { [code]: i < agree ? 4 + (i % 2) : 1 + (i % 3) });
  await leader.client.call('pulse.close', { params: { id: waveId } });
  return { trust, leader, code };
}

it('shows where the middle half of at least five trusts lies, to those among them, and forgets who leaves', async () => {
  const trusts = [];
  for (const agree of [7, 8, 10, 12, 13]) trusts.push(await trustOf(agree));
  const outside = await trustOf(10);
  for (const { leader } of trusts.slice(0, 4)) expect((await choose(leader, true)).status).toBe(204);
  expect([await across(trusts[0]!.leader), await across(trusts[4]!.leader)]).toEqual([[], null]);
  await choose(trusts[4]!.leader, true);
  const found = await across(trusts[0]!.leader);
  // Of twenty: 35, 40, 50, 60 and 65 in 100.
  expect(found).toEqual([{ code: trusts[0]!.code, trusts: 5, lower: 0.4, middle: 0.5, upper: 0.6 }]);
  expect(await across(await trusts[1]!.trust.person())).toEqual(found);
  expect(await across(outside.leader)).toBeNull();
  await choose(trusts[2]!.leader, false);
  expect([await across(trusts[0]!.leader), await across(trusts[2]!.leader)]).toEqual([[], null]);
});

it('is chosen by those who plan surveys, and written down', async () => {
  const trust = await TestTrust.make(app);
  const leader = await trust.person({ roles: ['trust_leader'] });
  expect((await choose(await trust.person({ roles: ['headteacher'] }), true)).problem.code).toBe('ability.missing');
  expect((await leader.client.call('pulse.compare', { body: { compares: 'yes' } as never })).problem.code).toBe('request.invalid');
  for (const compares of [true, true, false]) await choose(leader, compares);
  expect((await leader.client.call('pulse.list')).body).toMatchObject({ compares: false });
  const { rows } = await app.asOwner(trust.id, (db) => db.query<{ detail: { compares: boolean } }>("SELECT detail FROM audit_entry WHERE trust_id = $1 AND act = 'pulse.compare' ORDER BY seq", [trust.id]));
  expect(rows.map(({ detail }) => detail.compares)).toEqual([true, false]);
});
