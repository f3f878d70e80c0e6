// What can be seen of a lesson that a mandate asks for, while a wave is open: nothing that says who, or how many more, did what is asked.
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { makeAdaptation, makeResource, saveLines, untilHeard } from '@trellis/resources/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { day, mandateBody, openNext } from './testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const teach = (person: TestPerson, id: string, body: object = {}) => person.client.call('use.record', { params: { id }, body: { taughtOn: day(0), ...body } });
const people = (trust: TestTrust, n: number) => Promise.all(Array.from({ length: n }, () => trust.person()));

/** A lesson by one teacher, a version of it shared by another, a twin to compare with in search; asked for, and a wave is open. */
async function arrange() {
  const trust = await TestTrust.make(app);
  const [leader, author, adapter] = [await trust.person({ roles: ['trust_leader', 'trust_admin'] }), await trust.person(), await trust.person()];
  const lesson = await makeResource(author, { title: 'Zylophone particles' });
  const version = await makeAdaptation(adapter, lesson.id, { lines: ['For beginners'], visibility: 'trust', title: 'Zylophone beginners' });
  const twin = await makeResource(adapter, { title: 'Zylophone particles' });
  const mandate = await leader.client.call('mandate.create', { body: mandateBody(leader.id, [lesson.id]) });
  if (mandate.status !== 201) throw new Error(JSON.stringify(mandate.problem));
  return { trust, leader, author, adapter, lesson, version, twin, mandate: mandate.body, waveId: await openNext(leader, 'Autumn 1') };
}
type Arranged = Awaited<ReturnType<typeof arrange>>;

/** Everything that anybody but those who teach and adapt can look at. */
async function seen({ trust, author, adapter, lesson, version }: Arranged) {
  const reader = await trust.person();
  const read = async (who: TestPerson, route: Parameters<TestPerson['client']['call']>[0], of: object = {}) => { const answer = await who.client.call(route, of as never); expect(answer.status).toBe(200); return answer.body as Record<string, unknown>; };
  const of = (id: string) => ({ params: { id } });
  const search = await reader.client.call('resource.search', { query: { q: 'zylophone' } });
  return {
    cards: [(await read(reader, 'resource.show', of(lesson.id)))['counts'], (await read(reader, 'resource.show', of(version.id)))['counts']],
    search: search.body.items.map(({ id, counts }) => [id, counts]),
    families: [await read(reader, 'resource.lineage', of(lesson.id)), await read(author, 'resource.lineage', of(version.id))],
    maps: await read(author, 'change.map', of(lesson.id)),
    receptions: [await read(author, 'resource.reception', of(lesson.id)), await read(adapter, 'resource.reception', of(version.id))],
    totals: [(await read(author, 'reception.mine'))['totals'], (await read(adapter, 'reception.mine'))['totals']],
    contributions: [await read(author, 'contribution.mine'), await read(adapter, 'contribution.mine')],
    bells: [await read(author, 'notification.list'), await read(adapter, 'notification.list')],
  };
}

describe('while a wave is open', () => {
  it('nothing moves, whoever teaches or adapts any version, however often, in whatever school', async () => {
    const all = await arrange();
    const { trust, lesson, version } = all;
    const before = await seen(all);
    const birch = await trust.school('Birch');
    // One colleague doses until a count of records would step; then one teacher, the only one of their school.
    const [spy] = await people(trust, 1);
    for (let back = 0; back < 11; back++) { await teach(spy!, lesson.id, { taughtOn: day(-back) }); await teach(spy!, version.id, { taughtOn: day(-back) }); }
    for (const each of await people(trust, 10)) { await teach(each, lesson.id, { note: 'Went well', shareNote: true }); await teach(each, version.id); }
    await teach(await trust.person({ schoolId: birch }), lesson.id);
    for (const each of await people(trust, 11)) await saveLines(each, await makeAdaptation(each, lesson.id), `Mine ${each.id}`);
    await untilHeard(app, trust.id);
    expect(await seen(all)).toEqual(before);
  });

  it('names stay hidden and counts as they were when the expectation is lifted or the lesson dropped, until the wave closes', async () => {
    for (const end of ['lifted', 'dropped'] as const) {
      const trust = await TestTrust.make(app);
      const [leader, author, jo] = [await trust.person({ roles: ['trust_leader', 'trust_admin'] }), await trust.person(), await trust.person()];
      const [lesson, other] = [await makeResource(author), await makeResource(author)];
      await teach(jo, lesson.id, { shareName: true });
      const { body } = await leader.client.call('mandate.create', { body: mandateBody(leader.id, [lesson.id, other.id]) });
      const waveId = await openNext(leader, 'Autumn 1');
      const reception = async () => (await author.client.call('resource.reception', { params: { id: lesson.id } })).body;
      const before = await reception();
      expect(before.uses).toEqual([]);
      const change = end === 'lifted' ? { lifted: true } : { resourceIds: [other.id] };
      expect((await leader.client.call('mandate.update', { params: { id: body.id }, body: { version: body.version, ...change } })).status).toBe(200);
      await teach(await trust.person(), lesson.id);
      expect(await reception()).toEqual(before);
      await leader.client.call('wave.close', { params: { id: waveId } });
      await untilHeard(app, trust.id);
      const after = await reception();
      // Jo's name, which she gave while nobody asked for it, comes back; how many did what was asked meanwhile is not told by a count.
      expect(after.uses.map(({ person }) => person.id)).toEqual([jo.id]);
      expect(after.counts).toMatchObject({ used: 0, schools: null });
      expect((await author.client.call('resource.show', { params: { id: lesson.id } })).body.expected).toBe(false);
    }
  });
});

it('is counted when the wave closes: colleagues of the whole family, down to the ten, where at least ten more or fewer did it', async () => {
  const all = await arrange();
  const { trust, leader, author, lesson, version } = all;
  const counts = async (id: string) => (await author.client.call('resource.show', { params: { id } })).body.counts;
  const close = async (waveId: string) => { await leader.client.call('wave.close', { params: { id: waveId } }); await untilHeard(app, trust.id); };
  const crowd = await people(trust, 23);
  for (const [i, each] of crowd.slice(0, 14).entries()) { await teach(each, i % 2 ? lesson.id : version.id); await teach(each, lesson.id, { taughtOn: day(-1) }); }
  expect(await counts(lesson.id)).toMatchObject({ used: 0 });
  await close(all.waveId);
  expect(await counts(lesson.id)).toMatchObject({ used: 10, adapted: 0, countedAt: expect.any(String) });
  // What was done with a version is counted with the original.
  expect(await counts(version.id)).toMatchObject({ used: 0, adapted: 0, countedAt: expect.any(String) });
  const second = await openNext(leader, 'Autumn 2');
  for (const each of crowd.slice(14)) await teach(each, lesson.id);
  await close(second);
  // Twenty-three by now, but only nine of them are new.
  expect(await counts(lesson.id)).toMatchObject({ used: 10 });
  const third = await openNext(leader, 'Spring 1');
  await teach(await trust.person(), lesson.id);
  await close(third);
  expect(await counts(lesson.id)).toMatchObject({ used: 20 });
});
