// Mails that gather news: when they leave, what they say, that each leaves once, and the link that ends them.
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { SubmitRating } from '@trellis/mandates';
import { openWaveIn } from '@trellis/mandates/testing';
import { makeNetwork, makeThread } from '@trellis/networks/testing';
import { Mail } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { keepSchoolYear, setClock } from '../testing';
import { PlanDigests } from './plan-digests';
import { SendDigest } from './send-digest';

const MONDAY = '2026-11-30T07:31:00Z';
let app: TestApp;
const MAIL = { MAIL_FROM: 'Trellis <trellis@ash.example>' };
beforeAll(async () => { app = await TestApp.start(startApp, MAIL); });
afterAll(() => app?.stop());

/** The mails to an address, as they lie in the folder, decoded. */
async function mailsTo(person: TestPerson): Promise<string[]> {
  const folder = join(process.env['TEST_DATA_DIR'] ?? '/tmp/trellis-test', app.databaseName, 'mail');
  const texts = await Promise.all((await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml')).map((name) => readFile(join(folder, name), 'utf8')));
  return texts.filter((text) => text.includes(`To: ${person.email}`)).map(decoded);
}
const decoded = (text: string): string => Buffer.from(text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString('utf8');
const tell = (trust: TestTrust, person: TestPerson, kind: string, text: string, link: string, more = '') =>
  app.asOwner(trust.id, (db) => db.query(`INSERT INTO notification (trust_id, person_id, kind, text, link, event_id${more && ', read_at'}) VALUES ($1, $2, $3, $4, $5, gen_random_uuid()${more && ', now()'})`, [trust.id, person.id, kind, text, link]));
const rhythm = (person: TestPerson, digest: string) => person.client.call('notices.save', { body: { digest, quiet: { mode: 'school', morning: '07:30', evening: '18:00' }, muted: [] } });

async function arrange() {
  const trust = await TestTrust.make(app);
  const person = await trust.person({ name: 'Bo Lee' });
  await keepSchoolYear(app, trust, { schoolId: trust.schoolId, day: '2026-12-07' });
  return { trust, person };
}

async function send(trust: TestTrust, at = MONDAY): Promise<void> {
  setClock(app, at);
  await app.nest.get(PlanDigests, { strict: false }).run(trust.id);
  const { rows } = await app.asOwner(trust.id, (db) => db.query('SELECT person_id, period FROM digest WHERE trust_id = $1 AND sent_at IS NULL', [trust.id]));
  for (const { person_id, period } of rows as { person_id: string; period: string }[]) await app.nest.get(SendDigest, { strict: false }).run({ trustId: trust.id, personId: person_id, period });
}

const document = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'text', text }] }] });
async function lessonOf(author: TestPerson, title: string): Promise<string> {
  return (await author.client.call('resource.create', { body: { title, subject: 'science', visibility: 'trust', document: document('One') } })).body.id;
}
const revise = (author: TestPerson, id: string, message: string) => author.client.call('revision.create', { params: { id }, body: { document: document(message), baseNumber: 1, message } });

