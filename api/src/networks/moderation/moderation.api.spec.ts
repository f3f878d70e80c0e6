// Moderation: reports reach the right few and nobody else, hidden posts can come back, the suspended hear nothing, and everyone concerned is told why.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { connectLive, makeMeeting, makeThread, type Meeting } from '../testing';
import { ForgetOldPosts } from './forget-old-posts';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const REASON = 'It names a pupil of Year 7';
const told = async (person: TestPerson, words: string): Promise<boolean> => {
  for (let waited = 0; waited < 8000; waited += 50) {
    if ((await person.client.call('notification.list')).body.items.some(({ text }) => text.includes(words))) return true;
    await pause(50);
  }
  return false;
};
const notices = async (person: TestPerson) => (await person.client.call('notification.list')).body.items.filter(({ kind }) => kind === 'moderation');
const acts = async (admin: TestPerson) => (await admin.client.call('audit.list')).body.items.map(({ act }) => act);

interface Scene extends Meeting { readonly admin: TestPerson; readonly reader: TestPerson; readonly threadId: string; readonly postId: string }
async function makeScene(): Promise<Scene> {
  const meeting = await makeMeeting(app);
  const { trust, member, networkId } = meeting;
  const [admin, reader] = [await trust.person({ name: 'Ina Admin', roles: ['trust_admin'] }), await trust.person({ name: 'Cy Reader' })];
  await reader.client.call('network.join', { params: { id: networkId } });
  const threadId = await makeThread(app, trust.id, networkId, member.id, { title: 'Fair tests', posts: [{ authorId: member.id, at: new Date(), text: 'Zebrafish again' }] });
  const postId = (await member.client.call('thread.show', { params: { id: threadId } })).body.page.items[0]!.id;
  return { ...meeting, admin, reader, threadId, postId };
}
const report = (person: TestPerson, id: string, category: string, words = '') => person.client.call('report.create', { params: { id }, body: { category, words } });
const reports = async (person: TestPerson) => (await person.client.call('report.list')).body.items;

describe('a report', () => {
  it('about words goes to leads without the reporter’s name, and to the safeguarding contact with it', async () => {
    const { trust, lead, member, reader, admin, postId } = await makeScene();
    const guard = await trust.person({ name: 'Gwen Guard' });
    expect((await admin.client.call('safeguarding.add', { body: { personId: guard.id, phone: '01234 567890' } })).status).toBe(201);
    expect((await reader.client.call('safeguarding.show')).body.items).toMatchObject([{ person: { name: 'Gwen Guard' }, school: null, email: guard.email, phone: '01234 567890' }]);
    const made = await report(reader, postId, 'unkind', 'Please read the second line');
    expect([made.status, made.body.goesTo]).toEqual([201, ['the safeguarding contacts', expect.stringMatching(/^the leads of Science/)]]);
    await report(reader, postId, 'unkind');
    expect(await reports(lead)).toMatchObject([{ category: 'unkind', reporter: null, words: 'Please read the second line', status: 'open', post: { text: 'Zebrafish again' } }]);
    const [seen] = await reports(guard);
    expect(seen).toMatchObject({ reporter: { name: 'Cy Reader' }, abilities: { hide: true, open: false } });
    for (const other of [member, reader, admin]) expect(await reports(other)).toEqual([]);
    expect(await told(guard, 'was reported')).toBe(true);
    expect(await told(lead, 'was reported')).toBe(true);
    expect(JSON.stringify(await notices(guard))).not.toContain('Zebrafish');
    expect(await notices(member)).toEqual([]);
    expect((await member.client.call('report.close', { params: { id: seen!.id }, body: { outcome: 'Nothing to see' } })).status).toBe(404);
    expect((await guard.client.call('report.close', { params: { id: seen!.id }, body: { outcome: 'We spoke to the author' } })).body.items).toMatchObject([{ status: 'closed', handledBy: 'Gwen Guard' }]);
    expect(await told(reader, 'Your report was looked at: We spoke to the author')).toBe(true);
    expect(JSON.stringify((await admin.client.call('audit.list')).body)).not.toContain(reader.id);
  });

  it('about a child or a colleague never reaches a lead, and an allegation only the trust’s own contact', async () => {
    const { trust, lead, member, reader, admin, postId } = await makeScene();
    const [forTrust, forSchool] = [await trust.person(), await trust.person({ schoolId: member.schoolId })];
    await admin.client.call('safeguarding.add', { body: { personId: forTrust.id } });
    await admin.client.call('safeguarding.add', { body: { personId: forSchool.id, schoolId: member.schoolId } });
    await report(reader, postId, 'child');
    await report(reader, postId, 'allegation');
    expect((await reports(forTrust)).map(({ category }) => category).sort()).toEqual(['allegation', 'child']);
    expect((await reports(forSchool)).map(({ category }) => category)).toEqual(['child']);
    expect(await reports(lead)).toEqual([]);
    expect(await told(forTrust, 'was reported')).toBe(true);
    expect(await notices(lead)).toEqual([]);
  });

  it('that nobody could read says so, and administrators are asked for a contact, who then reads it', async () => {
    const { trust, lead, reader, admin, postId } = await makeScene();
    expect((await report(reader, postId, 'child')).body.goesTo).toEqual(['the trust’s administrators, who are asked to name a safeguarding contact for it']);
    expect(await told(admin, 'A report waits, and there is nobody to read it')).toBe(true);
    expect([await reports(admin), await reports(lead)]).toEqual([[], []]);
    const guard = await trust.person();
    await admin.client.call('safeguarding.add', { body: { personId: guard.id } });
    expect(await told(guard, 'You are a safeguarding contact now')).toBe(true);
    expect(await reports(guard)).toMatchObject([{ category: 'child', status: 'open' }]);
    expect((await report(guard, postId, 'unkind')).status).toBe(404);
    expect((await report(reader, postId, 'allegation')).body.goesTo).toEqual(['the safeguarding contacts']);
    expect((await report(lead, postId, 'unkind')).body.goesTo).toEqual(['the safeguarding contacts']);
  });

  it('is about what one can read, in words the server knows', async () => {
    const { reader, trust, postId } = await makeScene();
    const [stranger, foreigner] = [await trust.person(), await (await TestTrust.make(app)).person()];
    for (const one of [stranger, foreigner]) expect((await report(one, postId, 'unkind')).status).toBe(404);
    expect((await report(reader, postId, 'boring')).status).toBe(422);
    expect((await report(reader, randomUUID(), 'unkind')).status).toBe(404);
  });
});

