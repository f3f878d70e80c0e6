// Whether people work together, over HTTP: published with a wave from who answered whom, alike for everyone, and of no person.
import { randomUUID } from 'node:crypto';
import type { TogetherInsight } from '@trellis/contracts';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { makeTeachers, openNext, openWaveIn } from '@trellis/mandates/testing';
import { makeNetwork, makeThread } from '@trellis/networks/testing';
import { Database, RolePools } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const together = async (reader: TestPerson, wave?: string): Promise<TogetherInsight> => (await reader.client.call('insight.together', { query: { wave } })).body;
const close = (leader: TestPerson, id: string) => leader.client.call('wave.close', { params: { id } });
const days = (n: number): Date => new Date(Date.now() - n * 86_400_000);

/** Ash with fourteen, Birch with twelve and Cedar with four, all in one network since long ago. */
async function arrange() {
  const trust = await TestTrust.make(app);
  const schools = [trust.schoolId, await trust.school('Birch Primary', 'primary'), await trust.school('Cedar Primary', 'primary')];
  const people = await makeTeachers(trust, [14, 12, 4].flatMap((n, i) => times(n, () => ({ schoolId: schools[i]!, phase: 'primary' as const, mainSubject: 'primary' }))));
  const opened = await openWaveIn(trust);
  const networkId = await makeNetwork(app, trust.id, { name: 'Reading', slug: 'reading', leads: [people[0]!], members: people, createdAt: days(300) });
  return { trust, people, networkId, ...opened };
}
const questions = ({ trust, networkId, people }: Awaited<ReturnType<typeof arrange>>, n: number, asker: (i: number) => number, answerer: (i: number) => number | null, daysAgo = 10): Promise<string[]> => Promise.all(times(n, (i) => makeThread(app, trust.id, networkId, people[asker(i)]!, {
  title: `Question ${i}`, kind: 'question', posts: [{ authorId: people[asker(i)]!, at: days(daysAgo), text: 'How?' }, ...(answerer(i) === null ? [] : [{ authorId: people[answerer(i)!]!, at: days(daysAgo - 0.1), text: 'So.' }])],
})));

it('is published with a wave, alike for everyone, with a small school in no pair and nobody named', async () => {
  const arranged = await arrange();
  const { trust, people, leader, waveId, networkId } = arranged;
  // Seven from Ash are answered from Birch, five within Ash, two by nobody.
  await questions(arranged, 14, (i) => i, (i) => (i < 7 ? 14 + i : i < 12 ? (i + 1) % 14 : null));
  expect(await together(leader)).toMatchObject({ periods: [], shown: null });
  await close(leader, waveId);
  const page = await together(leader);
  expect(page.shown).toMatchObject({ schools: ['Ash Primary', 'Birch Primary', 'Cedar Primary'], unanswered: { open: 2, questions: 14 }, ties: { suppressed: false }, networks: [{ id: networkId, name: 'Reading', mayOpen: true }] });
  expect(page.shown!.sentence).toContain('58% of answers in networks went to a colleague in another school, 42% stayed within one');
  const [ash, birch, cedar] = page.shown!.pairs;
  expect([ash![1], birch![0]]).toEqual(times(2, () => ({ suppressed: false, few: false, per100: 4.2 })));
  expect([cedar, ash![2], birch![2]]).toEqual([times(3, () => ({ suppressed: true })), { suppressed: true }, { suppressed: true }]);
  const teacher = await together(await trust.person({}));
  expect(teacher.shown).toEqual({ ...page.shown, networks: page.shown!.networks.map((network) => ({ ...network, mayOpen: false })) });
  expect(JSON.stringify(page)).not.toMatch(new RegExp(people.join('|')));
  const file = String((await leader.client.call('insight.figures', {})).body);
  expect(file).toMatch(/Working together,together: across,,everybody,yes,,0\.5833,/);
  expect(file).toMatch(/Working together,together: pair,Ash Primary and Cedar Primary,two schools,"Not shown/);
  expect((await leader.client.call('insight.report', {})).body.sections).toContainEqual(expect.objectContaining({ question: 'Do people work together?', sentence: page.shown!.sentence }));
  expect((await close(leader, waveId)).status).toBe(200);
  expect(await together(leader)).toEqual(page);
});

it('stands for the time since the wave before, and draws a line over waves', async () => {
  const arranged = await arrange();
  const { leader, waveId, trust } = arranged;
  await questions(arranged, 12, (i) => i, (i) => 14 + (i % 12), 10);
  await close(leader, waveId);
  await app.asOwner(trust.id, (db) => db.query("UPDATE wave SET closed_at = now() - interval '5 days' WHERE trust_id = $1 AND id = $2", [trust.id, waveId]));
  const second = await openNext(leader, 'Autumn 2');
  await questions(arranged, 12, (i) => i, (i) => (i + 1) % 12, 3);
  await close(leader, second);
  const page = await together(leader);
  expect(page.periods.map(({ name }) => name)).toEqual(['Autumn 2', 'Autumn 1']);
  expect(page.shown!.trend.map(({ period, across }) => [period.name, across])).toEqual([['Autumn 1', 1], ['Autumn 2', 0]]);
  expect(page.shown!.from).toBe(days(5).toISOString().slice(0, 10));
  expect((await together(leader, waveId)).shown!.trend).toHaveLength(1);
});

it('reads no word that was said, and finds no wave that is not there or another trust’s', async () => {
  const { trust, leader, waveId } = await arrange();
  const pools = app.nest.get(RolePools);
  for (const column of ['text', 'body']) await expect(pools.write('rollup', { trustId: trust.id }, (tx) => tx.query(`SELECT ${column} FROM post`))).rejects.toThrow(/permission denied/);
  await expect(pools.write('rollup', { trustId: trust.id }, (tx) => tx.query('SELECT title FROM thread'))).rejects.toThrow(/permission denied/);
  await expect(app.nest.get(Database).write({ trustId: trust.id }, (tx) => tx.count("UPDATE pub.together_figure SET label = 'x' WHERE trust_id = $1", [trust.id]))).rejects.toThrow(/permission denied/);
  const stranger = await (await TestTrust.make(app)).person({ roles: ['trust_leader'] });
  const code = async (who: TestPerson, wave: string) => (await who.client.call('insight.together', { query: { wave } })).problem.code;
  expect(await code(leader, waveId)).toBe('thing.not_found');
  await close(leader, waveId);
  expect([await code(stranger, waveId), await code(leader, randomUUID()), await code(leader, 'no id')]).toEqual(['thing.not_found', 'thing.not_found', 'request.invalid']);
  expect(await together(stranger)).toMatchObject({ periods: [], shown: null });
  expect((await together(leader)).shown).toMatchObject({ sentence: 'Too little was said between colleagues in this time to show anything of it.', ties: { suppressed: true }, unanswered: { suppressed: true } });
  expect((await app.client().call('insight.together', {})).status).toBe(401);
});
