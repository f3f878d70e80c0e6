// Networks over HTTP: lists, cards, joining, threads and replies.
import { randomUUID } from 'node:crypto';
import { TestTrust } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { makeNetwork, makeThread } from './testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

describe('networks', () => {
  it('reads and replies', async () => {
    const trust = await TestTrust.make(app);
    const lead = await trust.person({ name: 'Ada Khan' });
    const other = await trust.person({ name: 'Bo Lee' });
    const networkId = await makeNetwork(app, trust.id, { leads: [lead.id] });
    const threadId = await makeThread(app, trust.id, networkId, lead.id);
    expect((await other.client.call('network.list')).body.items).toMatchObject([{ id: networkId, member: false, members: 1, schools: 1, unread: 0, seq: 0 }]);
    expect((await other.client.call('thread.list', { params: { id: networkId } })).problem.code).toBe('ability.missing');
    const joined = await other.client.call('network.join', { params: { id: networkId } });
    expect(joined.body).toMatchObject({ member: true, members: 2, abilities: { post: true } });
    const posted = await other.client.call('post.create', { params: { id: threadId }, body: { text: 'Hello **all**', clientKey: randomUUID() } });
    expect(posted.status).toBe(201);
    const shown = await lead.client.call('thread.show', { params: { id: threadId } });
    expect(shown.status).toBe(200);
    expect(shown.body.page.items).toHaveLength(2);
    expect(shown.body.thread).toMatchObject({ unread: 1, readSeq: 0, posts: 2 });
    const made = await other.client.call('thread.create', { params: { id: networkId }, body: { title: 'New', text: `Hi @[x](person:${lead.id})`, clientKey: randomUUID() } });
    expect(made.status).toBe(201);
    expect((await lead.client.call('network.unread')).body.items).toEqual([{ networkId, name: joined.body.name, unread: 2, mentions: 1, seq: 5 }]);
    expect((await lead.client.call('network.changes', { params: { id: networkId }, query: { after: 0 } })).body).toMatchObject({ seq: 5, more: false });
  });
});
