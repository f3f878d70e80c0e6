// Live delivery over real sockets: members of every school hear at once, nobody else ever does, and state built from events is the state.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { NetworkChange, Post, ServerEvents } from '@trellis/contracts';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { personRoom, Realtime } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { NetworkLevels } from './network-levels';
import { connectLive, makeMeeting, makeThread, type LiveClient } from './testing';

let app: TestApp;
const sockets: LiveClient[] = [];
beforeAll(async () => { app = await TestApp.start(startApp); });
afterEach(() => { for (const socket of sockets.splice(0)) socket.close(); });
afterAll(() => app?.stop());

async function connect(person: TestPerson, headers?: Record<string, string>): Promise<LiveClient> {
  const socket = await connectLive(app, person.secret, headers);
  sockets.push(socket);
  return socket;
}
const open = (socket: LiveClient, networkId: string) => socket.timeout(5000).emitWithAck('network.open', { networkId });
const reply = (person: TestPerson, threadId: string, text = 'Like this') => person.client.call('post.create', { params: { id: threadId }, body: { text, clientKey: randomUUID() } });

/** Everything of one kind that a socket hears. */
function hear<E extends keyof ServerEvents>(socket: LiveClient, event: E): Parameters<ServerEvents[E]>[0][] {
  const heard: Parameters<ServerEvents[E]>[0][] = [];
  socket.on(event, ((message: Parameters<ServerEvents[E]>[0]) => { heard.push(message); }) as never);
  return heard;
}
async function until(true_: () => boolean, what: string): Promise<void> {
  for (let waited = 0; !true_(); waited += 10) {
    if (waited > 5000) throw new Error(`waited in vain until ${what}`);
    await pause(10);
  }
}

async function arrange() {
  const meeting = await makeMeeting(app);
  return { ...meeting, threadId: await makeThread(app, meeting.trust.id, meeting.networkId, meeting.lead.id) };
}

describe('a member of another school', () => {
  it('hears every step with its content, just as catching up would tell it', async () => {
    const { lead, member, networkId, threadId } = await arrange();
    const socket = await connect(member);
    expect(await open(socket, networkId)).toEqual({ ok: true, seq: 2 });
    const heard = hear(socket, 'network.change');
    const first = await reply(lead, threadId, `Hello @[Bo](person:${member.id})`);
    await until(() => heard.length === 1, 'the post came');
    expect(heard[0]).toMatchObject({ networkId, change: { seq: 3, kind: 'post.created', post: { id: first.body.id, author: { name: 'Ada Khan', school: 'Ash Primary' } }, thread: { posts: 2, lastSeq: 3 } } });
    const caught = await member.client.call('network.changes', { params: { id: networkId }, query: { after: 2 } });
    expect(heard.map(({ change }) => change)).toEqual(caught.body.changes);
  });

  it('has the state of a fresh fetch after applying what was heard by seq', async () => {
    const { lead, member, networkId, threadId } = await arrange();
    const socket = await connect(member);
    await open(socket, networkId);
    const heard = hear(socket, 'network.change');
    const posts = await Promise.all(Array.from({ length: 12 }, (_, i) => reply(i % 2 ? lead : member, threadId, `Post **${i}**`)));
    await lead.client.call('thread.create', { params: { id: networkId }, body: { title: 'Second', text: 'x', clientKey: randomUUID(), kind: 'question' } });
    const ownOf = (index: number) => (index % 2 ? lead : member);
    await Promise.all([
      ownOf(0).client.call('post.edit', { params: { id: posts[0]!.body.id }, body: { text: 'Edited' } }),
      ownOf(1).client.call('post.delete', { params: { id: posts[1]!.body.id } }),
      lead.client.call('thread.update', { params: { id: threadId }, body: { resolved: true, title: 'Settled' } }),
    ]);
    await until(() => heard.length === 17, 'all steps came');
    const changes = heard.map(({ change }) => change).sort((a, b) => a.seq - b.seq);
    expect(changes.map(({ seq }) => seq)).toEqual(changes.map((_, i) => i + 3));
    const state = new Map<string, NetworkChange['thread']>();
    const shownPosts = new Map<string, Post>();
    for (const { thread, post } of changes) {
      if (thread) state.set(thread.id, thread);
      if (post) shownPosts.set(post.id, post);
    }
    const { thread: { readSeq, unread, ...thread }, page } = (await member.client.call('thread.show', { params: { id: threadId } })).body;
    expect(state.get(threadId)).toEqual(thread);
    expect([readSeq, unread]).toEqual([0, 7]);
    for (const post of page.items.slice(1)) expect(shownPosts.get(post.id)).toEqual(post);
    const caught = (await member.client.call('network.changes', { params: { id: networkId }, query: { after: 2 } })).body;
    expect(caught.changes.map(({ seq, kind, at, threadId: of }) => [seq, kind, at, of])).toEqual(changes.map(({ seq, kind, at, threadId: of }) => [seq, kind, at, of]));
  });

  it('catches up after being away, and nothing is missed or doubled', async () => {
    const { lead, member, networkId, threadId } = await arrange();
    const seen: number[] = [];
    let position = 2;
    for (let round = 0; round < 5; round++) {
      const socket = await connect(member);
      const heard = hear(socket, 'network.change');
      const writing = Promise.all(Array.from({ length: 6 }, () => reply(lead, threadId)));
      await open(socket, networkId);
      if (round % 2) socket.close();
      await writing;
      await pause(50);
      socket.close();
      const live = new Set(heard.map(({ change }) => change.seq).filter((seq) => seq > position));
      const missed = (await member.client.call('network.changes', { params: { id: networkId }, query: { after: position } })).body.changes.map(({ seq }) => seq);
      for (const seq of live) expect(missed).toContain(seq);
      seen.push(...missed);
      position = missed.at(-1)!;
    }
    expect(seen).toEqual(Array.from({ length: 30 }, (_, i) => i + 3));
  });
});

