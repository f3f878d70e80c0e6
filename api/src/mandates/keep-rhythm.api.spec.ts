// Waves of rating that open with the half-terms of the school calendar: only where the trust says so, once in each, and never beside another.
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { KeepRhythm } from './keep-rhythm';
import { day, makeResource, mandateBody } from './testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const waves = async (who: TestPerson) => (await who.client.call('wave.list')).body;
const choose = (who: TestPerson, byHalfTerm: boolean) => who.client.call('wave.rhythm', { body: { byHalfTerm } });
const keep = (trust: TestTrust) => app.nest.get(KeepRhythm).run(trust.id);

/** A trust in the middle of its only term, or without any. */
async function arrange(terms: readonly { name: string; startsOn: string; endsOn: string }[] = [{ name: 'Autumn', startsOn: day(-21), endsOn: day(40) }], expects = true): Promise<{ trust: TestTrust; admin: TestPerson }> {
  const trust = await TestTrust.make(app);
  const admin = await trust.person({ roles: ['trust_admin', 'trust_leader'] });
  if (expects) await admin.client.call('mandate.create', { body: mandateBody(admin.id, [await makeResource(trust, admin.id, 'Particles')]) });
  for (const term of terms) await admin.client.call('schoolDays.add', { body: { kind: 'term', ...term } });
  return { trust, admin };
}

it('opens one with a half-term where the trust says so, and one only', async () => {
  const { trust, admin } = await arrange();
  expect(await keep(trust)).toBe(false);
  expect(await waves(admin)).toMatchObject({ items: [], byHalfTerm: false, halfTerm: { name: 'Autumn' }, next: null });
  expect((await choose(admin, true)).status).toBe(204);
  expect(await Promise.all([keep(trust), keep(trust)])).toEqual(expect.arrayContaining([true, false]));
  const { items, byHalfTerm } = await waves(admin);
  expect(items).toMatchObject([{ name: 'Autumn', status: 'open', opensOn: day(0) }]);
  expect(byHalfTerm).toBe(true);
  await admin.client.call('wave.close', { params: { id: items[0]!.id } });
  expect(await keep(trust)).toBe(false);
  expect((await admin.client.call('audit.list')).body.items.map(({ act }) => act).filter((act) => act.startsWith('wave.'))).toEqual(['wave.close', 'wave.open', 'wave.rhythm']);
});

it('opens none beside a wave that is open, in a holiday, late in a half-term, without a calendar, or where nothing is expected', async () => {
  const busy = await arrange();
  await busy.admin.client.call('wave.open', { body: { name: 'By hand', opensOn: day(-40), closesOn: day(2) } });
  const cases = [busy, await arrange([]), await arrange([{ name: 'Next', startsOn: day(3), endsOn: day(60) }]), await arrange([{ name: 'Late', startsOn: day(-60), endsOn: day(4) }]), await arrange(undefined, false)];
  for (const { trust, admin } of cases) {
    await choose(admin, true);
    expect(await keep(trust)).toBe(false);
  }
  expect((await waves(cases[2]!.admin)).next).toMatchObject({ name: 'Next' });
});

it('is an administrator’s to say, of their own trust', async () => {
  const { trust, admin } = await arrange();
  const elsewhere = await arrange();
  expect((await choose(await trust.person(), true)).problem.code).toBe('ability.missing');
  expect((await admin.client.call('wave.rhythm', { body: { byHalfTerm: 'yes' } as never })).problem.code).toBe('request.invalid');
  expect((await app.client().call('wave.rhythm', { body: { byHalfTerm: true } })).status).toBe(401);
  await choose(admin, true);
  expect((await waves(elsewhere.admin)).byHalfTerm).toBe(false);
});

const give = async (trust: TestTrust, opensOn: string, closesOn: string, closedAt: string): Promise<unknown> => app.asOwner(trust.id, (db) => db.query("INSERT INTO wave (trust_id, name, opens_on, closes_on, status, closed_at) VALUES ($1, 'By hand', $2, $3, 'released', $4)", [trust.id, opensOn, closesOn, closedAt]));

it('is not held up by a wave that was closed by hand long ago, whatever its last day, nor by one that ended as the half-term began', async () => {
  const [mistyped, late, enough] = [await arrange(), await arrange(), await arrange()];
  const { opensOn } = (await waves(late.admin)).halfTerm!;
  const later = (days: number): string => new Date(Date.parse(opensOn) + days * 86_400_000).toISOString().slice(0, 10);
  await give(mistyped.trust, day(-400), '2062-12-18', day(-300));
  await give(late.trust, later(-60), opensOn, opensOn);
  await give(enough.trust, later(-20), later(9), later(9));
  for (const { admin } of [mistyped, late, enough]) await choose(admin, true);
  expect([await keep(mistyped.trust), await keep(late.trust), await keep(enough.trust)]).toEqual([true, true, false]);
});

it('opens within a year and lasts fifteen weeks at most, by hand, too', async () => {
  const { admin } = await arrange();
  const open = async (opensOn: string, closesOn: string) => { const reply = await admin.client.call('wave.open', { body: { name: 'By hand', opensOn, closesOn } }); return reply.problem?.errors?.[0]?.path ?? reply.status; };
  expect([await open('2001-01-01', day(7)), await open(day(400), day(420)), await open(day(0), day(106)), await open(day(0), day(105))]).toEqual(['body.closesOn', 'body.opensOn', 'body.closesOn', 201]);
});
