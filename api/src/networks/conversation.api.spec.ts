// Conversation beyond words: answers, decisions, meetings with their calendar, reactions, earlier wordings, what is kept, followed and muted.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { makeMeeting, makeThread } from './testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const reply = async (person: TestPerson, threadId: string, text = 'Like this') => (await person.client.call('post.create', { params: { id: threadId }, body: { text, clientKey: randomUUID() } })).body;
const show = async (person: TestPerson, threadId: string) => (await person.client.call('thread.show', { params: { id: threadId } })).body;
const start = (person: TestPerson, networkId: string, body: object) => person.client.call('thread.create', { params: { id: networkId }, body: { title: 'Next term', text: 'Here it is', clientKey: randomUUID(), ...body } });
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('a question', () => {
  it('is settled by the reply its author or a lead marks, and open again without it', async () => {
    const { trust, lead, member, networkId } = await makeMeeting(app);
    const threadId = await makeThread(app, trust.id, networkId, member.id, { kind: 'question' });
    const answer = await reply(lead, threadId);
    const mark = (person: TestPerson, postId: string | null) => person.client.call('thread.answer', { params: { id: threadId }, body: { postId } });
    expect((await mark(member, answer.id)).body).toMatchObject({ answerPostId: answer.id, resolved: true });
    expect((await show(lead, threadId)).thread).toMatchObject({ answerPostId: answer.id, resolved: true });
    expect((await mark(lead, null)).body).toMatchObject({ answerPostId: null, resolved: false });
    expect((await mark(member, randomUUID())).problem.errors).toMatchObject([{ path: 'body.postId' }]);
    expect((await mark(await trust.person(), answer.id)).status).toBe(404);
    await mark(member, answer.id);
    await lead.client.call('post.delete', { params: { id: answer.id } });
    expect((await show(lead, threadId)).thread).toMatchObject({ answerPostId: null, resolved: false });
    const talk = await makeThread(app, trust.id, networkId, lead.id);
    expect((await member.client.call('thread.answer', { params: { id: talk }, body: { postId: null } })).problem.code).toBe('ability.missing');
  });
});

describe('a decision', () => {
  it('counts one choice a person, says who chose what to nobody, and ends with a result', async () => {
    const { trust, lead, member, networkId } = await makeMeeting(app);
    expect((await start(lead, networkId, { kind: 'decision' })).problem.errors).toMatchObject([{ path: 'body.decision.options' }]);
    expect((await start(lead, networkId, { kind: 'decision', decision: { options: ['A', 'a'], closesOn: inDays(3) } })).status).toBe(422);
    expect((await start(lead, networkId, { kind: 'decision', decision: { options: ['A', 'B'], closesOn: inDays(-3) } })).problem.errors).toMatchObject([{ path: 'body.decision.closesOn' }]);
    const { thread } = (await start(lead, networkId, { kind: 'decision', decision: { options: ['Model A', 'Model B'], closesOn: inDays(3) } })).body;
    const [a, b] = thread.decision!.options;
    const choose = (person: TestPerson, optionId: string | null) => person.client.call('thread.choose', { params: { id: thread.id }, body: { optionId } });
    await choose(lead, a!.id);
    await choose(member, a!.id);
    const moved = (await choose(member, b!.id)).body;
    expect(moved.decision?.options.map(({ count }) => count)).toEqual([1, 1]);
    const seen = await show(member, thread.id);
    expect([seen.mine.optionId, (await show(lead, thread.id)).mine.optionId]).toEqual([b!.id, a!.id]);
    expect(JSON.stringify(seen.thread.decision)).not.toContain(member.id);
    expect((await choose(member, randomUUID())).problem.errors).toMatchObject([{ path: 'body.optionId' }]);
    expect((await choose(await trust.person(), a!.id)).status).toBe(404);
    const decide = (person: TestPerson) => person.client.call('thread.decide', { params: { id: thread.id }, body: { result: 'Model A, from January', optionId: a!.id } });
    expect((await decide(member)).problem.code).toBe('ability.missing');
    expect((await decide(lead)).body).toMatchObject({ resolved: true, decision: { result: 'Model A, from January', optionId: a!.id, decidedBy: { name: 'Ada Khan' } } });
    expect((await choose(member, a!.id)).problem.code).toBe('decision.over');
  });

  it('takes no choice after its day', async () => {
    const { trust, lead, networkId } = await makeMeeting(app);
    const { thread } = (await start(lead, networkId, { kind: 'decision', decision: { options: ['A', 'B'], closesOn: inDays(1) } })).body;
    await app.asOwner(trust.id, (db) => db.query("UPDATE thread_decision SET closes_on = current_date - 2 WHERE trust_id = $1 AND thread_id = $2", [trust.id, thread.id]));
    const before = (await lead.client.call('network.show', { params: { id: networkId } })).body.seq;
    expect((await lead.client.call('thread.choose', { params: { id: thread.id }, body: { optionId: thread.decision!.options[0]!.id } })).problem.code).toBe('decision.over');
    expect((await lead.client.call('network.show', { params: { id: networkId } })).body.seq).toBe(before);
  });
});