describe('those who are not members', () => {
  it('never hear anything: not in the trust, not outside, not by guessing rooms', async () => {
    const { trust, lead, networkId, threadId } = await arrange();
    const outsider = await connect(await trust.person());
    const foreigner = await connect(await (await TestTrust.make(app)).person());
    const heard = [outsider, foreigner].flatMap((socket) => [hear(socket, 'network.change'), hear(socket, 'thread.typing'), hear(socket, 'network.presence')]);
    for (const socket of [outsider, foreigner]) {
      expect(await open(socket, networkId)).toEqual({ ok: false, code: 'thing.not_found' });
      expect(await open(socket, `circle:${networkId}`)).toEqual({ ok: false, code: 'request.invalid' });
      const send = socket.emit.bind(socket) as (event: string, ...message: unknown[]) => void;
      send('join', `circle:${networkId}`);
      send('network.change', { networkId });
      send('thread.typing', { networkId, threadId });
    }
    const listener = await connect(lead);
    await open(listener, networkId);
    const typing = hear(listener, 'thread.typing');
    await reply(lead, threadId);
    await pause(200);
    expect(heard.flat()).toEqual([]);
    expect(typing).toEqual([]);
  });

  it('hear nothing from the instant they are removed or leave, and are told to forget', async () => {
    const { lead, member, networkId, threadId } = await arrange();
    for (const leave of [
      () => lead.client.call('network.removeMember', { params: { id: networkId, personId: member.id } }),
      () => member.client.call('network.leave', { params: { id: networkId } }),
    ]) {
      await member.client.call('network.join', { params: { id: networkId } });
      const devices = await Promise.all([connect(member), connect(member)]);
      for (const socket of devices) expect(await open(socket, networkId)).toMatchObject({ ok: true });
      const heard = devices.map((socket) => hear(socket, 'network.change'));
      const left = devices.map((socket) => hear(socket, 'network.left'));
      await reply(lead, threadId);
      await until(() => heard.every((list) => list.length === 1), 'both heard the last post');
      expect((await leave()).status).toBe(204);
      await reply(lead, threadId);
      await until(() => left.every((list) => list.length === 1), 'both were told');
      await pause(100);
      expect(heard.map((list) => list.length)).toEqual([1, 1]);
      expect(await open(devices[0]!, networkId)).toMatchObject({ ok: false });
    }
  });

  it('do not stay by opening while they are being removed', async () => {
    const { lead, member, networkId, threadId } = await arrange();
    for (let round = 0; round < 10; round++) {
      await member.client.call('network.join', { params: { id: networkId } });
      const socket = await connect(member);
      const [removed] = await Promise.all([
        lead.client.call('network.removeMember', { params: { id: networkId, personId: member.id } }),
        ...Array.from({ length: 5 }, () => open(socket, networkId)),
      ]);
      expect(removed.status).toBe(204);
      const heard = hear(socket, 'network.change');
      await reply(lead, threadId);
      await pause(30);
      expect(heard).toEqual([]);
      socket.close();
    }
  });
});

