// Whether requiring it costs goodwill, over HTTP: worked out as a survey closes, from groups that are published anyway, with nothing more kept beside an answer.
import { randomUUID } from 'node:crypto';
import type { GoodwillInsight } from '@trellis/contracts';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { makeResource, makeTeachers, mandateBody } from '@trellis/mandates/testing';
import { TestApp } from '@trellis/platform/testing';
import { answerAs, openPulseIn } from '@trellis/surveys/testing';
import { startApp } from '../../start-app';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const goodwill = async (reader: TestPerson, wave?: string): Promise<GoodwillInsight> => (await reader.client.call('insight.goodwill', { query: { wave } })).body;
const close = (leader: TestPerson, id: string) => leader.client.call('pulse.close', { params: { id } });

/** Schools with twelve in science and twelve in maths each; science is under a must. */
async function arrange(schools: number) {
  const trust = await TestTrust.make(app);
  const ids = [trust.schoolId, ...await Promise.all(times(schools - 1, (i) => trust.school(`School ${i}`, 'secondary')))];
  const staff = ids.flatMap((schoolId) => ['science', 'maths'].flatMap((mainSubject) => times(12, () => ({ schoolId, phase: 'secondary' as const, mainSubject }))));
  const people = (await makeTeachers(trust, staff)).map((id, i) => ({ id, ...staff[i]! }));
  const leader = await trust.person({ name: 'Lee Leader', roles: ['trust_leader', 'trust_admin'] });
  const must = await leader.client.call('mandate.create', { body: { ...mandateBody(leader.id, [await makeResource(trust, leader.id, 'Particles')], { subjects: ['science'] }), strength: 'must' } });
  return { trust, people, mandateId: must.body.id, ...await openPulseIn(trust, { leader }) };
}

/** WERS: 1 is the best. Those in science are less satisfied with their influence, and as satisfied with their achievement. */
async function answerAll({ trust, people, waveId }: Awaited<ReturnType<typeof arrange>>): Promise<void> {
  for (const [i, { id, mainSubject }] of people.entries()) {
    const [mood, school] = [[1, 2, 2, 3, 3, 4][i % 6]!, Math.floor(i / 24)];
    await answerAs(trust, id, waveId, { S1: i % 12 === 5 && school % 2 ? 5 : [1, 2, 2, 3, 4, 3][i % 6]!, S3: mainSubject === 'science' ? Math.min(5, mood + 1) : i % 12 === 7 && school % 3 ? 5 : mood });
  }
}

it('compares those under a must with those who are not, as sums of groups on the other page, alike for everyone', async () => {
  const arranged = await arrange(5);
  const { trust, leader, waveId, people } = arranged;
  expect(await goodwill(leader)).toMatchObject({ waves: [], shown: null, openWave: { name: 'First' } });
  await answerAll(arranged);
  await close(leader, waveId);
  const page = await goodwill(leader);
  expect(page.shown).toMatchObject({ arms: { under: 'Under a must', less: 'Under none' }, sentence: expect.stringMatching(/^Satisfaction was lower where use is mandatory in 1 of \d questions\.$/) as string, together: { sentence: 'Needs 150 answers; there are about 0.', rows: [] }, always: 'This compares groups. It does not show that the mandate is the reason: schools, subjects and workload differ too.' });
  const influence = page.shown!.comparisons.find(({ code }) => code === 'S3')!;
  expect(influence.sentence).toMatch(/^Satisfaction with the amount of influence you have over your job was lower where use is mandatory: in \d+ of 100/);
  expect(influence.arms).toEqual({ under: 'Under a must', less: 'Under none' });
  expect(influence.difference!.hi).toBeLessThan(0);
  const people5 = (await leader.client.call('insight.people', {})).body.shown!;
  const published = people5.groups.filter(({ group }) => /^subject:(science|maths)\.secondary$/.test(group.block)).map(({ group, items }) => [group.block, items.find(({ code }) => code === 'S3')!.distribution]);
  expect(Object.fromEntries(published)).toEqual({ 'subject:science.secondary': influence.under, 'subject:maths.secondary': influence.less });
  for (const roles of [['teacher'], ['headteacher']] as const) expect(await goodwill(await trust.person({ roles: [...roles] }))).toEqual(page);
  expect(JSON.stringify(page)).not.toMatch(new RegExp(people.map(({ id }) => id).join('|')));
});

it('keeps nothing about mandates beside an answer, and shows no difference between few schools', async () => {
  const arranged = await arrange(2);
  await answerAll(arranged);
  await close(arranged.leader, arranged.waveId);
  const { shown } = await goodwill(arranged.leader);
  expect(shown!.comparisons.map(({ difference, sentence }) => [difference, sentence.slice(0, 27)])).toEqual(times(shown!.comparisons.length, () => [null, 'Too few schools to compare.']));
  expect(shown!.sentence).toBe('We cannot tell: there are too few schools to compare.');
  const kept = await app.asOwner(arranged.trust.id, async (db) => {
    const rows = await db.query<{ text: string }>('SELECT t::text AS text FROM survey.frozen_pulse t WHERE trust_id = $1', [arranged.trust.id]);
    const columns = await db.query<{ name: string }>("SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'survey' AND table_name = 'frozen_pulse' ORDER BY 1");
    return { text: rows.rows.map(({ text }) => text).join('\n'), columns: columns.rows.map(({ name }) => name) };
  });
  expect(kept.columns).toEqual(['answers', 'id', 'phase', 'school_id', 'subject', 'trust_id', 'wave_id']);
  expect(kept.text).not.toContain(arranged.mandateId);
});

it('compares nobody where everyone is asked alike, and counts what held on the day it closed', async () => {
  const arranged = await arrange(4);
  await arranged.leader.client.call('mandate.update', { params: { id: arranged.mandateId }, body: { version: 1, lifted: true } });
  await answerAll(arranged);
  await close(arranged.leader, arranged.waveId);
  expect((await goodwill(arranged.leader)).shown).toMatchObject({ arms: null, comparisons: [], sentence: 'Everyone who answered is asked alike, so there is nobody to compare with.' });
});

it('finds no survey that is not there, not closed, or another trust’s', async () => {
  const { leader, waveId } = await arrange(2);
  const stranger = await (await TestTrust.make(app)).person({ roles: ['trust_leader'] });
  const code = async (who: TestPerson, wave: string) => (await who.client.call('insight.goodwill', { query: { wave } })).problem.code;
  expect(await code(leader, waveId)).toBe('thing.not_found');
  await close(leader, waveId);
  expect([await code(stranger, waveId), await code(leader, randomUUID()), await code(leader, 'no id')]).toEqual(['thing.not_found', 'thing.not_found', 'request.invalid']);
  expect(await goodwill(stranger)).toMatchObject({ waves: [], shown: null });
  expect((await app.client().call('insight.goodwill', {})).status).toBe(401);
});
