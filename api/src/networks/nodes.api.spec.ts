// Two nodes on one database: what is posted through one is heard at the other, once and in order; whoever is removed, suspended or signed out hears nothing more through either.
// PostgreSQL carries it between them; Redis does where REDIS_URL names one.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { NetworkChange } from '@trellis/contracts';
import type { TestPerson } from '@trellis/identity/testing';
import { Realtime } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { networkRoom } from './network.access';
import { connectLive, makeMeeting, makeThread, type LiveClient } from './testing';

type Node = Awaited<ReturnType<TestApp['another']>>;
let here: TestApp;
let there: Node;
const sockets: LiveClient[] = [];

/** The nodes find each other within a heartbeat: until then the one does not know whom to ask. */
async function met(): Promise<void> {
  const { lead, member, networkId, threadId } = await arrange();
  const heard = await listen(there, member, networkId);
  for (let tries = 0; !heard.length && tries < 100; tries++) { await say(here, lead, threadId, 'Are you there?'); await pause(100); }
  expect(heard.length).toBeGreaterThan(0);
}
async function arrange() {
  const meeting = await makeMeeting(here);
  return { ...meeting, threadId: await makeThread(here, meeting.trust.id, meeting.networkId, meeting.lead.id) };
}
const say = (node: Pick<TestApp, 'client'>, person: TestPerson, threadId: string, text: string) => node.client(person.secret).call('post.create', { params: { id: threadId }, body: { text, clientKey: randomUUID() } });
async function connect(node: Pick<TestApp, 'url'>, person: TestPerson): Promise<LiveClient> {
  const socket = await connectLive(node, person.secret);
  sockets.push(socket);
  return socket;
}
const open = (socket: LiveClient, networkId: string) => socket.timeout(5000).emitWithAck('network.open', { networkId });
async function listen(node: Pick<TestApp, 'url'>, person: TestPerson, networkId: string): Promise<NetworkChange[]> {
  const heard: NetworkChange[] = [];
  const socket = await connect(node, person);
  socket.on('network.change', ({ change }) => heard.push(change));
  expect(await open(socket, networkId)).toMatchObject({ ok: true });
  return heard;
}

/** Nothing is installed for it. */
const REDIS = process.env['REDIS_URL'];
if (!REDIS) it.skip('over Redis: not run, as REDIS_URL names none', () => undefined);

