// Posts over HTTP: once for one key, never in a closed thread, naming only members, showing only what a reader may see.
import { randomUUID } from 'node:crypto';
import type { TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { makeMeeting, makeThread } from './testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

async function arrange() {
  const meeting = await makeMeeting(app);
  const threadId = await makeThread(app, meeting.trust.id, meeting.networkId, meeting.lead.id);
  return { ...meeting, threadId, params: { id: threadId } };
}
async function makeResource(trustId: string, author: TestPerson, title: string, audience: string[]): Promise<string> {
  const id = randomUUID();
  await app.asOwner(trustId, (db) => db.query("INSERT INTO resource (trust_id, id, title, subject, audience, school_id, author_id, root_id) VALUES ($1, $2, $3, 'science', $4, $5, $6, $2)", [trustId, id, title, audience, author.schoolId, author.id]));
  return id;
}
const reply = (person: TestPerson, threadId: string, text: unknown = 'Like this', clientKey: string = randomUUID()) => person.client.call('post.create', { params: { id: threadId }, body: { text, clientKey } });
const show = async (person: TestPerson, threadId: string) => (await person.client.call('thread.show', { params: { id: threadId } })).body;

describe('a post', () => {
  it('is made once for one key, however often and however fast it is sent', async () => {
    const { lead, member, threadId, networkId, trust } = await arrange();
    const clientKey = randomUUID();
    const sent = await Promise.all(Array.from({ length: 12 }, () => reply(member, threadId, 'Once', clientKey)));
    expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 201));
    for (const { body } of sent) expect(body).toEqual(sent[0]!.body);
    expect((await show(lead, threadId)).page).toMatchObject({ seq: 3, items: [{}, { text: 'Once', seq: 3, clientKey, author: { name: 'Bo Lee', school: 'Birch Academy' } }] });
    expect((await reply(lead, threadId, 'Another author', clientKey)).body.text).toBe('Another author');
    const elsewhere = await makeThread(app, trust.id, networkId, lead.id);
    expect((await reply(member, elsewhere, 'Once', clientKey)).problem).toMatchObject({ status: 422, code: 'request.key_reused' });
    expect((await member.client.call('network.changes', { params: { id: networkId }, query: { after: 0 } })).body.changes.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('is refused when the thread is closed, unless it was made before', async () => {
    const { lead, member, threadId, params } = await arrange();
    const clientKey = randomUUID();
    await reply(member, threadId, 'In time', clientKey);
    await lead.client.call('thread.update', { params, body: { closed: true } });
    expect((await reply(member, threadId)).problem).toMatchObject({ status: 409, code: 'thread.closed' });
    expect((await reply(member, threadId, 'In time', clientKey))).toMatchObject({ status: 201, body: { text: 'In time' } });
  });

  it('never comes after the closing of its thread, whoever is faster', async () => {
    const { lead, member, threadId, networkId, params } = await arrange();
    const racing = Array.from({ length: 30 }, () => reply(member, threadId));
    const closing = lead.client.call('thread.update', { params, body: { closed: true } });
    const answers = await Promise.all(racing);
    await closing;
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    const { changes } = (await lead.client.call('network.changes', { params: { id: networkId }, query: { after: 0 } })).body;
    const closedAt = changes.find(({ kind }) => kind === 'thread.changed')!.seq;
    expect(changes.at(-1)!.seq).toBe(closedAt);
    expect(changes.map(({ seq }) => seq)).toEqual(changes.map((_, i) => i + 1));
    expect((await show(lead, threadId)).thread.posts).toBe(1 + answers.filter(({ status }) => status === 201).length);
  });

  it('says what is wrong with it', async () => {
    const { trust, member, threadId } = await arrange();
    expect((await reply(member, threadId, '   ')).problem.errors).toMatchObject([{ path: 'body.text', message: 'Write something first' }]);
    expect((await reply(member, threadId, 'x'.repeat(20_001))).problem.errors).toMatchObject([{ path: 'body.text' }]);
    expect((await reply(member, threadId, 'x'.repeat(20_000))).status).toBe(201);
    expect((await reply(member, threadId, 'a\u0000b')).status).toBe(422);
    expect((await reply(member, threadId, 'half \ud800 a sign')).status).toBe(422);
    expect((await reply(member, threadId, Array.from({ length: 21 }, () => `@[x](person:${randomUUID()})`).join(' '))).problem.errors).toMatchObject([{ path: 'body.text' }]);
    const outsider = await trust.person();
    expect((await reply(outsider, threadId)).problem.code).toBe('thing.not_found');
    expect((await app.client().call('post.create', { params: { id: threadId }, body: {} })).status).toBe(401);
  });

  it('mentions members by their real names, and nobody else', async () => {
    const { trust, lead, member, threadId } = await arrange();
    const outsider = await trust.person({ name: 'Cy Dunn' });
    const { body } = await reply(lead, threadId, `Ask @[the Head](person:${member.id.toUpperCase()}) or @[Cy](person:${outsider.id}), not @[me](person:${lead.id}).`);
    expect(body.mentions.sort()).toEqual([member.id, lead.id].sort());
    expect(body.body).toMatchObject({ content: [{ content: [
      { text: 'Ask ' }, { type: 'mention', attrs: { personId: member.id, name: 'Bo Lee' } }, { text: ' or @Cy, not ' }, { type: 'mention', attrs: { name: 'Ada Khan' } }, { text: '.' },
    ] }] });
    expect((await lead.client.call('network.unread')).body.items[0]).toMatchObject({ mentions: 0, unread: 0 });
    expect((await member.client.call('network.unread')).body.items[0]).toMatchObject({ mentions: 1 });
  });

  it('shows a linked resource only to those who may read it', async () => {
    const { trust, lead, member, threadId, networkId } = await arrange();
    const shared = await makeResource(trust.id, lead, 'A trust lesson', ['trust']);
    const own = await makeResource(trust.id, lead, 'A private lesson', [`person:${lead.id}`]);
    const text = `Look:\n\n[a](resource:${shared})\n\n[b](resource:${own})\n\n[c](resource:${randomUUID()})`;
    const titles = (post: { resources: { title: string | null; readable: boolean }[] }) => post.resources.map(({ title, readable }) => [title, readable]);
    expect(titles((await reply(lead, threadId, text)).body)).toEqual([['A trust lesson', true], ['A private lesson', true], [null, false]]);
    expect(titles((await show(member, threadId)).page.items[1]!)).toEqual([['A trust lesson', true], [null, false], [null, false]]);
    const made = await lead.client.call('thread.create', { params: { id: networkId }, body: { title: 'About it', text: 'x', clientKey: randomUUID(), resourceId: own } });
    expect(made.body.thread.resource).toEqual({ id: own, title: 'A private lesson' });
    expect((await show(member, made.body.thread.id)).thread.resource).toBeNull();
  });
});

describe('changing a post', () => {
  it('is its author’s right, kept in the history', async () => {
    const { lead, member, threadId, networkId, params } = await arrange();
    const { body: { id } } = await reply(member, threadId, `Hi @[Ada](person:${lead.id})`);
    const edit = (person: TestPerson, text: string) => person.client.call('post.edit', { params: { id }, body: { text } });
    expect((await edit(lead, 'Mine now')).problem.code).toBe('ability.missing');
    expect((await lead.client.call('network.unread')).body.items[0]).toMatchObject({ mentions: 1 });
    const edited = await edit(member, 'Hello *all*');
    expect(edited).toMatchObject({ status: 200, body: { id, text: 'Hello *all*', mentions: [], seq: 3 } });
    expect(edited.body.editedAt).not.toBeNull();
    expect((await lead.client.call('network.unread')).body.items[0]).toMatchObject({ mentions: 0, unread: 1 });
    const { changes } = (await lead.client.call('network.changes', { params: { id: networkId }, query: { after: 2 } })).body;
    expect(changes.map(({ seq, kind, post }) => [seq, kind, post?.text])).toEqual([[3, 'post.created', 'Hello *all*'], [4, 'post.edited', 'Hello *all*']]);
    await lead.client.call('thread.update', { params, body: { closed: true } });
    expect((await edit(member, 'Too late')).problem.code).toBe('thread.closed');
  });

  it('by deleting leaves its place without words, for its author alone', async () => {
    const { trust, lead, member, threadId, networkId } = await arrange();
    const third = await trust.person();
    await third.client.call('network.join', { params: { id: networkId } });
    const { body: { id } } = await reply(member, threadId, 'Sorry');
    const remove = (person: TestPerson) => person.client.call('post.delete', { params: { id } });
    for (const other of [third, lead]) expect((await remove(other)).problem.code).toBe('ability.missing');
    expect([(await remove(member)).status, (await remove(member)).status]).toEqual([204, 204]);
    const { page, thread } = await show(member, threadId);
    expect(page.items[1]).toMatchObject({ id, deleted: true, text: '', body: null, mentions: [], resources: [], author: { name: 'Bo Lee' } });
    expect(thread.posts).toBe(2);
    expect(page.seq).toBe(4);
    expect((await member.client.call('post.edit', { params: { id }, body: { text: 'Back' } })).status).toBe(404);
  });
});
