// The smallest group that figures may be about: raised by one administrator at once, lowered by two people, seen by everyone, and never below what was promised.
import type { Threshold } from '@trellis/contracts';
import { TestTrust, type TestPerson } from '../testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const WHY = 'Because our schools are small';
const set = (who: TestPerson, k: unknown, was: number, reason = WHY) => who.client.call('threshold.set', { body: { k, was, reason } as never });
const answer = (who: TestPerson, id: string, agrees: boolean) => who.client.call('threshold.answer', { params: { id }, body: { agrees } });
const show = async (who: TestPerson): Promise<Threshold> => (await who.client.call('threshold.show')).body;

async function arrange() {
  const trust = await TestTrust.make(app);
  const [admin, leader, teacher] = [await trust.person({ name: 'Ada Min', roles: ['trust_admin'] }), await trust.person({ name: 'Lea Der', roles: ['trust_leader'] }), await trust.person()];
  return { trust, admin, leader, teacher };
}

it('is ten where nobody has said anything, for everyone of the trust', async () => {
  const { admin, leader, teacher } = await arrange();
  expect(await show(teacher)).toEqual({ k: 10, waiting: null, history: [], abilities: { set: false, agree: false, end: false } });
  expect([(await show(admin)).abilities.set, (await show(leader)).abilities.set]).toEqual([true, false]);
  expect((await app.client().call('threshold.show')).status).toBe(401);
});

it('is raised at once by one administrator, with a reason that everyone reads; twice is a conflict', async () => {
  const { trust, admin, leader, teacher } = await arrange();
  const raised = await set(admin, 12, 10);
  expect([raised.status, raised.body]).toMatchObject([200, { k: 12, waiting: null, history: [{ was: 10, k: 12, reason: WHY, state: 'in_force', askedBy: { name: 'Ada Min' }, settledBy: null }] }]);
  expect((await show(teacher)).history).toEqual(raised.body.history);
  const again = await set(admin, 12, 10);
  expect([again.problem.status, again.problem.code, again.problem.detail]).toEqual([409, 'thing.stale', 'It is 12 by now']);
  expect((await set(leader, 15, 12)).problem.code).toBe('ability.missing');
  expect((await set(teacher, 15, 12)).problem.code).toBe('ability.missing');
  expect((await admin.client.call('audit.list')).body.items[0]).toMatchObject({ act: 'threshold.raise', detail: { was: 10, k: 12, reason: WHY } });
  const elsewhere = await (await TestTrust.make(app)).person();
  expect((await show(elsewhere)).k).toBe(10);
  expect((await Promise.all([set(admin, 20, 12), set(admin, 25, 12)])).map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await app.asOwner(trust.id, async (db) => (await db.query<{ n: number }>('SELECT count(*)::int AS n FROM smallest_group WHERE trust_id = $1', [trust.id])).rows[0]!.n)).toBe(2);
});

it.each([[4, 'Choose at least 5'], [31, 'Choose at most 30'], ['ten', 'whole number'], [null, 'whole number'], [10.5, 'whole number'], [10, 'It is 10 already']])('refuses %p beside its field', async (k, words) => {
  const { admin } = await arrange();
  const { status, problem } = await set(admin, k, 10);
  expect([status, problem.code]).toEqual([422, 'request.invalid']);
  expect(problem.errors).toEqual([expect.objectContaining({ path: 'body.k', message: expect.stringContaining(words) as string })]);
});

it('needs a reason', async () => {
  const { admin } = await arrange();
  expect((await set(admin, 12, 10, '  ')).problem.errors).toEqual([expect.objectContaining({ path: 'body.reason' })]);
});

describe('lowering', () => {
  it('takes a second person, who is neither the first nor just anybody', async () => {
    const { trust, admin, leader, teacher } = await arrange();
    const both = await trust.person({ roles: ['trust_admin', 'trust_leader'] });
    const asked = (await set(both, 5, 10)).body;
    expect(asked).toMatchObject({ k: 10, waiting: { was: 10, k: 5, state: 'waiting' }, history: [], abilities: { agree: false, end: true } });
    const { id } = asked.waiting!;
    expect((await answer(both, id, true)).problem.code).toBe('ability.missing');
    expect((await answer(teacher, id, true)).problem.code).toBe('ability.missing');
    expect((await show(teacher)).waiting).toMatchObject({ k: 5, reason: WHY });
    expect((await set(admin, 7, 10)).problem).toMatchObject({ code: 'thing.exists', detail: expect.stringContaining('to 5') as string });
    expect((await show(leader)).abilities).toEqual({ set: false, agree: true, end: true });
    expect((await answer(leader, id, true)).body).toMatchObject({ k: 5, waiting: null, history: [{ was: 10, k: 5, settledBy: { name: 'Lea Der' } }] });
    expect((await answer(leader, id, true)).problem.code).toBe('response.given');
    expect((await answer(admin, (await TestTrust.make(app)).id, true)).status).toBe(404);
    expect((await admin.client.call('audit.list')).body.items.map(({ act }) => act).slice(0, 2)).toEqual(['threshold.lower', 'threshold.ask']);
  });

  it('is declined, taken back, or overtaken by raising', async () => {
    const { admin, leader } = await arrange();
    const wish = async (): Promise<string> => (await set(admin, 8, 10)).body.waiting!.id;
    await answer(leader, await wish(), false);
    await answer(admin, await wish(), false);
    await wish();
    const after = (await set(admin, 11, 10)).body;
    expect(after).toMatchObject({ k: 11, waiting: null });
    expect(after.history.map(({ k, state }) => `${k} ${state}`)).toEqual(['11 in_force', '8 withdrawn', '8 withdrawn', '8 declined']);
    const late = after.history[1]!.id;
    expect((await answer(leader, late, true)).problem.code).toBe('response.given');
  });
});

describe('the database itself', () => {
  const insert = "INSERT INTO smallest_group (trust_id, was, k, reason, asked_by, state, settled_by, settled_at) VALUES ($1, $2, $3, 'x', $4, 'in_force', $5, now())";
  it.each([
    ['one person lowering', 10, 5, null, 'smallest_group_two_people'], ['the same person twice', 10, 5, 'same', 'smallest_group_two_people'],
    ['a raise from a number that never was', 5, 8, null, 'another by now'], ['less than the floor', 10, 4, 'other', 'smallest_group_k_check'], ['more than the ceiling', 10, 31, null, 'smallest_group_k_check'],
  ])('refuses %s', async (_, was, k, second, words) => {
    const { trust, admin, leader } = await arrange();
    await expect(app.asOwner(trust.id, (db) => db.query(insert, [trust.id, was, k, admin.id, second === 'same' ? admin.id : second === 'other' ? leader.id : null]))).rejects.toThrow(words);
  });

  it('keeps what was settled', async () => {
    const { trust, admin } = await arrange();
    await set(admin, 12, 10);
    await expect(app.asOwner(trust.id, (db) => db.query('UPDATE smallest_group SET k = 11 WHERE trust_id = $1', [trust.id]))).rejects.toThrow('stays');
  });
});
