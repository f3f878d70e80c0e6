// Threads over HTTP: starting, listing, reading, resolving; and what counts as unread.
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
  return { ...meeting, params: { id: meeting.networkId } };
}
const start = (person: TestPerson, networkId: string, more: Record<string, unknown> = {}) =>
  person.client.call('thread.create', { params: { id: networkId }, body: { title: 'Fair tests', text: 'How do you start?', clientKey: randomUUID(), ...more } });
const reply = (person: TestPerson, threadId: string, text = 'Like this') => person.client.call('post.create', { params: { id: threadId }, body: { text, clientKey: randomUUID() } });
const unread = async (person: TestPerson) => (await person.client.call('network.unread')).body.items.map(({ unread: posts, mentions }) => [posts, mentions]);

describe('a thread', () => {
  it('begins with its first post, once for one key', async () => {
    const { member, networkId, params } = await arrange();
    const clientKey = randomUUID();
    const made = await Promise.all([1, 2, 3].map(() => start(member, networkId, { clientKey, kind: 'question' })));
    expect(made.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(made.map(({ body }) => body.thread.id)).size).toBe(1);
    expect(made[0]!.body).toMatchObject({ thread: { title: 'Fair tests', kind: 'question', posts: 1, unread: 0, lastSeq: 2, resolved: false }, post: { seq: 2, clientKey, author: { name: 'Bo Lee' } } });
    const { body } = await member.client.call('network.changes', { params, query: { after: 0 } });
    expect(body.changes.map(({ seq, kind }) => [seq, kind])).toEqual([[1, 'thread.created'], [2, 'post.created']]);
  });

  it('says which field is wrong', async () => {
    const { member, networkId } = await arrange();
    expect((await start(member, networkId, { title: ' ', text: '', clientKey: 'x' })).problem.errors?.map(({ path }) => path)).toEqual(['body.clientKey', 'body.title', 'body.text']);
    expect((await start(member, networkId, { resourceId: randomUUID() })).problem.errors).toMatchObject([{ path: 'body.resourceId' }]);
  });

  it('of sharing shows what it shares', async () => {
    const { lead, networkId } = await arrange();
    const resourceId = (await lead.client.call('resource.create', { body: { title: 'Air', subject: 'science', visibility: 'trust', document: { type: 'doc', content: [{ type: 'paragraph' }] } } })).body.id;
    const share = (more: object = {}) => start(lead, networkId, { kind: 'share', ...more });
    expect((await share()).problem.errors).toMatchObject([{ path: 'body.resourceId' }]);
    expect([(await share({ resourceId })).status, (await share({ text: `Look\n\n[Air](resource:${resourceId})` })).status]).toEqual([201, 201]);
  });

  it('is listed by its latest post, in pages and by filter', async () => {
    const { lead, member, networkId, params } = await arrange();
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) ids.push((await start(lead, networkId, { title: `T${i}`, kind: i % 2 ? 'question' : 'discussion' })).body.thread.id);
    await reply(lead, ids[0]!);
    const list = async (query: Record<string, unknown>) => (await member.client.call('thread.list', { params, query })).body;
    const first = await list({ limit: 2 });
    expect(first.items.map(({ title }) => title)).toEqual(['T0', 'T4']);
    const second = await list({ limit: 3, cursor: first.next });
    expect(second.items.map(({ title }) => title)).toEqual(['T3', 'T2', 'T1']);
    expect(second.next).toBeNull();
    await lead.client.call('thread.update', { params: { id: ids[1]! }, body: { resolved: true } });
    expect((await list({ filter: 'open_questions' })).items.map(({ title }) => title)).toEqual(['T3']);
    await member.client.call('thread.read', { params: { id: ids[0]! }, body: { seq: 999 } });
    expect((await list({ filter: 'unread' })).items.map(({ title }) => title)).toEqual(['T4', 'T3', 'T2', 'T1']);
    expect((await lead.client.call('thread.list', { params, query: { filter: 'unread' } })).body.items).toEqual([]);
  });

  it('shows its latest fifty posts and gives the older ones page by page', async () => {
    const { trust, lead, member, networkId } = await arrange();
    const threadId = await makeThread(app, trust.id, networkId, lead.id, { posts: Array.from({ length: 120 }, (_, i) => ({ authorId: lead.id, at: new Date(Date.now() - 1e6 + i), text: `Post ${i}` })) });
    const { body } = await member.client.call('thread.show', { params: { id: threadId } });
    expect(body).toMatchObject({ thread: { posts: 120, unread: 120 }, network: { id: networkId, members: 2, leads: [{ name: 'Ada Khan' }] }, abilities: { post: true, resolve: false, close: false } });
    expect(body.page.items.map(({ text }) => text)).toEqual(Array.from({ length: 50 }, (_, i) => `Post ${i + 70}`));
    expect(body.page).toMatchObject({ before: body.page.items[0]!.seq, seq: 121 });
    const older = (await member.client.call('post.list', { params: { id: threadId }, query: { before: body.page.before, limit: 100 } })).body;
    expect(older.items.map(({ text }) => text)).toEqual(Array.from({ length: 70 }, (_, i) => `Post ${i}`));
    expect(older.before).toBeNull();
  });

  it('is resolved by its author or a lead, closed by a lead, and says so once in the history', async () => {
    const { trust, lead, member, networkId, params } = await arrange();
    const third = await trust.person();
    await third.client.call('network.join', { params });
    const { id } = (await start(member, networkId)).body.thread;
    const update = (person: TestPerson, body: Record<string, unknown>) => person.client.call('thread.update', { params: { id }, body });
    expect((await update(third, { resolved: true })).problem.code).toBe('ability.missing');
    expect((await update(third, { title: 'Mine' })).problem.code).toBe('ability.missing');
    expect((await update(member, { closed: true })).problem.code).toBe('ability.missing');
    expect((await update(member, { resolved: true, title: 'Fair tests in Year 5' })).body).toMatchObject({ resolved: true, title: 'Fair tests in Year 5', unread: 0 });
    expect((await update(member, { resolved: true })).status).toBe(200);
    expect((await update(lead, { closed: true })).problem.errors).toMatchObject([{ path: 'body.reason' }]);
    expect((await update(lead, { closed: true, reason: 'We have agreed on it' })).body).toMatchObject({ closed: true, unread: 1 });
    const { changes } = (await lead.client.call('network.changes', { params, query: { after: 2 } })).body;
    expect(changes.map(({ seq, kind, thread }) => [seq, kind, thread?.closed])).toEqual([[3, 'thread.changed', true], [4, 'thread.changed', true]]);
    expect((await reply(lead, id)).problem.code).toBe('thread.closed');
    expect((await update(lead, { closed: false })).body.closed).toBe(false);
    expect((await reply(lead, id)).status).toBe(201);
  });
});

