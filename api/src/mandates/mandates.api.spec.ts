// Mandates over HTTP: who sees, makes, changes and lifts them, and whom they ask.
import { randomUUID } from 'node:crypto';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { KeepExpected } from './keep-expected';
import { day, makeResource, mandateBody, openNext } from './testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

async function arrange(): Promise<{ trust: TestTrust; leader: TestPerson; resource: string }> {
  const trust = await TestTrust.make(app);
  const leader = await trust.person({ name: 'Lee Leader', roles: ['trust_leader', 'trust_admin'] });
  return { trust, leader, resource: await makeResource(trust, leader.id, 'Particles') };
}

describe('making a mandate', () => {
  it('marks the resource as expected, tells the audience and is seen by everyone of the trust', async () => {
    const { trust, leader, resource } = await arrange();
    const teacher = await trust.person({});
    const made = await leader.client.call('mandate.create', { body: mandateBody(leader.id, [resource]) });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ status: 'current', resources: [{ id: resource, title: 'Particles', readable: true }], version: 1, owner: { name: 'Lee Leader' } });
    const seen = await teacher.client.call('mandate.show', { params: { id: made.body.id } });
    expect(seen.body).toMatchObject({ applies: true, abilities: { change: false, rate: false }, rating: { open: false, answered: false, wave: null } });
    expect((await teacher.client.call('mandate.list')).body).toMatchObject({ mayManage: false, items: [{ id: made.body.id }] });
    expect((await teacher.client.call('mandate.mine')).body.items).toMatchObject([{ id: made.body.id, taught: false, adapted: false }]);
    const rows = await app.asOwner(trust.id, (db) => db.query('SELECT expected FROM resource WHERE trust_id = $1 AND id = $2', [trust.id, resource]));
    expect(rows.rows).toEqual([{ expected: true }]);
    const acts = await app.asOwner(trust.id, (db) => db.query('SELECT act FROM audit_entry WHERE trust_id = $1', [trust.id]));
    expect(acts.rows).toEqual([{ act: 'mandate.create' }]);
  });

  it('is not for a teacher, nor for those who are not signed in', async () => {
    const { trust, leader, resource } = await arrange();
    const teacher = await trust.person({});
    expect((await teacher.client.call('mandate.create', { body: mandateBody(leader.id, [resource]) })).problem.code).toBe('ability.missing');
    expect((await app.client().call('mandate.create', { body: mandateBody(leader.id, [resource]) })).problem.code).toBe('session.required');
  });

  it.each([
    ['body.reason', { reason: 'short' }], ['body.endsOn', { endsOn: day(-40) }], ['body.reviewOn', { reviewOn: day(-40) }], ['body.ownerId', { ownerId: randomUUID() }],
    ['body.resourceIds', { resourceIds: [randomUUID()] }], ['body.resourceIds', { resourceIds: [] }], ['body.urgentReason', { urgentReason: undefined }], ['body.proposalId', { proposalId: randomUUID() }], ['body.audience.schoolIds', { audience: { schoolIds: [randomUUID()] } }], ['body.title', { title: ' ' }],
  ])('refuses a wrong %s and keeps nothing', async (path, wrong) => {
    const { leader, resource } = await arrange();
    const reply = await leader.client.call('mandate.create', { body: { ...mandateBody(leader.id, [resource]), ...wrong } });
    expect([reply.status, reply.problem.errors?.[0]?.path]).toEqual([422, path]);
    expect((await leader.client.call('mandate.list')).body.items).toEqual([]);
  });

  it('refuses a resource that its audience could not open', async () => {
    const { trust, leader } = await arrange();
    const hidden = await makeResource(trust, leader.id, 'Draft', ['person:x', `person:${leader.id}`]);
    const reply = await leader.client.call('mandate.create', { body: mandateBody(leader.id, [hidden]) });
    expect(reply.problem.errors?.[0]).toMatchObject({ path: 'body.resourceIds', message: expect.stringContaining('Draft') as string });
  });

  it('happens once when the request is repeated with its key', async () => {
    const { leader, resource } = await arrange();
    const send = () => leader.client.call('mandate.create', { body: mandateBody(leader.id, [resource]), headers: { 'idempotency-key': 'a-key-for-this' } });
    const [first, second] = [await send(), await send()];
    expect(second.body).toEqual(first.body);
    expect((await leader.client.call('mandate.list')).body.items).toHaveLength(1);
  });
});

