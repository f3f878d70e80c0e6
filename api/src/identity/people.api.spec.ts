// Colleagues: found, added, changed and deactivated, and invisible from any other trust.
import { randomUUID } from 'node:crypto';
import { TestApp } from '@trellis/platform/testing';
import { io } from 'socket.io-client';
import { startApp } from '../start-app';
import { hashPassword } from './secrets';
import { mailsTo, TestTrust } from './testing';

describe('people', () => {
  let app: TestApp;
  beforeAll(async () => { app = await TestApp.start(startApp); });
  afterAll(() => app.stop());

  const office = async () => {
    const trust = await TestTrust.make(app);
    return { trust, admin: await trust.person({ name: 'Ada Min', roles: ['trust_admin'] }), teacher: await trust.person({ name: 'Tess Cher' }) };
  };
  const fresh = (trust: TestTrust, more: object = {}) => ({ name: 'Nia New', email: `new-${randomUUID()}@example.org`, schoolId: trust.schoolId, phase: 'primary', mainSubject: 'maths', roles: [{ role: 'teacher', schoolId: trust.schoolId }], ...more });

  describe('a list', () => {
    it('finds names without accents and case, by school, with addresses only for administrators', async () => {
      const { trust, admin, teacher } = await office();
      const school = await trust.school('Birch Academy');
      const zoe = await trust.person({ name: 'Zoë Müller', schoolId: school, roles: ['teacher', 'subject_lead'] });
      const { status, body } = await teacher.client.call('person.list', { query: { q: 'zoe mul' } });
      expect(status).toBe(200);
      expect(body).toEqual({ items: [{ id: zoe.id, name: 'Zoë Müller', school: { id: school, name: 'Birch Academy' }, phase: 'primary', mainSubject: 'science', roles: ['teacher', 'subject_lead'], active: true }], next: null });
      expect((await teacher.client.call('person.list', { query: { schoolId: school } })).body.items.map(({ id }) => id)).toEqual([zoe.id]);
      expect((await admin.client.call('person.list', { query: { q: zoe.email.slice(2, 12) } })).body.items[0]!.email).toBe(zoe.email);
      expect((await teacher.client.call('person.list', { query: { q: zoe.email.slice(2, 12) } })).body.items).toEqual([]);
      for (const q of ['%', '_', '\\', "'"]) expect((await teacher.client.call('person.list', { query: { q } })).body.items).toEqual([]);
    });

    it('comes in pages that neither lose nor double anyone of the same name', async () => {
      const { trust, teacher } = await office();
      for (let i = 0; i < 60; i++) await trust.person({ name: i < 30 ? 'Sam Same' : `Sam ${i}` });
      const first = await teacher.client.call('person.list', { query: { q: 'sam' } });
      const second = await teacher.client.call('person.list', { query: { q: 'sam', cursor: first.body.next } });
      expect([first.body.items.length, second.body.items.length, second.body.next]).toEqual([50, 10, null]);
      expect(new Set([...first.body.items, ...second.body.items].map(({ id }) => id)).size).toBe(60);
      expect((await teacher.client.call('person.list', { query: { cursor: 'nonsense' } })).status).toBe(422);
    });

    it('shows those who have left only to administrators who ask', async () => {
      const { trust, admin, teacher } = await office();
      const left = await trust.person({ name: 'Lee Left' });
      await admin.client.call('person.update', { params: { id: left.id }, body: { active: false } });
      expect((await admin.client.call('person.list', { query: { q: 'lee' } })).body.items).toEqual([]);
      expect((await admin.client.call('person.list', { query: { q: 'lee', inactive: 'true' } })).body.items[0]).toMatchObject({ id: left.id, active: false });
      expect((await teacher.client.call('person.list', { query: { inactive: 'true' } })).problem.code).toBe('ability.missing');
    });

    it('shows nobody of another trust', async () => {
      const [{ teacher }, other] = [await office(), await office()];
      expect((await teacher.client.call('person.list')).body.items.map(({ name }) => name)).toEqual(['Ada Min', 'Tess Cher']);
      expect((await teacher.client.call('person.list', { query: { schoolId: other.trust.schoolId } })).body.items).toEqual([]);
      const shown = await teacher.client.call('person.show', { params: { id: other.teacher.id } });
      const missing = await teacher.client.call('person.show', { params: { id: randomUUID() } });
      expect({ ...shown.problem, requestId: '' }).toEqual({ ...missing.problem, requestId: '' });
      expect(shown.status).toBe(404);
    });
  });

  describe('an addition', () => {
    it('mails a link with which the person sets a password and signs in; a retry adds nobody twice', async () => {
      const { trust, admin } = await office();
      const body = fresh(trust);
      const headers = { 'idempotency-key': randomUUID() };
      const added = await admin.client.call('person.create', { body, headers });
      expect(added.status).toBe(201);
      expect(added.body).toMatchObject({ name: 'Nia New', email: body.email, roles: ['teacher'], active: true });
      expect((await admin.client.call('person.create', { body, headers })).body).toEqual(added.body);
      const [mail, ...more] = await mailsTo(app, body.email);
      expect(more).toEqual([]);
      const token = /token=(\S{76})/.exec(mail!)![1];
      expect((await app.client().call('password.set', { body: { token, password: 'seven grey herons' } })).status).toBe(204);
      const opened = await app.client().call('session.open', { body: { email: body.email, password: 'seven grey herons' } });
      expect(opened.body).toMatchObject({ id: added.body.id, roles: [{ role: 'teacher', school: { id: trust.schoolId } }] });
      const { items: [entry] } = (await admin.client.call('audit.list')).body;
      expect(entry).toMatchObject({ actor: 'Ada Min', act: 'person.create', subject: added.body.id, detail: { email: body.email } });
    });

    it('refuses an address that signs in here or anywhere else', async () => {
      const [{ trust, admin, teacher }, other] = [await office(), await office()];
      for (const email of [teacher.email, other.teacher.email.toUpperCase()]) {
        const { status, problem } = await admin.client.call('person.create', { body: fresh(trust, { email }) });
        expect([status, problem.code, problem.errors![0]!.path]).toEqual([409, 'thing.exists', 'body.email']);
      }
      expect((await admin.client.call('person.list')).body.items).toHaveLength(2);
    });

    it('refuses schools of another trust and roles that no school bounds', async () => {
      const [{ trust, admin }, other] = [await office(), await office()];
      const refused = async (more: object, path: string) => expect((await admin.client.call('person.create', { body: fresh(trust, more) })).problem.errors!.map((error) => error.path)).toEqual([path]);
      await refused({ schoolId: other.trust.schoolId }, 'body.schoolId');
      await refused({ roles: [{ role: 'teacher', schoolId: other.trust.schoolId }] }, 'body.roles.0.schoolId');
      await refused({ roles: [{ role: 'teacher' }, { role: 'trust_admin', schoolId: trust.schoolId }] }, 'body.roles.1.schoolId');
      await refused({ roles: [] }, 'body.roles');
      await refused({ roles: [{ role: 'owner' }] }, 'body.roles.0.role');
      await refused({ email: 'jo@' }, 'body.email');
    });

    it('is not for teachers, nor for nobody', async () => {
      const { trust, teacher } = await office();
      expect((await teacher.client.call('person.create', { body: fresh(trust) })).problem.code).toBe('ability.missing');
      expect((await teacher.client.call('person.update', { params: { id: teacher.id }, body: { roles: [{ role: 'trust_admin' }] } })).problem.code).toBe('ability.missing');
      expect((await app.client().call('person.create', { body: fresh(trust) })).problem.code).toBe('session.required');
    });
  });

  describe('a change', () => {
    it('replaces roles and takes effect at the next request', async () => {
      const { trust, admin, teacher } = await office();
      const roles = [{ role: 'teacher', schoolId: trust.schoolId }, { role: 'trust_leader', schoolId: null }];
      const { body } = await admin.client.call('person.update', { params: { id: teacher.id }, body: { name: ' Tess  Leader ', roles } });
      expect(body).toMatchObject({ name: 'Tess Leader', roles: ['teacher', 'trust_leader'] });
      expect((await teacher.client.call('session.show')).body.abilities).toContain('mandate.manage');
      const { items: [entry] } = (await admin.client.call('audit.list')).body;
      expect(entry).toMatchObject({ act: 'person.update', detail: { changes: { name: { from: 'Tess Cher', to: 'Tess Leader' } } } });
    });

    it('of an address moves sign-in there and makes mailed links worthless', async () => {
      const { trust, admin } = await office();
      const person = await trust.person({ passwordHash: await hashPassword('three brown otters') });
      await app.client().call('password.request', { body: { email: person.email } });
      const token = /token=(\S{76})/.exec((await mailsTo(app, person.email))[0]!)![1];
      const email = `moved-${person.email}`;
      expect((await admin.client.call('person.update', { params: { id: person.id }, body: { email } })).status).toBe(200);
      const signIn = async (address: string) => (await app.client().call('session.open', { body: { email: address, password: 'three brown otters' } })).status;
      expect([await signIn(person.email), await signIn(email)]).toEqual([401, 201]);
      expect((await app.client().call('password.set', { body: { token, password: 'seven grey herons' } })).status).toBe(410);
      expect((await admin.client.call('person.update', { params: { id: person.id }, body: { email: admin.email } })).problem.code).toBe('thing.exists');
      expect(await signIn(email)).toBe(201);
    });

    it('cannot take the last administrator away', async () => {
      const { admin } = await office();
      for (const body of [{ active: false }, { roles: [{ role: 'teacher' }] }]) expect((await admin.client.call('person.update', { params: { id: admin.id }, body })).status).toBe(422);
      expect((await admin.client.call('session.show')).body.abilities).toContain('people.manage');
    });

    it('is not made to people of another trust', async () => {
      const [{ admin }, other] = [await office(), await office()];
      expect((await admin.client.call('person.update', { params: { id: other.teacher.id }, body: { name: 'X' } })).status).toBe(404);
    });

    it('of my own name is mine', async () => {
      const { teacher } = await office();
      expect((await teacher.client.call('me.update', { body: { name: '  Tess   Teacher ' } })).body).toMatchObject({ id: teacher.id, name: 'Tess Teacher' });
      expect((await teacher.client.call('me.update', { body: { name: ' ' } })).status).toBe(422);
      expect((await app.client().call('me.update', { body: { name: 'X' } })).status).toBe(401);
    });
  });

  it('who are deactivated lose sessions, tokens and sockets at once, and keep their place', async () => {
    const { trust, admin } = await office();
    const person = await trust.person({ name: 'Lee Left', passwordHash: await hashPassword('three brown otters') });
    const socket = io(app.url, { path: '/ws', transports: ['websocket'], reconnection: false, extraHeaders: { cookie: person.cookie } });
    await new Promise((done) => socket.once('connect', () => done(null)));
    const gone = new Promise((done) => socket.once('disconnect', () => done(null)));
    expect((await admin.client.call('person.update', { params: { id: person.id }, body: { active: false } })).body.active).toBe(false);
    await gone;
    expect((await person.client.call('session.show')).status).toBe(401);
    expect((await app.client().call('session.show', { headers: { cookie: person.cookie } })).status).toBe(401);
    const signIn = async () => (await app.client().call('session.open', { body: { email: person.email, password: 'three brown otters' } })).status;
    expect(await signIn()).toBe(401);
    expect((await admin.client.call('person.show', { params: { id: person.id } })).body).toMatchObject({ name: 'Lee Left', active: false });
    await admin.client.call('person.update', { params: { id: person.id }, body: { active: true } });
    expect(await signIn()).toBe(201);
    expect((await person.client.call('session.show')).status).toBe(401);
  });
});
