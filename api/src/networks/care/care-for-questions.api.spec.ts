// Question care: an unanswered question is shown to those who worked on its lesson and allow it, then to the leads; an answered one to nobody.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestPerson } from '@trellis/identity/testing';
import { RebuildChanges } from '@trellis/resources';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { makeMeeting, makeThread } from '../testing';
import { CareForQuestions } from './care-for-questions';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);
const told = async (person: TestPerson): Promise<string[]> => (await person.client.call('notification.list')).body.items.map(({ text }) => text);
const untilTold = async (person: TestPerson, words: string): Promise<boolean> => {
  for (let waited = 0; waited < 8000; waited += 50, await pause(50)) if ((await told(person)).some((text) => text.includes(words))) return true;
  return false;
};

it('shows it to who adapted the lesson and allows it, once, then to the lead', async () => {
  const { trust, lead, member: asker, networkId } = await makeMeeting(app);
  const [helper, shy] = [await trust.person({ name: 'Cy Helper' }), await trust.person({ name: 'Di Shy' })];
  for (const person of [helper, shy]) await person.client.call('network.join', { params: { id: networkId } });
  for (const [person, questions] of [[helper, true], [shy, false]] as const) await person.client.call('signals.save', { body: { subject: false, adaptations: false, teaching: false, questions } });
  const root = randomUUID();
  await app.asOwner(trust.id, async (db) => {
    await db.query("INSERT INTO resource (trust_id, id, title, subject, audience, school_id, author_id, root_id) VALUES ($1, $2, 'Plants', 'science', '{trust}', $3, $4, $2)", [trust.id, root, asker.schoolId, asker.id]);
    for (const author of [helper, shy]) await db.query("INSERT INTO resource (trust_id, title, subject, audience, school_id, author_id, root_id, origin_id, changed_blocks) VALUES ($1, 'Mine', 'science', '{trust}', $2, $3, $4, $4, 2)", [trust.id, author.schoolId, author.id, root]);
  });
  const ask = (title: string, hours: number, answeredBy?: TestPerson) => makeThread(app, trust.id, networkId, asker.id, { title, kind: 'question', resourceId: root, posts: [{ authorId: asker.id, at: hoursAgo(hours), text: 'Does anyone know?' }, ...(answeredBy ? [{ authorId: answeredBy.id, at: hoursAgo(1), text: 'Yes' }] : [])] });
  const [young, due, late] = [await ask('Young', 2), await ask('Due', 30), await ask('Late', 100)];
  await ask('Answered', 100, lead);
  for (let again = 0; again < 2; again++) await app.nest.get(CareForQuestions, { strict: false }).run(trust.id);
  const shown = (await helper.client.call('introduction.list')).body.items;
  expect(shown.map(({ threadId }) => threadId).sort()).toEqual([due, late].sort());
  expect(shown.find(({ threadId }) => threadId === due)).toMatchObject({ kind: 'question', colleague: null, reason: expect.stringMatching(/^A question in Science \d+ that you could answer: “Due”. You have adapted the lesson it is about.$/) });
  expect(shown.some(({ threadId }) => threadId === young)).toBe(false);
  expect((await shy.client.call('introduction.list')).body.items).toEqual([]);
  expect(await untilTold(helper, '“Due”')).toBe(true);
  expect(await untilTold(lead, 'Nobody has answered “Late” yet')).toBe(true);
  expect((await told(lead)).filter((text) => text.startsWith('Nobody has answered'))).toHaveLength(1);
  expect(await told(asker)).toEqual([]);
  const first = shown.find(({ threadId }) => threadId === due)!;
  await helper.client.call('introduction.answer', { params: { id: first.id }, body: { yes: false } });
  await app.nest.get(CareForQuestions, { strict: false }).run(trust.id);
  expect((await helper.client.call('introduction.list')).body.items.map(({ threadId }) => threadId)).toEqual([late]);
});

