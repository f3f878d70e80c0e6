// Units of work over HTTP: lessons in order, adapted as a whole without copying one before it is edited.
import type { UnitFull } from '@trellis/contracts';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { lessonOf, makeResource, saveLines } from '../testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const make = async (person: TestPerson, body: object = {}): Promise<UnitFull> => (await person.client.call('unit.create', { body: { title: 'Particles, weeks 1 to 3', subject: 'science', visibility: 'trust', ...body } })).body;
const show = async (person: TestPerson, id: string) => (await person.client.call('unit.show', { params: { id } })).body;
const list = async (person: TestPerson, query: Record<string, unknown> = {}) => (await person.client.call('unit.list', { query })).body.items.map(({ title }) => title);
const update = (person: TestPerson, unit: UnitFull, body: object) => person.client.call('unit.update', { params: { id: unit.id }, body: { version: unit.version, ...body } });
const titles = ({ items }: UnitFull) => items.map(({ resource }) => resource?.title ?? null);

async function threeLessons(author: TestPerson) {
  return Promise.all(['Solids', 'Liquids', 'Gases'].map((title) => makeResource(author, { title })));
}

describe('a search', () => {
  it('finds units beside lessons, to those who may see them, as they are now', async () => {
    const trust = await TestTrust.make(app);
    const [jo, far] = [await trust.person(), await trust.person({ schoolId: await trust.school('Birch High') })];
    const secret = await makeResource(jo, { title: 'Plasma for our school', visibility: 'school' });
    const lesson = await makeResource(jo, { title: 'Plasma' });
    const unit = await make(jo, { title: 'Plasma, weeks 1 to 3', summary: 'Half a term', years: [7], items: [{ resourceId: lesson.id, note: 'Bring the tesla coil' }, { resourceId: secret.id }] });
    await make(jo, { title: 'Plasma for me', visibility: 'private' });
    const find = async (person: TestPerson, query: Record<string, unknown>) => (await person.client.call('resource.search', { query: { units: true, ...query } })).body;
    const found = await find(far, { q: 'plasma', facets: true });
    expect([found.items.map(({ title }) => title), found.units, found.total]).toMatchObject([['Plasma'], [{ id: unit.id, title: 'Plasma, weeks 1 to 3', lessons: 1, marked: { title: '\uE000Plasma\uE001, weeks 1 to 3' } }], 2]);
    expect(found.facets!.kind).toContainEqual({ value: 'unit', label: 'Unit of work', count: 1 });
    expect((await find(jo, { q: 'plasma', kind: 'unit', units: false })).units.map(({ title }) => title).sort()).toEqual(['Plasma for me', 'Plasma, weeks 1 to 3']);
    expect([(await find(far, { q: 'tesla coil' })).units.map(({ id, place }) => [id, place]), (await find(far, { q: 'plasma', units: false })).units]).toEqual([[[unit.id, 0]], []]);
    const hidden = (await update(jo, unit, { visibility: 'school' })).body;
    expect((await find(far, { q: 'plasma' })).units).toEqual([]);
    await update(jo, hidden, { visibility: 'trust', title: 'The fourth state' });
    expect([(await find(far, { q: 'fourth state' })).units[0]?.id, (await find(far, { q: 'weeks' })).units]).toEqual([unit.id, []]);
    await jo.client.call('unit.retire', { params: { id: unit.id }, body: { retired: true } });
    expect((await find(far, { q: 'fourth state' })).units).toEqual([]);
    const other = await TestTrust.make(app);
    expect((await find(await other.person(), { q: 'plasma' }))).toMatchObject({ items: [], units: [] });
  });
});

