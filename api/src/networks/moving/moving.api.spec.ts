// Threads moved, split and merged: whoever catches up has what a fresh fetch has, nothing lost and nothing twice; counts of what is unread add up; everyone concerned is told.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { NetworkChange, Post } from '@trellis/contracts';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { connectLive, makeMeeting, makeNetwork, makeThread, type Meeting } from '../testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const REASON = 'It is another matter';
const say = async (person: TestPerson, threadId: string, text: string, clientKey: string = randomUUID()) => (await person.client.call('post.create', { params: { id: threadId }, body: { text, clientKey } }));
const show = async (person: TestPerson, id: string) => person.client.call('thread.show', { params: { id } });
const texts = async (person: TestPerson, id: string) => (await show(person, id)).body.page.items.map(({ text }) => text);
const split = (person: TestPerson, id: string, postIds: readonly string[], title = 'Another matter') => person.client.call('thread.split', { params: { id }, body: { title, postIds: [...postIds], reason: REASON } });
const merge = (person: TestPerson, id: string, intoId: string) => person.client.call('thread.merge', { params: { id }, body: { intoId, reason: REASON } });
const move = (person: TestPerson, id: string, networkId: string) => person.client.call('thread.move', { params: { id }, body: { networkId, reason: REASON } });
const read = (person: TestPerson, id: string, seq: number, networkId?: string) => person.client.call('thread.read', { params: { id }, body: { seq, ...(networkId && { networkId }) } });
const told = async (person: TestPerson, words: string): Promise<string | null> => {
  for (let waited = 0; waited < 8000; waited += 50) {
    const found = (await person.client.call('notification.list')).body.items.find(({ text }) => text.includes(words));
    if (found) return found.link;
    await pause(50);
  }
  return null;
};

interface Scene extends Meeting { readonly other: string; readonly onlyHere: TestPerson; readonly onlyThere: TestPerson; readonly threadId: string }
/** Two networks Ada leads; Bo belongs to both, Cy to the first, Di to the second. */
async function makeScene(): Promise<Scene> {
  const meeting = await makeMeeting(app);
  const [onlyHere, onlyThere] = [await meeting.trust.person({ name: 'Cy Here' }), await meeting.trust.person({ name: 'Di There' })];
  await onlyHere.client.call('network.join', { params: { id: meeting.networkId } });
  const other = await makeNetwork(app, meeting.trust.id, { leads: [meeting.lead.id], members: [meeting.member.id, onlyThere.id] });
  const threadId = await makeThread(app, meeting.trust.id, meeting.networkId, meeting.member.id);
  return { ...meeting, other, onlyHere, onlyThere, threadId };
}
const unreadOf = async (person: TestPerson, networkId: string) => (await person.client.call('network.show', { params: { id: networkId } })).body.unread;
const cards = async (person: TestPerson, networkId: string) => (await person.client.call('thread.list', { params: { id: networkId }, query: { limit: 50 } })).body.items;

/** What a client knows that has done nothing but apply steps. */
class Follower {
  seq = 0;
  readonly posts = new Map<string, Post>();
  readonly titles = new Map<string, string>();
  constructor(readonly person: TestPerson, readonly networkId: string) {}

  async catchUp(): Promise<void> {
    for (let more = true; more;) {
      const { body } = await this.person.client.call('network.changes', { params: { id: this.networkId }, query: { after: this.seq, limit: 7 } });
      body.changes.forEach((change) => this.take(change));
      ({ more } = body);
    }
  }

  private take({ seq, kind, threadId, thread, post }: NetworkChange): void {
    expect(seq).toBe(this.seq + 1);
    this.seq = seq;
    if (kind === 'thread.moved') { this.titles.delete(threadId); for (const [id, known] of this.posts) if (known.threadId === threadId) this.posts.delete(id); }
    if (thread) this.titles.set(thread.id, thread.title);
    if (post) { expect(post.networkId).toBe(this.networkId); this.posts.set(post.id, post); }
  }

