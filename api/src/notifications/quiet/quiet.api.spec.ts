// Quiet hours: what happens at night is held for every device until the morning of one's own school, can be read before, and is one's own to change.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { connectLive, makeNetwork, makeThread, type LiveClient } from '@trellis/networks/testing';
import { Database } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { keepSchoolYear, noticesOf, setClock, untilTold } from '../testing';
import { ReleaseHeld } from './release-held';

const FRIDAY_EVENING = '2026-11-27T19:00:00Z';
let app: TestApp;
const sockets: LiveClient[] = [];
beforeAll(async () => { app = await TestApp.start(startApp); });
afterEach(() => { for (const socket of sockets.splice(0)) socket.close(); });
afterAll(() => app?.stop());

const SCHOOL = { mode: 'school', morning: '07:30', evening: '18:00' } as const;
const choose = (person: TestPerson, quiet: object = {}, more: object = {}) => person.client.call('notices.save', { body: { digest: 'weekly', quiet: { ...SCHOOL, ...quiet }, muted: [], ...more } });
const release = (trust: TestTrust) => app.nest.get(ReleaseHeld, { strict: false }).run(trust.id);

async function arrange() {
  const trust = await TestTrust.make(app);
  const birch = await trust.school('Birch Academy');
  const [ada, bo, cy] = [await trust.person({ name: 'Ada Khan' }), await trust.person({ name: 'Bo Lee' }), await trust.person({ name: 'Cy Roe', schoolId: birch })];
  await keepSchoolYear(app, trust, { schoolId: birch, day: '2026-11-30' });
  const networkId = await makeNetwork(app, trust.id, { leads: [ada.id], members: [bo.id, cy.id] });
  const threadId = await makeThread(app, trust.id, networkId, ada.id, { title: 'Fair tests' });
  setClock(app, FRIDAY_EVENING);
  return { trust, ada, bo, cy, networkId, threadId };
}
const mention = (from: TestPerson, threadId: string, ...to: TestPerson[]) => from.client.call('post.create', { params: { id: threadId }, body: { text: to.map(({ id, name }) => `@[${name}](person:${id})`).join(' '), clientKey: randomUUID() } });

async function hear(person: TestPerson): Promise<string[]> {
  const socket = await connectLive(app, person.secret);
  sockets.push(socket);
  const heard: string[] = [];
  socket.on('me.changed', ({ what }) => heard.push(what));
  return heard;
}

describe('a mention on Friday evening', () => {
  it('is told to nobody’s devices before their own school’s morning, and can be read before', async () => {
    const { trust, ada, bo, cy, threadId } = await arrange();
    const [phone, laptop, theirs] = [await hear(bo), await hear(bo), await hear(cy)];
    await mention(ada, threadId, bo, cy);
    expect(await untilTold(bo)).toMatchObject({ unread: 0, items: [{ kind: 'mention', read: false, heldUntil: '2026-11-30T07:30:00.000Z' }] });
    expect(await untilTold(cy)).toMatchObject({ unread: 0, items: [{ heldUntil: '2026-12-01T07:30:00.000Z' }] });
    setClock(app, '2026-11-30T07:29:00Z');
    await release(trust);
    await pause(100);
    expect([phone, laptop, theirs]).toEqual([[], [], []]);
    setClock(app, '2026-11-30T07:30:00Z');
    for (let again = 0; again < 2; again++) await release(trust);
    await pause(100);
    expect([phone, laptop]).toEqual([['notifications', 'unread'], ['notifications', 'unread']]);
    expect([await noticesOf(bo), await noticesOf(cy), theirs]).toMatchObject([{ unread: 1, items: [{ heldUntil: null }] }, { unread: 0 }, []]);
    setClock(app, '2026-12-01T08:00:00Z');
    await release(trust);
    expect((await noticesOf(cy)).unread).toBe(1);
  });

  it('is told at once to who switched quiet off, and whatever is held when they do so', async () => {
    const { ada, bo, threadId } = await arrange();
    const heard = await hear(bo);
    await mention(ada, threadId, bo);
    await untilTold(bo);
    expect((await choose(bo)).body).toMatchObject({ heldUntil: '2026-11-30T07:30:00.000Z' });
    expect((await choose(bo, { mode: 'own', morning: '09:00', evening: '15:00' })).body).toMatchObject({ heldUntil: '2026-11-30T09:00:00.000Z' });
    expect((await noticesOf(bo)).items[0]?.heldUntil).toBe('2026-11-30T09:00:00.000Z');
    expect((await choose(bo, { mode: 'off' })).body.heldUntil).toBeNull();
    expect(await noticesOf(bo)).toMatchObject({ unread: 1, items: [{ heldUntil: null }] });
    await mention(ada, threadId, bo);
    expect(await untilTold(bo, 2)).toMatchObject({ unread: 2 });
    expect(heard.length).toBeGreaterThan(1);
  });

  it('shows its sender when it is told, by the trust’s hours and never by what somebody chose', async () => {
    const { trust, ada, bo, cy, networkId } = await arrange();
    const day = new Date(FRIDAY_EVENING);
    const thread = (at: Date, text: string) => makeThread(app, trust.id, networkId, ada.id, { posts: [{ authorId: ada.id, at, text }] });
    const evening = await thread(day, `@[Bo](person:${bo.id})`);
    const deliveries = async (person: TestPerson, id: string) => (await person.client.call('thread.deliveries', { params: { id } })).body.items?.map(({ from, to }) => [from, to]);
    expect(await deliveries(ada, evening)).toEqual([['2026-11-30T07:30:00.000Z', '2026-11-30T07:30:00.000Z']]);
    for (const quiet of [{ mode: 'off' }, { mode: 'own', morning: '06:00', evening: '22:00' }]) {
      await choose(bo, quiet);
      expect(await deliveries(ada, evening)).toEqual([['2026-11-30T07:30:00.000Z', '2026-11-30T07:30:00.000Z']]);
    }
    await choose(bo, { mode: 'own', morning: '15:00', evening: '16:00' });
    expect(await deliveries(ada, await thread(new Date('2026-11-27T12:00:00Z'), `@[Bo](person:${bo.id})`))).toEqual([]);
    expect(await deliveries(ada, await thread(day, `@[Bo](person:${bo.id}) @[Cy](person:${cy.id})`))).toEqual([['2026-11-30T07:30:00.000Z', '2026-12-01T07:30:00.000Z']]);
    expect(await deliveries(bo, evening)).toEqual([]);
    setClock(app, '2026-11-30T08:00:00Z');
    expect(await deliveries(ada, evening)).toEqual([]);
    const stranger = await (await TestTrust.make(app)).person();
    expect((await stranger.client.call('thread.deliveries', { params: { id: evening } })).status).toBe(404);
  });
});

