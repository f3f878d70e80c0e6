// A network's chat channel: its lead sets, tries and ends it; a real server hears of new threads and answers, and of nothing else.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { makeNetwork } from '@trellis/networks/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { setClock, untilTold } from '../testing';
import { TellChannel } from './tell-channel';

const NOW = '2026-11-26T12:00:00Z';
let app: TestApp;
let chat: Server;
let url: string;
const heard: { path: string; body: string }[] = [];
let answer: (request: IncomingMessage) => number = () => 200;

beforeAll(async () => {
  chat = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => { body += piece.toString(); });
    request.on('end', () => {
      heard.push({ path: request.url ?? '', body });
      response.writeHead(answer(request), { location: '/elsewhere' }).end('ok');
    });
  });
  await new Promise<void>((ready) => chat.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(chat.address() as AddressInfo).port}/hooks/s3cret`;
  app = await TestApp.start(startApp, { CHANNEL_HOSTS: '127.0.0.1', PUBLIC_URL: 'https://trellis.example' });
  setClock(app, NOW);
});
beforeEach(() => { heard.length = 0; answer = () => 200; });
afterAll(async () => { await app?.stop(); chat.close(); });

async function arrange(open = true) {
  const trust = await TestTrust.make(app);
  const [lead, member] = [await trust.person({ name: 'Ada Khan' }), await trust.person({ name: 'Bo Lee' })];
  const networkId = await makeNetwork(app, trust.id, { leads: [lead.id], members: [member.id], name: 'Science', open });
  return { trust, lead, member, networkId };
}
const set = (person: TestPerson, id: string, kind = 'slack', address = url) => person.client.call('network.setChannel', { params: { id }, body: { kind, url: address } });
const channel = async (person: TestPerson, id: string) => (await person.client.call('network.channel', { params: { id } })).body.channel;
const start = (person: TestPerson, id: string, body: object = {}) => person.client.call('thread.create', { params: { id }, body: { title: 'Fair tests', kind: 'question', text: 'Words of the post', clientKey: randomUUID(), ...body } });
async function untilHeard(count: number) {
  for (let waited = 0; waited < 8000 && heard.length < count; waited += 50) await new Promise((done) => setTimeout(done, 50));
  await new Promise((done) => setTimeout(done, 150));
  expect(heard).toHaveLength(count);
  return heard;
}
const tell = (trustId: string, networkId: string, threadId: string, what: 'thread' | 'answer' = 'thread') => app.nest.get(TellChannel, { strict: false }).run(randomUUID(), { trustId, networkId, threadId, what });

describe('a channel', () => {
  it('hears of a new thread and of an answer, once each, in the words of its chat program, without what was written', async () => {
    const { trust, lead, member, networkId } = await arrange();
    expect((await set(lead, networkId)).body).toMatchObject({ possible: true, channel: { kind: 'slack', host: '127.0.0.1', state: 'on', trouble: null, titles: true, setBy: { name: 'Ada Khan' } } });
    const { body: { thread } } = await start(lead, networkId, { title: '<!channel> *Fair* & tests' });
    expect(JSON.parse((await untilHeard(1))[0]!.body)).toEqual({ text: `A new question in Science: &lt;!channel&gt; \u200B*Fair\u200B* &amp; tests\n<https://trellis.example/networks/${networkId}/threads/${thread.id}|Open in Trellis>` });
    const { body: reply } = await member.client.call('post.create', { params: { id: thread.id }, body: { text: 'Like this', clientKey: randomUUID() } });
    for (const postId of [reply.id, null, reply.id]) await lead.client.call('thread.answer', { params: { id: thread.id }, body: { postId } });
    expect((await untilHeard(2))[1]!.body).toContain('A question has its answer in Science');
    for (const { body } of heard) expect(body).not.toMatch(/Words of the post|Like this|Bo Lee|Ada Khan/);
    await tell(trust.id, networkId, thread.id);
    await untilHeard(2);
    expect((await channel(lead, networkId))?.lastSentAt).not.toBeNull();
    await set(lead, networkId, 'teams');
    await start(lead, networkId, { title: '[Fair](http://evil.example) tests' });
    const card = (JSON.parse((await untilHeard(3))[2]!.body) as { attachments: { contentType: string; content: { body: { text: string }[] } }[] }).attachments[0]!;
    expect([card.contentType, card.content.body[0]!.text]).toEqual(['application/vnd.microsoft.card.adaptive', String.raw`A new question in Science: \[Fair\]\(http://evil.example\) tests`]);
  });

  it('never hears of a question without a name, of a department, or of titles only members may read', async () => {
    const { trust, lead, member, networkId } = await arrange(false);
    await set(lead, networkId);
    await member.client.call('unnamed.ask', { params: { id: networkId }, body: { title: 'Is it me?', text: 'x', clientKey: randomUUID() } });
    await start(lead, networkId);
    expect((JSON.parse((await untilHeard(1))[0]!.body) as { text: string }).text.split('\n')[0]).toBe('A new question in Science');
    const department = await makeNetwork(app, trust.id, { leads: [lead.id], members: [] });
    await set(lead, department);
    await app.asOwner(trust.id, (db) => db.query('UPDATE network SET school_id = $2 WHERE id = $1', [department, trust.schoolId]));
    await start(lead, department);
    await untilHeard(1);
    expect((await lead.client.call('network.channel', { params: { id: department } })).body.possible).toBe(false);
    expect((await set(lead, department)).problem.errors?.[0]?.path).toBe('body.url');
  });

  it('is its leads’ business, its address is shown to nobody and lies sealed in the database', async () => {
    const { trust, lead, member, networkId } = await arrange();
    const reply = await set(lead, networkId);
    for (const call of [() => set(member, networkId), () => member.client.call('network.channel', { params: { id: networkId } }), () => member.client.call('network.tryChannel', { params: { id: networkId } }), () => member.client.call('network.endChannel', { params: { id: networkId } })]) expect((await call()).status).toBe(403);
    const { rows } = await app.asOwner(trust.id, (db) => db.query("SELECT c::text || encode(c.address, 'escape') AS kept, (SELECT string_agg(e::text, ' ') FROM audit_entry e) AS log FROM network_channel c WHERE network_id = $1", [networkId]));
    expect(JSON.stringify([rows, reply.body, await channel(lead, networkId)])).not.toContain('s3cret');
    expect((rows as { log: string }[])[0]!.log).toContain('network.channel');
    expect((await lead.client.call('network.endChannel', { params: { id: networkId } })).status).toBe(204);
    expect(await channel(lead, networkId)).toBeNull();
    await start(lead, networkId);
    await untilHeard(0);
  });

  it('is tried, and says in words what is wrong; what only leads elsewhere is not followed', async () => {
    const { lead, networkId } = await arrange();
    await set(lead, networkId);
    expect((await lead.client.call('network.tryChannel', { params: { id: networkId } })).body).toMatchObject({ sent: true, channel: { state: 'on' } });
    answer = () => 302;
    expect((await lead.client.call('network.tryChannel', { params: { id: networkId } })).body).toMatchObject({ sent: false, channel: { trouble: 'It sends us on to another address, which is not followed' } });
    expect(heard.map(({ path }) => path)).toEqual(['/hooks/s3cret', '/hooks/s3cret']);
    for (const wrong of ['ftp://chat.example', 'http://chat.example/x', 'https://10.0.0.7/x', 'https://[::1]/x', 'https://a:b@chat.example/x', 'https://chat.example:22/x', 'nonsense']) {
      expect([wrong, (await set(lead, networkId, 'slack', wrong)).problem.errors?.[0]?.path]).toEqual([wrong, 'body.url']);
    }
  });
});