  async expectLevel(): Promise<void> {
    const fresh = await cards(this.person, this.networkId);
    expect(new Map(fresh.map(({ id, title }) => [id, title]))).toEqual(this.titles);
    for (const { id, posts, lastSeq, unread } of fresh) {
      const { body } = await this.person.client.call('post.list', { params: { id }, query: { limit: 100 } });
      expect([...this.posts.values()].filter((post) => post.threadId === id).sort((a, b) => a.seq - b.seq)).toEqual(body.items);
      expect([posts, lastSeq]).toEqual([body.items.length, body.items.at(-1)!.seq]);
      expect(unread).toBeLessThanOrEqual(posts);
    }
    expect([...this.posts.values()].filter(({ threadId }) => !this.titles.has(threadId))).toEqual([]);
    expect(await unreadOf(this.person, this.networkId)).toBe(fresh.reduce((sum, { unread }) => sum + unread, 0));
  }
}

describe('any row of acts', () => {
  it.each([1, 2, 3])('leaves every catching-up client with what a fresh fetch shows (road %i)', async (road) => {
    let state = road * 7919;
    const dice = (sides: number): number => { state = (state * 48_271) % 2_147_483_647; return state % sides; };
    const { trust, lead, member, onlyHere, onlyThere, networkId, other, threadId } = await makeScene();
    const threads = [threadId, await makeThread(app, trust.id, other, onlyThere.id)];
    const places = new Map([[threads[0]!, networkId], [threads[1]!, other]]);
    const followers = [new Follower(member, networkId), new Follower(member, other), new Follower(onlyHere, networkId), new Follower(onlyThere, other), new Follower(lead, networkId)];
    for (let turn = 0; turn < 40; turn++) {
      const id = threads[dice(threads.length)]!;
      const here = places.get(id)!;
      const outsider = here === networkId ? onlyHere : onlyThere;
      const act = dice(10);
      if (act < 4) expect((await say([lead, member, outsider][dice(3)]!, id, `Turn ${turn}`)).status).toBe(201);
      else if (act === 4) await read(member, id, 1 + dice(20), here);
      else if (act === 5) { const { body } = await show(lead, id); const mine = body.page.items.filter(({ author }) => author.id === lead.id).at(-1); if (mine) await lead.client.call('post.edit', { params: { id: mine.id }, body: { text: `Turn ${turn}, put right` } }); }
      else if (act === 6) {
        const chosen = (await show(lead, id)).body.page.items.slice(1).filter(() => dice(2) === 0).map((post) => post.id);
        if (!chosen.length) continue;
        const made = await split(lead, id, chosen, `Split ${turn}`);
        expect(made.status).toBe(200);
        threads.push(made.body.id);
        places.set(made.body.id, here);
      } else if (act === 7) {
        const into = threads.find((one) => one !== id && places.get(one) === here);
        if (!into) continue;
        expect((await merge(lead, id, into)).status).toBe(200);
        threads.splice(threads.indexOf(id), 1);
      } else if (act === 8) {
        const there = here === networkId ? other : networkId;
        expect((await move(lead, id, there)).status).toBe(200);
        places.set(id, there);
      }
      await followers[dice(followers.length)]!.catchUp();
    }
    for (const follower of followers) { await follower.catchUp(); await follower.expectLevel(); }
    const late = new Follower(member, networkId);
    await late.catchUp();
    await late.expectLevel();
  });
});

