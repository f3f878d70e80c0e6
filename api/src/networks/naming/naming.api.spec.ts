// A school that is named stands for its people in the network, a network for its leads: nobody else is told, and nobody twice for the same.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { connectLive, makeNetwork, makeThread } from '../testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

async function makeScene(open = true) {
  const trust = await TestTrust.make(app);
  const hollin = await trust.school('Hollin Bank');
  const ada = await trust.person({ name: 'Ada Khan' });
  const [bo, cy, outside] = [await trust.person({ name: 'Bo Lee', schoolId: hollin }), await trust.person({ name: 'Cy Ford', schoolId: hollin }), await trust.person({ name: 'Di Hall', schoolId: hollin })];
  const [hal, kit] = [await trust.person({ name: 'Hal Lead' }), await trust.person({ name: 'Kit Member' })];
  const science = await makeNetwork(app, trust.id, { name: 'Science', slug: 'sci', leads: [ada.id], members: [bo.id, cy.id], open });
  const history = await makeNetwork(app, trust.id, { name: 'History', slug: 'his', subject: 'history', leads: [hal.id], members: [kit.id] });
  const threadId = await makeThread(app, trust.id, science, ada.id);
  return { trust, hollin, ada, bo, cy, outside, hal, kit, science, history, threadId };
}
const say = (person: TestPerson, threadId: string, text: string) => person.client.call('post.create', { params: { id: threadId }, body: { text, clientKey: randomUUID() } });
const notices = async (person: TestPerson) => (await person.client.call('notification.list')).body.items.map(({ text, link }) => ({ text, link }));
async function until(person: TestPerson, count: number): Promise<{ text: string; link: string }[]> {
  for (let waited = 0; waited < 6000 && (await notices(person)).length < count; waited += 50) await pause(50);
  return notices(person);
}
const counts = async (person: TestPerson) => (await person.client.call('network.unread')).body.items.map(({ mentions }) => mentions);

describe('a school', () => {
  it('stands for its members of the network, who are told once an hour', async () => {
    const { hollin, ada, bo, cy, outside, science, threadId } = await makeScene();
    await cy.client.call('network.level', { params: { id: science }, body: { level: 'nothing' } });
    const { body: post } = await say(ada, threadId, `How is it at @[Holly](school:${hollin})?`);
    expect(JSON.stringify(post.body)).toContain(`{"kind":"school","placeId":"${hollin}","name":"Hollin Bank"}`);
    expect(await until(bo, 1)).toEqual([{ text: 'Ada Khan mentioned your school in “Fair tests”', link: `/networks/${science}/threads/${threadId}?post=${post.id}` }]);
    expect([await counts(bo), await counts(cy)]).toEqual([[1], [1]]);
    await say(ada, threadId, `And again, @[Hollin Bank](school:${hollin})`);
    const { body: named } = await say(ada, threadId, `@[Bo](person:${bo.id}) and @[Hollin Bank](school:${hollin})`);
    expect((await until(bo, 2))[0]?.text).toBe('Ada Khan mentioned you in “Fair tests”');
    await pause(300);
    expect([(await notices(bo)).length, await notices(cy), await notices(outside), await counts(bo)]).toEqual([2, [], [], [2]]);
    await ada.client.call('post.delete', { params: { id: post.id } });
    await ada.client.call('post.delete', { params: { id: named.id } });
    expect(await counts(bo)).toEqual([0]);
  });

  it('that an edit takes out leaves nothing to read behind, but for whoever is still named', async () => {
    const { trust, hollin, ada, bo, cy, science, threadId } = await makeScene();
    const elm = await trust.school('Elm Park');
    const di = await trust.person({ name: 'Di Hall', schoolId: elm });
    await di.client.call('network.join', { params: { id: science } });
    const edit = (id: string, text: string) => ada.client.call('post.edit', { params: { id }, body: { text } });
    const { body: post } = await say(ada, threadId, `@[Hollin Bank](school:${hollin}), @[Elm Park](school:${elm}), @[Bo](person:${bo.id})`);
    const all = async () => [await counts(bo), await counts(cy), await counts(di)];
    expect(await all()).toEqual([[1], [1], [1]]);
    await edit(post.id, `@[Hollin Bank](school:${hollin}), a minute please`);
    expect(await all()).toEqual([[1], [1], [0]]);
    const socket = await connectLive(app, cy.secret);
    const told = new Promise((done) => socket.on('me.changed', done));
    await edit(post.id, `@[Bo](person:${bo.id}), a minute please`);
    expect([await all(), await told]).toEqual([[[1], [0], [0]], { what: 'unread' }]);
    socket.close();
    await edit(post.id, 'Never mind');
    expect(await all()).toEqual([[0], [0], [0]]);
  });

  it('is told of a new thread once, and by an edit not at all', async () => {
    const { hollin, ada, bo, cy, science, threadId } = await makeScene();
    await bo.client.call('network.level', { params: { id: science }, body: { level: 'everything' } });
    const { body: post } = await say(ada, threadId, 'Nobody yet');
    expect(await until(bo, 1)).toHaveLength(1);
    const edited = await ada.client.call('post.edit', { params: { id: post.id }, body: { text: `Now @[Hollin Bank](school:${hollin})` } });
    expect(JSON.stringify(edited.body.body)).toContain('placeMention');
    expect([edited.status, await counts(cy)]).toEqual([200, [0]]);
    await ada.client.call('thread.create', { params: { id: science }, body: { title: 'Ponds', text: `@[Hollin Bank](school:${hollin}) has one`, clientKey: randomUUID() } });
    expect((await until(bo, 2)).map(({ text }) => text)[0]).toBe('Ada Khan mentioned your school in “Ponds”');
    await pause(300);
    expect([(await notices(bo)).length, (await notices(cy)).length]).toEqual([2, 1]);
  });
});