describe('a meeting', () => {
  const meeting = { startsAt: '2027-01-12T16:00:00Z', minutes: 45, link: 'https://meet.example/abc', agenda: 'Mocks' };

  it('has notes that anyone keeps, a plan its organiser changes, and no change written over another', async () => {
    const { lead, member, networkId } = await makeMeeting(app);
    expect((await start(lead, networkId, { kind: 'meeting' })).problem.errors).toMatchObject([{ path: 'body.meeting.startsAt' }]);
    expect((await start(lead, networkId, { kind: 'meeting', meeting: { ...meeting, link: 'javascript:alert(1)' } })).problem.errors).toMatchObject([{ path: 'body.meeting.link' }]);
    const { thread } = (await start(lead, networkId, { kind: 'meeting', meeting })).body;
    expect(thread.meeting).toEqual({ ...meeting, startsAt: '2027-01-12T16:00:00.000Z', notes: '', version: 1 });
    const change = (person: TestPerson, body: object) => person.client.call('thread.meet', { params: { id: thread.id }, body });
    expect((await change(member, { version: 1, notes: 'We agreed on paper 2' })).body.meeting).toMatchObject({ notes: 'We agreed on paper 2', version: 2 });
    expect((await change(lead, { version: 1, notes: 'Other' })).problem.code).toBe('thing.stale');
    expect((await change(member, { version: 2, minutes: 30 })).problem.code).toBe('ability.missing');
    expect((await change(lead, { version: 2, startsAt: '2027-01-13T16:00:00+00:00' })).body.meeting).toMatchObject({ startsAt: '2027-01-13T16:00:00.000Z', notes: 'We agreed on paper 2', version: 3 });
  });

  it('stands in the calendar of each member, at an address that can be ended', async () => {
    const { lead, member, networkId } = await makeMeeting(app);
    const { thread } = (await start(lead, networkId, { kind: 'meeting', meeting })).body;
    expect((await member.client.call('calendar.show')).body).toEqual({ made: null });
    const { path } = (await member.client.call('calendar.make')).body;
    const read = (address: string) => fetch(`${app.url}${address}`);
    const answer = await read(path);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'text/calendar; charset=utf-8', 'private, no-store']);
    expect(await answer.text()).toContain(`UID:${thread.id}@trellis`);
    const { path: second } = (await member.client.call('calendar.make')).body;
    expect([(await read(path)).status, (await read(second)).status]).toEqual([404, 200]);
    await member.client.call('network.leave', { params: { id: networkId } });
    expect(await (await read(second)).text()).not.toContain(thread.id);
    expect((await member.client.call('calendar.revoke')).status).toBe(204);
    expect((await read(second)).status).toBe(404);
  });
});

