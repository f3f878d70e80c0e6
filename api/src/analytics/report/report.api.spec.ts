// What one takes along from insight, over HTTP: kept pages are one's own, the report says what the pages say, the data hides what they hide.
import { randomUUID } from 'node:crypto';
import { notShown } from '@trellis/contracts';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { SubmitRating } from '@trellis/mandates';
import { makeTeachers, openWaveIn } from '@trellis/mandates/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

/** Ash with 30 who answered, Birch with 12 of whom two did. */
async function closedWave() {
  const trust = await TestTrust.make(app);
  const birch = await trust.school('Birch, Primary', 'primary');
  const people = await makeTeachers(trust, Array.from({ length: 42 }, (_, i) => ({ schoolId: i < 30 ? trust.schoolId : birch, phase: 'primary' as const, mainSubject: 'primary' })));
  const opened = await openWaveIn(trust);
  for (const [i, personId] of people.slice(0, 32).entries()) {
    await app.nest.get(SubmitRating).run({ trustId: trust.id, personId }, opened.mandateId, { overall: 1 + (i % 5), pupils: null, values: null, room: null, minutes: null, comment: '' });
  }
  await opened.leader.client.call('wave.close', { params: { id: opened.waveId } });
  return { trust, ...opened };
}
const figures = async (who: TestPerson, query: { from?: string; to?: string } = {}): Promise<string[]> => {
  const reply = await who.client.call('insight.figures', { query });
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  return String(reply.body).replace('\uFEFF', '').trimEnd().split('\r\n');
};

describe('published figures as data', () => {
  it('have a line each, with numbers where the page has them and the one sentence where it has none', async () => {
    const { trust, leader, mandateId } = await closedWave();
    const lines = await figures(leader);
    expect(lines[0]).toMatch(/^Wave,Closed on,About,Measure,Group,/);
    const { rows } = await app.asOwner(trust.id, (db) => db.query<{ many: number }>('SELECT count(*)::int AS many FROM pub.published_figure WHERE trust_id = $1', [trust.id]));
    expect(lines.length).toBeGreaterThan(rows[0]!.many);
    const overall = (await leader.client.call('insight.mandate', { params: { id: mandateId } })).body.figures.find(({ group }) => group.kind === 'trust')!.ratings.find(({ item }) => item === 'overall')!.distribution;
    if (overall.suppressed || !('counts' in overall)) throw new Error('Expected counts');
    expect(lines.find((line) => line.includes('rating:overall,') && line.includes('everybody'))).toContain(`yes,${overall.n},`);
    expect(lines.find((line) => line.includes('rating:overall,') && line.includes('everybody'))).toContain(overall.counts.join(' | '));
    // Each once.
    expect(lines.filter((line) => /,Working together,[^,]*reach,,everybody,/.test(line))).toHaveLength(1);
    // Two of Birch's twelve answered.
    const hidden = lines.filter((line) => line.includes(`"${notShown(10)}"`));
    expect(hidden.length).toBeGreaterThan(0);
    for (const line of hidden) expect(line).toMatch(/",,,,,$/);
    expect(lines.some((line) => line.includes('"Birch, Primary"'))).toBe(true);
  });

  it('are those of the days asked for, the same for a teacher, and of no other trust', async () => {
    const { trust, leader } = await closedWave();
    const all = await figures(leader);
    // Each figure once: what says the same of the same group stands in no second line.
    const named = all.slice(1).map((line) => line.split(',').slice(0, 6).join());
    expect(named.filter((line, i) => named.indexOf(line) !== i)).toEqual([]);
    const together = named.filter((line) => line.includes(',Working together,'));
    expect(together.length).toBeGreaterThan(0);
    expect(together.filter((line) => !line.includes(',Working together,together: '))).toEqual([]);
    expect(await figures(await trust.person())).toEqual(all);
    expect(await figures(leader, { from: '2099-01-01' })).toHaveLength(1);
    expect(await figures(leader, { to: '2020-01-01' })).toHaveLength(1);
    expect(await figures(await (await TestTrust.make(app)).person())).toHaveLength(1);
    expect((await leader.client.call('insight.figures', { query: { from: 'yesterday' } })).problem.code).toBe('request.invalid');
  });
});

it('a report says of each question what its page says, and leaves out what nothing was published about', async () => {
  const { trust, leader, waveId } = await closedWave();
  const { sections } = (await leader.client.call('insight.report')).body;
  const page = (await leader.client.call('insight.views', { query: {} })).body.shown!;
  expect(sections).toContainEqual({ question: 'What do teachers think of what we require?', about: page.period.name, sentence: page.sentence, measure: 'Answered 4 or 5 of 5, overall', rows: [{ label: 'One particle story', point: expect.objectContaining({ value: expect.any(Number) }), n: 32, words: null }], notShown: notShown(10), link: `/insight/views?wave=${waveId}` });
  expect(sections.some(({ question }) => question === 'How are people?')).toBe(false);
  expect((await (await trust.person()).client.call('insight.report')).body.sections).toEqual(sections);
});

describe('kept pages', () => {
  const keep = (who: TestPerson, name: string, address: string) => who.client.call('insight.keep', { body: { name, address } });

  it('are found by name, replaced by the same name, let go, and nobody else’s', async () => {
    const trust = await TestTrust.make(app);
    const [jo, colleague] = [await trust.person(), await trust.person()];
    await keep(jo, 'Science ', '/insight/views?wave=x&item=room');
    expect((await keep(jo, 'All', '/insight')).body.items.map(({ name }) => name)).toEqual(['All', 'Science']);
    expect((await keep(jo, 'Science', '/surveys')).body.items).toMatchObject([{ name: 'All' }, { name: 'Science', address: '/surveys' }]);
    const { items: [first] } = (await jo.client.call('insight.kept')).body;
    expect((await colleague.client.call('insight.kept')).body.items).toEqual([]);
    expect((await colleague.client.call('insight.unkeep', { params: { id: first!.id } })).problem.code).toBe('thing.not_found');
    expect([(await jo.client.call('insight.unkeep', { params: { id: first!.id } })).status, (await jo.client.call('insight.unkeep', { params: { id: first!.id } })).status]).toEqual([204, 404]);
    expect((await jo.client.call('insight.unkeep', { params: { id: randomUUID() } })).status).toBe(404);
  });

  it.each(['https://elsewhere.example', '//elsewhere.example', '/library', '/insight/../admin', 'javascript:alert(1)', '/insight#x', ''])('lead to pages of insight only: not to %s', async (address) => {
    const jo = await (await TestTrust.make(app)).person();
    expect((await keep(jo, 'x', address)).problem.code).toBe('request.invalid');
  });

  it('are no more than fifty', async () => {
    const jo = await (await TestTrust.make(app)).person();
    for (let n = 1; n <= 50; n++) await keep(jo, `View ${n}`, '/insight');
    expect((await keep(jo, 'One more', '/insight')).problem.code).toBe('view.too_many');
    expect((await keep(jo, 'View 50', '/surveys')).status).toBe(200);
    expect((await jo.client.call('insight.kept')).body.items).toHaveLength(50);
  });
});