describe('what is unread', () => {
  it('is what others wrote since I joined and have not read; a mention counts until then', async () => {
    const { trust, lead, member, networkId, params } = await arrange();
    const first = (await start(lead, networkId, { text: `Look, @[Bo](person:${member.id})` })).body.thread.id;
    const second = (await start(lead, networkId)).body.thread.id;
    const last = (await reply(lead, second)).body.seq;
    await reply(member, first);
    expect(await unread(member)).toEqual([[3, 1]]);
    expect(await unread(lead)).toEqual([[1, 0]]);
    const late = await trust.person();
    await late.client.call('network.join', { params });
    expect(await unread(late)).toEqual([[0, 0]]);
    const read = (person: TestPerson, id: string, seq: number) => person.client.call('thread.read', { params: { id }, body: { seq } });
    expect((await read(member, second, last - 1)).status).toBe(204);
    expect(await unread(member)).toEqual([[2, 1]]);
    await Promise.all([1, 2, 3, 4].map(() => read(member, second, 10_000)));
    expect(await unread(member)).toEqual([[1, 1]]);
    await read(member, second, 0);
    await read(member, first, 10_000);
    expect(await unread(member)).toEqual([[0, 0]]);
    await reply(lead, first);
    expect(await unread(late)).toEqual([[1, 0]]);
    expect((await late.client.call('thread.list', { params })).body.items.map((thread) => thread.unread)).toEqual([1, 0]);
  });

  it('agrees between network and threads after any mixture of writing and reading', async () => {
    const { trust, lead, member, networkId, params } = await arrange();
    const third = await trust.person();
    await third.client.call('network.join', { params });
    const people = [lead, member, third];
    const threads = await Promise.all([0, 1, 2].map(async (i) => (await start(people[i]!, networkId)).body.thread.id));
    await Promise.all(people.map(async (person, i) => {
      for (let step = 0; step < 15; step++) {
        const thread = threads[(step * 7 + i) % 3]!;
        const posted = await reply(person, thread);
        if (step % 3 === i) await person.client.call('thread.read', { params: { id: thread }, body: { seq: posted.body.seq - (step % 4) } });
        if (step % 5 === i) await person.client.call('post.delete', { params: { id: posted.body.id } });
      }
    }));
    for (const person of people) {
      const { items } = (await person.client.call('thread.list', { params })).body;
      const [[network]] = await unread(person) as [[number]];
      expect(items.reduce((sum, thread) => sum + thread.unread, 0)).toBe(network);
      for (const { id } of items) await person.client.call('thread.read', { params: { id }, body: { seq: 10_000 } });
      expect(await unread(person)).toEqual([[0, 0]]);
    }
  });
});
