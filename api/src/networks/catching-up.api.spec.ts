// Catching up after a while away, reading everything at once, and finding what was said: in my networks and nowhere else.
import { randomUUID } from 'node:crypto';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { makeMeeting, makeNetwork, makeThread } from './testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const reply = async (person: TestPerson, threadId: string, text = 'Like this') => (await person.client.call('post.create', { params: { id: threadId }, body: { text, clientKey: randomUUID() } })).body;
const start = async (person: TestPerson, networkId: string, body: object) => (await person.client.call('thread.create', { params: { id: networkId }, body: { title: 'Next term', text: 'Here it is', clientKey: randomUUID(), ...body } })).body;
const search = async (person: TestPerson, query: Record<string, unknown>) => (await person.client.call('conversation.search', { query })).body;

describe('catching up', () => {
  it('puts first what concerns me, and leads to the first post I have not read', async () => {
    const { trust, lead, member, networkId } = await makeMeeting(app);
    const mineId = randomUUID();
    await app.asOwner(trust.id, (db) => db.query("INSERT INTO resource (trust_id, id, title, subject, audience, school_id, author_id, root_id) VALUES ($1, $2, 'Plants', 'science', '{trust}', $3, $4, $2)", [trust.id, mineId, member.schoolId, member.id]));
    const asked = await start(member, networkId, { title: 'Mine', kind: 'question' });
    const went = await start(lead, networkId, { title: 'Went on' });
    await member.client.call('unread.clear', { body: {} });
    expect((await member.client.call('catchup.show')).body).toMatchObject({ posts: 0, threads: [], mentions: [], aboutMine: [] });
    await reply(lead, went.thread.id);
    await start(lead, networkId, { title: 'Which one?', kind: 'decision', decision: { options: ['A', 'B'], closesOn: '2999-01-01' } });
    const shown = await start(lead, networkId, { title: 'Look', text: `I used this\n\n[Plants](resource:${mineId})` });
    const answer = await reply(lead, asked.thread.id);
    await reply(lead, asked.thread.id);
    const named = await start(lead, networkId, { title: 'Named', text: `**Would** @[Bo](person:${member.id}) help?` });
    const open = await start(lead, networkId, { title: 'Anyone?', kind: 'question' });
    const { body } = await member.client.call('catchup.show');
    expect(body.threads.map(({ title, reason }) => [title, reason])).toEqual([['Named', 'mention'], ['Mine', 'my_question'], ['Look', 'my_resource'], ['Which one?', 'decision'], ['Anyone?', 'new'], ['Went on', 'replies']]);
    expect(body.posts).toBe(7);
    expect(body.threads[1]).toMatchObject({ unread: 2, voices: 1, firstUnread: answer.id, network: { id: networkId } });
    expect(body.mentions).toMatchObject([{ id: named.post.id, text: 'Would @Bo help?', author: { name: 'Ada Khan' } }]);
    expect(body.aboutMine).toMatchObject([{ id: shown.post.id }]);
    expect(body.questions).toMatchObject([{ thread: { id: open.thread.id }, author: { name: 'Ada Khan' } }]);
    expect((await (await trust.person()).client.call('catchup.show')).body).toMatchObject({ posts: 0, threads: [], questions: [] });
  });

  it('is over at once when everything is marked as read, and what comes then is new', async () => {
    const { lead, member, trust, networkId } = await makeMeeting(app);
    const threadId = await makeThread(app, trust.id, networkId, lead.id);
    await reply(lead, threadId, `@[Bo](person:${member.id})`);
    const unread = async () => (await member.client.call('network.unread')).body.items[0];
    expect(await unread()).toMatchObject({ unread: 2, mentions: 1 });
    expect((await member.client.call('network.readAll', { params: { id: networkId }, body: {} })).status).toBe(204);
    expect(await unread()).toMatchObject({ unread: 0, mentions: 0 });
    expect((await member.client.call('thread.show', { params: { id: threadId } })).body.thread.unread).toBe(0);
    await Promise.all([...Array.from({ length: 5 }, () => reply(lead, threadId)), ...Array.from({ length: 5 }, () => reply(member, threadId)), ...Array.from({ length: 3 }, () => member.client.call('unread.clear', { body: {} }))]);
    const left = (await unread())!.unread;
    const shown = (await member.client.call('thread.show', { params: { id: threadId } })).body.thread.unread;
    expect(left).toBe(shown);
    expect((await (await trust.person()).client.call('network.readAll', { params: { id: networkId }, body: {} })).problem.code).toBe('ability.missing');
  });
});

