// A post pinned to a part of a lesson: the part stands under the post and the post beside the part, each for who may read it.
import { randomUUID } from 'node:crypto';
import type { TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { makeMeeting } from '../testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const document = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'text', text: 'Zebrafish breathe.' }] }] };
const pin = (person: TestPerson, id: string, body: object) => person.client.call('post.pin', { params: { id }, body });
const part = async (person: TestPerson, id: string) => person.client.call('post.pinned', { params: { id } });
const beside = (person: TestPerson, id: string) => person.client.call('pin.list', { params: { id } });

async function makeScene(visibility: 'trust' | 'private' = 'trust') {
  const meeting = await makeMeeting(app);
  const lesson = (await meeting.lead.client.call('resource.create', { body: { title: 'Breathing', subject: 'science', visibility, document } })).body;
  const { post } = (await meeting.lead.client.call('thread.create', { params: { id: meeting.networkId }, body: { title: 'Do fish breathe?', text: 'They ask **every** year', clientKey: randomUUID() } })).body;
  return { ...meeting, lesson, post };
}

it('is seen from both sides, until the pin is taken out', async () => {
  const { trust, lead, member, lesson, post, networkId } = await makeScene();
  expect((await pin(member, post.id, { resourceId: lesson.id, blockId: 'p1' })).status).toBe(403);
  const pinned = await pin(lead, post.id, { resourceId: lesson.id, blockId: 'p1' });
  expect([pinned.status, pinned.body.pin]).toEqual([200, { resourceId: lesson.id, blockId: 'p1' }]);
  expect((await part(member, post.id)).body.part).toEqual({ resourceId: lesson.id, title: 'Breathing', blockId: 'p1', quote: 'Zebrafish breathe.' });
  expect((await beside(member, lesson.id)).body.items).toMatchObject([{ id: post.id, blockId: 'p1', text: 'They ask every year', thread: { title: 'Do fish breathe?' }, network: { id: networkId } }]);
  const { changes } = (await member.client.call('network.changes', { params: { id: networkId }, query: { after: 2 } })).body;
  expect(changes).toMatchObject([{ seq: 3, kind: 'post.edited', post: { pin: { blockId: 'p1' }, editedAt: null } }]);
  const stranger = await trust.person();
  expect((await beside(stranger, lesson.id)).body.items).toEqual([]);
  expect((await part(stranger, post.id)).status).toBe(404);
  expect((await lead.client.call('post.unpin', { params: { id: post.id } })).body.pin).toBeNull();
  expect([(await part(member, post.id)).body.part, (await beside(member, lesson.id)).body.items]).toEqual([null, []]);
});

it('says nothing of a lesson that is not shared with the reader, and goes to no part that is not there', async () => {
  const { lead, member, lesson, post, networkId } = await makeScene('private');
  expect((await pin(lead, post.id, { resourceId: lesson.id, blockId: 'gone' })).problem.errors).toMatchObject([{ path: 'body.blockId' }]);
  expect((await pin(lead, post.id, { resourceId: randomUUID(), blockId: 'p1' })).problem.errors).toMatchObject([{ path: 'body.resourceId' }]);
  await pin(lead, post.id, { resourceId: lesson.id, blockId: 'p1' });
  expect((await part(member, post.id)).body).toEqual({ part: null });
  expect((await beside(member, lesson.id)).status).toBe(404);
  expect(JSON.stringify((await member.client.call('network.changes', { params: { id: networkId }, query: { after: 0 } })).body)).not.toMatch(/Zebrafish|Breathing/);
  await lead.client.call('post.delete', { params: { id: post.id } });
  expect((await beside(lead, lesson.id)).body.items).toEqual([]);
});