describe('a hidden post', () => {
  it('is gone for every reader at once, with the reason to its author, and comes back', async () => {
    const { lead, member, reader, admin, networkId, threadId, postId } = await makeScene();
    const socket = await connectLive(app, reader.secret);
    const heard: { kind: string; text: string | undefined }[] = [];
    socket.on('network.change', ({ change }) => heard.push({ kind: change.kind, text: change.post?.text }));
    await new Promise((done) => socket.emit('network.open', { networkId }, done));
    const hide = (person: TestPerson, reason = REASON) => person.client.call('post.hide', { params: { id: postId }, body: { reason } });
    expect((await hide(reader)).status).toBe(403);
    expect((await hide(lead, 'no')).status).toBe(422);
    expect([(await hide(lead)).status, (await hide(lead)).status]).toEqual([204, 204]);
    const read = async () => (await reader.client.call('thread.show', { params: { id: threadId } })).body.page.items[0];
    expect(await read()).toMatchObject({ deleted: true, text: '' });
    expect(await told(member, `Your post in “Fair tests” was hidden: ${REASON}`)).toBe(true);
    expect((await lead.client.call('post.unhide', { params: { id: postId } })).status).toBe(204);
    expect(await read()).toMatchObject({ deleted: false, text: 'Zebrafish again' });
    expect(await told(member, 'can be read again')).toBe(true);
    expect(heard).toEqual([{ kind: 'post.deleted', text: '' }, { kind: 'post.edited', text: 'Zebrafish again' }]);
    expect((await acts(admin)).slice(0, 2)).toEqual(['post.unhide', 'post.hide']);
    socket.close();
  });

  it('is no answer any more: its question is open again, for readers live too', async () => {
    const { lead, member, networkId } = await makeScene();
    const { thread } = (await lead.client.call('thread.create', { params: { id: networkId }, body: { title: 'Which fish?', kind: 'question', text: 'For Year 5', clientKey: randomUUID() } })).body;
    const { id } = (await member.client.call('post.create', { params: { id: thread.id }, body: { text: 'Zebrafish', clientKey: randomUUID() } })).body;
    const shown = async () => { const { resolved, answerPostId } = (await member.client.call('thread.show', { params: { id: thread.id } })).body.thread; return [resolved, answerPostId]; };
    await lead.client.call('thread.answer', { params: { id: thread.id }, body: { postId: id } });
    expect(await shown()).toEqual([true, id]);
    await lead.client.call('post.hide', { params: { id }, body: { reason: REASON } });
    expect(await shown()).toEqual([false, null]);
    expect((await member.client.call('network.changes', { params: { id: networkId }, query: { after: 0 } })).body.changes.at(-1)).toMatchObject({ kind: 'post.deleted', thread: { resolved: false, answerPostId: null } });
  });

  it('is the answer again when it is shown again, unless somebody else’s was marked meanwhile', async () => {
    const { lead, member, networkId } = await makeScene();
    const { thread } = (await lead.client.call('thread.create', { params: { id: networkId }, body: { title: 'Which fish?', kind: 'question', text: 'For Year 5', clientKey: randomUUID() } })).body;
    const reply = async (text: string) => (await member.client.call('post.create', { params: { id: thread.id }, body: { text, clientKey: randomUUID() } })).body.id;
    const [first, second] = [await reply('Zebrafish'), await reply('Guppies')];
    const shown = async () => { const { resolved, answerPostId } = (await member.client.call('thread.show', { params: { id: thread.id } })).body.thread; return [resolved, answerPostId]; };
    const mark = (postId: string | null) => lead.client.call('thread.answer', { params: { id: thread.id }, body: { postId } });
    const hide = (id: string) => lead.client.call('post.hide', { params: { id }, body: { reason: REASON } });
    const unhide = (id: string) => lead.client.call('post.unhide', { params: { id } });
    await mark(first);
    await hide(first);
    await unhide(first);
    expect(await shown()).toEqual([true, first]);
    expect((await member.client.call('network.changes', { params: { id: networkId }, query: { after: 0 } })).body.changes.at(-1)).toMatchObject({ kind: 'post.edited', thread: { resolved: true, answerPostId: first } });
    // Another was marked, and the mark taken back: the first is not put in its place.
    await hide(first);
    await mark(second);
    await unhide(first);
    expect(await shown()).toEqual([true, second]);
    await mark(first);
    await hide(first);
    await mark(second);
    await mark(null);
    await unhide(first);
    expect(await shown()).toEqual([false, null]);
    // What was no answer becomes none.
    await hide(second);
    await unhide(second);
    expect(await shown()).toEqual([false, null]);
  });

  it('is listed for whoever may show it again, and for nobody else', async () => {
    const { trust, lead, member, reader, admin, postId } = await makeScene();
    const [forTrust, forSchool] = [await trust.person(), await trust.person({ schoolId: member.schoolId })];
    await admin.client.call('safeguarding.add', { body: { personId: forTrust.id } });
    await admin.client.call('safeguarding.add', { body: { personId: forSchool.id, schoolId: member.schoolId } });
    const hidden = async (person: TestPerson) => (await person.client.call('post.hidden')).body.items;
    expect(await hidden(lead)).toEqual([]);
    await lead.client.call('post.hide', { params: { id: postId }, body: { reason: REASON } });
    expect(await hidden(lead)).toMatchObject([{ id: postId, text: 'Zebrafish again', reason: REASON, hiddenBy: 'Ada Khan', author: { name: 'Bo Lee' }, thread: { title: 'Fair tests' }, open: true }]);
    expect(await hidden(forTrust)).toMatchObject([{ id: postId, open: false }]);
    const foreign = await (await TestTrust.make(app)).person({ roles: ['trust_admin'] });
    for (const other of [member, reader, admin, forSchool, foreign]) expect(await hidden(other)).toEqual([]);
    expect((await app.client().call('post.hidden')).status).toBe(401);
    await forTrust.client.call('post.unhide', { params: { id: postId } });
    expect(await hidden(lead)).toEqual([]);
  });
});