describe('a weekly mail', () => {
  it('has three lines at most, of what is unread, and each only once', async () => {
    const { trust, person } = await arrange();
    const ada = await trust.person({ name: 'Ada Khan' });
    const networkId = await makeNetwork(app, trust.id, { leads: [ada.id], members: [person.id] });
    const lesson = await lessonOf(ada, 'Plants & “light”');
    await person.client.call('use.record', { params: { id: lesson }, body: { taughtOn: '2026-11-20' } });
    await revise(ada, lesson, 'A shorter starter');
    const question = await makeThread(app, trust.id, networkId, ada.id, { title: 'How do you <start>?', kind: 'question' });
    await makeThread(app, trust.id, networkId, ada.id, { title: 'Another one', kind: 'question' });
    await tell(trust, person, 'decision', 'Decided, with changes: “One marking code”', '/expectations/decisions/x');
    await tell(trust, person, 'response', 'You said, we did: “Retrieval”', '/expectations/responses/x', 'read');
    await tell(trust, person, 'thanked', 'Ada Khan thanked you for “Rocks”', '/library/x');
    await send(trust);
    const [mail, ...others] = await mailsTo(person);
    expect(others).toEqual([]);
    expect(mail).toContain('Subject: Your week on Trellis: 3 things');
    expect(mail).toContain('“Plants & “light”” has a new version: A shorter starter');
    expect(mail).toContain('“How do you <start>?” in Science');
    expect(mail).toContain(`http://localhost:0/networks/${networkId}/threads/${question}`);
    expect(mail).toContain('Decided, with changes');
    for (const absent of ['Another one', 'Retrieval', 'Rocks']) expect(mail).not.toContain(absent);
    const html = mail!.slice(mail!.indexOf('<!doctype html>'));
    expect(html).toContain('<html lang="en-GB">');
    expect(html).toContain('“How do you &lt;start&gt;?”');
    expect(html.match(/<h1|<main|<h2/g)).toEqual(['<main', '<h1', '<h2', '<h2', '<h2']);
    await send(trust, '2026-12-08T07:31:00Z');
    const next = (await mailsTo(person)).find((text) => text !== mail);
    expect(next).toContain('Another one');
    for (const before of ['Plants', 'How do you', 'marking code']) expect(next).not.toContain(before);
  });

  it('is not sent when there is nothing, or it was read elsewhere', async () => {
    const { trust, person } = await arrange();
    const ada = await trust.person({ name: 'Ada Khan' });
    const networkId = await makeNetwork(app, trust.id, { leads: [ada.id], members: [person.id] });
    const lesson = await lessonOf(ada, 'Plants');
    await person.client.call('use.record', { params: { id: lesson }, body: { taughtOn: '2026-11-20' } });
    await revise(ada, lesson, 'A shorter starter');
    await person.client.call('resource.show', { params: { id: lesson } });
    const asked = await makeThread(app, trust.id, networkId, ada.id, { title: 'Read', kind: 'question' });
    await person.client.call('thread.read', { params: { id: asked }, body: { seq: (await person.client.call('thread.show', { params: { id: asked } })).body.thread.lastSeq } });
    const muted = await makeThread(app, trust.id, networkId, ada.id, { title: 'Muted', kind: 'question' });
    await person.client.call('thread.follow', { params: { id: muted }, body: { level: 'mute' } });
    await makeThread(app, trust.id, networkId, ada.id, { title: 'Answered', kind: 'question', posts: [{ authorId: ada.id, at: new Date(), text: 'How?' }, { authorId: person.id, at: new Date(), text: 'So' }] });
    await send(trust);
    expect(await mailsTo(person)).toEqual([]);
  });

  it('leaves on the first morning of the week on which one’s own school is open, and never at night', async () => {
    const { trust, person } = await arrange();
    const other = await trust.person({ schoolId: await trust.school('Birch') });
    for (const one of [person, other]) await tell(trust, one, 'decision', 'Decided: “Codes”', '/expectations/decisions/x');
    for (const night of ['2026-12-05T10:00:00Z', '2026-12-07T07:20:00Z', '2026-12-07T18:00:00Z']) await send(trust, night);
    expect([await mailsTo(person), await mailsTo(other)]).toEqual([[], []]);
    await send(trust, '2026-12-07T07:30:00Z');
    expect([(await mailsTo(person)).length, (await mailsTo(other)).length]).toEqual([0, 1]);
    await send(trust, '2026-12-08T07:30:00Z');
    expect([(await mailsTo(person)).length, (await mailsTo(other)).length]).toEqual([1, 1]);
  });
});

