// Schools and the audit log: who may change them, and that the log shows when someone has.
import { randomUUID } from 'node:crypto';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { TestTrust } from './testing';

describe('schools', () => {
  let app: TestApp;
  beforeAll(async () => { app = await TestApp.start(startApp); });
  afterAll(() => app.stop());

  const office = async () => {
    const trust = await TestTrust.make(app);
    return { trust, admin: await trust.person({ name: 'Ada Min', roles: ['trust_admin'] }), teacher: await trust.person() };
  };
  const school = { name: 'St Mary’s Church of England Primary School', urn: '123456', phase: 'primary', town: 'Ely' };

  it('are added, changed and listed by name', async () => {
    const { admin, teacher } = await office();
    const added = await admin.client.call('school.create', { body: school });
    expect([added.status, added.body]).toEqual([201, { ...school, id: added.body.id, slug: 'st-marys-church-of-england-primary-school' }]);
    const changed = await admin.client.call('school.update', { params: { id: added.body.id }, body: { town: 'March' } });
    expect(changed.body).toEqual({ ...added.body, town: 'March' });
    expect((await teacher.client.call('school.list')).body.items.map(({ name, town }) => [name, town])).toEqual([['Ash Primary', ''], [school.name, 'March']]);
  });

  it('of one name get different slugs; one URN is one school', async () => {
    const { admin } = await office();
    const first = (await admin.client.call('school.create', { body: school })).body;
    expect((await admin.client.call('school.create', { body: { ...school, urn: '123457' } })).body.slug).toBe(`${first.slug}-2`);
    const taken = await admin.client.call('school.create', { body: school });
    expect([taken.status, taken.problem.code, taken.problem.errors![0]!.path]).toEqual([409, 'thing.exists', 'body.urn']);
    expect((await admin.client.call('school.update', { params: { id: first.id }, body: { urn: '123457' } })).status).toBe(409);
    expect((await admin.client.call('school.update', { params: { id: first.id }, body: { urn: '123456' } })).status).toBe(200);
  });

  it('are changed by administrators of their own trust only', async () => {
    const [{ trust, admin, teacher }, other] = [await office(), await office()];
    expect((await teacher.client.call('school.create', { body: school })).problem.code).toBe('ability.missing');
    expect((await app.client().call('school.list')).problem.code).toBe('session.required');
    for (const id of [other.trust.schoolId, randomUUID(), 'nonsense']) expect((await admin.client.call('school.update', { params: { id }, body: { town: 'X' } })).problem.code).toBe('thing.not_found');
    expect((await other.teacher.client.call('school.list')).body.items.map(({ id }) => id)).not.toContain(trust.schoolId);
    for (const body of [{ ...school, urn: '12' }, { ...school, phase: 'nursery' }, { ...school, name: '' }]) expect((await admin.client.call('school.create', { body })).status).toBe(422);
  });

  describe('in the audit log', () => {
    it('are read newest first, a page at a time, by those who may', async () => {
      const { admin, teacher } = await office();
      for (let i = 0; i < 60; i++) await admin.client.call('school.create', { body: { ...school, urn: String(200_000 + i) } });
      const first = (await admin.client.call('audit.list')).body;
      const second = (await admin.client.call('audit.list', { query: { cursor: first.next } })).body;
      expect([...first.items, ...second.items].map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, i) => 60 - i));
      expect([first.intact, second.intact, second.next]).toEqual([true, true, null]);
      expect(first.items[0]).toMatchObject({ actor: 'Ada Min', act: 'school.create', detail: { urn: '200059' } });
      expect((await teacher.client.call('audit.list')).problem.code).toBe('ability.missing');
    });

    it.each([
      ['a changed entry', `UPDATE audit_entry SET detail = '{"name":"nothing to see"}' WHERE seq = 2`],
      ['a changed time', "UPDATE audit_entry SET at = at - interval '1 day' WHERE seq = 3"],
      ['a removed entry', 'DELETE FROM audit_entry WHERE seq = 2'],
      ['a removed first entry', 'DELETE FROM audit_entry WHERE seq = 1'],
      ['an entry hashed anew', `UPDATE audit_entry SET actor_name = 'Someone', hash = audit_hash(previous_hash, seq, at, actor_id, 'Someone', act, subject, detail) WHERE seq = 2`],
    ])('show %s', async (_, sql) => {
      const { trust, admin } = await office();
      for (let i = 0; i < 4; i++) await admin.client.call('school.create', { body: { ...school, urn: String(300_000 + i) } });
      expect((await admin.client.call('audit.list')).body.intact).toBe(true);
      await app.asOwner(trust.id, (db) => db.query(`${sql} AND trust_id = $1`, [trust.id]));
      expect((await admin.client.call('audit.list')).body.intact).toBe(false);
    });
  });
});