it('every other act of a lead is recorded, and told to whom it concerns with the reason', async () => {
  const { lead, member, admin, networkId, threadId } = await makeScene();
  const update = (body: object) => lead.client.call('thread.update', { params: { id: threadId }, body });
  await update({ title: 'Fair tests in Year 5' });
  await update({ closed: true, reason: 'It is settled by now' });
  await update({ closed: false });
  expect(await told(member, 'Ada Khan renamed your thread “Fair tests”: it is “Fair tests in Year 5” now')).toBe(true);
  expect(await told(member, 'was closed: It is settled by now')).toBe(true);
  expect(await told(member, 'Your thread “Fair tests in Year 5” is open again')).toBe(true);
  await lead.client.call('network.removeMember', { params: { id: networkId, personId: member.id }, body: { reason: 'You teach elsewhere now' } });
  expect(await told(member, ': You teach elsewhere now')).toBe(true);
  expect((await acts(admin)).slice(0, 4)).toEqual(['network.removeMember', 'thread.open', 'thread.close', 'thread.rename']);
});

describe('the suspended', () => {
  it('hear nothing from that instant, cannot join until it ends, and are told why', async () => {
    const { lead, member, admin, networkId, threadId } = await makeScene();
    const socket = await connectLive(app, member.secret);
    const heard: string[] = [];
    socket.on('network.change', () => heard.push('change'));
    socket.on('network.left', () => heard.push('left'));
    await new Promise((done) => socket.emit('network.open', { networkId }, done));
    const suspend = (person: TestPerson, body: object = { reason: 'Unkind words, twice' }) => person.client.call('network.suspend', { params: { id: networkId, personId: member.id }, body });
    expect((await suspend(member)).status).toBe(403);
    expect((await suspend(lead, { reason: 'Unkind words, twice', until: '2020-01-01' })).status).toBe(422);
    expect((await suspend(lead)).status).toBe(204);
    await lead.client.call('post.create', { params: { id: threadId }, body: { text: 'After', clientKey: randomUUID() } });
    await pause(150);
    expect(heard).toEqual(['left']);
    expect((await member.client.call('thread.show', { params: { id: threadId } })).status).toBe(404);
    const refused = await member.client.call('network.join', { params: { id: networkId } });
    expect([refused.status, refused.problem.detail]).toEqual([403, expect.stringContaining('suspended')]);
    expect(await told(member, 'Unkind words, twice')).toBe(true);
    const seen = { suspended: { reason: 'Unkind words, twice', until: null } };
    expect((await member.client.call('network.show', { params: { id: networkId } })).body).toMatchObject({ ...seen, abilities: { join: false } });
    expect((await member.client.call('network.list')).body.items.find(({ id }) => id === networkId)).toMatchObject(seen);
    expect((await lead.client.call('network.show', { params: { id: networkId } })).body.suspended).toBeNull();
    expect((await lead.client.call('network.suspensions', { params: { id: networkId } })).body.items).toMatchObject([{ person: { name: 'Bo Lee' }, reason: 'Unkind words, twice', until: null }]);
    expect((await member.client.call('network.suspensions', { params: { id: networkId } })).status).toBe(403);
    expect((await lead.client.call('network.unsuspend', { params: { id: networkId, personId: member.id } })).status).toBe(204);
    expect((await member.client.call('network.show', { params: { id: networkId } })).body).toMatchObject({ suspended: null, abilities: { join: true } });
    expect((await member.client.call('network.join', { params: { id: networkId } })).status).toBe(200);
    expect((await acts(admin)).slice(0, 2)).toEqual(['network.unsuspend', 'network.suspend']);
    expect((await lead.client.call('network.suspend', { params: { id: networkId, personId: lead.id }, body: { reason: 'Unkind words' } })).status).toBe(422);
    socket.close();
  });

  it('cannot ask to be let in either, and nobody is bothered with their request, until it ends', async () => {
    const { lead, member, networkId } = await makeScene();
    await lead.client.call('network.update', { params: { id: networkId }, body: { open: false, byRequest: true } });
    expect((await lead.client.call('network.suspend', { params: { id: networkId, personId: member.id }, body: { reason: 'Unkind words' } })).status).toBe(204);
    const ask = () => member.client.call('joining.ask', { params: { id: networkId }, body: { words: 'I am sorry' } });
    const asking = async () => (await lead.client.call('joining.list', { params: { id: networkId } })).body.items.map(({ person }) => person.id);
    const refused = await ask();
    expect([refused.status, refused.problem.detail, await asking()]).toEqual([403, expect.stringContaining('suspended'), []]);
    await lead.client.call('network.unsuspend', { params: { id: networkId, personId: member.id } });
    expect([(await ask()).status, await asking()]).toEqual([200, [member.id]]);
  });
});