describe('a unit of work', () => {
  it('holds lessons in order with notes, changes by version, and shows what its reader may read', async () => {
    const trust = await TestTrust.make(app);
    const [jo, far] = [await trust.person(), await trust.person({ schoolId: await trust.school('Birch High') })];
    const [solids, liquids] = await threeLessons(jo);
    const own = await makeResource(jo, { title: 'For our school', visibility: 'school' });
    const unit = await make(jo, { summary: 'Half a term', years: [7], items: [{ resourceId: solids!.id, note: 'Two lessons' }, { resourceId: own.id }, { resourceId: liquids!.id }] });
    expect([titles(unit), unit.items[0]!.note, unit.lessons, unit.abilities, unit.origin, unit.school.name]).toEqual([['Solids', 'For our school', 'Liquids'], 'Two lessons', 3, { edit: true, adapt: true }, null, 'Ash Primary']);
    const seen = await show(far, unit.id);
    expect([titles(seen), seen.lessons, seen.abilities.edit]).toEqual([['Solids', null, 'Liquids'], 2, false]);
    const [a, b, c] = unit.items;
    const { body: moved } = await update(jo, unit, { items: [c!, a!, b!].map(({ id, resource, note }) => ({ id, resourceId: resource!.id, note })) });
    expect([titles(moved), moved.items.map(({ id }) => id)]).toEqual([['Liquids', 'Solids', 'For our school'], [c!.id, a!.id, b!.id]]);
    expect((await update(jo, unit, { title: 'Late' })).problem.code).toBe('thing.stale');
    expect((await update(far, moved, { title: 'Not mine' })).problem.code).toBe('ability.missing');
    const refused = await far.client.call('unit.create', { body: { title: 'x', subject: 'science', items: [{ resourceId: solids!.id }, { resourceId: own.id }] } });
    expect([refused.status, refused.problem.errors]).toEqual([422, [{ path: 'body.items[1].resourceId', message: 'This lesson is not shared with you' }]]);
    expect((await update(jo, moved, { items: [{ id: a!.id, resourceId: solids!.id }, { id: a!.id, resourceId: solids!.id }] })).status).toBe(422);
    expect((await far.client.call('unit.create', { body: { title: 'x', subject: 'science', visibility: 'network' } })).problem.errors).toMatchObject([{ path: 'body.networkId' }]);
  });

  it('is listed to those it is shared with, by words, subject, lesson and page', async () => {
    const trust = await TestTrust.make(app);
    const [jo, far] = [await trust.person(), await trust.person({ schoolId: await trust.school('Birch High') })];
    const [solids] = await threeLessons(jo);
    await make(jo, { title: 'Private', visibility: 'private' });
    await make(jo, { title: 'École', visibility: 'school', subject: 'french' });
    const shared = await make(jo, { title: 'Matter', items: [{ resourceId: solids!.id }] });
    expect(await list(far)).toEqual(['Matter']);
    expect(await list(jo)).toEqual(['Matter', 'École', 'Private']);
    expect([await list(jo, { q: 'ecole' }), await list(jo, { subject: 'science' }), await list(jo, { resourceId: solids!.id }), await list(far, { mine: true })]).toEqual([['École'], ['Matter', 'Private'], ['Matter'], []]);
    expect((await show(far, (await make(jo, { visibility: 'private' })).id) as unknown as { code: string }).code).toBe('thing.not_found');
    await jo.client.call('unit.retire', { params: { id: shared.id }, body: { retired: true } });
    expect([await list(far), (await show(far, shared.id)).retired]).toEqual([[], true]);
    for (let i = 0; i < 31; i++) await make(jo, { title: `Unit ${i}` });
    const page = (await far.client.call('unit.list')).body;
    expect([page.items.length, (await far.client.call('unit.list', { query: { cursor: page.next } })).body]).toEqual([30, { items: [expect.objectContaining({ title: 'Unit 0' })], next: null }]);
  });

  it('is adapted without copying a lesson before it is edited, and hears of its original', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam] = [await trust.person(), await trust.person()];
    const [solids, liquids, gases] = await threeLessons(jo);
    const origin = await make(jo, { items: [{ resourceId: solids!.id, note: 'First' }, { resourceId: liquids!.id }] });
    const copies = () => app.asOwner(trust.id, async (db) => (await db.query<{ n: number }>('SELECT count(*)::int AS n FROM resource WHERE origin_id IS NOT NULL')).rows[0]!.n);
    const { status, body: mine } = await sam.client.call('unit.adapt', { params: { id: origin.id }, body: {} });
    expect([status, mine.visibility, mine.origin, titles(mine), mine.items[0]!.note, await copies()]).toEqual([201, 'private', { id: origin.id, title: origin.title, author: expect.objectContaining({ id: jo.id }) }, ['Solids', 'Liquids'], 'First', 0]);
    expect((await show(sam, origin.id)).mine).toEqual({ id: mine.id, title: mine.title });
    const adapt = (itemId: string) => sam.client.call('unit.adaptLesson', { params: { id: mine.id, itemId } });
    const taps = await Promise.all([adapt(mine.items[0]!.id), adapt(mine.items[0]!.id)]);
    expect(taps.map(({ body }) => body.made).sort()).toEqual([false, true]);
    expect(await copies()).toBe(1);
    const lesson = (await sam.client.call('resource.show', { params: { id: taps[0]!.body.id } })).body;
    expect(lesson).toMatchObject({ origin: { id: solids!.id }, author: { id: sam.id } });
    await saveLines(sam, lesson, 'For my class.');
    await saveLines(jo, solids!, 'News.');
    await update(jo, origin, { items: [...origin.items.map(({ id, resource }) => ({ id, resourceId: resource!.id })), { resourceId: gases!.id }] });
    const now = await show(sam, mine.id);
    expect([now.items.map(({ mine: own, newer }) => [own, newer]), now.added.map(({ title }) => title)]).toEqual([[[true, true], [false, false]], ['Gases']]);
    expect((await adapt(origin.items[0]!.id)).status).toBe(404);
    expect((await jo.client.call('unit.adaptLesson', { params: { id: mine.id, itemId: mine.items[0]!.id } })).status).toBe(404);
    expect((await sam.client.call('unit.adaptLesson', { params: { id: origin.id, itemId: origin.items[0]!.id } })).status).toBe(403);
  });

  it('carries updates to its adapted lessons, and offers from them, which every unit that holds the original then shows', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam] = [await trust.person({ name: 'Jo Bell' }), await trust.person()];
    const [solids] = await threeLessons(jo);
    const origin = await make(jo, { items: [{ resourceId: solids!.id }] });
    const mine = (await sam.client.call('unit.adapt', { params: { id: origin.id }, body: {} })).body;
    const { id } = (await sam.client.call('unit.adaptLesson', { params: { id: mine.id, itemId: mine.items[0]!.id } })).body;
    const lesson = (await sam.client.call('resource.show', { params: { id } })).body;
    await saveLines(sam, lesson, 'For my class.');
    await saveLines(jo, solids!, 'News.');
    const newer = async () => (await show(sam, mine.id)).items.map((item) => item.newer);
    expect([await newer(), (await sam.client.call('update.waiting')).body.items.map((item) => item.id)]).toEqual([[true], [id]]);

    const { review, number, to } = (await sam.client.call('update.show', { params: { id } })).body;
    const whole = (sides: NonNullable<typeof review>) => ({ type: 'doc' as const, content: sides.parts.flatMap((part) => (part.by === 'unchanged' ? part.merged : part[part.suggested])?.content ?? []) });
    expect((await sam.client.call('update.take', { params: { id }, body: { document: whole(review!), baseNumber: number, originNumber: to } })).status).toBe(201);
    expect([await newer(), (await sam.client.call('update.waiting')).body.items]).toEqual([[false], []]);

    const { changes, number: offered } = (await sam.client.call('offer.changes', { params: { id } })).body;
    const offer = (await sam.client.call('offer.create', { params: { id }, body: { number: offered, parts: changes.map((part) => part.id), why: 'They asked for it', send: true } })).body;
    const shown = (await jo.client.call('offer.show', { params: { id: offer.id } })).body;
    expect((await jo.client.call('offer.take', { params: { id: offer.id }, body: { document: whole(shown.review!), baseNumber: 2, taken: changes.map((part) => part.id), answer: '' } })).status).toBe(200);
    expect([await newer(), (await jo.client.call('unit.markdown', { params: { id: origin.id } })).body]).toEqual([[false], expect.stringMatching(/For my class\.[^]*News\.|News\.[^]*For my class\./)]);
  });

  it('goes into one file, with the licence and credit of each lesson', async () => {
    const jo = await (await TestTrust.make(app)).person({ name: 'Jo Bell' });
    const one = await makeResource(jo, { title: 'Solids', licence: 'CC-BY-4.0', document: lessonOf('# Solids', 'They keep their shape.') });
    const unit = await make(jo, { title: 'All *matter*', summary: 'Half a term', items: [{ resourceId: one.id, note: 'Two lessons' }] });
    const reply = await jo.client.call('unit.markdown', { params: { id: unit.id } });
    expect(reply.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(reply.body).toMatch(/^# All \\\*matter\\\*\n\nHalf a term\n\nScience\. A unit of work by Jo Bell\.\n\n1\. Solids\n\n---\n\n> Two lessons\n\n# Solids\n/);
    expect(reply.body).toContain('Licence: CC BY 4.0');
  });
});