describe('moving a thread', () => {
  it('takes it to the other network, where what was read stays read, and out of sight of those who are not in it', async () => {
    const { trust, lead, member, onlyHere, onlyThere, networkId, other, threadId } = await makeScene();
    const admin = await trust.person({ roles: ['trust_admin'] });
    await say(onlyHere, threadId, `Zebrafish @[Bo](person:${member.id})`);
    await say(lead, threadId, 'Unread');
    await read(member, threadId, 3);
    expect((await move(member, threadId, other)).status).toBe(403);
    expect((await move(lead, threadId, networkId)).problem.errors).toMatchObject([{ path: 'body.networkId' }]);
    const notMine = await makeNetwork(app, trust.id, { leads: [member.id], members: [lead.id] });
    expect((await move(lead, threadId, notMine)).problem.errors).toMatchObject([{ path: 'body.networkId', message: 'A thread can only be moved to a network you lead' }]);
    expect((await move(lead, threadId, randomUUID())).status).toBe(422);
    const moved = await move(lead, threadId, other);
    expect([moved.status, moved.body]).toEqual([200, expect.objectContaining({ id: threadId, networkId: other, posts: 3 })]);
    expect((await show(onlyHere, threadId)).status).toBe(404);
    expect(JSON.stringify((await onlyHere.client.call('network.changes', { params: { id: networkId }, query: { after: 0 } })).body)).not.toContain('Zebrafish');
    expect((await show(member, threadId)).body.thread).toMatchObject({ networkId: other, unread: 1 });
    expect(await texts(onlyThere, threadId)).toEqual(['How do you start?', `Zebrafish @[Bo](person:${member.id})`, 'Unread']);
    expect(await Promise.all([unreadOf(member, networkId), unreadOf(member, other), unreadOf(onlyThere, other), unreadOf(onlyHere, networkId)])).toEqual([0, 1, 3, 0]);
    // Told late, in the old network's count: nothing is marked in the new one's.
    await read(onlyThere, threadId, 99, networkId);
    expect(await unreadOf(onlyThere, other)).toBe(3);
    expect(await told(onlyHere, `was moved to`)).toBe(`/networks/${other}`);
    expect(await told(member, REASON)).toBe(`/networks/${other}/threads/${threadId}`);
    expect((await admin.client.call('audit.list')).body.items[0]).toMatchObject({ act: 'thread.move', subject: 'Fair tests', actor: 'Ada Khan' });
  });

  it('brings a reply that was on its way to where the thread is now', async () => {
    const { lead, member, other, threadId } = await makeScene();
    const key = randomUUID();
    const [moved, ...replies] = await Promise.all([move(lead, threadId, other), ...Array.from({ length: 6 }, (_, i) => say(member, threadId, `On its way ${i}`, i === 0 ? key : randomUUID()))]);
    expect([moved.status, ...replies.map(({ status }) => status)]).toEqual([200, ...replies.map(() => 201)]);
    expect((await say(member, threadId, 'On its way 0', key)).body.id).toBe(replies[0]!.body.id);
    expect((await show(member, threadId)).body.page.items.map(({ networkId }) => networkId)).toEqual(Array.from({ length: 7 }, () => other));
    expect((await texts(member, threadId)).slice(1).sort()).toEqual(Array.from({ length: 6 }, (_, i) => `On its way ${i}`));
  });
});

describe('a report', () => {
  it('goes with its thread to the leads of where it is now; those it leaves are told, and what concerns a child reaches neither', async () => {
    const { trust, lead, member, onlyHere, networkId, other, threadId } = await makeScene();
    const [before, after] = [await trust.person({ name: 'Lia Before' }), await trust.person({ name: 'Lou After' })];
    for (const [person, network] of [[before, networkId], [after, other]] as const) await app.asOwner(trust.id, async (db) => { await db.query('INSERT INTO circle_member (trust_id, circle_id, person_id, lead) VALUES ($1, $2, $3, true)', [trust.id, network, person.id]); });
    const post = (await say(member, threadId, 'Unkind words')).body;
    for (const category of ['unkind', 'child']) await onlyHere.client.call('report.create', { params: { id: post.id }, body: { category } });
    const reports = async (person: TestPerson) => (await person.client.call('report.list')).body.items;
    expect([(await reports(before)).length, (await reports(after)).length]).toEqual([1, 0]);
    await move(lead, threadId, other);
    expect([await reports(before), (await reports(after)).map(({ category, abilities }) => [category, abilities.hide, abilities.open]), (await reports(lead)).length]).toEqual([[], [['unkind', true, true]], 1]);
    expect(await told(before, 'A report went with its thread to')).toBe('/networks/reports');
    expect(await told(after, 'A reported post came to')).toBe('/networks/reports');
    expect((await after.client.call('post.hide', { params: { id: post.id }, body: { reason: 'It is unkind' } })).status).toBe(204);
    for (const person of [lead, member, onlyHere, before, after]) expect((await person.client.call('notification.list')).body.items.filter(({ text }) => /went with its thread|came to/.test(text)).length).toBe(person === before || person === after ? 1 : 0);
  });
});