describe('the rule by which posts are kept', () => {
  it('erases older words everywhere, and waits for open reports', async () => {
    const { trust, lead, member, reader, admin, networkId } = await makeScene();
    const old = new Date(Date.now() - 800 * 86_400_000);
    const threadId = await makeThread(app, trust.id, networkId, member.id, { posts: [{ authorId: member.id, at: old, text: 'Old quagga' }, { authorId: member.id, at: old, text: 'Reported quagga' }, { authorId: lead.id, at: new Date(), text: 'New' }] });
    const texts = async () => (await lead.client.call('thread.show', { params: { id: threadId } })).body.page.items.map(({ text }) => text);
    const forget = () => app.nest.get(ForgetOldPosts, { strict: false }).run(trust.id);
    await forget();
    expect(await texts()).toEqual(['Old quagga', 'Reported quagga', 'New']);
    expect((await admin.client.call('retention.save', { body: { keepMonths: 3 } })).status).toBe(422);
    expect((await lead.client.call('retention.save', { body: { keepMonths: 24 } })).status).toBe(403);
    await admin.client.call('retention.save', { body: { keepMonths: 24 } });
    const { items } = (await lead.client.call('thread.show', { params: { id: threadId } })).body.page;
    await report(reader, items[1]!.id, 'unkind');
    await forget();
    await forget();
    expect(await texts()).toEqual(['', 'Reported quagga', 'New']);
    expect((await app.asOwner(trust.id, (db) => db.query('SELECT 1 FROM post WHERE trust_id = $1 AND (text LIKE $2 OR body::text LIKE $2)', [trust.id, '%Old quagga%']))).rowCount).toBe(0);
    expect((await acts(admin)).filter((act) => act === 'retention.posts')).toHaveLength(1);
    expect((await reader.client.call('safeguarding.show')).body.keepMonths).toBe(24);
  });
});
