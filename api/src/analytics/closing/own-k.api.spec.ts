// A trust's own k through closing: each wave keeps what it promised, raised where the trust raised it, and every sentence says it (ANALYTICS §2.5.10, T7 at 5 and 12).
import { notShown } from '@trellis/contracts';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { SubmitRating } from '@trellis/mandates';
import { day, makeTeachers, openNext, openWaveIn, passClosingDay } from '@trellis/mandates/testing';
import { TestApp } from '@trellis/platform/testing';
import { answerAs, openPulseIn } from '@trellis/surveys/testing';
import { startApp } from '../../start-app';
import { generate, isIn, leaks, live, randomOf, seenOn, type Deed, type Seen } from '../testing';
import { CloseWave } from './close-wave';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const page = async (reader: TestPerson, id: string) => (await reader.client.call('insight.mandate', { params: { id } })).body;
const receiptOf = async (reader: TestPerson, id: string) => (await reader.client.call('mandate.show', { params: { id } })).body.rating?.receipt;
const kOf = (trust: TestTrust, table: string, id: string) => app.asOwner(trust.id, async (db) => (await db.query<{ k: number }>(`SELECT k FROM ${table} WHERE trust_id = $1 AND id = $2`, [trust.id, id])).rows[0]!.k);
const setK = (trust: TestTrust, table: string, id: string, k: number) => app.asOwner(trust.id, (db) => db.query(`UPDATE ${table} SET k = $3 WHERE trust_id = $1 AND id = $2`, [trust.id, id, k]));

/** Ash with fourteen teachers, Birch with seven, all of whom answer. */
async function small(k: number | null) {
  const trust = await TestTrust.make(app);
  if (k) await trust.setSmallestGroup(k);
  const birch = await trust.school('Birch Primary', 'primary');
  const people = await makeTeachers(trust, Array.from({ length: 21 }, (_, i) => ({ schoolId: i < 14 ? trust.schoolId : birch, phase: 'primary' as const, mainSubject: 'primary' })));
  const teacher = await trust.person({ schoolId: birch, mainSubject: 'primary' });
  return { trust, people, teacher, ...await openWaveIn(trust) };
}
type Small = Awaited<ReturnType<typeof small>>;
const rateAll = async ({ trust, people, mandateId }: Small): Promise<void> => {
  for (const [i, personId] of people.entries()) await app.nest.get(SubmitRating).run({ trustId: trust.id, personId }, mandateId, { overall: 1 + (i % 5), pupils: null, values: null, room: null, minutes: null, comment: '' });
};
const close = ({ trust }: Small, waveId: string) => app.nest.get(CloseWave).run({ trustId: trust.id }, waveId);
const shownPlaces = (figures: Awaited<ReturnType<typeof page>>['figures'], waveId: string) =>
  figures.filter(({ group, period }) => group.kind === 'place' && period.waveId === waveId).map(({ group, ratings }) => `${group.label}: ${ratings.find(({ item }) => item === 'overall')!.distribution.suppressed ? 'hidden' : 'shown'}`);

describe.each([[5, 31], [12, 32], [5, 33], [12, 34]])('k %i, generated trust %i', (k, seed) => {
  it('gives an attacker no group under k, by any subtraction, and shows more where k is less', async () => {
    const random = randomOf(seed);
    const trust = await TestTrust.make(app);
    await trust.setSmallestGroup(k);
    const { leader, mandateId, waveId, resourceId } = await openWaveIn(trust);
    const teachers = await generate(trust, random);
    const deeds = await live(app, trust, mandateId, resourceId, teachers, random);
    await app.nest.get(CloseWave).run({ trustId: trust.id }, waveId);
    const { figures, periods, notShown: sentence } = await page(leader, mandateId);
    expect([periods[0]!.smallestGroup, sentence]).toEqual([k, notShown(k)]);
    const byMetric = seenOn(figures, deeds);
    expect(byMetric.get('overall')!.length).toBeGreaterThan(3);
    for (const [metric, seen] of byMetric) expect({ metric, wrong: seen.filter(({ n, people }) => n !== people.size), small: seen.filter(({ n }) => n < k), leaks: leaks(seen, k) }).toEqual({ metric, wrong: [], small: [], leaks: [] });
    const use = (await leader.client.call('insight.use', { query: { of: mandateId } })).body.shown!;
    const reached = use.groups.flatMap(({ group: { block }, reach }): Seen[] => (reach.suppressed ? [] : [{ about: block, n: reach.eligible, people: new Set(teachers.filter((teacher) => isIn(block, teacher)).map(({ id }) => id)) }]));
    expect({ small: reached.filter(({ n }) => n < k), leaks: leaks(reached, k) }).toEqual({ small: [], leaks: [] });
    // It is the wave's k that decides: at 5 something under ten is told, which at ten it is not.
    expect([...byMetric.values()].flat().some(({ n }) => n < 10)).toBe(k === 5);
  }, 60_000);
});

