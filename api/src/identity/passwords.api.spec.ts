// Setting a password: by a link from the mail, or with the present one.
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { hashPassword } from './secrets';
import { mailsTo, TestTrust, type TestPerson } from './testing';

const PASSWORD = 'three brown otters';
const NEXT = 'seven grey herons';
const NOBODY = '00000000-0000-0000-0000-000000000000';

describe('passwords', () => {
  let app: TestApp;
  let passwordHash: string;
  beforeAll(async () => {
    app = await TestApp.start(startApp);
    passwordHash = await hashPassword(PASSWORD);
  });
  afterAll(() => app.stop());
  beforeEach(() => app.asOwner(NOBODY, (db) => db.query('DELETE FROM attempt')));

  const signIn = async (email: string, password: string) => (await app.client().call('session.open', { body: { email, password } })).status;
  const ask = (email: string) => app.client().call('password.request', { body: { email } });
  const set = (body: object, cookie?: string) => app.client().call('password.set', { body, ...(cookie && { headers: { cookie } }) });
  const linkIn = (mail: string) => /\/set-password\?token=([0-9a-f]{32}\.[\w-]{43})/.exec(mail)![1]!;
  const alone = async (): Promise<{ trust: TestTrust; person: TestPerson }> => {
    const trust = await TestTrust.make(app);
    return { trust, person: await trust.person({ passwordHash }) };
  };

  it('can be set once by a mailed link, which ends every browser session but no token', async () => {
    const { person } = await alone();
    expect((await ask(person.email)).status).toBe(204);
    const [mail] = await mailsTo(app, person.email);
    expect(mail).toContain(`${app.url}/set-password?token=`);
    const token = linkIn(mail!);
    expect((await set({ token, password: NEXT })).status).toBe(204);
    expect([await signIn(person.email, PASSWORD), await signIn(person.email, NEXT)]).toEqual([401, 201]);
    expect((await app.client().call('session.show', { headers: { cookie: person.cookie } })).status).toBe(401);
    expect((await person.client.call('session.show')).status).toBe(200);
    const again = await set({ token, password: 'another good one' });
    expect([again.status, again.problem.code]).toEqual([410, 'link.expired']);
  });

  it('answers the same for an address nobody has, and sends nothing', async () => {
    const { person } = await alone();
    const [known, unknown] = [await ask(person.email), await ask('nobody@example.org')];
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    expect(await mailsTo(app, person.email)).toHaveLength(1);
    expect(await mailsTo(app, 'nobody@example.org', 0)).toEqual([]);
  });

  it('sends at most three links to an address in a quarter of an hour', async () => {
    for (let i = 0; i < 3; i++) expect((await ask('someone@example.org')).status).toBe(204);
    const { status, headers } = await ask('someone@example.org');
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('are not set by a link that has run out, is of someone deactivated, or was never made', async () => {
    const { trust, person } = await alone();
    await ask(person.email);
    const token = linkIn((await mailsTo(app, person.email))[0]!);
    const refused = async (value: string) => expect((await set({ token: value, password: NEXT })).status).toBe(410);
    await app.asOwner(trust.id, (db) => db.query('UPDATE person SET active = false WHERE id = $1', [person.id]));
    await refused(token);
    await app.asOwner(trust.id, (db) => db.query('UPDATE person SET active = true WHERE id = $1', [person.id]));
    await app.asOwner(trust.id, (db) => db.query("UPDATE password_link SET expires_at = now() - interval '1 second' WHERE trust_id = $1", [trust.id]));
    for (const value of [token, 'nonsense', `${'0'.repeat(32)}.${'a'.repeat(43)}`, person.secret]) await refused(value);
    expect(await signIn(person.email, PASSWORD)).toBe(201);
  });

  it('spend every other link when one is used, and only one of two at once wins', async () => {
    const { person } = await alone();
    await ask(person.email);
    await ask(person.email);
    const [first, second] = (await mailsTo(app, person.email, 2)).map(linkIn);
    const statuses = await Promise.all([set({ token: first, password: NEXT }), set({ token: first, password: 'eight white swans' })]);
    expect(statuses.map(({ status }) => status).sort()).toEqual([204, 410]);
    expect((await set({ token: second, password: 'nine black swans' })).status).toBe(410);
  });

  it('can be changed with the present one, which keeps this browser and ends the others', async () => {
    const { person } = await alone();
    const other = (await app.client().call('session.open', { body: { email: person.email, password: PASSWORD } })).headers.get('set-cookie')!.split(';')[0]!;
    expect((await set({ current: PASSWORD, password: NEXT }, person.cookie)).status).toBe(204);
    expect((await app.client().call('session.show', { headers: { cookie: person.cookie } })).status).toBe(200);
    expect((await app.client().call('session.show', { headers: { cookie: other } })).status).toBe(401);
    expect([await signIn(person.email, PASSWORD), await signIn(person.email, NEXT)]).toEqual([401, 201]);
  });

  it('are refused when weak, by naming the field, and the link stays good', async () => {
    const { person } = await alone();
    await ask(person.email);
    const token = linkIn((await mailsTo(app, person.email))[0]!);
    for (const password of ['short', 'password1234', 'trellis-demo', `x ${person.email} x`]) {
      const { status, problem } = await set({ token, password });
      expect(status).toBe(422);
      expect(problem.errors![0]!.path).toBe('body.password');
    }
    expect((await set({ token, password: NEXT })).status).toBe(204);
  });

  it('need a session, the present password and a browser', async () => {
    const { person } = await alone();
    expect((await set({ current: PASSWORD, password: NEXT })).problem.code).toBe('session.required');
    expect((await set({ password: NEXT }, person.cookie)).problem.errors![0]!.path).toBe('body.current');
    const wrong = await set({ current: 'not the password', password: NEXT }, person.cookie);
    expect([wrong.status, wrong.problem.code, wrong.problem.errors![0]!.path]).toEqual([401, 'session.refused', 'body.current']);
    expect((await person.client.call('password.set', { body: { current: PASSWORD, password: NEXT } })).problem.code).toBe('ability.missing');
  });

  it('cannot be guessed from an open browser', async () => {
    const { person } = await alone();
    for (let i = 0; i < 10; i++) expect((await set({ current: `guess ${i}`, password: NEXT }, person.cookie)).status).toBe(401);
    expect((await set({ current: PASSWORD, password: NEXT }, person.cookie)).status).toBe(429);
  });
});