describe('a report', () => {
  it('waits for no morning: a child may be in danger', async () => {
    const { trust, ada, bo, cy, threadId } = await arrange();
    await app.asOwner(trust.id, (db) => db.query('INSERT INTO safeguarding_contact (trust_id, person_id) VALUES ($1, $2)', [trust.id, cy.id]));
    const { page } = (await ada.client.call('thread.show', { params: { id: threadId } })).body;
    await bo.client.call('report.create', { params: { id: page.items[0]!.id }, body: { category: 'child', words: 'Look at this' } });
    expect(await untilTold(cy)).toMatchObject({ unread: 1, items: [{ kind: 'report', heldUntil: null }] });
  });
});

describe('what I chose', () => {
  it('is mine alone, is refused beside the field, and has defaults that disturb nobody', async () => {
    const { bo, cy, networkId } = await arrange();
    const first = (await bo.client.call('notices.show')).body;
    expect(first).toMatchObject({ digest: 'weekly', quiet: SCHOOL, muted: [], schoolHours: { quiet: true, morning: '07:30' }, networks: [{ id: networkId, level: 'mentions' }], heldUntil: '2026-11-30T07:30:00.000Z', email: bo.email });
    expect((await choose(bo, { mode: 'own', morning: '18:00', evening: '08:00' })).problem.errors?.[0]?.path).toBe('body.quiet.evening');
    expect((await choose(bo, {}, { muted: ['report'] })).status).toBe(422);
    await choose(bo, {}, { digest: 'daily', muted: ['thanked', 'thanked'] });
    expect((await bo.client.call('notices.show')).body).toMatchObject({ digest: 'daily', muted: ['thanked'] });
    expect((await cy.client.call('notices.show')).body).toMatchObject({ digest: 'weekly', muted: [] });
    const seen = await app.nest.get(Database).read({ trustId: await trustOf(bo), personId: cy.id }, (tx) => tx.first<{ n: number }>('SELECT count(*) AS n FROM notification_setting'));
    expect(seen?.n).toBe(0);
  });

  it('keeps kinds I switched off from me, and a network’s level by network', async () => {
    const { trust, ada, bo, cy, networkId, threadId } = await arrange();
    setClock(app, '2026-11-26T12:00:00Z');
    const level = (person: TestPerson, of: string) => person.client.call('network.level', { params: { id: networkId }, body: { level: of } });
    await level(bo, 'nothing');
    await level(cy, 'everything');
    await mention(ada, threadId, bo);
    const { body: started } = await ada.client.call('thread.create', { params: { id: networkId }, body: { title: 'Practicals', kind: 'question', text: 'How?', clientKey: randomUUID() } });
    await ada.client.call('unnamed.ask', { params: { id: networkId }, body: { title: 'Is it me?', text: 'x', clientKey: randomUUID() } });
    const told = await untilTold(cy, 3);
    expect(told.items.map(({ kind, text }) => [kind, text]).sort()).toEqual([['reply', 'Ada Khan replied in “Fair tests”'], ['thread', 'A colleague asks: “Is it me?”'], ['thread', 'Ada Khan asks: “Practicals”']]);
    expect((await noticesOf(bo)).items).toEqual([]);
    const { body: answer } = await cy.client.call('post.create', { params: { id: started.thread.id }, body: { text: 'Like this', clientKey: randomUUID() } });
    await ada.client.call('thread.answer', { params: { id: started.thread.id }, body: { postId: answer.id } });
    expect((await untilTold(cy, 4)).items[0]).toMatchObject({ kind: 'answer', text: 'Your reply is marked as the answer to “Practicals”' });
    await level(bo, 'mentions');
    await choose(bo, {}, { muted: ['mention'] });
    await mention(ada, threadId, bo, cy);
    // What is chosen holds when a notice is made: by then the muted one would have been, as Cy's of the same post shows.
    await untilTold(cy, 5);
    await choose(bo);
    await mention(ada, threadId, bo);
    await untilTold(bo);
    expect((await noticesOf(bo)).items).toHaveLength(1);
    const stranger = await trust.person();
    expect((await level(stranger, 'everything')).status).toBe(404);
  });
});

const trustOf = async (person: TestPerson): Promise<string> => (await person.client.call('session.show')).body.trust.id;
