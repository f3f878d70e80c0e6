// Comments and reflections over HTTP: said, answered, settled, and told to those they concern.
import { setTimeout as pause } from 'node:timers/promises';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { lessonOf, makeResource } from '../testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const list = async (person: TestPerson, id: string) => (await person.client.call('comment.list', { params: { id } })).body;
const say = (person: TestPerson, id: string, body: unknown, threadId?: string, blockId = 'p1') => person.client.call('comment.add', { params: { id }, body: { blockId, body, ...(threadId && { threadId }) } });
const resolve = (person: TestPerson, id: string, resolved = true) => person.client.call('comment.resolve', { params: { id }, body: { resolved } });

async function told(person: TestPerson, count: number): Promise<string[]> {
  for (let waited = 0; waited < 8000; waited += 50) {
    const { items } = (await person.client.call('notification.list')).body;
    if (items.length >= count) return items.map(({ text }) => text);
    await pause(50);
  }
  throw new Error('nothing was told');
}

async function makeLesson(author: TestPerson, fields: Record<string, unknown> = {}) {
  const document = lessonOf('# Gas', 'Air is a gas.');
  return makeResource(author, { document: { ...document, content: document.content.map((block, i) => ({ ...block, attrs: { ...block['attrs'] as object, id: `p${i}` } })) }, ...fields });
}

describe('comments', () => {
  it('stand in the order of the lesson, are answered, settled and opened again, and are told to those they concern', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam, ana] = [await trust.person({ name: 'Jo Bell' }), await trust.person({ name: 'Sam Reed' }), await trust.person({ name: 'Ana Li' })];
    const { id } = await makeLesson(jo);
    const first = (await say(sam, id, '  Which gas? ')).body;
    expect(first).toMatchObject({ blockId: 'p1', quote: 'Air is a gas.', resolved: null, comments: [{ body: 'Which gas?', author: { id: sam.id }, number: 1, mine: true, edited: false }], abilities: { resolve: true } });
    await say(ana, id, 'Nice title', undefined, 'p0');
    await say(jo, id, 'Mostly nitrogen.', first.id);
    const all = await list(ana, id);
    expect([all.open, all.threads.map(({ blockId, comments, abilities }) => [blockId, comments.length, abilities.resolve])]).toEqual([2, [['p0', 1, true], ['p1', 2, false]]]);
    expect((await resolve(ana, first.id)).status).toBe(403);
    expect((await resolve(jo, first.id)).body.resolved).toMatchObject({ by: { id: jo.id } });
    expect((await list(sam, id)).open).toBe(1);
    expect((await resolve(sam, first.id, false)).body.resolved).toBeNull();
    await resolve(sam, first.id);
    // An answer opens it again.
    expect((await say(sam, id, 'And argon?', first.id)).body.resolved).toBeNull();
    expect((await told(jo, 3)).sort()).toEqual(['Ana Li commented on “Particles”', 'Sam Reed commented on “Particles”', 'Sam Reed commented on “Particles”']);
    expect((await told(sam, 2)).sort()).toEqual(['Jo Bell commented on “Particles”', 'Jo Bell dealt with your comment on “Particles”']);
    expect((await ana.client.call('notification.list')).body.items).toEqual([]);
  });

  it('are changed and taken back by their writer alone', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam] = [await trust.person(), await trust.person()];
    const { id } = await makeLesson(jo);
    const first = (await say(sam, id, 'One')).body;
    const answer = (await say(jo, id, 'Two', first.id)).body.comments[1]!;
    expect((await jo.client.call('comment.edit', { params: { id: first.id }, body: { body: 'Mine' } })).status).toBe(404);
    expect((await jo.client.call('comment.delete', { params: { id: first.id } })).status).toBe(404);
    expect((await sam.client.call('comment.edit', { params: { id: first.id }, body: { body: 'Once' } })).body.comments[0]).toMatchObject({ body: 'Once', edited: true });
    expect((await resolve(sam, answer.id)).status).toBe(404);
    expect((await sam.client.call('comment.delete', { params: { id: first.id } })).status).toBe(204);
    expect((await list(jo, id)).threads[0]!.comments.map(({ body }) => body)).toEqual(['', 'Two']);
    await jo.client.call('comment.delete', { params: { id: answer.id } });
    expect(await list(jo, id)).toEqual({ threads: [], open: 0 });
  });

  it('are for those who may read the lesson, about a part it has', async () => {
    const trust = await TestTrust.make(app);
    const [jo, far] = [await trust.person(), await trust.person({ schoolId: await trust.school('Birch High') })];
    const { id } = await makeLesson(jo, { visibility: 'school' });
    const { body: thread } = await say(jo, id, 'Mine');
    expect([(await say(far, id, 'x')).status, (await list(far, id) as unknown as { code: string }).code, (await resolve(far, thread.id)).status]).toEqual([404, 'thing.not_found', 404]);
    expect((await say(jo, id, ' ')).problem.errors).toEqual([{ path: 'body.body', message: 'Please write something' }]);
    expect((await say(jo, id, 'x', undefined, 'gone')).problem.errors).toMatchObject([{ path: 'body.blockId' }]);
    expect((await say(jo, (await makeLesson(jo)).id, 'x', thread.id)).status).toBe(404);
  });
});