it('tells an attacker over two waves, at 5 and at 12, no more than either, and compares only what both show', async () => {
  const random = randomOf(35);
  const trust = await TestTrust.make(app);
  await trust.setSmallestGroup(5);
  const { leader, mandateId, waveId, resourceId } = await openWaveIn(trust);
  const teachers = await generate(trust, random);
  const waves = new Map<string, readonly Deed[]>([[waveId, await live(app, trust, mandateId, resourceId, teachers, random)]]);
  await app.nest.get(CloseWave).run({ trustId: trust.id }, waveId);
  const before = (await page(leader, mandateId)).figures;
  await trust.setSmallestGroup(12);
  // What was published stays as it was.
  expect((await page(leader, mandateId)).figures).toEqual(before);
  const second = await openNext(leader, 'Autumn 2');
  waves.set(second, await live(app, trust, mandateId, resourceId, teachers, random));
  await app.nest.get(CloseWave).run({ trustId: trust.id }, second);
  const { figures, periods } = await page(leader, mandateId);
  expect(periods.map(({ smallestGroup }) => smallestGroup)).toEqual([12, 5]);
  for (const { waveId: wave, smallestGroup: k } of periods) {
    for (const [metric, seen] of seenOn(figures.filter(({ period }) => period.waveId === wave), waves.get(wave)!)) expect({ metric, small: seen.filter(({ n }) => n < k), leaks: leaks(seen, k) }).toEqual({ metric, small: [], leaks: [] });
  }
  const shownIn = (wave: string): Set<string> => new Set(figures.filter(({ period }) => period.waveId === wave).flatMap(({ group, ratings }) => ratings.flatMap(({ item, distribution }) => (distribution.suppressed ? [] : [`${group.block} ${item}`]))));
  const compared = figures.filter(({ period }) => period.waveId === second).flatMap(({ group, ratings }) => ratings.flatMap(({ item, change }) => (change && !change.suppressed ? [`${group.block} ${item}`] : [])));
  expect(compared.length).toBeGreaterThan(0);
  const [then, now] = [shownIn(waveId), shownIn(second)];
  expect(then.size).toBeGreaterThan(now.size);
  expect(compared.filter((figure) => !then.has(figure) || !now.has(figure))).toEqual([]);
}, 60_000);

