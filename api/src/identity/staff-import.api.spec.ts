// The staff import over HTTP: a preview that changes nothing, and an application that does exactly what it said.
import { randomUUID } from 'node:crypto';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { mailsTo, TestTrust } from './testing';

describe('the staff import', () => {
  let app: TestApp;
  beforeAll(async () => { app = await TestApp.start(startApp); });
  afterAll(() => app.stop());

  const office = async () => {
    const trust = await TestTrust.make(app);
    const elm = await trust.school('Elm Academy');
    return { trust, elm, admin: await trust.person({ name: 'Ada Min', roles: ['trust_admin'] }), tess: await trust.person({ name: 'Tess Cher' }) };
  };
  const address = () => `n-${randomUUID()}@example.org`;
  const HEADER = '\uFEFFE-mail;First name;Last name;School;Phase;Main subject;Roles\r\n';

  it('previews and applies: adds with a link by mail, changes, reports the rest', async () => {
    const { elm, admin, tess } = await office();
    const nia = address();
    const csv = `${HEADER}${nia};Nia;New;Elm Academy;;Maths;"Teacher;Subject lead"\r\n${tess.email};Tess;Cher;Elm Academy;secondary;;\r\nbad;X;Y;Elm Academy;;;\r\n${admin.email};;;;;;\r\n`;
    const preview = await admin.client.call('staff.preview', { body: { csv } });
    expect(preview.status).toBe(200);
    expect(preview.body.changes.map(({ line, email, action }) => [line, email, action])).toEqual([[2, nia, 'add'], [3, tess.email, 'change'], [5, admin.email, 'none']]);
    expect(preview.body.changes[1]!.changes).toEqual([{ field: 'School', from: 'Ash Primary', to: 'Elm Academy' }, { field: 'Phase', from: 'primary', to: 'secondary' }]);
    expect(preview.body.rejected).toEqual([{ line: 4, reason: '“bad” is not an e-mail address', text: 'bad;X;Y;Elm Academy;;;' }]);
    expect((await admin.client.call('person.list')).body.items).toHaveLength(2);

    const applied = await admin.client.call('staff.apply', { body: { csv, fingerprint: preview.body.fingerprint } });
    expect([applied.status, applied.body]).toEqual([201, { added: 1, changed: 1, unchanged: 1, rejected: 1 }]);
    const [added] = (await admin.client.call('person.list', { query: { q: 'nia' } })).body.items;
    expect(added).toMatchObject({ email: nia, name: 'Nia New', school: { id: elm }, phase: 'secondary', mainSubject: 'maths', roles: ['teacher', 'subject_lead'] });
    expect((await admin.client.call('person.show', { params: { id: tess.id } })).body).toMatchObject({ school: { id: elm }, phase: 'secondary', mainSubject: 'science', roles: ['teacher'] });
    const token = /token=(\S{76})/.exec((await mailsTo(app, nia))[0]!)![1];
    expect((await app.client().call('password.set', { body: { token, password: 'seven grey herons' } })).status).toBe(204);
    expect((await app.client().call('session.open', { body: { email: nia, password: 'seven grey herons' } })).status).toBe(201);
    expect(await mailsTo(app, tess.email, 0)).toEqual([]);
    const { items: [entry] } = (await admin.client.call('audit.list')).body;
    expect(entry).toMatchObject({ act: 'staff.import', detail: { added: 1, changed: 1, people: [{ email: nia, action: 'add' }, { email: tess.email, action: 'change' }] } });
  });

  it('refuses to apply what is no longer what was previewed, and applies one preview once', async () => {
    const { admin, tess } = await office();
    const csv = `${HEADER}${address()};Nia;New;Elm Academy;;Maths;\r\n${tess.email};Tess;Changed;;;;`;
    const preview = async () => (await admin.client.call('staff.preview', { body: { csv } })).body.fingerprint;
    const apply = (fingerprint: string, text = csv) => admin.client.call('staff.apply', { body: { csv: text, fingerprint } });
    const first = await preview();
    await admin.client.call('person.update', { params: { id: tess.id }, body: { mainSubject: 'history' } });
    for (const refused of [await apply(first), await apply('nonsense'), await apply(await preview(), `${csv} `)]) expect([refused.status, refused.problem.code]).toEqual([409, 'staff.changed']);
    const fingerprint = await preview();
    const outcomes = await Promise.all([apply(fingerprint), apply(fingerprint)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await admin.client.call('person.list')).body.items).toHaveLength(3);
  });

  it('repeats the first answer to a retried application', async () => {
    const { admin } = await office();
    const csv = `${HEADER}${address()};Nia;New;Elm Academy;;Maths;`;
    const { fingerprint } = (await admin.client.call('staff.preview', { body: { csv } })).body;
    const headers = { 'idempotency-key': randomUUID() };
    const answers = [await admin.client.call('staff.apply', { body: { csv, fingerprint }, headers }), await admin.client.call('staff.apply', { body: { csv, fingerprint }, headers })];
    expect(answers.map(({ status, body }) => [status, body])).toEqual(Array(2).fill([201, { added: 1, changed: 0, unchanged: 0, rejected: 0 }]));
  });

  it('rejects addresses and schools of another trust like any that cannot be used', async () => {
    const [{ trust, admin }, other] = [await office(), await office()];
    const secret = await other.trust.school('Hidden School');
    const csv = `${HEADER}${other.tess.email};T;C;Elm Academy;;Maths;\r\n${address()};N;N;Hidden School;;Maths;\r\n${address()};N;N;${secret};;Maths;`;
    const { body } = await admin.client.call('staff.preview', { body: { csv } });
    expect(body.changes).toEqual([]);
    expect(body.rejected.map(({ reason }) => reason)).toEqual(['This address cannot be used: someone signs in with it already', 'There is no school “Hidden School” in the trust', `There is no school “${secret}” in the trust`]);
    expect(JSON.stringify(body)).not.toContain(trust.id);
  });

  it('names the field when the file cannot be read', async () => {
    const { admin } = await office();
    for (const csv of ['', 'name,school\nJo,Ash', 'email\n"a', '\0', 'x'.repeat(2_000_001)]) {
      const { status, problem } = await admin.client.call('staff.preview', { body: { csv } });
      expect([status, problem.errors?.[0]?.path]).toEqual([422, 'body.csv']);
    }
  });

  it('takes a thousand people at once', async () => {
    const { admin } = await office();
    const csv = HEADER + Array.from({ length: 1000 }, (_, i) => `p${i}-${randomUUID()}@example.org;Pat;${i};Elm Academy;;Science;Teacher`).join('\r\n');
    const { fingerprint } = (await admin.client.call('staff.preview', { body: { csv } })).body;
    const { body } = await admin.client.call('staff.apply', { body: { csv, fingerprint } });
    expect(body.added).toBe(1000);
  });

  it('is for administrators', async () => {
    const { tess } = await office();
    expect((await tess.client.call('staff.preview', { body: { csv: HEADER } })).problem.code).toBe('ability.missing');
    expect((await tess.client.call('staff.apply', { body: { csv: HEADER, fingerprint: 'x' } })).problem.code).toBe('ability.missing');
    expect((await app.client().call('staff.preview', { body: { csv: HEADER } })).problem.code).toBe('session.required');
  });
});
