// Signing in and out over HTTP: right, wrong, throttled, rotated, and what the cookie says.
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { hashPassword } from './secrets';
import { TestTrust } from './testing';

const PASSWORD = 'three brown otters';

describe('signing in', () => {
  let app: TestApp;
  let passwordHash: string;
  beforeAll(async () => {
    app = await TestApp.start(startApp);
    passwordHash = await hashPassword(PASSWORD);
  });
  afterAll(() => app.stop());

  const signIn = (email: string, password = PASSWORD, headers: Record<string, string> = {}) => app.client().call('session.open', { body: { email, password }, headers });
  const cookieOf = (headers: Headers) => headers.get('set-cookie')!.split(';')[0]!;
  const as = (cookie: string) => ({ headers: { cookie } });

  it('answers with me and a cookie that scripts cannot read', async () => {
    const trust = await TestTrust.make(app);
    const person = await trust.person({ passwordHash, roles: ['teacher', 'trust_leader'] });
    const { status, body, headers } = await signIn(`  ${person.email.toUpperCase()} `);
    expect(status).toBe(201);
    expect(body).toMatchObject({ id: person.id, email: person.email, trust: { id: trust.id }, school: { id: trust.schoolId, name: 'Ash Primary' }, roles: [{ role: 'teacher', school: null }, { role: 'trust_leader', school: null }] });
    expect(body.abilities).toContain('mandate.manage');
    expect(headers.get('set-cookie')).toMatch(/^trellis=[0-9a-f]{32}\.[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    const shown = await app.client().call('session.show', as(cookieOf(headers)));
    expect(shown.body).toEqual(body);
  });
});