describe('a post', () => {
  it('bears each person’s reactions once, the same for everyone, and none in a closed thread', async () => {
    const { trust, lead, member, networkId } = await makeMeeting(app);
    const threadId = await makeThread(app, trust.id, networkId, lead.id);
    const post = await reply(lead, threadId);
    const params = (kind: string) => ({ params: { id: post.id, kind } });
    await member.client.call('post.react', params('thanks'));
    await member.client.call('post.react', params('thanks'));
    const both = (await lead.client.call('post.react', params('thanks'))).body;
    expect(both.reactions).toEqual([{ kind: 'thanks', personIds: [member.id, lead.id] }]);
    expect((await show(member, threadId)).page.items.at(-1)).toEqual(both);
    const { changes } = (await member.client.call('network.changes', { params: { id: networkId }, query: { after: 3 } })).body;
    expect(changes.map(({ kind }) => kind)).toEqual(['post.reacted', 'post.reacted']);
    expect((await member.client.call('post.unreact', params('thanks'))).body.reactions).toEqual([{ kind: 'thanks', personIds: [lead.id] }]);
    expect((await member.client.call('post.react', params('hate'))).status).toBe(404);
    expect((await (await trust.person()).client.call('post.react', params('thanks'))).status).toBe(404);
    await lead.client.call('thread.update', { params: { id: threadId }, body: { closed: true } });
    expect((await member.client.call('post.react', params('agree'))).problem.code).toBe('thread.closed');
  });

  it('shows what it said before, until it is deleted', async () => {
    const { trust, lead, member, networkId } = await makeMeeting(app);
    const threadId = await makeThread(app, trust.id, networkId, lead.id);
    const post = await reply(lead, threadId, 'First');
    for (const text of ['Second', 'Third', 'Third']) await lead.client.call('post.edit', { params: { id: post.id }, body: { text } });
    const history = () => member.client.call('post.history', { params: { id: post.id } });
    expect((await history()).body.items.map(({ text }) => text)).toEqual(['First', 'Second']);
    await lead.client.call('post.delete', { params: { id: post.id } });
    expect((await history()).status).toBe(404);
  });

  it('is kept for later by me alone, while I may read it', async () => {
    const { trust, lead, member, networkId } = await makeMeeting(app);
    const threadId = await makeThread(app, trust.id, networkId, lead.id);
    const post = await reply(lead, threadId);
    for (let twice = 0; twice < 2; twice++) expect((await member.client.call('post.save', { params: { id: post.id }, body: {} })).status).toBe(204);
    const saved = async (person: TestPerson) => (await person.client.call('saved.list')).body.items;
    expect(await saved(member)).toMatchObject([{ post: { id: post.id }, thread: { id: threadId }, network: { id: networkId } }]);
    expect((await show(member, threadId)).mine.saved).toEqual([post.id]);
    expect(await saved(lead)).toEqual([]);
    await member.client.call('network.leave', { params: { id: networkId } });
    expect(await saved(member)).toEqual([]);
    expect((await (await (await TestTrust.make(app)).person()).client.call('post.save', { params: { id: post.id }, body: {} })).status).toBe(404);
  });
});

describe('a thread', () => {
  it('counts as read while muted, except that a mention still tells', async () => {
    const { trust, lead, member, networkId } = await makeMeeting(app);
    const threadId = await makeThread(app, trust.id, networkId, lead.id);
    const unread = async () => (await member.client.call('network.unread')).body.items[0];
    const follow = (level: string) => member.client.call('thread.follow', { params: { id: threadId }, body: { level } });
    expect((await unread())?.unread).toBe(1);
    expect((await follow('mute')).status).toBe(204);
    expect((await unread())?.unread).toBe(0);
    await Promise.all(Array.from({ length: 4 }, () => reply(lead, threadId)));
    expect(await unread()).toMatchObject({ unread: 0, mentions: 0 });
    expect((await show(member, threadId)).thread.unread).toBe(0);
    await reply(lead, threadId, `@[Bo](person:${member.id})`);
    expect(await unread()).toMatchObject({ unread: 0, mentions: 1 });
    await follow('normal');
    await reply(lead, threadId);
    expect((await unread())?.unread).toBe(1);
    expect((await show(member, threadId)).thread.unread).toBe(1);
  });

  it('tells those who follow of replies once until they look; who asked follows', async () => {
    const { lead, member, networkId } = await makeMeeting(app);
    const { thread } = (await start(member, networkId, { kind: 'question' })).body;
    expect((await show(member, thread.id)).mine.follow).toBe('follow');
    const told = async () => (await member.client.call('notification.list')).body.items.filter(({ kind }) => kind === 'reply');
    await reply(lead, thread.id);
    for (let waited = 0; (await told()).length === 0 && waited < 5000; waited += 50) await pause(50);
    const [first] = await told();
    expect(first).toMatchObject({ text: 'Ada Khan replied in “Next term”' });
    await reply(lead, thread.id);
    await reply(member, thread.id);
    await pause(600);
    expect(await told()).toHaveLength(1);
    await member.client.call('notification.read', { body: {} });
    await reply(lead, thread.id);
    for (let waited = 0; (await told()).length === 1 && waited < 5000; waited += 50) await pause(50);
    expect(await told()).toHaveLength(2);
  });
});