describe('changing and lifting', () => {
  it('needs the current version, and lifting takes the expectation away', async () => {
    const { trust, leader, resource } = await arrange();
    const { body: { id } } = await leader.client.call('mandate.create', { body: mandateBody(leader.id, [resource]) });
    const other = await makeResource(trust, leader.id, 'Forces');
    const more = { version: 1, strength: 'may', resourceIds: [other, resource], stances: { [other]: 'keep' } };
    expect((await leader.client.call('mandate.update', { params: { id }, body: more })).problem.errors?.[0]?.path).toBe('body.urgentReason');
    const changed = await leader.client.call('mandate.update', { params: { id }, body: { ...more, urgentReason: 'Forces is examined for the first time this summer' } });
    expect(changed.body).toMatchObject({ strength: 'may', version: 2, gate: 'urgent', lapsed: false, resources: [{ id: other, stance: 'keep' }, { id: resource, stance: 'adapt' }] });
    const stale = await leader.client.call('mandate.update', { params: { id }, body: { version: 1, title: 'Mine' } });
    expect([stale.status, stale.problem.code, stale.problem.context?.['current']]).toEqual([409, 'thing.stale', changed.body]);
    expect((await leader.client.call('mandate.update', { params: { id }, body: { version: 2, lifted: true } })).body.status).toBe('lifted');
    const rows = await app.asOwner(trust.id, (db) => db.query('SELECT bool_or(expected) AS any FROM resource WHERE trust_id = $1', [trust.id]));
    expect(rows.rows).toEqual([{ any: false }]);
    const acts = await app.asOwner(trust.id, (db) => db.query('SELECT act FROM audit_entry WHERE trust_id = $1 ORDER BY seq', [trust.id]));
    expect(acts.rows.map(({ act }: { act: string }) => act)).toEqual(['mandate.create', 'mandate.change', 'mandate.lift']);
  });

  it('asks for a reason where it would leave less to change, last longer or come back to life', async () => {
    const { leader, resource } = await arrange();
    const { body: { id } } = await leader.client.call('mandate.create', { body: { ...mandateBody(leader.id, [resource]), endsOn: day(-1), reviewOn: day(-5) } });
    const change = (body: object) => leader.client.call('mandate.update', { params: { id }, body: { version: 1, ...body } });
    for (const more of [{ stances: { [resource]: 'keep' } }, { endsOn: day(30) }, { endsOn: null }]) expect((await change(more)).problem.errors?.[0]?.path).toBe('body.urgentReason');
    expect((await change({ endsOn: day(-3), stances: { [resource]: 'choose' } })).body).toMatchObject({ endsOn: day(-3), resources: [{ stance: 'choose' }] });
    expect((await change({ version: 2, endsOn: day(30), urgentReason: 'The examination board has moved its date to the summer' })).body).toMatchObject({ status: 'current', version: 3 });
  });

  it('puts a review off only by reviewing; what has not begun may move', async () => {
    const { leader, resource } = await arrange();
    const { body: { id } } = await leader.client.call('mandate.create', { body: mandateBody(leader.id, [resource]) });
    const change = (to: string, version: number, of = id) => leader.client.call('mandate.update', { params: { id: of }, body: { version, reviewOn: to } });
    expect((await change(day(61), 1)).problem.errors?.[0]?.path).toBe('body.reviewOn');
    expect((await change(day(20), 1)).body).toMatchObject({ reviewOn: day(20), version: 2 });
    const planned = await leader.client.call('mandate.create', { body: { ...mandateBody(leader.id, [resource]), startsOn: day(20) } });
    expect((await change(day(90), 1, planned.body.id)).body).toMatchObject({ reviewOn: day(90) });
  });

  it('leaves nothing marked as expected when its day has passed, except where another mandate names it', async () => {
    const { trust, leader, resource } = await arrange();
    const other = await makeResource(trust, leader.id, 'Forces');
    await leader.client.call('mandate.create', { body: { ...mandateBody(leader.id, [resource, other]), endsOn: day(2) } });
    await leader.client.call('mandate.create', { body: mandateBody(leader.id, [other]) });
    const expected = async () => {
      await app.nest.get(KeepExpected).run(trust.id);
      return (await app.asOwner(trust.id, (db) => db.query<{ title: string }>('SELECT title FROM resource WHERE trust_id = $1 AND expected ORDER BY title', [trust.id]))).rows.map(({ title }) => title);
    };
    expect(await expected()).toEqual(['Forces', 'Particles']);
    await app.asOwner(trust.id, (db) => db.query('UPDATE mandate SET ends_on = current_date - 1 WHERE trust_id = $1 AND ends_on IS NOT NULL', [trust.id]));
    // A wave that began while it was in force still counts who taught it.
    await openNext(leader, 'Autumn 1');
    expect(await expected()).toEqual(['Forces', 'Particles']);
    await app.asOwner(trust.id, (db) => db.query("UPDATE wave SET status = 'released', closed_at = now() WHERE trust_id = $1", [trust.id]));
    expect(await expected()).toEqual(['Forces']);
  });

  it('keeps a resource expected while another mandate names it', async () => {
    const { trust, leader, resource } = await arrange();
    const first = await leader.client.call('mandate.create', { body: mandateBody(leader.id, [resource]) });
    await leader.client.call('mandate.create', { body: { ...mandateBody(leader.id, [resource]), startsOn: day(20), reviewOn: day(50) } });
    await leader.client.call('mandate.update', { params: { id: first.body.id }, body: { version: 1, lifted: true } });
    const rows = await app.asOwner(trust.id, (db) => db.query('SELECT expected FROM resource WHERE trust_id = $1 AND id = $2', [trust.id, resource]));
    expect(rows.rows).toEqual([{ expected: true }]);
  });
});