describe('a network', () => {
  it('stands for its leads, who are told once a day for a thread, and of it only what they may read', async () => {
    const { trust, ada, hal, kit, science, history, threadId } = await makeScene();
    await say(ada, threadId, `Could @[History](network:${history}) use this?`);
    await say(ada, threadId, `Really, @[History](network:${history})!`);
    expect(await until(hal, 1)).toEqual([{ text: 'Ada Khan mentioned History in Science. Join it to read what about', link: `/networks/${science}` }]);
    await hal.client.call('network.join', { params: { id: science } });
    await say(ada, threadId, `Welcome, @[History](network:${history})`);
    // The post before may only be heard now that Hal has joined: then it is the one he is told of, and this one is once too often.
    expect((await until(hal, 2))[0]).toEqual({ text: 'Ada Khan mentioned History in “Fair tests”', link: expect.stringContaining(`/networks/${science}/threads/${threadId}?post=`) as string });
    await pause(300);
    expect([(await notices(hal)).length, await notices(kit)]).toEqual([2, []]);
    const closed = await makeNetwork(app, trust.id, { name: 'Closed', slug: 'closed', leads: [ada.id], open: false });
    await say(ada, await makeThread(app, trust.id, closed, ada.id), `What of @[Science](network:${science}), or @[History](network:${history})?`);
    await pause(600);
    expect((await notices(hal)).length).toBe(2);
  });

  it('of a department, of another trust, or that is gone, is only words; as are more than three at once refused', async () => {
    const { trust, ada, bo, history, threadId } = await makeScene();
    const department = (await bo.client.call('department.open', { body: {} })).body;
    const elsewhere = await makeScene();
    const { body } = await say(ada, threadId, `@[Secret](network:${department.id}) @[Theirs](network:${elsewhere.history}) @[There](school:${elsewhere.hollin})`);
    expect(JSON.stringify(body.body)).not.toContain('placeMention');
    expect(JSON.stringify(body.body)).toContain('@Secret @Theirs @There');
    const many = [history, ...[1, 2, 3].map(() => randomUUID())].map((id) => `@[x](network:${id})`).join(' ');
    expect((await say(ada, threadId, many)).problem.errors).toMatchObject([{ path: 'body.text' }]);
    const shown = (await ada.client.call('network.places', { params: { id: (await ada.client.call('network.list')).body.items[0]!.id } })).body.items;
    expect(shown).toContainEqual({ kind: 'network', id: history, name: 'History', tells: 1 });
    expect(shown.filter(({ name }) => name === 'Hollin Bank')).toMatchObject([{ kind: 'school', tells: 2 }]);
    expect(shown.some(({ id }) => id === department.id)).toBe(false);
    expect((await (await trust.person()).client.call('network.places', { params: { id: history } })).status).toBe(403);
    expect((await elsewhere.ada.client.call('network.places', { params: { id: history } })).status).toBe(404);
    expect((await app.client().call('network.places', { params: { id: history } })).status).toBe(401);
  });
});