describe('a chat server that is away', () => {
  it('is tried again with longer and longer pauses, then switched off, and its leads are told', async () => {
    const { trust, lead, networkId } = await arrange();
    await set(lead, networkId);
    answer = () => 500;
    const { body: { thread } } = await start(lead, networkId);
    await untilHeard(1);
    expect(await channel(lead, networkId)).toMatchObject({ state: 'waiting', trouble: 'It answered with an error (500)' });
    await expect(tell(trust.id, networkId, thread.id)).rejects.toThrow('a moment ago');
    expect(heard).toHaveLength(1);
    let at = Date.parse(NOW);
    for (let failure = 2; failure <= 10; failure++) {
      at += 5 * 3_600_000;
      setClock(app, new Date(at).toISOString());
      await tell(trust.id, networkId, thread.id).catch(() => undefined);
    }
    expect(heard).toHaveLength(10);
    expect(await channel(lead, networkId)).toMatchObject({ state: 'off' });
    expect((await untilTold(lead)).items).toMatchObject([{ kind: 'channel', text: 'The chat channel of Science was switched off: it answered with an error (500)', link: `/networks/${networkId}/settings` }]);
    answer = () => 200;
    await tell(trust.id, networkId, thread.id);
    expect(heard).toHaveLength(10);
    await lead.client.call('network.tryChannel', { params: { id: networkId } });
    await tell(trust.id, networkId, thread.id);
    expect(heard).toHaveLength(12);
    expect(await channel(lead, networkId)).toMatchObject({ state: 'on', trouble: null });
    setClock(app, NOW);
  });

  it('is switched off at once when it says that the address is gone', async () => {
    const { lead, networkId } = await arrange();
    await set(lead, networkId);
    answer = () => 410;
    await start(lead, networkId);
    expect((await untilTold(lead)).items[0]?.kind).toBe('channel');
    expect(await channel(lead, networkId)).toMatchObject({ state: 'off' });
  });
});
