// An original moves on over HTTP: adapters are told once, look at it part by part, take what they want, and the next update starts from there.
import { setTimeout as pause } from 'node:timers/promises';
import type { ResourceFull, Review } from '@trellis/contracts';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { lessonOf, makeAdaptation, makeResource } from '../testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

type Block = NonNullable<ResourceFull['document']['content']>[number];
const textOf = (document: ResourceFull['document'] | null): string => JSON.stringify(document?.content ?? []).replace(/.*?"text":"([^"]*)"[^"]*/g, '$1|').replace(/\|?[^|]*$/, '');
const wordsOf = (resource: Pick<ResourceFull, 'document'>): string[] => (resource.document.content ?? []).map((block) => textOf({ type: 'doc', content: [block] }));

/** Rewrites paragraphs by their place; null takes one out. The blocks keep their ids. */
async function rewrite(person: TestPerson, resource: ResourceFull, changes: Record<number, string | null>, more: Record<string, unknown> = {}): Promise<ResourceFull> {
  const content = (resource.document.content ?? []).flatMap((block, at): Block[] => {
    const text = changes[at];
    if (text === undefined) return [block];
    return text === null ? [] : [{ ...block, content: [{ type: 'text', text }] }];
  });
  const reply = await person.client.call('revision.create', { params: { id: resource.id }, body: { document: { type: 'doc', content }, baseNumber: resource.number, ...more } });
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
  return reply.body;
}

const lookAt = async (person: TestPerson, id: string) => (await person.client.call('update.show', { params: { id } })).body;
/** What the page would send when nobody changes a suggestion. */
const suggested = ({ parts }: Review, other: Record<string, 'base' | 'ours' | 'theirs' | 'merged'> = {}) => ({
  type: 'doc' as const, content: parts.flatMap((part) => (part.by === 'unchanged' ? part.merged : part[other[part.id] ?? part.suggested])?.content ?? []),
});
const take = (person: TestPerson, shown: Awaited<ReturnType<typeof lookAt>>, document: unknown, more: Record<string, unknown> = {}) =>
  person.client.call('update.take', { params: { id: shown.id }, body: { document, baseNumber: shown.number, originNumber: shown.to, ...more } });

async function pair(trust: TestTrust, lines = ['# Gas', 'Air is a gas.', 'It fills a room.', 'Draw it.', 'Write about it.']) {
  const [jo, sam] = [await trust.person({ name: 'Jo Bell' }), await trust.person({ name: 'Sam Reed' })];
  const original = await makeResource(jo, { title: 'Gases', document: lessonOf(...lines) });
  return { jo, sam, original, mine: await makeAdaptation(sam, original.id, { title: 'My gases' }) };
}

async function told(person: TestPerson, count: number) {
  for (let waited = 0; ; waited += 50) {
    const { items } = (await person.client.call('notification.list')).body;
    if (items.length >= count || waited > 8000) return items;
    await pause(50);
  }
}

