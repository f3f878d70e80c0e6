// A thread becomes a comment, an offer or a proposal in one act, linked both ways; each side shows the other only to who may read it.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { connectLive, makeMeeting } from '../testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const document = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'text', text: 'Air is a gas.' }] }] };
const days = (count: number): string => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
const outcomes = (person: TestPerson, id: string) => person.client.call('outcome.list', { params: { id } });
const origins = async (person: TestPerson, id: string) => (await person.client.call('outcome.origins', { query: { ids: id } })).body.items;

/** Ada's lesson, talked about in a thread of hers; Bo has a changed version of it; Cy belongs to no network. */
async function makeScene() {
  const meeting = await makeMeeting(app);
  const { trust, lead, member, networkId } = meeting;
  const lesson = (await lead.client.call('resource.create', { body: { title: 'Air', subject: 'science', visibility: 'trust', document } })).body;
  const mine = (await member.client.call('resource.adapt', { params: { id: lesson.id }, body: {} })).body;
  const changed = { type: 'doc', content: [...(mine.document.content ?? []), { type: 'paragraph', content: [{ type: 'text', text: 'And it has a weight.' }] }] };
  await member.client.call('revision.create', { params: { id: mine.id }, body: { document: changed, baseNumber: 1 } });
  const { thread } = (await lead.client.call('thread.create', { params: { id: networkId }, body: { title: 'Is air a gas?', kind: 'share', resourceId: lesson.id, text: 'They say it is nothing', clientKey: randomUUID() } })).body;
  return { ...meeting, lesson, mine, thread, stranger: await trust.person({ name: 'Cy Reader' }) };
}

describe('a thread', () => {
  it('becomes a comment on a part of a lesson, seen from both sides and live', async () => {
    const { lead, member, stranger, lesson, thread, networkId } = await makeScene();
    const socket = await connectLive(app, lead.secret);
    const heard: string[] = [];
    socket.on('network.change', ({ change }) => heard.push(change.kind));
    await new Promise((done) => socket.emit('network.open', { networkId }, done));
    expect((await outcomes(member, thread.id)).body).toMatchObject({ items: [], lessons: [{ id: lesson.id, title: 'Air' }] });
    const make = (person: TestPerson, body: object) => person.client.call('outcome.comment', { params: { id: thread.id }, body: { resourceId: lesson.id, blockId: 'p1', body: 'Please say which gas', ...body } });
    const made = await make(member, {});
    expect([made.status, made.body.items]).toEqual([201, [expect.objectContaining({ kind: 'comment', id: made.body.commentId, by: expect.objectContaining({ name: 'Bo Lee' }), resource: { id: lesson.id, title: 'Air' } })]]);
    expect((await lead.client.call('comment.list', { params: { id: lesson.id } })).body.threads).toMatchObject([{ id: made.body.commentId, comments: [{ body: 'Please say which gas' }] }]);
    expect(await origins(lead, made.body.commentId)).toMatchObject([{ id: made.body.commentId, thread: { id: thread.id, title: 'Is air a gas?' } }]);
    expect(await origins(stranger, made.body.commentId)).toEqual([]);
    expect((await outcomes(stranger, thread.id)).status).toBe(404);
    expect((await make(member, { blockId: 'gone' })).problem.errors).toMatchObject([{ path: 'body.blockId' }]);
    expect((await make(member, { resourceId: randomUUID() })).problem.errors).toMatchObject([{ path: 'body.resourceId' }]);
    expect((await outcomes(lead, thread.id)).body.items).toHaveLength(1);
    await member.client.call('comment.delete', { params: { id: made.body.commentId } });
    expect((await outcomes(lead, thread.id)).body.items).toEqual([]);
    expect(heard).toEqual(['thread.changed']);
    socket.close();
  });

  it('becomes the beginning of an offer of my version', async () => {
    const { lead, member, mine, lesson, thread, networkId } = await makeScene();
    expect((await outcomes(member, thread.id)).body.versions).toMatchObject([{ id: mine.id }]);
    expect((await outcomes(lead, thread.id)).body.versions).toEqual([]);
    const make = (person: TestPerson, adaptationId: string) => person.client.call('outcome.offer', { params: { id: thread.id }, body: { adaptationId, why: 'We talked about it' } });
    const made = await make(member, mine.id);
    expect([made.status, made.body.items]).toEqual([201, [expect.objectContaining({ kind: 'offer', resource: { id: lesson.id, title: 'Air' } })]]);
    expect((await member.client.call('offer.show', { params: { id: made.body.offerId } })).body).toMatchObject({ status: 'draft', why: 'We talked about it' });
    const socket = await connectLive(app, lead.secret);
    const heard: string[] = [];
    socket.on('network.change', ({ change }) => heard.push(change.kind));
    await new Promise((done) => socket.emit('network.open', { networkId }, done));
    expect((await outcomes(lead, thread.id)).body.items).toEqual([]);
    const { changes } = (await member.client.call('offer.changes', { params: { id: mine.id } })).body;
    const chosen = (await member.client.call('offer.update', { params: { id: made.body.offerId }, body: { version: 1, parts: changes.map(({ id }) => id) } })).body;
    expect((await member.client.call('offer.send', { params: { id: made.body.offerId }, body: { version: chosen.version } })).status).toBe(200);
    for (let waited = 0; !heard.length && waited < 6000; waited += 50) await pause(50);
    expect([heard, (await outcomes(lead, thread.id)).body.items]).toMatchObject([['thread.changed'], [{ kind: 'offer', by: { name: 'Bo Lee' } }]]);
    socket.close();
    expect(await origins(member, made.body.offerId)).toMatchObject([{ thread: { id: thread.id } }]);
    expect((await make(lead, mine.id)).status).toBe(422);
    expect((await make(member, randomUUID())).status).toBe(422);
  });

  it('becomes a proposal, and forgets it when the draft is thrown away', async () => {
    const { trust, lead, thread, networkId } = await makeScene();
    const proposer = await trust.person({ name: 'Pat Proposer', roles: ['subject_lead', 'trust_leader'] });
    const make = (threadId: string) => proposer.client.call('proposal.create', { body: { title: 'Say which gas', strength: 'should', reason: 'Because it has worked well', hopes: 'An hour a week', audience: {}, deciderId: proposer.id, decideBy: days(21), closesOn: days(14), threadId } });
    expect((await make(thread.id)).status).toBe(404);
    await proposer.client.call('network.join', { params: { id: networkId } });
    const made = await make(thread.id);
    expect(made.status).toBe(201);
    expect((await outcomes(lead, thread.id)).body.items).toMatchObject([{ kind: 'proposal', id: made.body.id, resource: null }]);
    expect(await origins(lead, made.body.id)).toMatchObject([{ thread: { id: thread.id } }]);
    await proposer.client.call('proposal.discard', { params: { id: made.body.id } });
    expect((await outcomes(lead, thread.id)).body.items).toEqual([]);
  });
});
