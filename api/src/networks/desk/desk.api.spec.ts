// The desk: suggestions come from what is in the network, are done in one act, and are put away for a week or for good by each lead for themselves.
import { randomUUID } from 'node:crypto';
import type { TestPerson } from '@trellis/identity/testing';
import { RebuildChanges } from '@trellis/resources';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { makeMeeting, makeNetwork, makeThread } from '../testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const ago = (days: number): Date => new Date(Date.now() - days * 86_400_000);
const desk = (person: TestPerson, id: string) => person.client.call('desk.show', { params: { id } });
const kinds = async (person: TestPerson, id: string) => (await desk(person, id)).body.items.map(({ kind }) => kind);

describe('a lead’s desk', () => {
  it('shows a question that waits and a newcomer without an answer, until somebody answers', async () => {
    const { trust, lead, member, networkId } = await makeMeeting(app);
    const newcomer = await trust.person({ name: 'Sam Reed' });
    await app.asOwner(trust.id, (db) => db.query("UPDATE network SET created_at = now() - interval '1 year' WHERE trust_id = $1 AND id = $2", [trust.id, networkId]));
    await app.asOwner(trust.id, (db) => db.query("UPDATE circle_member SET joined_at = now() - interval '1 year' WHERE trust_id = $1 AND circle_id = $2", [trust.id, networkId]));
    await newcomer.client.call('network.join', { params: { id: networkId } });
    const asked = await makeThread(app, trust.id, networkId, member.id, { title: 'Which bulbs?', kind: 'question', posts: [{ authorId: member.id, at: ago(5), text: 'Which?' }] });
    const hello = await makeThread(app, trust.id, networkId, newcomer.id, { title: 'Hello', posts: [{ authorId: newcomer.id, at: ago(2), text: 'I have just joined' }] });
    expect((await desk(lead, networkId)).body.items).toMatchObject([
      { kind: 'newcomer', threadId: hello, words: 'Sam Reed is new here and wrote “Hello”. Nobody has answered yet.' }, { kind: 'question', threadId: asked, words: '“Which bulbs?” has waited five days for an answer.' },
    ]);
    for (const id of [asked, hello]) await lead.client.call('post.create', { params: { id }, body: { text: 'Welcome', clientKey: randomUUID() } });
    expect(await kinds(lead, networkId)).toEqual([]);
  });

  it('asks a network that has gone quiet, in one act and once, and is put away for a week or for good', async () => {
    const { trust, lead, member, networkId } = await makeMeeting(app);
    const second = await trust.person({ name: 'Di Lead' });
    const other = await makeNetwork(app, trust.id, { leads: [lead.id, second.id], members: [member.id] });
    for (const id of [networkId, other]) await makeThread(app, trust.id, id, member.id, { posts: [{ authorId: member.id, at: ago(30), text: 'Long ago' }] });
    expect(await kinds(lead, networkId)).toEqual(['quiet']);
    const clientKey = randomUUID();
    const act = () => lead.client.call('desk.act', { params: { id: networkId }, body: { key: 'quiet', clientKey } });
    const made = await act();
    expect([made.status, (await act()).status]).toEqual([201, 404]);
    expect((await member.client.call('thread.show', { params: { id: made.body.threadId } })).body.thread).toMatchObject({ title: 'What would help you this half-term?', author: { name: 'Ada Khan' } });
    expect(await kinds(lead, networkId)).toEqual([]);
    const dismiss = (ever: boolean) => lead.client.call('desk.dismiss', { params: { id: other }, body: { key: 'quiet', ever } });
    expect((await dismiss(false)).body.items).toEqual([]);
    expect([await kinds(lead, other), await kinds(second, other)]).toEqual([[], ['quiet']]);
    await app.asOwner(trust.id, (db) => db.query("SELECT set_config('trellis.person_id', $1, true)", [lead.id]).then(() => db.query("UPDATE desk_dismissal SET until = now() - interval '1 minute' WHERE trust_id = $1", [trust.id])));
    expect(await kinds(lead, other)).toEqual(['quiet']);
    await dismiss(true);
    expect(await kinds(lead, other)).toEqual([]);
  });

  it('offers a department that has gone quiet to ask, never to be closed', async () => {
    const { trust } = await makeMeeting(app);
    const lead = await trust.person();
    const { id } = (await lead.client.call('department.open', { body: {} })).body;
    await makeThread(app, trust.id, id, lead.id, { posts: [{ authorId: lead.id, at: ago(120), text: 'Long ago' }] });
    expect(await kinds(lead, id)).toEqual(['quiet']);
  });

  it('proposes to share what at least five colleagues changed in one part of a lesson, and nothing of fewer', async () => {
    const { trust, lead, member, networkId } = await makeMeeting(app);
    const paragraph = (id: string, text: string) => ({ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] });
    const lesson = (await lead.client.call('resource.create', { body: { title: 'Plant cells', subject: 'science', visibility: 'trust', document: { type: 'doc', content: [paragraph('p1', 'Draw a cell.'), paragraph('p2', 'Label it.')] } } })).body;
    const adapt = async (): Promise<void> => {
      const person = await trust.person();
      const copy = (await person.client.call('resource.adapt', { params: { id: lesson.id }, body: {} })).body;
      const [first, ...rest] = copy.document.content!;
      await person.client.call('revision.create', { params: { id: copy.id }, body: { document: { type: 'doc', content: [{ ...first, content: [{ type: 'text', text: 'Look at an onion.' }] }, ...rest] }, baseNumber: 1 } });
    };
    for (let people = 0; people < 4; people++) await adapt();
    await app.nest.get(RebuildChanges, { strict: false }).run({ trustId: trust.id });
    expect(await kinds(lead, networkId)).toEqual([]);
    await adapt();
    await app.nest.get(RebuildChanges, { strict: false }).run({ trustId: trust.id });
    const { items: [one] } = (await desk(lead, networkId)).body;
    expect(one).toMatchObject({ kind: 'changed_part', words: expect.stringContaining('Five colleagues changed “Draw a cell.” in “Plant cells”'), begins: { resourceId: lesson.id } });
    const made = await lead.client.call('desk.act', { params: { id: networkId }, body: { key: one!.key, clientKey: randomUUID() } });
    expect((await member.client.call('thread.show', { params: { id: made.body.threadId } })).body.thread).toMatchObject({ kind: 'share', title: 'Plant cells: what did you change?', resource: { id: lesson.id } });
    expect(await kinds(lead, networkId)).toEqual([]);
  });

  it('shows a decision without a result and who asks to join, and is nobody else’s', async () => {
    const { trust, lead, member, networkId } = await makeMeeting(app);
    const today = new Date().toISOString().slice(0, 10);
    const { thread } = (await lead.client.call('thread.create', { params: { id: networkId }, body: { title: 'Which day?', kind: 'decision', text: 'Choose', clientKey: randomUUID(), decision: { options: ['Monday', 'Friday'], closesOn: today } } })).body;
    await app.asOwner(trust.id, (db) => db.query("UPDATE thread_decision SET closes_on = closes_on - 2 WHERE trust_id = $1 AND thread_id = $2", [trust.id, thread.id]));
    await lead.client.call('network.update', { params: { id: networkId }, body: { open: false, byRequest: true } });
    const outside = await trust.person();
    await outside.client.call('joining.ask', { params: { id: networkId }, body: { words: 'I teach it too' } });
    expect((await desk(lead, networkId)).body.items).toMatchObject([{ kind: 'requests', words: 'One colleague asks to join.' }, { kind: 'decision', threadId: thread.id }]);
    expect([(await desk(member, networkId)).status, (await desk(outside, networkId)).status]).toEqual([403, 403]);
    expect((await member.client.call('desk.act', { params: { id: networkId }, body: { key: 'quiet', clientKey: randomUUID() } })).status).toBe(403);
  });
});
