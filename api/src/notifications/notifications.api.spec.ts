// Notifications: who hears of what, once, in words; and nobody else.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { EventName, EventPayload } from '@trellis/contracts';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { SubmitRating } from '@trellis/mandates';
import { makeTeachers, mandateBody, openNext, openWaveIn } from '@trellis/mandates/testing';
import { connectLive, makeNetwork, makeThread } from '@trellis/networks/testing';
import { Database, Outbox, Subscribers } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const list = async (person: TestPerson) => (await person.client.call('notification.list')).body;
const happen = <N extends EventName>(trust: TestTrust, name: N, payload: EventPayload<N>) => app.nest.get(Database).write({ trustId: trust.id }, (tx) => app.nest.get(Outbox).add(tx, name, payload));

async function untilTold(person: TestPerson, count = 1) {
  for (let waited = 0; waited < 8000; waited += 50) {
    const told = await list(person);
    if (told.items.length >= count) return told;
    await pause(50);
  }
  throw new Error('nothing was told');
}

async function waitUntil(done: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 8000 && !await done(); waited += 50) await pause(50);
}

async function makeResource(trust: TestTrust, author: TestPerson, title: string): Promise<string> {
  const id = randomUUID();
  await app.asOwner(trust.id, (db) => db.query("INSERT INTO resource (trust_id, id, title, subject, audience, school_id, author_id, root_id) VALUES ($1, $2, $3, 'science', '{trust}', $4, $5, $2)", [trust.id, id, title, author.schoolId, author.id]));
  return id;
}

describe('a mention', () => {
  it('is told to the member it names, live, once, and leads to the post', async () => {
    const trust = await TestTrust.make(app);
    const [ada, bo] = [await trust.person({ name: 'Ada Khan' }), await trust.person({ name: 'Bo Lee' })];
    const networkId = await makeNetwork(app, trust.id, { leads: [ada.id], members: [bo.id] });
    const threadId = await makeThread(app, trust.id, networkId, ada.id, { title: 'Fair “tests”' });
    const socket = await connectLive(app, bo.secret);
    const heard: unknown[] = [];
    socket.on('me.changed', (message) => heard.push(message));
    const { body: post } = await ada.client.call('post.create', { params: { id: threadId }, body: { text: `@[Bo](person:${bo.id}) and @[me](person:${ada.id})`, clientKey: randomUUID() } });
    const told = await untilTold(bo);
    expect(told).toMatchObject({ unread: 1, next: null, items: [{ kind: 'mention', text: 'Ada Khan mentioned you in “Fair “tests””', link: `/networks/${networkId}/threads/${threadId}?post=${post.id}`, read: false }] });
    await pause(50);
    expect(heard).toContainEqual({ what: 'notifications' });
    socket.close();
    expect((await list(ada)).items).toEqual([]);
    const envelope = { trustId: trust.id, name: 'post.created' as const, payload: { networkId, threadId, postId: post.id, personId: ada.id, seq: post.seq, mentions: [bo.id] } };
    const eventId = randomUUID();
    for (let again = 0; again < 3; again++) await app.nest.get(Subscribers).deliver(eventId, envelope);
    expect((await list(bo)).items).toHaveLength(2);
  });

  it('is not told of a post taken back, or to someone who has left', async () => {
    const trust = await TestTrust.make(app);
    const [ada, bo, cy] = [await trust.person(), await trust.person(), await trust.person()];
    const networkId = await makeNetwork(app, trust.id, { leads: [ada.id], members: [bo.id, cy.id] });
    const threadId = await makeThread(app, trust.id, networkId, ada.id, { posts: [{ authorId: ada.id, at: new Date(), text: `@[x](person:${bo.id}) @[y](person:${cy.id})` }] });
    const { page } = (await ada.client.call('thread.show', { params: { id: threadId } })).body;
    const { id: postId, seq } = page.items[0]!;
    const payload = { networkId, threadId, postId, personId: ada.id, seq, mentions: [bo.id, cy.id] };
    await bo.client.call('network.leave', { params: { id: networkId } });
    await app.nest.get(Subscribers).deliver(randomUUID(), { trustId: trust.id, name: 'post.created', payload });
    await ada.client.call('post.delete', { params: { id: postId } });
    await app.nest.get(Subscribers).deliver(randomUUID(), { trustId: trust.id, name: 'post.created', payload });
    expect((await list(cy)).items).toHaveLength(1);
    expect((await list(bo)).items).toEqual([]);
  });
});

describe('an author', () => {
  it('hears of adaptations and thanks by others, not of their own', async () => {
    const trust = await TestTrust.make(app);
    const [ada, bo] = [await trust.person({ name: 'Ada Khan' }), await trust.person({ name: 'Bo Lee' })];
    const resourceId = await makeResource(trust, ada, 'Plants');
    const adaptation = { resourceId: randomUUID(), rootId: resourceId, originId: resourceId, changedBlocks: 0 };
    await happen(trust, 'resource.adapted', { ...adaptation, personId: ada.id });
    await happen(trust, 'resource.adapted', { ...adaptation, personId: bo.id });
    await happen(trust, 'resource.thanked', { resourceId, personId: bo.id });
    const { items } = await untilTold(ada, 2);
    expect(items.map(({ kind, text, link }) => [kind, text, link]).sort()).toEqual([
      ['adapted', 'Bo Lee adapted your resource “Plants”', `/library/${resourceId}`], ['thanked', 'Bo Lee thanked you for “Plants”', `/library/${resourceId}`]]);
  });
});