describe('searching conversations', () => {
  it('finds words, their forms and titles, in my networks alone', async () => {
    const { trust, lead, member, networkId } = await makeMeeting(app);
    const other = await makeNetwork(app, trust.id, { leads: [lead.id], members: [] });
    const threadId = await makeThread(app, trust.id, networkId, lead.id, { title: 'Osmosis with potatoes' });
    const post = await reply(lead, threadId, 'Use **beakers**, see [Plants](resource:11111111-2222-4333-8444-555555555555)');
    const hidden = await start(lead, other, { title: 'Beakers elsewhere', text: 'Beakers are broken' });
    const found = await search(member, { q: 'beaker' });
    expect(found.items.map(({ id }) => id)).toEqual([post.id]);
    expect(found.items[0]?.text).toContain('\uE000beakers\uE001');
    expect(found.items[0]?.text).not.toContain('11111111');
    expect((await search(member, { q: 'osmosis' })).items).toMatchObject([{ thread: { id: threadId, title: 'Osmosis with potatoes' } }]);
    expect((await search(lead, { q: 'beaker' })).items.map(({ id }) => id)).toContain(hidden.post.id);
    await lead.client.call('post.delete', { params: { id: post.id } });
    expect((await search(member, { q: 'beaker' })).items).toEqual([]);
    for (const outsider of [await trust.person(), await (await TestTrust.make(app)).person()]) expect((await search(outsider, { q: 'osmosis' })).items).toEqual([]);
    await member.client.call('network.leave', { params: { id: networkId } });
    expect((await search(member, { q: 'osmosis' })).items).toEqual([]);
  });

  it('finds what begins like the last word, and goes by the filters alone where the words say nothing', async () => {
    const { lead, member, networkId } = await makeMeeting(app);
    const { post, thread } = await start(lead, networkId, { title: 'Leaves', text: 'Photosynthesis in pondweed', kind: 'question' });
    const other = await reply(member, thread.id, 'Try a photograph of the lamp');
    const ids = async (query: Record<string, unknown>) => (await search(member, query)).items.map(({ id }) => id);
    expect([await ids({ q: 'photosyn' }), await ids({ q: 'pondweed photos' }), await ids({ q: 'photo' })]).toEqual([[post.id], [post.id], [other.id, post.id]]);
    expect((await search(member, { q: 'photosyn' })).items[0]?.text).toContain('\uE000Photosynthesis\uE001');
    expect([await ids({ q: '"photosyn"' }), await ids({ q: 'lamp -photo' }), await ids({ q: 'ph' })]).toEqual([[], [other.id], []]);
    expect([await ids({ q: 'the', unanswered: 'true' }), await ids({ q: 'the of', personId: member.id })]).toEqual([[post.id], [other.id]]);
  });

  it('narrows by network, person, kind, day, file and whether a question waits', async () => {
    const { lead, member, networkId } = await makeMeeting(app);
    const waiting = await start(lead, networkId, { title: 'Waiting', kind: 'question', text: 'Who has mirrors?' });
    const answered = await start(lead, networkId, { title: 'Answered', kind: 'question', text: 'Who has lenses?' });
    const picture = await reply(member, answered.thread.id, 'Here are mirrors ![A mirror](/api/files/11111111-2222-4333-8444-555555555555)');
    await lead.client.call('thread.answer', { params: { id: answered.thread.id }, body: { postId: picture.id } });
    const ids = async (query: Record<string, unknown>) => (await search(member, query)).items.map(({ id }) => id);
    expect(await ids({ q: 'mirrors' })).toEqual([picture.id, waiting.post.id]);
    expect(await ids({ q: 'mirrors', personId: lead.id })).toEqual([waiting.post.id]);
    expect(await ids({ file: 'true' })).toEqual([picture.id]);
    expect(await ids({ unanswered: 'true' })).toEqual([waiting.post.id]);
    expect(await ids({ kind: 'decision' })).toEqual([]);
    expect(await ids({ q: 'mirrors', networkId: randomUUID() })).toEqual([]);
    expect(await ids({ from: '2999-01-01' })).toEqual([]);
    expect(await ids({ to: '2999-01-01', q: 'lenses OR telescopes' })).toEqual([answered.post.id]);
    expect((await member.client.call('conversation.search', { query: { from: 'soon' } })).status).toBe(422);
  });

  it('comes in pages', async () => {
    const { trust, lead, member, networkId } = await makeMeeting(app);
    const threadId = await makeThread(app, trust.id, networkId, lead.id);
    for (let n = 0; n < 25; n++) await reply(lead, threadId, `Page ${n}`);
    const first = await search(member, { q: 'page' });
    const second = await search(member, { q: 'page', cursor: first.next });
    expect([first.items.length, second.items.length, second.next]).toEqual([20, 5, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(25);
  });
});