describe('hints', () => {
  it('tell who has it open and who types, to those in the room', async () => {
    const { lead, member, networkId, threadId } = await arrange();
    const [mine, theirs] = [await connect(lead), await connect(member)];
    const presence = hear(mine, 'network.presence');
    const [typing, echo] = [hear(mine, 'thread.typing'), hear(theirs, 'thread.typing')];
    await open(mine, networkId);
    await open(theirs, networkId);
    await until(() => presence.at(-1)?.personIds.length === 2, 'both were seen');
    for (let i = 0; i < 5; i++) theirs.emit('thread.typing', { networkId, threadId });
    await until(() => typing.length > 0, 'typing was relayed');
    expect(typing).toEqual([{ threadId, personId: member.id, name: 'Bo Lee' }]);
    expect(echo).toEqual([]);
    theirs.emit('network.close', { networkId });
    await until(() => presence.at(-1)?.personIds.length === 1, 'the other was seen to go');
    expect(presence.at(-1)).toEqual({ networkId, personIds: [lead.id] });
    theirs.close();
  });

  it('tell nobody of who does not want to be seen', async () => {
    const { lead, member, networkId, threadId } = await arrange();
    expect((await member.client.call('presence.set', { body: { shown: false } })).body).toEqual({ shown: false });
    const [mine, theirs] = [await connect(lead), await connect(member)];
    const [presence, typing] = [hear(mine, 'network.presence'), hear(mine, 'thread.typing')];
    await open(mine, networkId);
    await open(theirs, networkId);
    theirs.emit('thread.typing', { networkId, threadId });
    await until(() => presence.length > 0, 'presence was told');
    await pause(300);
    expect(presence.map(({ personIds }) => personIds)).toEqual(presence.map(() => [lead.id]));
    expect(typing).toEqual([]);
    await member.client.call('presence.set', { body: { shown: true } });
    await until(() => presence.at(-1)?.personIds.length === 2, 'they were seen again');
  });

  it('tell those mentioned, and the reader’s own devices, that unread counts changed', async () => {
    const { lead, member, threadId } = await arrange();
    const [mine, theirs] = [hear(await connect(lead), 'me.changed'), hear(await connect(member), 'me.changed')];
    const { body } = await reply(lead, threadId, `@[Bo](person:${member.id})`);
    await until(() => theirs.length > 0, 'the mention was hinted');
    expect(theirs).toContainEqual({ what: 'unread' });
    theirs.length = 0;
    await member.client.call('thread.read', { params: { id: threadId }, body: { seq: body.seq } });
    await until(() => theirs.some(({ what }) => what === 'unread'), 'reading was hinted');
    await reply(lead, threadId);
    expect(mine).toEqual([]);
  });
});

describe('a reader whom no message reached', () => {
  it('is told how far the network has come, once', async () => {
    const { lead, member, networkId, threadId } = await arrange();
    const socket = await connect(member);
    await open(socket, networkId);
    const reached = hear(socket, 'network.reached');
    const levels = app.nest.get(NetworkLevels);
    await levels.look();
    await until(() => reached.length === 1, 'the level came');
    await levels.look();
    const { body: post } = await reply(lead, threadId);
    await levels.look();
    await until(() => reached.length === 2, 'the next level came');
    expect(reached).toEqual([{ networkId, seq: 2 }, { networkId, seq: post.seq }]);
  });
});