describe('“I taught this” with a line of reflection', () => {
  const teach = (person: TestPerson, id: string, body: object) => person.client.call('use.record', { params: { id }, body: { taughtOn: '2026-03-02', ...body } });

  it('reaches the author by name only if its teacher says so, once for the same words', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam, ana] = [await trust.person(), await trust.person({ name: 'Sam Reed' }), await trust.person({ name: 'Ana Li' })];
    const { id } = await makeLesson(jo);
    await teach(ana, id, { note: 'Kept to myself' });
    for (const note of ['Went well.', 'Went well.']) await teach(sam, id, { note, shareName: true });
    expect(await told(jo, 1)).toEqual(['Sam Reed taught “Particles”: Went well.']);
    await teach(sam, id, { note: 'Went very well.', shareName: true });
    expect(await told(jo, 2)).toEqual(['Sam Reed taught “Particles”: Went very well.', 'Sam Reed taught “Particles”: Went well.']);
    const { body } = await jo.client.call('resource.reception', { params: { id } });
    expect([body.uses.map(({ note }) => note), body.reflections]).toEqual([['Went very well.'], []]);
  });

  it('reaches the author without a name, in fives, and never by name where a mandate asks', async () => {
    const trust = await TestTrust.make(app);
    const jo = await trust.person();
    const { id } = await makeLesson(jo);
    await app.asOwner(trust.id, (db) => db.query('UPDATE resource SET expected = true WHERE id = $1', [id]));
    const reflections = async () => (await jo.client.call('resource.reception', { params: { id } })).body.reflections;
    const people = await Promise.all(Array.from({ length: 6 }, () => trust.person()));
    for (const [i, person] of people.slice(0, 4).entries()) expect((await teach(person, id, { note: `Note ${i}`, shareName: true, shareNote: true })).body.shareName).toBe(false);
    await teach(people[0]!, id, { taughtOn: '2026-03-03', note: 'Note 0 again', shareNote: true });
    expect(await reflections()).toEqual([]);
    await teach(people[4]!, id, { note: 'Note 4', shareNote: true });
    expect((await reflections()).sort()).toEqual(['Note 0', 'Note 1', 'Note 2', 'Note 3', 'Note 4']);
    await teach(people[5]!, id, { note: 'Note 5', shareNote: true });
    expect(await reflections()).toHaveLength(5);
    await trust.setSmallestGroup(11);
    expect(await reflections()).toEqual([]);
    expect((await jo.client.call('notification.list')).body.items).toEqual([]);
  });
});
