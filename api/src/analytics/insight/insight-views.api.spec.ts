// The page of what teachers think, over HTTP: one closed wave, the same for a teacher and a leader, with nothing of another trust.
import { randomUUID } from 'node:crypto';
import type { ViewsInsight } from '@trellis/contracts';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { SubmitRating } from '@trellis/mandates';
import { makeResource, makeTeachers, mandateBody, openNext, openWaveIn } from '@trellis/mandates/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const views = async (reader: TestPerson, wave?: string): Promise<ViewsInsight> => (await reader.client.call('insight.views', { query: { wave } })).body;
const close = (leader: TestPerson, id: string) => leader.client.call('wave.close', { params: { id } });

/** Ash with 30, Birch with 26, Cedar with 4; two expectations, and a third that nobody has rated. */
async function arrange() {
  const trust = await TestTrust.make(app);
  const schools = [trust.schoolId, await trust.school('Birch Primary', 'primary'), await trust.school('Cedar Primary', 'primary')];
  const people = await makeTeachers(trust, [30, 26, 4].flatMap((n, i) => times(n, () => ({ schoolId: schools[i]!, phase: 'primary' as const, mainSubject: 'primary' }))));
  const opened = await openWaveIn(trust);
  const make = async (title: string, strength: string) => (await opened.leader.client.call('mandate.create', { body: { ...mandateBody(opened.leader.id, [await makeResource(trust, opened.leader.id, title)]), title, strength } })).body.id;
  const [must, unrated] = [await make('Reading aloud', 'must'), await make('Something new', 'must')];
  const rate = async (mandateId: string, answering: readonly string[], value: (i: number) => number, minutes: number) => {
    for (const [i, personId] of answering.entries()) await app.nest.get(SubmitRating).run({ trustId: trust.id, personId }, mandateId, { overall: value(i), pupils: null, values: null, room: null, minutes: i % 3 ? minutes : -minutes, comment: '' });
  };
  return { trust, people, schools, must, unrated, rate, ...opened };
}

it('shows a closed wave by strength, with what was not rated apart, and the same to everyone', async () => {
  const { trust, people, must, unrated, mandateId, waveId, leader, rate } = await arrange();
  expect(await views(leader)).toMatchObject({ periods: [], shown: null, openWave: { name: 'Autumn 1' } });
  await rate(mandateId, people.slice(0, 45), (i) => 1 + (i % 5), 10);
  await rate(must, people.slice(0, 20), (i) => 2 + (i % 4), 15);
  await close(leader, waveId);
  const page = await views(leader);
  expect(page.shown!.lists.map(({ strength, ranked, apart }) => [strength, ranked.map(({ mandate }) => mandate.id), apart.map(({ mandate }) => mandate.id)])).toEqual([['must', [must], [unrated]], ['should', [mandateId], []]]);
  const [row] = page.shown!.lists[0]!.ranked;
  expect(row).toMatchObject({ response: { count: 20, eligible: 60 }, change: null, shift: null, silent: { lowest: 1.83, highest: 4.5 }, estimate: { value: expect.any(Number) as number } });
  expect(row!.items.find(({ item }) => item === 'minutes')!.distribution).toMatchObject({ n: 20, words: 'About 65% saved time' });
  expect(page.shown!.sentence).toContain('of 45 say 4 or 5');
  // Whom a page is read by changes nothing but whose own school is shown.
  for (const roles of [['teacher'], ['headteacher']] as const) expect(await views(await trust.person({ roles: [...roles] }))).toEqual(page);
  expect(JSON.stringify(page)).not.toMatch(new RegExp(people.join('|')));
});

it('shows each school the group it is in, and never a school of four by itself', async () => {
  const { trust, people, schools, mandateId, waveId, leader, rate } = await arrange();
  await rate(mandateId, people, (i) => 1 + (i % 5), 10);
  await close(leader, waveId);
  const cedar = await trust.person({ schoolId: schools[2]! });
  const own = (await views(cedar)).shown!.own.find(({ mandate }) => mandate.id === mandateId);
  expect(own).toMatchObject({ label: 'Birch Primary + Cedar Primary', overall: { n: 30 } });
  const { groups } = (await views(leader)).shown!.lists.flatMap(({ ranked }) => ranked).find(({ mandate }) => mandate.id === mandateId)!;
  expect(groups.filter(({ kind }) => kind === 'place').map(({ label }) => label)).toEqual(['Ash Primary', 'Birch Primary + Cedar Primary']);
});

it('compares with the wave before: the share, and all answers with a range that knows the schools', async () => {
  const { people, mandateId, waveId, leader, rate } = await arrange();
  await rate(mandateId, people, (i) => (i % 4 === 0 ? 4 : 1 + (i % 3)), 10);
  await close(leader, waveId);
  const second = await openNext(leader, 'Autumn 2');
  await rate(mandateId, people, (i) => (i % 4 === 0 ? 1 + (i % 3) : 4), 10);
  await close(leader, second);
  const row = (page: ViewsInsight) => page.shown!.lists.flatMap(({ ranked }) => ranked).find(({ mandate }) => mandate.id === mandateId)!;
  expect(row(await views(leader))).toMatchObject({ change: { points: 50, clear: true, sentence: 'Up 50 points from “Autumn 1”: a clear change.' }, shift: { suppressed: false, lo: null, sentence: 'Too few schools to say whether this differs from “Autumn 1”.' } });
  expect(row(await views(leader, waveId))).toMatchObject({ change: null, shift: null });
});

it('finds no wave that is not there, not closed, or another trust’s', async () => {
  const { waveId, leader, mandateId } = await arrange();
  const stranger = await (await TestTrust.make(app)).person({ roles: ['trust_leader'] });
  const code = async (who: TestPerson, wave: string) => (await who.client.call('insight.views', { query: { wave } })).problem.code;
  expect(await code(leader, waveId)).toBe('thing.not_found');
  await close(leader, waveId);
  expect([await code(stranger, waveId), await code(leader, randomUUID()), await code(leader, 'no id')]).toEqual(['thing.not_found', 'thing.not_found', 'request.invalid']);
  expect(await views(stranger)).toMatchObject({ periods: [], shown: null });
  expect((await views(leader)).shown!.lists.flatMap(({ apart }) => apart).find(({ mandate }) => mandate.id === mandateId)).toMatchObject({ estimate: null, change: null });
  expect((await app.client().call('insight.views', {})).status).toBe(401);
});