describe('what was promised', () => {
  it('is what the receipt says, on ratings, surveys and consultations', async () => {
    const arranged = await small(12);
    expect(await receiptOf(arranged.teacher, arranged.mandateId)).toContain('only in groups of at least 12 people');
    await openPulseIn(arranged.trust);
    expect((await arranged.teacher.client.call('pulse.mine')).body.receipt).toContain('at least 12 people');
    const { proposal } = await consult(arranged.trust);
    expect((await arranged.teacher.client.call('proposal.show', { params: { id: proposal } })).body.receipt).toContain('at least 12 people');
  });

  it('stays where the trust lowers its own, until the next wave', async () => {
    const arranged = await small(null);
    await rateAll(arranged);
    await arranged.trust.setSmallestGroup(5);
    expect(await receiptOf(arranged.teacher, arranged.mandateId)).toContain('at least 10 people');
    await close(arranged, arranged.waveId);
    const next = await openNext(arranged.leader, 'Autumn 2');
    expect(await receiptOf(arranged.teacher, arranged.mandateId)).toContain('at least 5 people');
    await rateAll(arranged);
    await close(arranged, next);
    const { figures, periods } = await page(arranged.leader, arranged.mandateId);
    expect(periods.map(({ smallestGroup }) => smallestGroup)).toEqual([5, 10]);
    // Seven of Birch answered each time.
    expect([shownPlaces(figures, arranged.waveId), shownPlaces(figures, next)]).toEqual([['Ash Primary: hidden', 'Birch Primary: hidden'], ['Ash Primary: shown', 'Birch Primary: shown']]);
  });

  it('is raised at once with the trust’s own: what people read, what is told while it is open, and what is published', async () => {
    const arranged = await small(5);
    const { waveId: pulse } = await openPulseIn(arranged.trust);
    const { proposal, leader } = await consult(arranged.trust);
    await rateAll(arranged);
    const rates = async () => (await arranged.leader.client.call('wave.list')).body.items[0]!.response.map(({ percent }) => percent === null);
    expect(await rates()).toEqual([false, false]);
    await arranged.trust.setSmallestGroup(12);
    expect(await Promise.all([kOf(arranged.trust, 'wave', arranged.waveId), kOf(arranged.trust, 'pulse_wave', pulse), kOf(arranged.trust, 'proposal', proposal)])).toEqual([12, 12, 12]);
    expect(await rates()).toEqual([false, true]);
    expect(await receiptOf(arranged.teacher, arranged.mandateId)).toContain('at least 12 people');
    expect((await leader.client.call('proposal.show', { params: { id: proposal } })).body.progress!.schools).toContainEqual({ school: 'Birch Primary', words: 'Not shown: fewer than 12 people are asked' });
    await close(arranged, arranged.waveId);
    expect(shownPlaces((await page(arranged.leader, arranged.mandateId)).figures, arranged.waveId)).toEqual(['Ash Primary: hidden', 'Birch Primary: hidden']);
  });

  it('is raised by closing at the latest, where something opened at the moment of the change', async () => {
    const arranged = await small(5);
    const { leader, waveId: pulse } = await openPulseIn(arranged.trust);
    const { leader: decider, proposal } = await consult(arranged.trust);
    await arranged.trust.setSmallestGroup(12);
    for (const [table, id] of [['wave', arranged.waveId], ['pulse_wave', pulse], ['proposal', proposal]] as const) await missTheRaise(arranged.trust, table, id, 5);
    await close(arranged, arranged.waveId);
    await passClosingDay(arranged.trust, proposal);
    expect([(await leader.client.call('pulse.close', { params: { id: pulse } })).status, (await decider.client.call('consultation.close', { params: { id: proposal } })).status]).toEqual([204, 204]);
    expect(await Promise.all([kOf(arranged.trust, 'wave', arranged.waveId), kOf(arranged.trust, 'pulse_wave', pulse), kOf(arranged.trust, 'proposal', proposal)])).toEqual([12, 12, 12]);
  });

  it('never sinks: the database refuses it, and keeps it once figures are closed', async () => {
    const arranged = await small(12);
    const { waveId: pulse } = await openPulseIn(arranged.trust);
    const { proposal } = await consult(arranged.trust);
    for (const [table, id] of [['wave', arranged.waveId], ['pulse_wave', pulse], ['proposal', proposal]] as const) {
      await expect(setK(arranged.trust, table, id, 11)).rejects.toThrow('never sinks');
      await setK(arranged.trust, table, id, 13);
      await expect(setK(arranged.trust, table, id, 12)).rejects.toThrow('never sinks');
    }
    await close(arranged, arranged.waveId);
    await expect(setK(arranged.trust, 'wave', arranged.waveId, 20)).rejects.toThrow('stays once figures are closed');
  });

  it('of a survey or consultation is that of the day it opens, not of the day it was planned', async () => {
    const arranged = await small(null);
    const { leader, proposal } = await consult(arranged.trust, false);
    await arranged.trust.setSmallestGroup(6);
    await leader.client.call('consultation.open', { params: { id: proposal }, body: { version: 1 } });
    expect(await kOf(arranged.trust, 'proposal', proposal)).toBe(6);
    expect(await kOf(arranged.trust, 'wave', arranged.waveId)).toBe(10);
  });
});