describe('a removal of which no word reached this node', () => {
  it('is found within seconds: whoever no longer belongs hears nothing more, others go on', async () => {
    const { trust, lead, member, networkId, threadId } = await arrange();
    const [gone, stays] = [await connect(member), await connect(lead)];
    for (const socket of [gone, stays]) await open(socket, networkId);
    const [left, heard, others] = [hear(gone, 'network.left'), hear(gone, 'network.change'), hear(stays, 'network.change')];
    await app.asOwner(trust.id, (db) => db.query('DELETE FROM circle_member WHERE trust_id = $1 AND circle_id = $2 AND person_id = $3', [trust.id, networkId, member.id]));
    await app.nest.get(NetworkLevels).look();
    await until(() => left.length === 1, 'it was said that they left');
    await reply(lead, threadId);
    await until(() => others.length === 1, 'the other heard');
    expect(heard).toEqual([]);
  });
});

describe('hostile sockets', () => {
  it('are refused from another site, unsigned or with a forged secret', async () => {
    const { member } = await arrange();
    await expect(connect(member, { origin: 'https://evil.example' })).rejects.toThrow();
    await expect(connectLive(app, 'nonsense')).rejects.toThrow('session.required');
    await expect(connectLive(app, `${member.secret.slice(0, -1)}${member.secret.endsWith('A') ? 'B' : 'A'}`)).rejects.toThrow('session.required');
    expect((await connect(member, { origin: app.url })).connected).toBe(true);
  });

  it('are refused beyond what one person’s devices can be', async () => {
    const { member, lead } = await arrange();
    await Promise.all(Array.from({ length: 30 }, () => connect(member)));
    await expect(connect(member)).rejects.toThrow('request.too_many');
    expect((await connect(lead)).connected).toBe(true);
  });

  it('are ended when they take nothing, while others go on hearing', async () => {
    const { lead, member, networkId, threadId } = await arrange();
    const [slow, quick] = [await connect(member), await connect(lead)];
    await open(quick, networkId);
    const heard = hear(quick, 'network.change');
    const raw = (slow.io.engine as unknown as { transport: { ws: { _socket: { pause(): void } } } }).transport.ws._socket;
    raw.pause();
    const realtime = app.nest.get(Realtime);
    const before = realtime.connections;
    for (let n = 0; n < 4000; n++) realtime.publish(personRoom(member.id), 'thread.typing', { threadId, personId: member.id, name: 'x'.repeat(8000) });
    for (let waited = 0; realtime.connections >= before && waited < 10_000; waited += 50) await pause(50);
    expect(realtime.connections).toBe(before - 1);
    expect((await reply(lead, threadId)).status).toBe(201);
    await until(() => heard.length === 1, 'the other heard');
  });

  it('are cut off for an oversized message and ignored for a malformed or too frequent one', async () => {
    const { lead, member, networkId, threadId } = await arrange();
    const loud = await connect(member);
    const gone = new Promise((done) => loud.once('disconnect', done));
    (loud.emit as (event: string, ...message: unknown[]) => void)('network.open', { networkId: 'x'.repeat(100_000) });
    await gone;
    const flood = await connect(member);
    for (const message of [null, 7, 'x', [], { networkId: { $ne: null } }, { networkId: '../etc' }]) {
      const reply = await (flood.timeout(5000).emitWithAck as (event: string, message: unknown) => Promise<unknown>)('network.open', message);
      expect(reply).toEqual({ ok: false, code: 'request.invalid' });
    }
    for (let i = 0; i < 10_000; i++) flood.emit('thread.typing', { networkId, threadId });
    const calm = await connect(lead);
    expect(await open(calm, networkId)).toMatchObject({ ok: true });
    expect((await reply(lead, threadId)).status).toBe(201);
  });
});