describe('a mail', () => {
  it('is planned once by two nodes at once, and leaves once through their queues', async () => {
    const { trust, person } = await arrange();
    await tell(trust, person, 'decision', 'Decided: “Codes”', '/expectations/decisions/x');
    const second = await app.another(startApp, MAIL);
    try {
      for (const node of [app, second]) setClock(node, MONDAY);
      const plans = await Promise.all([app, second, app, second].map((node) => node.nest.get(PlanDigests, { strict: false }).run(trust.id)));
      expect(plans.reduce((sum, count) => sum + count, 0)).toBe(1);
      for (let waited = 0; waited < 8000 && !(await mailsTo(person)).length; waited += 50) await new Promise((done) => setTimeout(done, 50));
      await new Promise((done) => setTimeout(done, 1500));
      expect(await mailsTo(person)).toHaveLength(1);
    } finally {
      await second.stop();
    }
  });

  it('is sent once however often its job comes back, also after a crash', async () => {
    const { trust, person } = await arrange();
    await tell(trust, person, 'decision', 'Decided: “Codes”', '/expectations/decisions/x');
    await app.asOwner(trust.id, (db) => db.query("INSERT INTO digest (trust_id, person_id, period) VALUES ($1, $2, '2026-W49')", [trust.id, person.id]));
    setClock(app, MONDAY);
    const job = { trustId: trust.id, personId: person.id, period: '2026-W49' };
    const mail = app.nest.get(Mail);
    const real = mail.send.bind(mail);
    // The process dies after the mail has left and before that was written down.
    mail.send = async (message) => { await real(message); throw new Error('killed'); };
    await expect(app.nest.get(SendDigest, { strict: false }).run(job)).rejects.toThrow('killed');
    mail.send = real;
    await Promise.all([1, 2, 3].map(() => app.nest.get(SendDigest, { strict: false }).run(job)));
    const mails = await mailsTo(person);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatch(/Message-ID: <digest-2026-W49-[0-9a-f]{24}@ash\.example>/);
  });

  it('goes to nobody who left or wants none, and by day says what is unread, gathered', async () => {
    const { trust, person } = await arrange();
    const [gone, quiet] = [await trust.person(), await trust.person()];
    await rhythm(person, 'daily');
    await rhythm(quiet, 'off');
    await app.asOwner(trust.id, (db) => db.query('UPDATE person SET active = false WHERE id = $1', [gone.id]));
    for (const one of [person, gone, quiet]) for (let n = 1; n <= 10; n++) await tell(trust, one, 'thanked', `Thanks ${n}.`, '/library/x');
    await tell(trust, person, 'unveiled', 'Ada and Cy have learned that you asked “Is it me?”', '/networks/x/threads/y');
    await send(trust);
    const [mail] = await mailsTo(person);
    expect(mail).toContain('Subject: Your day on Trellis: 10 things');
    expect(mail).toContain('Thanks 10.');
    expect(mail).toContain('2 more are in Trellis.');
    expect(mail).not.toContain('Is it me?');
    expect([await mailsTo(gone), await mailsTo(quiet)]).toEqual([[], []]);
    expect((await person.client.call('digest.preview')).body).toEqual({ subject: '', lines: [], more: 0 });
  });

  it('never names who asked without a name, not even to their own mailbox', async () => {
    const { trust, person } = await arrange();
    const asker = await trust.person({ name: 'Quillon Zephyrine' });
    const networkId = await makeNetwork(app, trust.id, { leads: [person.id], members: [asker.id] });
    await person.client.call('network.level', { params: { id: networkId }, body: { level: 'everything' } });
    await rhythm(person, 'daily');
    await asker.client.call('unnamed.ask', { params: { id: networkId }, body: { title: 'Is it only me?', text: 'I cannot settle 9C', clientKey: randomUUID() } });
    for (let waited = 0; waited < 100 && !(await person.client.call('notification.list')).body.items.length; waited++) await new Promise((done) => setTimeout(done, 50));
    await send(trust);
    for (const one of [person, asker]) {
      const [mail] = await mailsTo(one);
      expect(mail).toContain('Is it only me?');
      expect(mail).not.toMatch(/you asked|9C/);
      expect(one === person ? mail : '').not.toContain('Quillon');
    }
  });
});