it('shows nothing of another trust', async () => {
  const { leader, resource } = await arrange();
  const { body: { id } } = await leader.client.call('mandate.create', { body: mandateBody(leader.id, [resource]) });
  const stranger = (await arrange()).leader;
  for (const route of ['mandate.show', 'mandate.update', 'rating.submit'] as const) {
    const body = route === 'mandate.show' ? undefined : route === 'mandate.update' ? { version: 1 } : { overall: 3 };
    const [foreign, absent] = [await stranger.client.call(route, { params: { id }, body }), await stranger.client.call(route, { params: { id: randomUUID() }, body })];
    expect({ ...foreign.problem, requestId: '' }).toEqual({ ...absent.problem, requestId: '' });
    expect(foreign.status).toBe(404);
  }
});

describe('whom an audience means', () => {
  interface Audience { schoolIds: string[]; subjects: string[]; phases: string[] }
  /** The rule said a second time, in words of its own: an empty list means all; a class teacher teaches every subject in the primary phase. */
  const appliesTo = ({ schoolIds, subjects, phases }: Audience, person: { schoolId: string; phase: string; mainSubject: string }): boolean =>
    (schoolIds.length === 0 || schoolIds.includes(person.schoolId)) && (phases.length === 0 || phases.includes(person.phase))
    && (subjects.length === 0 || subjects.includes(person.mainSubject) || (person.mainSubject === 'primary' && person.phase === 'primary'));

  it('is to the database what the rule says', async () => {
    const trust = await TestTrust.make(app);
    const schools = [trust.schoolId, await trust.school('Birch Academy')];
    const lists = { schoolIds: [[], [schools[0]!], schools], subjects: [[], ['maths'], ['maths', 'primary'], ['science', 'maths']], phases: [[], ['primary'], ['secondary']] };
    const people = schools.flatMap((schoolId) => (['primary', 'secondary'] as const).flatMap((phase) => ['primary', 'maths', 'science'].map((mainSubject) => ({ schoolId, phase, mainSubject, roles: ['teacher' as const] }))));
    const cases = lists.schoolIds.flatMap((schoolIds) => lists.subjects.flatMap((subjects) => lists.phases.flatMap((phases) => people.map((person) => ({ audience: { schoolIds, subjects, phases }, person })))));
    const sql = 'SELECT applies(c.s, c.t, c.p, c.school, c.phase, c.subject) AS yes FROM json_to_recordset($1) AS c(i int, s uuid[], t text[], p text[], school uuid, phase text, subject text) ORDER BY i';
    const rows = await app.asOwner(trust.id, (db) => db.query<{ yes: boolean }>(sql, [JSON.stringify(cases.map(({ audience, person }, i) =>
      ({ i, s: audience.schoolIds, t: audience.subjects, p: audience.phases, school: person.schoolId, phase: person.phase, subject: person.mainSubject })))]));
    expect(rows.rows.map(({ yes }) => yes)).toEqual(cases.map(({ audience, person }) => appliesTo(audience, person)));
    expect(new Set(rows.rows.map(({ yes }) => yes)).size).toBe(2);
  });

  it('leaves out those who do not teach, and counts no handful', async () => {
    const { trust, leader } = await arrange();
    for (let i = 0; i < 9; i++) await trust.person({ mainSubject: 'primary' });
    expect((await leader.client.call('mandate.audience', { body: { subjects: ['maths'] } })).body).toMatchObject({ people: null, schools: 1 });
    await trust.person({ mainSubject: 'maths', phase: 'secondary' });
    expect((await leader.client.call('mandate.audience', { body: { subjects: ['maths'] } })).body).toMatchObject({ people: 10, schools: 1 });
    expect((await leader.client.call('mandate.audience', { body: { subjects: ['latin'], phases: ['secondary'] } })).body).toMatchObject({ people: null, schools: 0 });
    expect((await leader.client.call('mandate.mine')).body.items).toEqual([]);
  });
});
