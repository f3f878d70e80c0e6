// Access tokens for scripts: made at a browser, listed by name, shown once, revoked at once.
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { TestTrust } from './testing';

describe('access tokens', () => {
  let app: TestApp;
  beforeAll(async () => { app = await TestApp.start(startApp); });
  afterAll(() => app.stop());

  it('act as the person until they are revoked, and show when they were last used', async () => {
    const person = await (await TestTrust.make(app)).person();
    const headers = { cookie: person.cookie };
    const made = await app.client().call('token.create', { body: { name: 'Timetable', days: 7 }, headers });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ name: 'Timetable', lastUsedAt: null });
    expect(Math.round((Date.parse(made.body.expiresAt) - Date.now()) / 86_400_000)).toBe(7);
    const listed = async () => (await app.client().call('token.list', { headers })).body.items.find(({ id }) => id === made.body.id);
    expect(await listed()).toEqual({ ...made.body, secret: undefined });
    const script = app.client(made.body.secret);
    expect((await script.call('session.show')).body.id).toBe(person.id);
    expect((await listed())!.lastUsedAt).not.toBeNull();
    expect((await app.client().call('token.revoke', { params: { id: made.body.id }, headers })).status).toBe(204);
    expect((await script.call('session.show')).status).toBe(401);
    expect(await listed()).toBeUndefined();
    expect((await app.client().call('token.revoke', { params: { id: made.body.id }, headers })).status).toBe(404);
  });

  it('cannot make tokens, revoke, sign out or end sessions', async () => {
    const person = await (await TestTrust.make(app)).person();
    const { items } = (await person.client.call('token.list')).body;
    const own = { params: { id: items[0]!.id } };
    for (const answer of [await person.client.call('token.create', { body: { name: 'More' } }), await person.client.call('token.revoke', own), await person.client.call('session.revoke', own),
      await person.client.call('session.close'), await person.client.call('session.closeAll')]) expect([answer.status, answer.problem.code]).toEqual([403, 'ability.missing']);
    expect((await person.client.call('session.show')).status).toBe(200);
  });

  it('belong to their maker alone', async () => {
    const trust = await TestTrust.make(app);
    const [person, colleague, stranger] = [await trust.person(), await trust.person({ roles: ['trust_admin'] }), await (await TestTrust.make(app)).person()];
    const [token] = (await person.client.call('token.list')).body.items;
    for (const other of [colleague, stranger]) {
      expect((await app.client().call('token.revoke', { params: { id: token!.id }, headers: { cookie: other.cookie } })).problem.code).toBe('thing.not_found');
      expect((await other.client.call('token.list')).body.items.map(({ id }) => id)).not.toContain(token!.id);
    }
  });

  it.each([[{ name: ' ' }, 'body.name'], [{ name: 'x', days: 0 }, 'body.days'], [{ name: 'x', days: 366 }, 'body.days'], [{}, 'body.name']])('are refused as %j', async (body, path) => {
    const person = await (await TestTrust.make(app)).person();
    const { status, problem } = await app.client().call('token.create', { body, headers: { cookie: person.cookie } });
    expect([status, problem.errors![0]!.path]).toEqual([422, path]);
  });

  it('run out', async () => {
    const trust = await TestTrust.make(app);
    const person = await trust.person();
    await app.asOwner(trust.id, (db) => db.query("UPDATE session SET expires_at = now() - interval '1 second' WHERE kind = 'token' AND trust_id = $1", [trust.id]));
    expect((await person.client.call('session.show')).status).toBe(401);
  });

  it('need a session to be seen', async () => expect((await app.client().call('token.list')).status).toBe(401));
});
