// Networks over HTTP: who sees, joins, leads and leaves them.
import { randomUUID } from 'node:crypto';
import { TestTrust } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { makeNetwork, makeThread } from './testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

/** A trust with a lead, and a colleague of another school who is no member. */
async function arrange(options: { open?: boolean } = {}) {
  const trust = await TestTrust.make(app);
  const lead = await trust.person({ name: 'Ada Khan' });
  const other = await trust.person({ name: 'Bo Lee', schoolId: await trust.school('Birch Academy') });
  const networkId = await makeNetwork(app, trust.id, { name: 'Science', leads: [lead.id], ...options });
  return { trust, lead, other, networkId, params: { id: networkId } };
}

describe('seeing networks', () => {
  it('lists mine first and shows others their card, without how far they have come', async () => {
    const { trust, lead, other, networkId } = await arrange();
    const early = await makeNetwork(app, trust.id, { name: 'Art', leads: [other.id] });
    await makeThread(app, trust.id, networkId, lead.id);
    const { items } = (await other.client.call('network.list')).body;
    expect(items.map(({ id }) => id)).toEqual([early, networkId]);
    expect(items[1]).toMatchObject({ name: 'Science', purpose: 'We plan out loud', members: 1, schools: 1, member: false, lead: false, seq: 0, unread: 0, mentions: 0 });
    expect(items[1]!.lastPostAt).not.toBeNull();
  });

  it('tells nobody outside when a closed network was last active, or who is in it', async () => {
    const { trust, lead, other, networkId, params } = await arrange({ open: false });
    await makeThread(app, trust.id, networkId, lead.id);
    expect((await other.client.call('network.show', { params })).body).toMatchObject({ lastPostAt: null, members: 1, leads: [{ name: 'Ada Khan' }], abilities: { post: false, manage: false, join: false, leave: false } });
    expect((await other.client.call('network.members', { params })).problem).toMatchObject({ status: 403, code: 'ability.missing' });
    const administrator = await trust.person({ roles: ['trust_admin'] });
    expect((await administrator.client.call('network.members', { params })).body.items).toHaveLength(1);
    expect((await administrator.client.call('thread.list', { params })).status).toBe(403);
  });

  it('is unknown to another trust, on every route', async () => {
    const { trust, lead, networkId } = await arrange();
    const threadId = await makeThread(app, trust.id, networkId, lead.id);
    const stranger = await (await TestTrust.make(app)).person({ roles: ['trust_admin', 'trust_leader'] });
    const postId = (await lead.client.call('thread.show', { params: { id: threadId } })).body.page.items[0]!.id;
    const body = { text: 'Hello', clientKey: randomUUID() };
    const asked = [
      ['network.show', networkId], ['network.join', networkId], ['network.leave', networkId], ['network.members', networkId], ['network.changes', networkId, undefined, { after: 0 }],
      ['network.update', networkId, { name: 'Mine' }], ['thread.list', networkId], ['thread.create', networkId, { ...body, title: 'Hello' }], ['thread.show', threadId],
      ['thread.update', threadId, { resolved: true }], ['thread.read', threadId, { seq: 1 }], ['post.list', threadId], ['post.create', threadId, body], ['post.edit', postId, { text: 'x' }], ['post.delete', postId],
    ] as const;
    for (const [route, id, sent, query] of asked) {
      const foreign = await stranger.client.call(route, { params: { id }, body: sent, ...(query && { query }) });
      const missing = await stranger.client.call(route, { params: { id: randomUUID() }, body: sent, ...(query && { query }) });
      expect([route, foreign.status, foreign.problem.code]).toEqual([route, 404, 'thing.not_found']);
      expect({ ...foreign.problem, requestId: '' }).toEqual({ ...missing.problem, requestId: '' });
    }
    expect((await stranger.client.call('network.removeMember', { params: { id: networkId, personId: lead.id } })).status).toBe(404);
    expect((await app.client().call('network.list')).status).toBe(401);
    expect((await lead.client.call('network.show', { params: { id: 'not-an-id' } })).status).toBe(404);
  });
});