describe('comments', () => {
  it('are at least as many as the smallest group, and never fewer than fifteen', async () => {
    const arranged = await small(18);
    const wrote = async (people: readonly string[]): Promise<void> => { for (const [i, personId] of people.entries()) await app.nest.get(SubmitRating).run({ trustId: arranged.trust.id, personId }, arranged.mandateId, { overall: 1 + (i % 5), pupils: null, values: null, room: null, minutes: null, comment: `Words ${i}` }); };
    expect(await receiptOf(arranged.teacher, arranged.mandateId)).toContain('when at least 18 people wrote one');
    await wrote(arranged.people.slice(0, 17));
    await close(arranged, arranged.waveId);
    expect(await page(arranged.leader, arranged.mandateId)).toMatchObject({ comments: [], commentsNote: 'Comments are shown when at least 18 people wrote one in a wave.' });
    await arranged.trust.setSmallestGroup(5);
    const next = await openNext(arranged.leader, 'Autumn 2');
    await wrote(arranged.people.slice(0, 15));
    await close(arranged, next);
    const { comments, commentsNote } = await page(arranged.leader, arranged.mandateId);
    expect([comments.length, new Set(comments.map(({ waveId }) => waveId)), commentsNote]).toEqual([15, new Set([next]), 'Comments are shown when at least 15 people, or as many as the wave’s smallest group, wrote one in a wave.']);
  });
});

describe('every outlet', () => {
  it('says the k of its own wave: page, survey, network health, report and data', async () => {
    const arranged = await small(12);
    await rateAll(arranged);
    const { leader, waveId: pulse } = await openPulseIn(arranged.trust);
    for (const id of arranged.people.slice(0, 15)) await answerAs(arranged.trust, id, pulse, { S1: 4, S2: 2 });
    await close(arranged, arranged.waveId);
    await leader.client.call('pulse.close', { params: { id: pulse } });
    await arranged.trust.setSmallestGroup(20);
    const said = await Promise.all((['insight.views', 'insight.use', 'insight.together', 'insight.people', 'insight.goodwill'] as const).map(async (route) => (await arranged.teacher.client.call(route, { query: {} })).body.notShown));
    expect(new Set(said)).toEqual(new Set([notShown(12)]));
    const { sections } = (await arranged.teacher.client.call('insight.report')).body;
    expect(sections.filter(({ about }) => about !== null).map(({ notShown: words }) => words)).toEqual(expect.arrayContaining([notShown(12)]));
    const csv = String((await arranged.teacher.client.call('insight.figures', { query: {} })).body);
    expect(csv).toContain(`"${notShown(12)}"`);
    expect(csv).not.toMatch(/fewer than (?!12)\d+/);
    expect(JSON.stringify(await page(arranged.teacher, arranged.mandateId))).not.toMatch(/fewer than (?!12)\d+ answers/);
  });
});

/** A consultation of everyone who teaches, open unless it is still to be. */
async function consult(trust: TestTrust, open = true): Promise<{ leader: TestPerson; proposal: string }> {
  const leader = await trust.person({ roles: ['trust_leader', 'trust_admin'] });
  const made = await leader.client.call('proposal.create', { body: { title: 'One marking code', strength: 'may', reason: 'Because it has worked well', hopes: 'An hour a week', audience: {}, deciderId: leader.id, decideBy: day(8), closesOn: day(8) } });
  if (open) await leader.client.call('consultation.open', { params: { id: made.body.id }, body: { version: 1 } });
  return { leader, proposal: made.body.id };
}

/** As if it had been written before anybody could see the change. */
async function missTheRaise(trust: TestTrust, table: string, id: string, k: number): Promise<void> {
  await app.asOwner(trust.id, (db) => db.query(`ALTER TABLE ${table} DISABLE TRIGGER never_smaller`));
  await setK(trust, table, id, k);
  await app.asOwner(trust.id, (db) => db.query(`ALTER TABLE ${table} ENABLE TRIGGER never_smaller`));
}