describe('the report of insight', () => {
  const order = (person: TestPerson, report: string) => person.client.call('insight.subscribe', { body: { report } });
  async function closeOne(trust: TestTrust) {
    const { leader, waveId, mandateId } = await openWaveIn(trust);
    for (const { id } of await Promise.all(Array.from({ length: 12 }, () => trust.person()))) await app.nest.get(SubmitRating).run({ trustId: trust.id, personId: id }, mandateId, { overall: 4, pupils: null, values: null, room: null, minutes: null, comment: '' });
    await leader.client.call('wave.close', { params: { id: waveId } });
    return leader;
  }

  it('goes once to whom asked for it when figures are ready, with what the pages say, and to nobody else', async () => {
    const { trust, person } = await arrange();
    const other = await trust.person();
    for (const one of [person, other]) await rhythm(one, 'off');
    expect((await order(person, 'ready')).body).toEqual({ report: 'ready' });
    await send(trust);
    expect(await mailsTo(person)).toEqual([]);
    const leader = await closeOne(trust);
    await send(trust, '2026-12-05T10:00:00Z');
    expect(await mailsTo(person)).toEqual([]);
    for (const morning of ['2026-12-08T07:31:00Z', '2026-12-09T07:31:00Z']) await send(trust, morning);
    const [mail, ...more] = await mailsTo(person);
    expect(more).toEqual([]);
    expect(mail).toContain('Subject: Insight: the newest figures');
    expect(mail).toContain((await leader.client.call('insight.report')).body.sections[0]!.sentence);
    expect(mail).toContain('http://localhost:0/insight/report');
    expect(await mailsTo(other)).toEqual([]);
  });

  it('goes once a month, and its link ends and brings back all these mails', async () => {
    const { trust, person } = await arrange();
    await rhythm(person, 'off');
    await order(person, 'monthly');
    await closeOne(trust);
    for (const morning of ['2026-12-01T07:31:00Z', '2026-12-02T07:31:00Z', '2027-01-11T07:31:00Z']) await send(trust, morning);
    const mails = await mailsTo(person);
    expect(mails).toHaveLength(2);
    const secret = /List-Unsubscribe:\s+<http:\/\/localhost:0\/api\/unsubscribe\/([\w.-]+)>/.exec(mails[0]!)![1]!;
    const anyone = app.client();
    expect((await anyone.call('unsubscribe.confirm', { params: { secret } })).body).toMatchObject({ digest: 'off', report: 'never' });
    await send(trust, '2027-02-01T07:31:00Z');
    expect(await mailsTo(person)).toHaveLength(2);
    expect((await anyone.call('unsubscribe.undo', { params: { secret } })).body).toMatchObject({ digest: 'off', report: 'monthly' });
    await send(trust, '2027-02-02T07:31:00Z');
    expect(await mailsTo(person)).toHaveLength(3);
  });
});

describe('the link in a mail', () => {
  async function mailed() {
    const { trust, person } = await arrange();
    await tell(trust, person, 'decision', 'Decided: “Codes”', '/expectations/decisions/x');
    await send(trust);
    const [mail] = await mailsTo(person);
    expect(mail).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const address = /List-Unsubscribe:\s+<http:\/\/localhost:0(\/api\/unsubscribe\/([\w.-]+))>/.exec(mail!)!;
    return { trust, person, path: address[1]!, secret: address[2]! };
  }
  const chosen = async (person: TestPerson) => (await person.client.call('notices.show')).body.digest;

  it('ends the mails in one click without signing in, as mail programs post it, and is undone as easily', async () => {
    const { person, path, secret } = await mailed();
    const anyone = app.client();
    expect((await fetch(app.url + path, { headers: { accept: 'text/html' }, redirect: 'manual' })).headers.get('location')).toBe(`/unsubscribe/${secret}`);
    expect((await anyone.call('unsubscribe.show', { params: { secret } })).body).toEqual({ digest: 'weekly', report: 'never', address: 'p…@example.org' });
    expect(await chosen(person)).toBe('weekly');
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    for (const body of [new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), form]) {
      expect((await fetch(app.url + path, { method: 'POST', body })).status).toBe(200);
      expect(await chosen(person)).toBe('off');
    }
    expect((await anyone.call('unsubscribe.undo', { params: { secret } })).body.digest).toBe('weekly');
    expect(await chosen(person)).toBe('weekly');
    await rhythm(person, 'off');
    expect((await anyone.call('unsubscribe.undo', { params: { secret } })).body.digest).toBe('off');
  });

  it('is refused when forged, ended, or its person has left', async () => {
    const { trust, person, secret } = await mailed();
    const anyone = app.client();
    const other = await trust.person();
    const forged = secret.replace(/^(\w{32}\.)\w{32}/, `$1${other.id.replaceAll('-', '')}`);
    for (const wrong of [forged, `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`, 'x', secret.replace(/\.1\./, '.2.')]) {
      for (const route of ['unsubscribe.show', 'unsubscribe.confirm', 'unsubscribe.undo'] as const) expect((await anyone.call(route, { params: { secret: wrong } })).status).toBe(404);
    }
    await person.client.call('unsubscribe.revoke');
    expect((await anyone.call('unsubscribe.confirm', { params: { secret } })).problem).toMatchObject({ status: 410, code: 'link.expired' });
    expect(await chosen(person)).toBe('weekly');
    const second = await mailed();
    await app.asOwner(second.trust.id, (db) => db.query('UPDATE person SET active = false WHERE id = $1', [second.person.id]));
    expect((await anyone.call('unsubscribe.show', { params: { secret: second.secret } })).status).toBe(410);
  });
});