describe('an original that moves on', () => {
  it('is laid over the adaptation part by part: what only it changed comes in, what both changed stays mine until I choose', async () => {
    const { jo, sam, original, mine } = await pair(await TestTrust.make(app));
    const changed = await rewrite(sam, mine, { 1: 'The air here smells of the sea.', 3: 'Draw it with peas.' });
    await rewrite(jo, original, { 1: 'Air is a mixture of gases.', 2: 'It fills any room.', 4: null }, { message: 'Say mixture', change: 'improvement' });
    const shown = await lookAt(sam, mine.id);
    expect(shown).toMatchObject({ from: 1, to: 2, number: 2, muted: false, original: { id: original.id, title: 'Gases', author: { id: jo.id } }, steps: [{ number: 2, change: 'improvement', message: 'Say mixture' }] });
    expect(shown.review!.parts.map(({ by, suggested: wanted }) => [by, wanted])).toEqual([['unchanged', 'ours'], ['conflict', 'ours'], ['theirs', 'theirs'], ['ours', 'ours'], ['theirs', 'theirs']]);
    expect(shown.review).toMatchObject({ changed: 3, choices: 1, joined: 0 });
    const { status, body } = await take(sam, shown, suggested(shown.review!));
    expect(status).toBe(201);
    expect(wordsOf(body)).toEqual(['Gas', 'The air here smells of the sea.', 'It fills any room.', 'Draw it with peas.']);
    expect(body).toMatchObject({ number: 3, origin: { number: 2, newer: false }, changedBlocks: 2 });
    const history = (await sam.client.call('revision.list', { params: { id: mine.id } })).body.items;
    expect(history[0]).toMatchObject({ number: 3, parents: [2], source: { id: original.id, title: 'Gases', number: 2 }, message: 'Took in version 2 of “Gases”' });
    expect((await sam.client.call('revision.show', { params: { id: mine.id, number: 2 } })).body.document).toEqual(changed.document);
    expect(await lookAt(sam, mine.id)).toMatchObject({ from: 2, to: 2, steps: [], review: null });
    expect((await sam.client.call('update.waiting')).body.items).toEqual([]);
  });

  it('starts the next update from what was taken in, also when everything of mine was kept', async () => {
    const { jo, sam, original, mine } = await pair(await TestTrust.make(app));
    await rewrite(sam, mine, { 1: 'Mine.' });
    const second = await rewrite(jo, original, { 1: 'Theirs.' });
    const shown = await lookAt(sam, mine.id);
    const key = shown.review!.parts.find(({ by }) => by === 'conflict')!.blockId!;
    const kept = await take(sam, shown, suggested(shown.review!), { kept: [{ blockId: key, reason: 'My class has been to the sea' }] });
    expect(kept.body).toMatchObject({ number: 3, origin: { number: 2 } });
    await rewrite(jo, second, { 3: 'Draw it twice.' });
    const next = await lookAt(sam, mine.id);
    expect(next.review!.parts.filter(({ by }) => by !== 'unchanged').map(({ by }) => by)).toEqual(['ours', 'theirs']);
    expect((await jo.client.call('update.kept', { params: { id: original.id } })).body.items).toMatchObject([{ person: { id: sam.id }, number: 2, words: 'Theirs.', reason: 'My class has been to the sea' }]);
    expect((await sam.client.call('update.kept', { params: { id: original.id } })).status).toBe(403);
  });

  it('suggests a correction to a core part, asks why mine stays instead, and joins what both changed in different places of one paragraph, flagged', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam] = [await trust.person({ roles: ['subject_lead'] }), await trust.person()];
    const original = await makeResource(jo, { document: lessonOf('# Gas', 'Water boils at 90 degrees.', 'Take the small beaker and fill it slowly with cold water from the tap.') });
    await jo.client.call('resource.publish', { params: { id: original.id } });
    const mine = await makeAdaptation(sam, original.id);
    const content = original.document.content!.map((block, at) => (at === 1 ? { ...block, attrs: { ...block['attrs'] as object, core: true, coreReason: 'The number is in the test', coreUntil: '2999-12-31' } } : block));
    const marked = (await jo.client.call('revision.create', { params: { id: original.id }, body: { document: { type: 'doc', content }, baseNumber: 1, change: 'improvement' } })).body;
    await rewrite(sam, mine, { 1: 'In our kitchen it is otherwise.', 2: 'Take the small beaker and fill it slowly with cold water from the bottle.' });
    await rewrite(jo, marked, { 1: 'Water boils at 100 degrees Celsius.', 2: 'Take the large beaker and fill it slowly with cold water from the tap.' }, { change: 'correction', message: 'Wrong boiling point' });
    const shown = await lookAt(sam, mine.id);
    const [heading, core, joined] = shown.review!.parts;
    expect(heading).toMatchObject({ by: 'unchanged', base: null });
    expect(core).toMatchObject({ by: 'conflict', core: true, correction: true, suggested: 'theirs' });
    expect(joined).toMatchObject({ by: 'joined', suggested: 'merged' });
    expect(textOf(joined!.merged)).toContain('large beaker and fill it slowly with cold water from the bottle');
    const keepsMine = suggested(shown.review!, { [core!.id]: 'ours' });
    const refused = await take(sam, shown, keepsMine);
    expect([refused.status, refused.problem.code]).toEqual([422, 'core.reason_needed']);
    expect((await take(sam, shown, keepsMine, { coreReasons: [{ blockId: core!.blockId, reason: 'We measured it on a mountain' }] })).status).toBe(201);
  });

  it('tells each adapter once until they have looked, never whom it is muted for, and says why', async () => {
    const trust = await TestTrust.make(app);
    const { jo, sam, original, mine } = await pair(trust);
    const [quiet, away] = [await trust.person(), await trust.person({ schoolId: await trust.school('Elm Academy') })];
    const copy = await makeAdaptation(quiet, original.id);
    await makeAdaptation(away, original.id);
    expect((await quiet.client.call('update.mute', { params: { id: copy.id }, body: { muted: true } })).body).toEqual({ muted: true });
    const second = await rewrite(jo, original, { 1: 'One.' }, { change: 'correction', message: 'Wrong word' });
    expect(await told(sam, 1)).toMatchObject([{ kind: 'update', text: 'The original of “My gases” has moved on (correction): Wrong word', link: `/library/${mine.id}/update` }]);
    expect(await told(away, 1)).toHaveLength(1);
    const third = await rewrite(jo, second, { 1: 'Two.' });
    const shown = await lookAt(sam, mine.id);
    expect(shown.steps.map(({ number }) => number)).toEqual([3, 2]);
    expect((await sam.client.call('update.waiting')).body.items).toMatchObject([{ id: mine.id, from: 1, to: 3, muted: false, newest: { number: 3 } }]);
    await take(sam, shown, suggested(shown.review!));
    await rewrite(jo, third, { 1: 'Three.' });
    expect(await told(sam, 2)).toHaveLength(2);
    expect((await quiet.client.call('notification.list')).body.items).toEqual([]);
    expect((await away.client.call('notification.list')).body.items).toHaveLength(1);
    expect((await quiet.client.call('update.show', { params: { id: copy.id } })).body).toMatchObject({ muted: true, to: 4 });
  });

  it('tells adapters once when what is core in it changes, also those who were told of something else and have not looked', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam] = [await trust.person({ roles: ['subject_lead'] }), await trust.person()];
    const original = await makeResource(jo, { document: lessonOf('# Gas', 'Light no flame.', 'Draw it.') });
    await jo.client.call('resource.publish', { params: { id: original.id } });
    const mine = await makeAdaptation(sam, original.id, { title: 'My gases' });
    const second = await rewrite(jo, original, { 2: 'Draw it twice.' });
    await told(sam, 1);
    const content = second.document.content!.map((block, at) => (at === 1 ? { ...block, attrs: { ...block['attrs'] as object, core: true, coreReason: 'Gas burns', coreUntil: '2999-12-31' } } : block));
    const third = (await jo.client.call('revision.create', { params: { id: original.id }, body: { document: { type: 'doc', content }, baseNumber: 2, change: 'improvement' } })).body;
    expect((await told(sam, 2))[0]).toMatchObject({ kind: 'update', text: 'What is core in the original of “My gases” has changed (improvement)', link: `/library/${mine.id}/update` });
    await rewrite(jo, third, { 1: 'Light no flame, ever.' });
    await pause(500);
    expect(await told(sam, 2)).toHaveLength(2);
    const shown = await lookAt(sam, mine.id);
    expect(shown.review!.parts[1]).toMatchObject({ by: 'theirs', core: true });
    const saved = await take(sam, shown, suggested(shown.review!));
    expect(saved.body.document.content![1]).toMatchObject({ attrs: { core: true, coreReason: 'Gas burns' } });
  });

  it('is taken once, however often it is sent, and never over what was saved meanwhile', async () => {
    const { jo, sam, original, mine } = await pair(await TestTrust.make(app));
    await rewrite(jo, original, { 1: 'Newer.' });
    const shown = await lookAt(sam, mine.id);
    const document = suggested(shown.review!);
    const replies = await Promise.all([take(sam, shown, document), take(sam, shown, document)]);
    expect(replies.map(({ status, body }) => [status, body.number])).toEqual([[201, 2], [201, 2]]);
    const other = await take(sam, shown, lessonOf('Something else'));
    expect([other.status, other.problem.code, other.problem.context]).toEqual([409, 'thing.stale', { currentNumber: 2, originNumber: 2 }]);
    expect((await take(sam, { ...shown, to: 9 }, document)).status).toBe(404);
    expect((await take(sam, shown, { type: 'doc', content: [{ type: 'nothing' }] })).problem.code).toBe('document.invalid');
  });

  it('leaves unsaved work alone', async () => {
    const { jo, sam, original, mine } = await pair(await TestTrust.make(app));
    await rewrite(jo, original, { 1: 'Newer.' });
    await sam.client.call('draft.save', { params: { id: mine.id }, body: { document: lessonOf('not saved yet'), baseNumber: 1, version: 0 } });
    const shown = await lookAt(sam, mine.id);
    expect(shown.hasDraft).toBe(true);
    await take(sam, shown, suggested(shown.review!));
    expect((await sam.client.call('draft.show', { params: { id: mine.id } })).body).toMatchObject({ stale: true, baseNumber: 1 });
  });

  it('can be gone back to, with every earlier version still there', async () => {
    const { jo, sam, original, mine } = await pair(await TestTrust.make(app));
    await rewrite(sam, mine, { 1: 'Mine.' });
    const newest = await rewrite(jo, original, { 2: 'Theirs.' });
    const reset = (baseNumber: number) => sam.client.call('update.reset', { params: { id: mine.id }, body: { baseNumber, originNumber: 2 } });
    expect((await reset(1)).problem.code).toBe('thing.stale');
    for (const _ of [1, 2]) expect((await reset(2)).body).toMatchObject({ number: 3, changedBlocks: 0, document: newest.document, origin: { number: 2 } });
    expect((await sam.client.call('revision.list', { params: { id: mine.id } })).body.items.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect((await jo.client.call('resource.show', { params: { id: original.id } })).body.counts.adapted).toBe(0);
  });

  it('is nobody else’s to look at, and nothing is told of an original one may no longer read', async () => {
    const trust = await TestTrust.make(app);
    const { jo, sam, original, mine } = await pair(trust);
    const elsewhere = await trust.person({ schoolId: await trust.school('Fir College') });
    const theirs = await makeAdaptation(elsewhere, original.id, { visibility: 'trust' });
    expect((await jo.client.call('update.show', { params: { id: mine.id } })).status).toBe(404);
    expect((await sam.client.call('update.show', { params: { id: theirs.id } })).status).toBe(403);
    expect((await sam.client.call('update.mute', { params: { id: theirs.id }, body: { muted: true } })).status).toBe(403);
    await rewrite(jo, original, { 1: 'Newer.' });
    await jo.client.call('resource.describe', { params: { id: original.id }, body: { version: 2, visibility: 'school' } });
    expect((await elsewhere.client.call('update.show', { params: { id: theirs.id } })).body).toMatchObject({ original: null, steps: [], review: null });
    expect((await elsewhere.client.call('update.take', { params: { id: theirs.id }, body: { document: theirs.document, baseNumber: 1, originNumber: 2 } })).status).toBe(404);
    expect((await elsewhere.client.call('update.reset', { params: { id: theirs.id }, body: { baseNumber: 1, originNumber: 2 } })).status).toBe(404);
    expect((await elsewhere.client.call('update.waiting')).body.items).toEqual([]);
    expect((await lookAt(jo, original.id)).original).toBeNull();
  });
});

