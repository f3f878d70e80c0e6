// Signing in and out over HTTP: right, wrong, throttled, rotated, ended, and what the cookie says.
import { TestApp } from '@trellis/platform/testing';
import { io, type Socket } from 'socket.io-client';
import { startApp } from '../start-app';
import { hashPassword } from './secrets';
import { TestTrust, type TestPerson } from './testing';

const PASSWORD = 'three brown otters';

describe('signing in', () => {
  let app: TestApp;
  let passwordHash: string;
  beforeAll(async () => {
    app = await TestApp.start(startApp);
    passwordHash = await hashPassword(PASSWORD);
  });
  afterAll(() => app.stop());
  // Everything here comes from one address.
  beforeEach(() => app.asOwner(NOBODY, (db) => db.query('DELETE FROM attempt')));

  const NOBODY = '00000000-0000-0000-0000-000000000000';
  const newcomer = async (options: Parameters<TestTrust['person']>[0] = {}): Promise<TestPerson> => (await TestTrust.make(app)).person({ passwordHash, ...options });
  const signIn = (email: string, password = PASSWORD, headers: Record<string, string> = {}) => app.client().call('session.open', { body: { email, password }, headers });
  const cookieOf = ({ headers }: { headers: Headers }) => headers.get('set-cookie')!.split(';')[0]!;
  const show = (cookie: string) => app.client().call('session.show', { headers: { cookie } });

  it('answers with me and a cookie that scripts cannot read', async () => {
    const person = await newcomer({ roles: ['teacher', 'trust_leader'] });
    const opened = await signIn(`  ${person.email.toUpperCase()} `);
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({ id: person.id, email: person.email, school: { id: person.schoolId, name: 'Ash Primary' }, roles: [{ role: 'teacher', school: null }, { role: 'trust_leader', school: null }] });
    expect(opened.body.abilities).toContain('mandate.manage');
    expect(opened.headers.get('set-cookie')).toMatch(/^trellis=[0-9a-f]{32}\.[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await show(cookieOf(opened))).body).toEqual(opened.body);
  });

  it('answers a wrong password, an unknown address, someone deactivated and someone without a password in the same words', async () => {
    const [known, inactive, fresh] = [await newcomer(), await newcomer(), await newcomer({ passwordHash: undefined })];
    await app.asOwner(await trustOf(inactive), (db) => db.query('UPDATE person SET active = false WHERE id = $1', [inactive.id]));
    const refusals = [await signIn(known.email, 'not the password'), await signIn('nobody@example.org'), await signIn(inactive.email), await signIn(fresh.email)];
    for (const { status, problem, headers } of refusals) {
      expect([status, { ...problem, requestId: '' }]).toEqual([401, { ...refusals[0]!.problem, requestId: '' }]);
      expect(headers.get('set-cookie')).toBeNull();
    }
    expect(refusals[0]!.problem.code).toBe('session.refused');
  });

  it('takes as long for an unknown address as for a known one', async () => {
    const person = await newcomer();
    await signIn('warm.up@example.org');
    const time = async (email: string): Promise<number> => {
      const start = performance.now();
      await signIn(email, 'not the password');
      return performance.now() - start;
    };
    const [known, unknown]: number[][] = [[], []];
    for (let i = 0; i < 9; i++) {
      known!.push(await time(person.email));
      unknown!.push(await time(`nobody-${i}@example.org`));
    }
    const median = (times: number[]): number => times.sort((a, b) => a - b)[4]!;
    expect(median(known!) / median(unknown!)).toBeGreaterThan(0.5);
    expect(median(known!) / median(unknown!)).toBeLessThan(2);
  });

  it.each([[{ email: 'jo', password: 'x' }, 'body.email'], [{ email: 'jo@example.org', password: '' }, 'body.password'], [{ email: 'jo@example.org' }, 'body.password'], [{ email: { $ne: null }, password: 'x' }, 'body.email']])('refuses %j by naming %s', async (body, path) => {
    const { status, problem } = await app.client().call('session.open', { body });
    expect(status).toBe(422);
    expect(problem.errors!.map((error) => error.path)).toContain(path);
  });

  it('slows guessing at one account, known or not, and says for how long; the right password then waits too', async () => {
    const person = await newcomer();
    for (const email of [person.email, 'nobody@example.org']) {
      for (let i = 0; i < 10; i++) expect((await signIn(email, `guess ${i}`)).status).toBe(401);
      const { status, problem, headers } = await signIn(email);
      expect([status, problem.code]).toEqual([429, 'request.too_many']);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(800);
      expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(900);
    }
    await app.asOwner(NOBODY, (db) => db.query("UPDATE attempt SET window_start = window_start - interval '16 minutes'"));
    expect((await signIn(person.email)).status).toBe(201);
  });

  it('gains nothing from guessing many at once', async () => {
    const person = await newcomer();
    const statuses = (await Promise.all(Array.from({ length: 25 }, (_, i) => signIn(person.email, `guess ${i}`)))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(15);
  });

  it('starts afresh after a success', async () => {
    const person = await newcomer();
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 9; i++) expect((await signIn(person.email, `guess ${i}`)).status).toBe(401);
      expect((await signIn(person.email)).status).toBe(201);
    }
  });

  it('slows guessing at many accounts from one address, and does not count those who succeed', async () => {
    const person = await newcomer();
    const guesses = await Promise.all(Array.from({ length: 49 }, (_, i) => signIn(`nobody-${i}@example.org`)));
    expect(new Set(guesses.map(({ status }) => status))).toEqual(new Set([401]));
    for (let i = 0; i < 3; i++) expect((await signIn(person.email)).status).toBe(201);
    expect((await signIn('nobody-50@example.org')).status).toBe(401);
    expect((await signIn(person.email)).status).toBe(429);
  });

  it('refuses a page of another site, and accepts our own', async () => {
    const person = await newcomer();
    const { status, problem } = await signIn(person.email, PASSWORD, { origin: 'https://evil.example' });
    expect([status, problem.code]).toEqual([403, 'request.foreign_origin']);
    expect((await signIn(person.email, PASSWORD, { origin: app.url })).status).toBe(201);
    const close = await app.client().call('session.close', { headers: { cookie: person.cookie, origin: 'https://evil.example' } });
    expect(close.status).toBe(403);
    expect((await show(person.cookie)).status).toBe(200);
  });

  it('gives another session at each sign-in and ends the one the browser had', async () => {
    const [before, after] = [await newcomer(), await newcomer()];
    const opened = await signIn(after.email, PASSWORD, { cookie: before.cookie });
    expect(cookieOf(opened)).not.toBe(before.cookie);
    expect((await show(before.cookie)).status).toBe(401);
    expect((await show(cookieOf(opened))).body.id).toBe(after.id);
    const again = await signIn(after.email, 'wrong', { cookie: cookieOf(opened) });
    expect(again.status).toBe(401);
    expect((await show(cookieOf(opened))).status).toBe(200);
  });

  it('takes sessions only from cookies and tokens only as bearer tokens', async () => {
    const person = await newcomer();
    const session = person.cookie.split('=')[1]!;
    expect((await app.client(session).call('session.show')).status).toBe(401);
    expect((await show(`trellis=${person.secret}`)).status).toBe(401);
    expect((await show(person.cookie)).status).toBe(200);
    expect((await person.client.call('session.show')).status).toBe(200);
  });

  it.each(['', 'x', `${'0'.repeat(32)}.${'a'.repeat(43)}`, `${'f'.repeat(32)}.${'a'.repeat(43)}`, "a'b;--", '%00'])('does not know the session “%s”', async (secret) => {
    const { status, problem } = await show(`trellis=${secret}`);
    expect([status, problem.code]).toEqual([401, 'session.required']);
  });

  it('ends a session after two idle weeks, and after thirty days in any case', async () => {
    const person = await newcomer();
    const trust = await trustOf(person);
    const age = (sql: string) => app.asOwner(trust, (db) => db.query(`UPDATE session SET ${sql} WHERE person_id = $1 AND kind = 'browser'`, [person.id]));
    await age("last_seen_at = now() - interval '13 days 23 hours'");
    expect((await show(person.cookie)).status).toBe(200);
    await age("last_seen_at = now() - interval '14 days 1 minute'");
    expect((await show(person.cookie)).status).toBe(401);
    await age("last_seen_at = now(), expires_at = now() - interval '1 second'");
    expect((await show(person.cookie)).status).toBe(401);
  });

  describe('out', () => {
    it('ends this session alone and clears the cookie, however often', async () => {
      const person = await newcomer();
      const other = cookieOf(await signIn(person.email));
      for (let i = 0; i < 2; i++) {
        const { status, headers } = await app.client().call('session.close', { headers: { cookie: person.cookie } });
        expect(status).toBe(204);
        expect(headers.get('set-cookie')).toBe('trellis=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax');
      }
      expect((await show(person.cookie)).status).toBe(401);
      expect((await show(other)).status).toBe(200);
    });

    it('ends one named device, never someone else’s', async () => {
      const trust = await TestTrust.make(app);
      const [person, colleague] = [await trust.person({ passwordHash }), await trust.person()];
      const phone = cookieOf(await signIn(person.email, PASSWORD, { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile Safari/604.1' }));
      const { body } = await app.client().call('session.list', { headers: { cookie: person.cookie } });
      expect(body.items.map(({ device, current }) => [device, current])).toEqual([['Safari on iPhone', false], ['Unknown device', true]]);
      const params = { id: body.items[0]!.id };
      const socket = await connect(app, phone);
      const gone = disconnected(socket);
      expect((await app.client().call('session.revoke', { params, headers: { cookie: colleague.cookie } })).status).toBe(404);
      expect((await app.client().call('session.revoke', { params, headers: { cookie: person.cookie } })).status).toBe(204);
      expect((await app.client().call('session.revoke', { params, headers: { cookie: person.cookie } })).status).toBe(404);
      await gone;
      expect((await show(phone)).status).toBe(401);
      expect((await show(person.cookie)).status).toBe(200);
    });

    it('everywhere ends every browser and its sockets at once, but not access tokens', async () => {
      const person = await newcomer();
      const phone = cookieOf(await signIn(person.email));
      const sockets = await Promise.all([connect(app, person.cookie), connect(app, phone)]);
      const gone = Promise.all(sockets.map(disconnected));
      const { status, headers } = await app.client().call('session.closeAll', { headers: { cookie: phone } });
      expect(status).toBe(204);
      expect(headers.get('set-cookie')).toContain('Max-Age=0');
      await gone;
      for (const cookie of [person.cookie, phone]) {
        expect((await show(cookie)).status).toBe(401);
        await expect(connect(app, cookie)).rejects.toThrow('session.required');
      }
      expect((await person.client.call('session.show')).status).toBe(200);
    });
  });

  const trustOf = async (person: TestPerson): Promise<string> => (await person.client.call('session.show')).body.trust.id;
});

describe('signing in over https', () => {
  it('pins the cookie to this host and to encrypted connections', async () => {
    const app = await TestApp.start(startApp, { PUBLIC_URL: 'https://trellis.example' });
    try {
      const person = await (await TestTrust.make(app)).person({ passwordHash: await hashPassword(PASSWORD) });
      const { headers } = await app.client().call('session.open', { body: { email: person.email, password: PASSWORD }, headers: { origin: 'https://trellis.example' } });
      expect(headers.get('set-cookie')).toMatch(/^__Host-trellis=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    } finally { await app.stop(); }
  });
});

describe('the demo’s sign-ins', () => {
  it('are none without a demo trust, and one a role with it', async () => {
    const app = await TestApp.start(startApp);
    try {
      const [real, demo] = [await TestTrust.make(app), await TestTrust.make(app)];
      const [hidden, teacher, second, leader] = [await real.person(), await demo.person({ name: 'Ann' }), await demo.person({ name: 'Bea' }), await demo.person({ name: 'Cy', roles: ['trust_leader'] })];
      const flag = (trust: TestTrust, person: TestPerson, role: string) => app.asOwner(trust.id, (db) => db.query('UPDATE person SET demo_role = $2 WHERE id = $1', [person.id, role]));
      await flag(real, hidden, 'teacher');
      expect((await app.client().call('session.demo')).body).toEqual({ accounts: [], password: null });
      for (const [person, role] of [[teacher, 'teacher'], [second, 'teacher'], [leader, 'trust_leader']] as const) await flag(demo, person, role);
      await app.asOwner(demo.id, (db) => db.query('UPDATE trust SET demo = true WHERE trust_id = $1', [demo.id]));
      const { body } = await app.client().call('session.demo');
      expect(body.password).toBe('trellis-demo');
      expect(body.accounts.map(({ role }) => role)).toEqual(['Teacher', 'Trust leader']);
      expect([teacher.email, second.email]).toContain(body.accounts[0]!.email);
      expect(body.accounts[1]).toEqual({ email: leader.email, name: 'Cy', role: 'Trust leader' });
    } finally { await app.stop(); }
  });
});

/** A socket of the browser with this cookie. @throws Error with the server's reason */
function connect(app: TestApp, cookie: string): Promise<Socket> {
  const socket = io(app.url, { path: '/ws', transports: ['websocket'], reconnection: false, extraHeaders: { cookie } });
  return new Promise((done, fail) => { socket.once('connect', () => done(socket)).once('connect_error', (error) => { socket.close(); fail(error); }); });
}

const disconnected = (socket: Socket): Promise<void> => new Promise((done, fail) => {
  const late = setTimeout(() => fail(new Error('still connected')), 2000);
  socket.once('disconnect', () => { clearTimeout(late); done(); });
});
