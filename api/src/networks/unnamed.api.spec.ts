// A question without a name: every outlet is searched for the name and the id of who asked, and two people together may learn it.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { PATHS, type RouteId } from '@trellis/contracts';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { connectLive, makeNetwork, type LiveClient } from './testing';

const NAME = 'Quillon Zephyrine';
const REASON = 'The text suggests that a pupil may be in danger today';
let app: TestApp;
const sockets: LiveClient[] = [];
beforeAll(async () => { app = await TestApp.start(startApp); });
afterEach(() => { for (const socket of sockets.splice(0)) socket.close(); });
afterAll(() => app?.stop());

async function arrange() {
  const trust = await TestTrust.make(app);
  const [lead, asker, reader] = [await trust.person({ name: 'Ada Khan' }), await trust.person({ name: NAME }), await trust.person({ name: 'Bo Lee' })];
  const [admin, leader] = [await trust.person({ name: 'Paula Admin', roles: ['trust_admin'] }), await trust.person({ name: 'Anil Leader', roles: ['trust_leader'] })];
  const networkId = await makeNetwork(app, trust.id, { leads: [lead.id], members: [asker.id, reader.id] });
  return { trust, lead, asker, reader, admin, leader, networkId };
}
const ask = (person: TestPerson, networkId: string, body: object = {}, headers: Record<string, string> = {}) =>
  person.client.call('unnamed.ask', { params: { id: networkId }, body: { title: 'Is it only me?', text: 'I cannot settle 9C after lunch', clientKey: randomUUID(), ...body }, headers });

/** Every table of the database, row by row as text, as its owner reads it; the queue's too. */
async function rowsWith(trustId: string, ...words: string[]): Promise<string[]> {
  return app.asOwner(trustId, async (db) => {
    const { rows: tables } = await db.query("SELECT schemaname AS s, tablename AS t FROM pg_tables WHERE schemaname NOT IN ('pg_catalog','information_schema')");
    const found: string[] = [];
    for (const { s, t } of tables as { s: string; t: string }[]) {
      const { rows } = await db.query(`SELECT 1 FROM "${s}"."${t}" x WHERE ${words.map((_, i) => `strpos(x::text, $${i + 1}) > 0`).join(' AND ')} LIMIT 1`, words);
      if (rows.length) found.push(t);
    }
    return found;
  });
}

describe('the name of who asks', () => {
  it('is in no outlet: no answer to anyone, no live message, no notification, no log, no row but the locked one', async () => {
    const { trust, lead, asker, reader, admin, networkId } = await arrange();
    const heard: string[] = [];
    for (const person of [lead, reader, asker]) {
      const socket = await connectLive(app, person.secret);
      sockets.push(socket);
      await socket.timeout(5000).emitWithAck('network.open', { networkId });
      socket.onAny((event: string, ...message: unknown[]) => { if (event !== 'network.presence') heard.push(JSON.stringify([event, message])); });
    }
    const key = randomUUID();
    const answer = await ask(asker, networkId, { text: `I cannot settle 9C. @[Bo](person:${reader.id})` }, { 'idempotency-key': key });
    expect(answer.status).toBe(201);
    expect(answer.body.receipt).toEqual({ seenBy: 'two_people', moderators: 2 });
    const { id: threadId } = answer.body.thread;
    const { page } = (await reader.client.call('thread.show', { params: { id: threadId } })).body;
    const post = page.items[0]!;
    expect(post.author).toEqual({ id: null, name: 'A colleague, without a name', school: null });
    await reader.client.call('post.react', { params: { id: post.id, kind: 'agree' } });
    await lead.client.call('post.create', { params: { id: threadId }, body: { text: 'Not only you', clientKey: randomUUID() } });
    await lead.client.call('thread.update', { params: { id: threadId }, body: { title: 'Is it only me? (9C)' } });
    for (let waited = 0; heard.length < 15 && waited < 3000; waited += 50) await pause(50);
    expect(heard.length).toBeGreaterThanOrEqual(15);

    const asked: [RouteId, object][] = [
      ['thread.list', { params: { id: networkId } }], ['thread.show', { params: { id: threadId } }], ['post.list', { params: { id: threadId } }], ['network.changes', { params: { id: networkId }, query: { after: 0 } }],
      ['post.history', { params: { id: post.id } }], ['catchup.show', {}], ['conversation.search', { query: { q: 'settle' } }], ['notification.list', {}], ['saved.list', {}], ['network.unread', {}], ['audit.list', {}], ['unveil.list', {}], ['network.list', {}],
    ];
    for (const person of [lead, reader, admin]) {
      await person.client.call('post.save', { params: { id: post.id }, body: {} });
      for (const [route, input] of asked) {
        // Members and leads are named as such; only the question must not point at one.
        const text = JSON.stringify((await person.client.call(route, input)).body ?? null);
        expect([PATHS[route][1], text.includes(NAME), text.includes(asker.id)]).toEqual([PATHS[route][1], false, false]);
      }
    }
    for (const message of heard) expect([message.includes(NAME), message.includes(asker.id)]).toEqual([false, false]);
    // The asker's own screens say no more than anyone's: an open laptop tells nothing.
    const own = (await asker.client.call('thread.show', { params: { id: threadId } })).body;
    expect(JSON.stringify([own.thread, own.page])).not.toContain(asker.id);
    expect([own.thread.unread, own.mine.follow, own.abilities.resolve]).toEqual([2, 'normal', false]);
    expect((await asker.client.call('post.edit', { params: { id: post.id }, body: { text: 'x' } })).problem.code).toBe('ability.missing');
    // No row anywhere holds both the question and who asked it, but the one nobody may read.
    for (const thing of [threadId, post.id, 'cannot settle 9C', post.clientKey!]) expect([thing, (await rowsWith(trust.id, asker.id, thing)).filter((table) => table !== 'veiled_author')]).toEqual([thing, []]);
    expect(await rowsWith(trust.id, NAME, threadId)).toEqual([]);
    expect(await rowsWith(trust.id, key)).toEqual([]);
    expect(await rowsWith(trust.id, asker.id, threadId)).toEqual(['veiled_author']);
  });

  it('is kept nowhere at all where the trust says nobody', async () => {
    const { trust, asker, admin, networkId } = await arrange();
    expect((await asker.client.call('unnamed.set', { body: { seenBy: 'nobody' } })).problem.code).toBe('ability.missing');
    expect((await admin.client.call('unnamed.set', { body: { seenBy: 'nobody' } })).body.seenBy).toBe('nobody');
    expect((await asker.client.call('unnamed.show')).body.seenBy).toBe('nobody');
    const { thread, receipt } = (await ask(asker, networkId)).body;
    expect(receipt.seenBy).toBe('nobody');
    expect(await rowsWith(trust.id, asker.id, thread.id)).toEqual([]);
    expect((await admin.client.call('unveil.ask', { params: { id: thread.id }, body: { reason: REASON } })).problem.detail).toContain('no name was kept');
    await admin.client.call('unnamed.set', { body: { seenBy: 'off' } });
    expect((await ask(asker, networkId)).problem.code).toBe('ability.missing');
  });

  it('cannot be read by the application itself', async () => {
    const { trust, asker, networkId } = await arrange();
    const { thread } = (await ask(asker, networkId)).body;
    const { Database } = await import('@trellis/platform');
    const read = (sql: string) => app.nest.get(Database).read({ trustId: trust.id, personId: asker.id }, (tx) => tx.query(sql, []));
    await expect(read('SELECT * FROM veiled_author')).rejects.toThrow('permission denied');
    expect(await read(`SELECT unveiled_author('${thread.id}') AS who`)).toEqual([{ who: null }]);
  });
});