describe.each([['PostgreSQL', { SOCKET_NODES: '2' }], ...(REDIS ? [['Redis', { REDIS_URL: REDIS }] as const] : [])] as const)('over %s', (_, nodes) => {
  beforeAll(async () => {
    here = await TestApp.start(startApp, nodes);
    there = await here.another(startApp, nodes);
    await met();
  });
  afterEach(() => { for (const socket of sockets.splice(0)) socket.close(); });
  afterAll(async () => { await there?.stop(); await here?.stop(); });

  it('posts crossing through both nodes reach readers of both, each once, and by seq they are the history', async () => {
    const { lead, member, networkId, threadId } = await arrange();
    const [atHere, atThere] = [await listen(here, member, networkId), await listen(there, member, networkId)];
    await Promise.all(Array.from({ length: 20 }, (_, n) => say(n % 2 ? here : there, lead, threadId, `Crossing ${n}`)));
    for (let waited = 0; (atHere.length < 20 || atThere.length < 20) && waited < 5000; waited += 20) await pause(20);
    const { changes } = (await there.client(member.secret).call('network.changes', { params: { id: networkId }, query: { after: 2 } })).body;
    const bySeq = (heard: NetworkChange[]) => heard.map(({ seq, post }) => [seq, post?.text]).sort(([a], [b]) => Number(a) - Number(b));
    expect(bySeq(atHere)).toEqual(bySeq(changes));
    expect(bySeq(atThere)).toEqual(bySeq(changes));
  });

  it('whoever is removed through one node hears nothing that is posted through the other from that instant, however close', async () => {
    const { lead, member, networkId, threadId } = await arrange();
    for (let round = 0; round < 6; round++) {
      const heard = await listen(there, member, networkId);
      const crossing = Array.from({ length: 3 }, (_, n) => say(there, lead, threadId, `Before ${n}`));
      const removed = await here.client(lead.secret).call('network.removeMember', { params: { id: networkId, personId: member.id } });
      const after = await Promise.all(Array.from({ length: 5 }, (_, n) => say(there, lead, threadId, `After ${n}`)));
      expect([removed.status, ...after.map(({ status }) => status)]).toEqual([204, 201, 201, 201, 201, 201]);
      await Promise.all(crossing);
      await pause(40);
      expect(heard.filter(({ post }) => post?.text.startsWith('After'))).toEqual([]);
      await here.client(member.secret).call('network.join', { params: { id: networkId } });
    }
  });

  it('someone’s sockets have left a room on every node when leaving it is done, so that the next word said there does not reach them', async () => {
    const { member, networkId, threadId } = await arrange();
    const [mine, other] = [here.nest.get(Realtime), there.nest.get(Realtime)];
    for (let round = 0; round < 10; round++) {
      const heard = await listen(there, member, networkId);
      await mine.leave(member.id, networkRoom(networkId));
      other.publish(networkRoom(networkId), 'network.change', { networkId, change: { seq: 99, kind: 'thread.changed', at: '', threadId } });
      await pause(30);
      expect(heard).toEqual([]);
    }
  });

  it('whoever is suspended is refused on every node: joining, asking, posting, reading, listening', async () => {
    const { lead, member, networkId, threadId } = await arrange();
    const heard = await listen(there, member, networkId);
    expect((await here.client(lead.secret).call('network.suspend', { params: { id: networkId, personId: member.id }, body: { reason: 'Unkind words, twice' } })).status).toBe(204);
    await say(there, lead, threadId, 'After');
    for (const node of [here, there]) {
      const client = node.client(member.secret);
      const params = { id: networkId };
      expect((await client.call('network.join', { params })).problem).toMatchObject({ status: 403, detail: expect.stringContaining('You are suspended') });
      expect((await client.call('joining.ask', { params, body: { words: 'Please' } })).status).toBeGreaterThanOrEqual(400);
      expect((await say(node, member, threadId, 'Still here')).status).toBe(404);
      expect((await client.call('thread.create', { params, body: { title: 'x', text: 'x', clientKey: randomUUID() } })).status).toBe(403);
      expect((await client.call('unnamed.ask', { params, body: { title: 'x', text: 'x', clientKey: randomUUID() } })).status).toBe(403);
      expect((await client.call('network.changes', { params, query: { after: 0 } })).status).toBe(403);
      expect((await client.call('thread.show', { params: { id: threadId } })).status).toBe(404);
      expect(await open(await connect(node, member), networkId)).toMatchObject({ ok: false, code: 'thing.not_found' });
    }
    expect(heard).toEqual([]);
  });

  it('whoever may no longer sign in is cut off at the other node, and cannot come back through it', async () => {
    const { trust, member, networkId } = await arrange();
    const admin = await trust.person({ roles: ['trust_admin'] });
    await listen(there, member, networkId);
    const socket = sockets.at(-1)!;
    const gone = new Promise<void>((done) => socket.once('disconnect', () => done()));
    expect((await here.client(admin.secret).call('person.update', { params: { id: member.id }, body: { active: false } })).status).toBe(200);
    await gone;
    await expect(connectLive(there, member.secret)).rejects.toThrow('session.required');
  });
});

(REDIS ? it : it.skip)('when Redis cuts every connection, also amid what is said, no node falls, and each hears the other again', async () => {
  const nodes = { REDIS_URL: REDIS! };
  here = await TestApp.start(startApp, nodes);
  there = await here.another(startApp, nodes);
  const fallen: unknown[] = [];
  const fall = (why: unknown): void => { fallen.push(why); };
  process.on('unhandledRejection', fall);
  const { createClient } = await import('redis');
  const admin = await createClient({ url: REDIS! }).connect();
  try {
    await met();
    const { lead, member, networkId, threadId } = await arrange();
    const heard = await listen(there, member, networkId);
    const realtime = here.nest.get(Realtime);
    for (let cut = 0; cut < 5; cut++) {
      const crossing = [say(here, lead, threadId, `Amid ${cut}`), realtime.peopleIn(networkRoom(networkId)).catch(() => [])];
      for (const type of ['normal', 'pubsub']) await admin.sendCommand(['CLIENT', 'KILL', 'TYPE', type, 'SKIPME', 'yes']);
      await Promise.all(crossing);
      await pause(200);
    }
    for (let tries = 0; tries < 100 && !heard.some(({ post }) => post?.text === 'Again'); tries++) { await say(here, lead, threadId, 'Again'); await pause(100); }
    expect(heard.some(({ post }) => post?.text === 'Again')).toBe(true);
    expect((await here.client().call('health.ready')).body.parts).toMatchObject({ redis: 'up' });
    await here.client(lead.secret).call('network.removeMember', { params: { id: networkId, personId: member.id } });
    const known = heard.length;
    await say(there, lead, threadId, 'After');
    await pause(200);
    expect(heard).toHaveLength(known);
    expect(fallen).toEqual([]);
  } finally {
    process.off('unhandledRejection', fall);
    await admin.close();
    for (const socket of sockets.splice(0)) socket.close();
    await there.stop();
    await here.stop();
  }
}, 60_000);