it('shows a question about one part of a lesson first to who changed exactly that part', async () => {
  const { trust, member: asker, networkId } = await makeMeeting(app);
  const paragraph = (id: string, text: string) => ({ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] });
  const lesson = (await asker.client.call('resource.create', { body: { title: 'Plants', subject: 'science', visibility: 'trust', document: { type: 'doc', content: [paragraph('p1', 'Draw a cell.'), paragraph('p2', 'Label it.')] } } })).body;
  const people = new Map<string, TestPerson>();
  for (const [name, index] of [['Ann One', 1], ['Ben One', 1], ['Cat One', 1], ['Zoe Two', 0]] as const) {
    const person = await trust.person({ name });
    people.set(name, person);
    await person.client.call('network.join', { params: { id: networkId } });
    await person.client.call('signals.save', { body: { subject: false, adaptations: false, teaching: false, questions: true } });
    const copy = (await person.client.call('resource.adapt', { params: { id: lesson.id }, body: {} })).body;
    const content = copy.document.content!.map((block, at) => (at === index ? { ...block, content: [{ type: 'text', text: 'Mine' }] } : block));
    await person.client.call('revision.create', { params: { id: copy.id }, body: { document: { type: 'doc', content }, baseNumber: 1 } });
  }
  await app.nest.get(RebuildChanges, { strict: false }).run({ trustId: trust.id });
  const { thread, post } = (await asker.client.call('thread.create', { params: { id: networkId }, body: { title: 'Must they draw?', kind: 'question', text: 'Why?', clientKey: randomUUID() } })).body;
  await asker.client.call('post.pin', { params: { id: post.id }, body: { resourceId: lesson.id, blockId: 'p1' } });
  await app.asOwner(trust.id, (db) => db.query("UPDATE thread SET created_at = now() - interval '30 hours' WHERE trust_id = $1 AND id = $2", [trust.id, thread.id]));
  await app.nest.get(CareForQuestions, { strict: false }).run(trust.id);
  const shown = (name: string) => people.get(name)!.client.call('introduction.list').then(({ body }) => body.items.map(({ reason }) => reason));
  expect(await shown('Zoe Two')).toEqual([expect.stringMatching(/You have changed the very part of the lesson it asks about\.$/)]);
  const others = (await Promise.all(['Ann One', 'Ben One', 'Cat One'].map(shown))).flat();
  expect(others).toEqual([expect.stringMatching(/You have adapted the lesson/), expect.stringMatching(/You have adapted the lesson/)]);
});

it('shows a question about no lesson to who has answered there before and allows it, three at most, and to each once a week', async () => {
  const { trust, member: asker, lead, networkId } = await makeMeeting(app);
  const people = new Map<string, TestPerson>();
  for (const name of ['Ann', 'Ben', 'Cat', 'Dan', 'Eve Shy', 'Fay Silent']) {
    const person = await trust.person({ name });
    people.set(name, person);
    await person.client.call('network.join', { params: { id: networkId } });
    await person.client.call('signals.save', { body: { subject: false, adaptations: false, teaching: false, questions: name !== 'Eve Shy' } });
  }
  const of = (name: string) => people.get(name)!;
  const asked = (title: string, hours: number, ...answerers: string[]) => makeThread(app, trust.id, networkId, asker.id, { title, kind: 'question', posts: [{ authorId: asker.id, at: hoursAgo(hours), text: 'How?' }, ...answerers.map((name) => ({ authorId: of(name).id, at: hoursAgo(hours - 1), text: 'So' }))] });
  await asked('Old 1', 900, 'Ann', 'Eve Shy', 'Dan');
  await asked('Old 2', 800, 'Ann', 'Ben');
  const third = await asked('Old 3', 700, 'Ann', 'Ben', 'Cat');
  const best = (await lead.client.call('thread.show', { params: { id: third } })).body.page.items.find(({ author }) => author.name === 'Cat')!;
  await lead.client.call('thread.answer', { params: { id: third }, body: { postId: best.id } });
  const waiting = await asked('Which glue?', 30);
  const care = () => app.nest.get(CareForQuestions, { strict: false }).run(trust.id);
  await care();
  const shown = async (name: string) => (await of(name).client.call('introduction.list')).body.items.map(({ threadId, reason }) => [threadId, reason.replace(/^.*”\. /, '')]);
  for (const name of ['Ann', 'Ben', 'Cat']) expect(await shown(name)).toEqual([[waiting, 'You have answered questions here before.']]);
  for (const name of ['Dan', 'Eve Shy', 'Fay Silent']) expect(await shown(name)).toEqual([]);
  const next = await asked('Which paper?', 30);
  await care();
  expect([(await shown('Ann')).length, (await shown('Dan')).map(([id]) => id)]).toEqual([1, [next]]);
});