describe('adapting by many at once', () => {
  it('gives everyone a version of their own: two hundred of one resource', async () => {
    const trust = await TestTrust.make(app);
    const jo = await trust.person();
    const original = await makeResource(jo);
    const people = await Promise.all(Array.from({ length: 8 }, () => trust.person()));
    const replies = await Promise.all(Array.from({ length: 200 }, (_, i) => people[i % people.length]!.client.call('resource.adapt', { params: { id: original.id }, body: {} })));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(200);
    const { nodes, hidden } = (await jo.client.call('resource.lineage', { params: { id: original.id } })).body;
    expect(nodes.length + hidden!).toBe(201);
    expect((await jo.client.call('resource.show', { params: { id: original.id } })).body.counts.adapted).toBe(0);
    const stranger = await trust.person({ schoolId: await trust.school('Oak School') });
    const secret = await makeResource(jo, { visibility: 'private' });
    expect((await stranger.client.call('resource.adapt', { params: { id: secret.id }, body: {} })).status).toBe(404);
  }, 300_000);
});

describe('two people saving one lesson', () => {
  it('lay what they wrote over what was saved meanwhile', async () => {
    const trust = await TestTrust.make(app);
    const { jo, sam, original } = await pair(trust);
    await rewrite(jo, original, { 1: 'From one tab.', 2: 'Only there.' });
    const mine = { ...original.document, content: original.document.content!.map((block, at) => (at === 1 ? { ...block, content: [{ type: 'text', text: 'Quite another sentence.' }] } : block)) };
    const reply = await jo.client.call('revision.review', { params: { id: original.id }, body: { document: mine, baseNumber: 1 } });
    expect(reply.body).toMatchObject({ number: 2, review: { choices: 1 } });
    expect(reply.body.review.parts.map(({ by }) => by)).toEqual(['unchanged', 'conflict', 'theirs', 'unchanged', 'unchanged']);
    const drafts = await jo.client.call('revision.review', { params: { id: original.id }, body: { document: mine, theirs: original.document, baseNumber: 1 } });
    expect(drafts.body.review).toMatchObject({ changed: 0, choices: 0 });
    expect((await jo.client.call('revision.review', { params: { id: original.id }, body: { document: mine, baseNumber: 7 } })).status).toBe(422);
    expect((await sam.client.call('revision.review', { params: { id: original.id }, body: { document: mine, baseNumber: 1 } })).status).toBe(403);
  });
});