describe('splitting a thread', () => {
  it('gives the chosen posts a thread of their own; links to them still lead there, and connected readers see both at once', async () => {
    const { lead, member, onlyHere, networkId, threadId } = await makeScene();
    const socket = await connectLive(app, onlyHere.secret);
    const heard: NetworkChange[] = [];
    socket.on('network.change', ({ change }) => heard.push(change));
    await new Promise((done) => socket.emit('network.open', { networkId }, done));
    const key = randomUUID();
    const off = (await say(member, threadId, 'Where are the goggles?', key)).body;
    await say(lead, threadId, 'A trolley');
    const first = (await show(lead, threadId)).body.page.items[0]!;
    expect((await split(member, threadId, [off.id])).status).toBe(403);
    expect((await split(lead, threadId, [first.id])).problem.errors).toMatchObject([{ path: 'body.postIds', message: expect.stringContaining('The first post stays') }]);
    expect((await split(lead, threadId, [randomUUID()])).status).toBe(422);
    const made = await split(lead, threadId, [off.id], 'Goggles');
    expect([made.status, made.body]).toEqual([200, expect.objectContaining({ title: 'Goggles', posts: 1, author: expect.objectContaining({ name: 'Bo Lee' }) })]);
    expect(await texts(onlyHere, threadId)).toEqual(['How do you start?', 'A trolley']);
    expect((await onlyHere.client.call('post.place', { params: { id: off.id } })).body).toEqual({ networkId, threadId: made.body.id });
    expect((await say(member, threadId, 'Where are the goggles?', key)).body).toMatchObject({ id: off.id, threadId: made.body.id });
    for (let waited = 0; heard.length < 5 && waited < 3000; waited += 20) await pause(20);
    expect(heard.map(({ kind, threadId: id }) => [kind, id === threadId ? 'old' : 'new'])).toEqual([['post.created', 'old'], ['post.created', 'old'], ['thread.created', 'new'], ['post.moved', 'new'], ['thread.changed', 'old']]);
    expect(await told(member, 'A post of yours is now in the thread “Goggles”')).toBe(`/networks/${networkId}/threads/${made.body.id}`);
    socket.close();
  });

  it('takes the answer of a question with it, and opens the question again', async () => {
    const { lead, member, networkId } = await makeScene();
    const asked = (await member.client.call('thread.create', { params: { id: networkId }, body: { title: 'Which?', kind: 'question', text: 'Which?', clientKey: randomUUID() } })).body.thread;
    const answer = (await say(lead, asked.id, 'The blue one')).body;
    await member.client.call('thread.answer', { params: { id: asked.id }, body: { postId: answer.id } });
    await split(lead, asked.id, [answer.id]);
    expect((await show(member, asked.id)).body.thread).toMatchObject({ answerPostId: null, resolved: false, posts: 1 });
  });
});

