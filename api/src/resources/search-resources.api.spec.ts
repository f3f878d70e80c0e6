// Finding resources over HTTP: filters, facets, pages, words, and never what one may not read.
import { TestTrust } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { lessonOf, makeAdaptation, makeResource } from './testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app.stop());

describe('finding resources', () => {
  it('by subject, key stage, year, kind, school, origin and author, each with its facet', async () => {
    const trust = await TestTrust.make(app);
    const birch = await trust.school('Birch High');
    const [jo, sam] = [await trust.person(), await trust.person({ schoolId: birch })];
    const forces = await makeResource(jo, { title: 'Forces', keyStages: ['KS3'], years: [7], kind: 'worksheet' });
    const fractions = await makeResource(sam, { title: 'Fractions', subject: 'maths', keyStages: ['KS2'], years: [0, 5] });
    const adapted = await makeAdaptation(sam, forces.id, { lines: ['With a picture'], visibility: 'trust', title: 'Forces, again' });
    const find = async (query: Record<string, unknown>) => (await jo.client.call('resource.search', { query })).body.items.map(({ id }) => id);
    expect(await find({})).toEqual([adapted.id, fractions.id, forces.id]);
    expect(await find({ subject: 'maths' })).toEqual([fractions.id]);
    expect(await find({ keyStage: 'KS3', year: 7 })).toEqual([adapted.id, forces.id]);
    expect(await find({ kind: 'worksheet', schoolId: birch })).toEqual([adapted.id]);
    expect(await find({ origin: 'adapted' })).toEqual([adapted.id]);
    expect(await find({ mine: true })).toEqual([forces.id]);
    expect(await find({ year: 0 })).toEqual([fractions.id]);
    const { body } = await jo.client.call('resource.search', { query: { facets: true } });
    expect(body.total).toBe(3);
    expect(body.facets).toMatchObject({
      subject: [{ value: 'science', label: 'Science', count: 2 }, { value: 'maths', label: 'Maths', count: 1 }],
      school: [{ value: birch, label: 'Birch High', count: 2 }, { label: 'Ash Primary', count: 1 }],
    });
    expect(body.facets!.year.map(({ label }) => label)).toEqual(expect.arrayContaining(['Reception', 'Year 5', 'Year 7']));
    expect(body.items[0]).toMatchObject({ title: 'Forces, again', adapted: true, author: { id: sam.id, school: 'Birch High' }, marked: { title: 'Forces, again' } });
  });

  it('by words in the lesson, misspelt or not, marking what matched', async () => {
    const jo = await (await TestTrust.make(app)).person();
    const { id } = await makeResource(jo, { title: 'Leaves', document: lessonOf('Plants use photosynthesis to make glucose.') });
    await makeResource(jo, { title: 'Roman roads', document: lessonOf('Straight and long.') });
    const { body } = await jo.client.call('resource.search', { query: { q: 'photosynthesis' } });
    expect(body.items.map((item) => item.id)).toEqual([id]);
    expect(body.items[0]!.marked.excerpt).toContain('\uE000photosynthesis\uE001');
    expect((await jo.client.call('resource.search', { query: { q: 'photosythesis' } })).body).toMatchObject({ corrected: 'photosynthesis', items: [{ id }] });
    expect((await jo.client.call('resource.search', { query: { q: `'; DROP TABLE resource; -- <b> & | ! ( :*` } })).status).toBe(200);
  });

  it('page by page, each once', async () => {
    const jo = await (await TestTrust.make(app)).person();
    const made = [];
    for (let i = 0; i < 7; i++) made.push((await makeResource(jo, { title: `Lesson ${i}` })).id);
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const { body }: { body: { items: { id: string }[]; next: string | null } } = await jo.client.call('resource.search', { query: { limit: 3, cursor: cursor ?? undefined } });
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.next;
    }
    expect(seen).toEqual(made.reverse());
    expect((await jo.client.call('resource.search', { query: { cursor: 'rubbish' } })).status).toBe(422);
    expect((await jo.client.call('resource.search', { query: { limit: 51 } })).status).toBe(422);
    expect((await jo.client.call('resource.search', { query: { year: 'eight' } })).status).toBe(422);
  });

  it('never counts, corrects to or facets what one may not read', async () => {
    const trust = await TestTrust.make(app);
    const birch = await trust.school('Birch High');
    const [jo, sam] = [await trust.person(), await trust.person({ schoolId: birch })];
    await makeResource(sam, { title: 'Xylophone', visibility: 'private', subject: 'music' });
    await makeResource(sam, { title: 'Xylophone for Birch', visibility: 'school', subject: 'music' });
    await makeAdaptation(sam, (await makeResource(jo, { title: 'Drums', subject: 'music' })).id);
    const { body } = await jo.client.call('resource.search', { query: { q: 'xylophone', facets: true } });
    expect(body).toMatchObject({ items: [], total: 0, facets: { subject: [], school: [] } });
    const { body: all } = await jo.client.call('resource.search', { query: { subject: 'music', facets: true } });
    expect([all.items.length, all.total, all.facets!.school.map(({ label }) => label)]).toEqual([1, 1, ['Ash Primary']]);
    expect((await sam.client.call('resource.search', { query: { q: 'xylophone', facets: true } })).body.total).toBe(2);
  });
});