describe('asking', () => {
  it('makes one question for one key, and refuses what would give the name away', async () => {
    const { asker, reader, trust, networkId } = await arrange();
    const clientKey = randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(asker, networkId, { clientKey })));
    expect(new Set(answers.map(({ body }) => body.thread.id)).size).toBe(1);
    expect((await ask(asker, networkId, { text: '![x](/api/files/11111111-2222-4333-8444-555555555555)' })).problem.errors).toMatchObject([{ path: 'body.text' }]);
    const own = (await asker.client.call('resource.create', { body: { title: 'Mine', subject: 'science', visibility: 'private', document: { type: 'doc', content: [] } } })).body;
    expect((await ask(asker, networkId, { text: `See\n\n[Mine](resource:${own.id ?? randomUUID()})` })).problem.errors).toMatchObject([{ path: 'body.text' }]);
    expect((await ask(await trust.person(), networkId)).problem.code).toBe('ability.missing');
    expect((await ask(await (await TestTrust.make(app)).person(), networkId)).status).toBe(404);
    expect((await reader.client.call('network.unread')).body.items[0]?.unread).toBe(1);
  });
});

describe('two people', () => {
  it('learn the name together, in the log, and the person is told; one alone, or others, never', async () => {
    const { trust, lead, asker, admin, leader, networkId } = await arrange();
    const third = await trust.person({ name: 'Third Admin', roles: ['trust_admin'] });
    const { thread } = (await ask(asker, networkId)).body;
    const request = (person: TestPerson, reason = REASON) => person.client.call('unveil.ask', { params: { id: thread.id }, body: { reason } });
    expect((await request(lead)).problem.code).toBe('ability.missing');
    expect((await request(admin, 'Curious')).problem.errors).toMatchObject([{ path: 'body.reason' }]);
    const made = (await request(admin)).body;
    expect(made).toMatchObject({ author: null, mayConfirm: false, askedBy: { name: 'Paula Admin' } });
    expect((await request(leader)).problem.code).toBe('thing.exists');
    const confirm = (person: TestPerson) => person.client.call('unveil.confirm', { params: { id: made.id }, body: {} });
    expect((await confirm(admin)).problem.code).toBe('ability.missing');
    const list = async (person: TestPerson) => (await person.client.call('unveil.list')).body.items[0];
    expect(await list(admin)).toMatchObject({ author: null });
    expect((await confirm(leader)).body).toMatchObject({ author: { id: asker.id, name: NAME }, confirmedBy: { name: 'Anil Leader' } });
    expect((await list(admin))?.author?.name).toBe(NAME);
    expect((await list(third))?.author).toBe(null);
    const log = JSON.stringify((await admin.client.call('audit.list')).body.items.filter(({ act }) => act.startsWith('unveil.')));
    expect([log.includes('unveil.ask'), log.includes('unveil.confirm'), log.includes(NAME), log.includes(asker.id)]).toEqual([true, true, false, false]);
    const told = async () => (await asker.client.call('notification.list')).body.items;
    for (let waited = 0; (await told()).length === 0 && waited < 5000; waited += 50) await pause(50);
    expect(await told()).toMatchObject([{ kind: 'unveiled', text: `Paula Admin and Anil Leader have learned that you asked “Is it only me?”. Their reason: ${REASON}` }]);
  });
});
