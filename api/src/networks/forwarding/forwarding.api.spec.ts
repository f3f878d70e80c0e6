// A post forwarded to another network: its words are read by those who may read them where they were said, and by nobody else, by no outlet.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { connectLive, makeMeeting, makeNetwork, makeThread } from '../testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const WORDS = 'Zebrafish are quick';
const forward = (person: TestPerson, id: string, body: object) => person.client.call('post.forward', { params: { id }, body: { text: 'Worth a look', clientKey: randomUUID(), ...body } });
const quote = (person: TestPerson, id: string) => person.client.call('post.quote', { params: { id } });

/** Ada leads both networks, Bo is only where it was said, Di only where it is brought. */
async function makeScene(options: { open?: boolean } = {}) {
  const trust = await makeMeeting(app).then((meeting) => meeting);
  const from = await makeNetwork(app, trust.trust.id, { leads: [trust.lead.id], members: [trust.member.id], ...options });
  const reader = await trust.trust.person({ name: 'Di There' });
  const to = await makeNetwork(app, trust.trust.id, { leads: [trust.lead.id], members: [reader.id] });
  const threadId = await makeThread(app, trust.trust.id, from, trust.member.id, { title: 'Quick things', posts: [{ authorId: trust.member.id, at: new Date(), text: WORDS }] });
  const postId = (await trust.lead.client.call('thread.show', { params: { id: threadId } })).body.page.items[0]!.id;
  return { ...trust, from, to, reader, threadId, postId };
}

describe('a forwarded post', () => {
  it('is quoted as it is now to everyone where anyone may join, with its place', async () => {
    const { lead, member, reader, from, to, threadId, postId } = await makeScene({ open: true });
    const made = await forward(lead, postId, { networkId: to });
    expect(made.status).toBe(201);
    const shown = (await reader.client.call('thread.show', { params: { id: made.body.threadId } })).body;
    expect([shown.thread.title, shown.page.items[0]!.text, shown.page.items[0]!.forwards]).toEqual(['Quick things', 'Worth a look', postId]);
    expect((await quote(reader, made.body.postId)).body.quote).toMatchObject({ id: postId, networkId: from, threadId, title: 'Quick things', author: { name: 'Bo Lee' }, deleted: false });
    await member.client.call('post.edit', { params: { id: postId }, body: { text: 'Zebrafish are slow' } });
    expect(JSON.stringify((await quote(reader, made.body.postId)).body)).toContain('are slow');
    await member.client.call('post.delete', { params: { id: postId } });
    expect((await quote(reader, made.body.postId)).body.quote).toMatchObject({ deleted: true, body: null });
    expect((await forward(lead, postId, { networkId: to })).status).toBe(404);
  });

  it('is only a place without words to those who may not read it, live and when they catch up', async () => {
    const { trust, lead, member, reader, to, postId } = await makeScene({ open: false });
    const socket = await connectLive(app, reader.secret);
    const heard: unknown[] = [];
    socket.on('network.change', (message) => heard.push(message));
    await new Promise((done) => socket.emit('network.open', { networkId: to }, done));
    const made = await forward(lead, postId, { networkId: to, title: 'From elsewhere' });
    expect((await quote(reader, made.body.postId)).body).toEqual({ quote: null });
    expect((await quote(lead, made.body.postId)).body.quote).toMatchObject({ id: postId });
    expect((await quote(member, made.body.postId)).status).toBe(404);
    for (let waited = 0; heard.length < 2 && waited < 3000; waited += 20) await pause(20);
    const seen = [heard, (await reader.client.call('network.changes', { params: { id: to }, query: { after: 0 } })).body, (await reader.client.call('conversation.search', { query: { q: 'zebrafish' } })).body, (await reader.client.call('catchup.show')).body];
    expect(JSON.stringify(seen)).not.toContain('Zebrafish');
    const third = await makeNetwork(app, trust.id, { leads: [lead.id], members: [reader.id] });
    const again = await forward(reader, made.body.postId, { networkId: third });
    expect((await reader.client.call('thread.show', { params: { id: again.body.threadId } })).body.page.items[0]!.forwards).toBe(postId);
    expect((await quote(reader, again.body.postId)).body).toEqual({ quote: null });
    socket.close();
  });

  it('shows nothing to whoever is suspended from where it was said', async () => {
    const { lead, reader, from, to, postId } = await makeScene({ open: true });
    const made = await forward(lead, postId, { networkId: to });
    await reader.client.call('network.join', { params: { id: from } });
    await lead.client.call('network.suspend', { params: { id: from, personId: reader.id }, body: { reason: 'Unkind words' } });
    expect((await quote(reader, made.body.postId)).body).toEqual({ quote: null });
  });

  it('goes into a thread that is there, once however often it is sent, and only where one belongs', async () => {
    const { trust, lead, member, reader, from, to, postId } = await makeScene({ open: true });
    const there = await makeThread(app, trust.id, to, reader.id);
    const clientKey = randomUUID();
    const [first, second] = [await forward(lead, postId, { networkId: to, threadId: there, clientKey }), await forward(lead, postId, { networkId: to, threadId: there, clientKey })];
    expect([first.status, second.body]).toEqual([201, first.body]);
    expect((await reader.client.call('thread.show', { params: { id: there } })).body.thread.posts).toBe(2);
    expect((await forward(member, postId, { networkId: to })).status).toBe(403);
    expect((await forward(member, postId, { networkId: to, threadId: there })).status).toBe(404);
    expect((await forward(lead, postId, { networkId: from })).problem.errors).toMatchObject([{ path: 'body.networkId' }]);
    expect((await forward(reader, postId, { networkId: to })).status).toBe(404);
    expect((await forward(lead, postId, { networkId: to, text: ' ' })).status).toBe(422);
  });
});