describe('merging two threads', () => {
  it('puts the posts in order of writing, loses nothing unread, and leads old links to the whole', async () => {
    const { trust, lead, member, onlyHere, networkId, threadId } = await makeScene();
    const second = await makeThread(app, trust.id, networkId, onlyHere.id, { title: 'Fair tests again' });
    await say(lead, threadId, 'Three');
    const key = randomUUID();
    await say(onlyHere, second, 'Four', key);
    await read(member, threadId, 99);
    expect((await merge(onlyHere, second, threadId)).status).toBe(403);
    expect((await merge(lead, second, second)).status).toBe(422);
    const { body: merged, status } = await merge(lead, second, threadId);
    expect([status, merged]).toEqual([200, expect.objectContaining({ id: threadId, posts: 4 })]);
    expect(await texts(member, second)).toEqual(['How do you start?', 'How do you start?', 'Three', 'Four']);
    expect((await show(member, second)).body.thread).toMatchObject({ id: threadId, unread: 3 });
    expect(await unreadOf(member, networkId)).toBe(3);
    expect((await say(onlyHere, second, 'Four', key)).body.threadId).toBe(threadId);
    expect((await say(onlyHere, second, 'Five')).body.threadId).toBe(threadId);
    expect((await cards(member, networkId)).map(({ id }) => id)).toEqual([threadId]);
    const third = (await split(lead, threadId, [(await show(lead, threadId)).body.page.items.at(-1)!.id])).body.id;
    await merge(lead, threadId, third);
    expect((await show(member, second)).body.thread.id).toBe(third);
    expect(await told(onlyHere, 'was put together with “Fair tests”')).toBe(`/networks/${networkId}/threads/${threadId}`);
  });

  it('keeps unread what it puts in front of what somebody reads at that very moment', async () => {
    for (const atOnce of [false, true]) {
      const { trust, lead, member, onlyHere, networkId, threadId } = await makeScene();
      const second = await makeThread(app, trust.id, networkId, onlyHere.id, { title: 'Fair tests again' });
      await say(onlyHere, second, 'Not seen');
      await say(lead, threadId, 'Seen');
      const { seq: level } = (await show(member, threadId)).body.page;
      const tell = (now: number) => member.client.call('thread.read', { params: { id: threadId }, body: { seq: 999, networkId, level: now } });
      if (atOnce) await Promise.all([merge(lead, second, threadId), tell(level)]);
      else { await merge(lead, second, threadId); await tell(level); }
      expect([(await show(member, threadId)).body.thread.unread, await unreadOf(member, networkId)]).toEqual([3, 3]);
      await tell((await show(member, threadId)).body.page.seq);
      expect([(await show(member, threadId)).body.thread.unread, await unreadOf(member, networkId)]).toEqual([0, 0]);
    }
  });

  it('is refused where something would be lost, or a promise broken', async () => {
    const { trust, lead, member, networkId, other, threadId } = await makeScene();
    const soon = new Date(Date.now() + 86_400_000).toISOString();
    const meeting = (await lead.client.call('thread.create', { params: { id: networkId }, body: { title: 'Meet', kind: 'meeting', text: 'Come', clientKey: randomUUID(), meeting: { startsAt: soon, minutes: 30 } } })).body.thread;
    const unnamed = (await member.client.call('unnamed.ask', { params: { id: networkId }, body: { title: 'Shy', text: 'May I?', clientKey: randomUUID() } })).body.thread;
    const elsewhere = await makeThread(app, trust.id, other, lead.id);
    for (const [id, words] of [[meeting.id, 'A meeting stays'], [unnamed.id, 'A question without a name stays']] as const) expect((await merge(lead, id, threadId)).problem.errors![0]!.message).toContain(words);
    expect((await merge(lead, threadId, elsewhere)).problem.errors![0]!.message).toContain('in the same network');
    await lead.client.call('thread.update', { params: { id: elsewhere }, body: { closed: true } });
    expect((await merge(lead, await makeThread(app, trust.id, other, lead.id), elsewhere)).problem.code).toBe('thread.closed');
    const foreigner = await (await TestTrust.make(app)).person();
    for (const reply of [await merge(foreigner, threadId, unnamed.id), await move(foreigner, threadId, other), await split(foreigner, threadId, [randomUUID()])]) expect(reply.status).toBe(404);
  });
});