describe('starting and changing a network', () => {
  it('makes its starter the lead, once per key and name', async () => {
    const trust = await TestTrust.make(app);
    const starter = await trust.person({ roles: ['network_lead'] });
    const body = { name: 'Modern  languages', subject: 'french', purpose: 'Talk' };
    const headers = { 'idempotency-key': randomUUID() };
    const first = await starter.client.call('network.create', { body, headers });
    expect(first).toMatchObject({ status: 201, body: { name: 'Modern languages', slug: 'modern-languages', open: true, lead: true, members: 1, abilities: { post: true, manage: true, join: false, leave: true } } });
    expect((await starter.client.call('network.create', { body, headers })).body.id).toBe(first.body.id);
    expect((await starter.client.call('network.create', { body })).problem).toMatchObject({ status: 409, code: 'thing.exists', errors: [{ path: 'body.name' }] });
    expect((await starter.client.call('network.create', { body: { name: ' ', subject: '' } })).problem.errors?.map(({ path }) => path)).toEqual(['body.name', 'body.subject']);
    expect((await (await trust.person()).client.call('network.create', { body })).problem.code).toBe('ability.missing');
  });

  it('lets leads and trust administrators change it, and nobody write in an archived one', async () => {
    const { trust, lead, other, networkId, params } = await arrange();
    const threadId = await makeThread(app, trust.id, networkId, lead.id);
    await other.client.call('network.join', { params });
    expect((await other.client.call('network.update', { params, body: { name: 'Mine' } })).problem.code).toBe('ability.missing');
    expect((await lead.client.call('network.update', { params, body: { purpose: 'New' } })).body).toMatchObject({ purpose: 'New', name: 'Science', open: true });
    const administrator = await trust.person({ roles: ['trust_admin'] });
    expect((await administrator.client.call('network.update', { params, body: { archived: true } })).body).toMatchObject({ archived: true, member: false });
    expect((await lead.client.call('thread.show', { params: { id: threadId } })).body).toMatchObject({ abilities: { post: false }, network: { archived: true } });
    const body = { text: 'Late', clientKey: randomUUID() };
    expect((await lead.client.call('post.create', { params: { id: threadId }, body })).problem).toMatchObject({ status: 409, code: 'thread.closed' });
    expect((await lead.client.call('thread.create', { params, body: { ...body, title: 'Late' } })).problem.code).toBe('thread.closed');
    expect((await lead.client.call('network.unread')).body.items).toEqual([]);
  });
});

describe('membership', () => {
  it('is joined in one step and left in one, both as often as one likes', async () => {
    const { trust, lead, other, networkId, params } = await arrange();
    await makeThread(app, trust.id, networkId, lead.id);
    for (let again = 0; again < 2; again++) {
      expect((await other.client.call('network.join', { params })).body).toMatchObject({ member: true, members: 2, schools: 2, unread: 0, seq: 2, abilities: { post: true, leave: true, join: false } });
    }
    expect((await other.client.call('thread.list', { params })).body.items).toMatchObject([{ unread: 0, posts: 1 }]);
    for (let again = 0; again < 2; again++) expect((await other.client.call('network.leave', { params })).status).toBe(204);
    expect((await lead.client.call('network.show', { params })).body).toMatchObject({ members: 1, schools: 1 });
    for (const route of ['thread.list', 'network.changes'] as const) expect((await other.client.call(route, { params, ...(route === 'network.changes' && { query: { after: 0 } }) })).problem.code).toBe('ability.missing');
  });

  it('of a closed network is not taken by oneself', async () => {
    const { other, params } = await arrange({ open: false });
    expect((await other.client.call('network.join', { params })).problem).toMatchObject({ status: 403, code: 'ability.missing' });
  });

  it('always keeps a lead, also when two leave at once', async () => {
    const { trust, lead, other, params } = await arrange();
    const second = await trust.person();
    const pair = await makeNetwork(app, trust.id, { leads: [lead.id, second.id], members: [other.id] });
    expect((await lead.client.call('network.leave', { params })).problem).toMatchObject({ status: 409, code: 'network.last_lead' });
    const left = await Promise.all([lead, second].map((person) => person.client.call('network.leave', { params: { id: pair } })));
    expect(left.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  it('is taken from someone by a lead only', async () => {
    const { trust, lead, other, networkId, params } = await arrange();
    await other.client.call('network.join', { params });
    const member = await trust.person({ name: 'Cy Dunn' });
    await member.client.call('network.join', { params });
    const named = { id: networkId, personId: other.id };
    expect((await member.client.call('network.removeMember', { params: named })).problem.code).toBe('ability.missing');
    expect((await lead.client.call('network.removeMember', { params: named })).status).toBe(204);
    expect((await lead.client.call('network.removeMember', { params: named })).status).toBe(404);
    expect((await lead.client.call('network.removeMember', { params: { id: networkId, personId: lead.id } })).problem.code).toBe('network.last_lead');
  });

  it('is listed by name, in pages, and found by part of a name', async () => {
    const trust = await TestTrust.make(app);
    const people = await Promise.all(Array.from({ length: 53 }, (_, index) => trust.person({ name: `Zoë ${String(index).padStart(2, '0')}` })));
    const networkId = await makeNetwork(app, trust.id, { leads: [people[0]!.id], members: people.map(({ id }) => id) });
    const call = (query: Record<string, unknown>) => people[1]!.client.call('network.members', { params: { id: networkId }, query });
    const first = await call({});
    expect(first.body.items).toHaveLength(50);
    expect(first.body.items[0]).toMatchObject({ name: 'Zoë 00', lead: true, school: 'Ash Primary', mainSubject: 'science' });
    const second = await call({ cursor: first.body.next });
    expect(second.body).toMatchObject({ items: [{ name: 'Zoë 50' }, { name: 'Zoë 51' }, { name: 'Zoë 52' }], next: null });
    expect((await call({ q: 'zoe 07' })).body.items).toMatchObject([{ name: 'Zoë 07' }]);
    expect((await call({ q: '%' })).body.items).toEqual([]);
    expect((await call({ cursor: 'nonsense' })).status).toBe(422);
  });
});