describe('expectations and waves', () => {
  it('are told to those they concern', async () => {
    const trust = await TestTrust.make(app);
    const secondary = await trust.school('Elm Academy');
    const leader = await trust.person({ roles: ['trust_leader'], mainSubject: 'other' });
    const addressed = await trust.person({ schoolId: secondary, phase: 'secondary', mainSubject: 'science' });
    const others = [await trust.person({ mainSubject: 'science' }), await trust.person({ schoolId: secondary, phase: 'secondary', mainSubject: 'maths' })];
    const [mandateId, waveId] = [randomUUID(), randomUUID()];
    await app.asOwner(trust.id, async (db) => {
      await db.query("INSERT INTO mandate (trust_id, id, title, strength, reason, owner_id, school_ids, subjects, starts_on, review_on, created_by) VALUES ($1, $2, 'Retrieval', 'must', 'Because', $3, $4, '{science}', current_date, current_date, $3)", [trust.id, mandateId, leader.id, [secondary]]);
      await db.query("INSERT INTO wave (trust_id, id, name, opens_on, closes_on, status, closed_at) VALUES ($1, $2, 'Autumn 1', current_date, current_date, 'closed', now())", [trust.id, waveId]);
    });
    await happen(trust, 'mandate.started', { mandateId });
    await happen(trust, 'wave.closed', { waveId });
    expect((await untilTold(addressed)).items).toMatchObject([{ kind: 'mandate', text: 'New expectation: “Retrieval”', link: `/expectations/${mandateId}` }]);
    expect((await untilTold(leader)).items).toMatchObject([{ kind: 'wave', text: 'The figures of “Autumn 1” are ready', link: '/insight' }]);
    for (const other of others) expect((await list(other)).items).toEqual([]);
  });

  it('tells everyone whom a wave asked of its figures once, however much was asked of them, and nobody where nothing can be shown', async () => {
    const trust = await TestTrust.make(app);
    const { leader, mandateId, waveId, resourceId } = await openWaveIn(trust);
    await leader.client.call('mandate.create', { body: { ...mandateBody(leader.id, [resourceId]), title: 'Another one' } });
    const [teacher, office, quiet] = [await trust.person(), await trust.person({ roles: ['network_lead'] }), await trust.person()];
    await quiet.client.call('notices.save', { body: { digest: 'weekly', quiet: { mode: 'off', morning: '07:30', evening: '18:00' }, muted: ['wave'] } });
    const rated = await makeTeachers(trust, Array.from({ length: 12 }, () => ({ schoolId: trust.schoolId, phase: 'primary' as const, mainSubject: 'primary' })));
    const rate = (personId: string) => app.nest.get(SubmitRating).run({ trustId: trust.id, personId }, mandateId, { overall: 4, pupils: null, values: null, room: null, minutes: null, comment: '' });
    for (const personId of rated) await rate(personId);
    await leader.client.call('wave.close', { params: { id: waveId } });
    const told = async (who: TestPerson) => (await list(who)).items.filter(({ kind }) => kind === 'wave').map(({ text, link }) => ({ text, link }));
    await waitUntil(async () => (await told(teacher)).length > 0);
    expect(await told(teacher)).toEqual([{ text: 'What colleagues said about what is expected can be read: 12 answers in “Autumn 1”', link: `/insight/views?wave=${waveId}` }]);
    expect([await told(office), await told(quiet)]).toEqual([[], []]);
    expect(await told(leader)).toEqual([{ text: 'The figures of “Autumn 1” are ready', link: '/insight' }]);
    // Nine answers: there is nothing to read.
    const next = await openNext(leader, 'Autumn 2');
    for (const personId of rated.slice(0, 9)) await rate(personId);
    await leader.client.call('wave.close', { params: { id: next } });
    await waitUntil(async () => (await told(leader)).length === 2);
    expect(await told(teacher)).toHaveLength(1);
  });
});

describe('the list', () => {
  it('comes in pages, is read one by one or at once, and is mine alone', async () => {
    const trust = await TestTrust.make(app);
    const [ada, bo] = [await trust.person(), await trust.person()];
    await app.asOwner(trust.id, (db) => db.query("INSERT INTO notification (trust_id, person_id, kind, text, link, event_id) SELECT $1, $2, 'thanked', 'Thanks ' || n, '/', gen_random_uuid() FROM generate_series(1, 40) n", [trust.id, ada.id]));
    const first = await list(ada);
    expect(first).toMatchObject({ unread: 40 });
    const second = (await ada.client.call('notification.list', { query: { cursor: first.next } })).body;
    expect([first.items.length, second.items.length, second.next]).toEqual([30, 10, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(40);
    const ids = first.items.slice(0, 3).map(({ id }) => id);
    expect((await bo.client.call('notification.read', { body: { ids } })).status).toBe(204);
    expect((await bo.client.call('notification.read', { body: {} })).status).toBe(204);
    expect(await list(ada)).toMatchObject({ unread: 40 });
    await ada.client.call('notification.read', { body: { ids } });
    const partly = await list(ada);
    expect([partly.unread, ...partly.items.slice(0, 4).map(({ read }) => read)]).toEqual([37, true, true, true, false]);
    await ada.client.call('notification.read', { body: {} });
    expect((await list(ada)).unread).toBe(0);
    expect((await ada.client.call('notification.read', { body: { ids: ['x'] } })).status).toBe(422);
    expect((await app.client().call('notification.list')).status).toBe(401);
    const seen = await app.nest.get(Database).read({ trustId: trust.id, personId: bo.id }, (tx) => tx.first<{ n: number }>('SELECT count(*) AS n FROM notification'));
    expect(seen?.n).toBe(0);
  });
});
