// An attacker with every leader's page: rebuilds from it whom each figure is about, and subtracts (ANALYTICS §2.6, T7 with its control T5).
import { openNext, openWaveIn } from '@trellis/mandates/testing';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { generate, isIn, K, leaks, live, randomOf, seenOn, SUBJECTS, type Seen, type Teacher } from '../testing';
import { CloseWave } from './close-wave';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

/** What the same attacker finds when a threshold is the only rule. */
let foundByThreshold = 0;

describe.each([1, 2, 3, 4])('generated trust %i', (seed) => {
  it('gives an attacker no group under ten, in any wave, by any subtraction', async () => {
    const random = randomOf(seed);
    const trust = await TestTrust.make(app);
    const { leader, mandateId, waveId, resourceId } = await openWaveIn(trust);
    const teachers = await generate(trust, random);
    const waves = [await live(app, trust, mandateId, resourceId, teachers, random)];
    await app.nest.get(CloseWave).run({ trustId: trust.id }, waveId);
    const second = await openNext(leader, 'Autumn 2');
    waves.push(await live(app, trust, mandateId, resourceId, teachers, random));
    await app.nest.get(CloseWave).run({ trustId: trust.id }, second);

    const readers: TestPerson[] = [leader, await trust.person({ roles: ['headteacher'] }), await trust.person({ roles: ['trust_leader'] }), await trust.person({ roles: ['trust_admin'] })];
    const pages = await Promise.all(readers.map(async (reader) => (await reader.client.call('insight.mandate', { params: { id: mandateId } })).body));
    for (const page of pages) expect(page).toEqual(pages[0]);
    expect(JSON.stringify(pages)).not.toMatch(new RegExp(teachers.map(({ id }) => id).join('|')));

    for (const [i, period] of [...pages[0]!.periods].reverse().entries()) {
      const uses = await Promise.all(readers.map(async (reader) => (await reader.client.call('insight.use', { query: { wave: period.waveId, of: mandateId } })).body));
      for (const use of uses) expect(use).toEqual(uses[0]);
      const reached = uses[0]!.shown!.groups.flatMap(({ group: { block }, reach }): Seen[] => (reach.suppressed ? [] : [{ about: block, n: reach.eligible, people: new Set(teachers.filter((teacher) => isIn(block, teacher)).map(({ id }) => id)) }]));
      expect({ wrong: reached.filter(({ n, people }) => n !== people.size || n < K), leaks: leaks(reached) }).toEqual({ wrong: [], leaks: [] });
      const byMetric = seenOn(pages[0]!.figures.filter((figures) => figures.period.waveId === period.waveId), waves[i]!);
      expect(byMetric.get('overall')!.length).toBeGreaterThan(3);
      for (const [metric, seen] of byMetric) {
        expect({ metric, wrong: seen.filter(({ n, people }) => n !== people.size) }).toEqual({ metric, wrong: [] });
        expect({ metric, small: seen.filter(({ n }) => n < K), leaks: leaks(seen) }).toEqual({ metric, small: [], leaks: [] });
      }
      const answered = waves[i]!.filter(({ answers }) => answers);
      const groups = [() => true, ...SUBJECTS.map((subject) => (t: Teacher) => t.mainSubject === subject), ...[...new Set(teachers.map((t) => t.schoolId))].flatMap((id) =>
        [(t: Teacher) => t.schoolId === id, (t: Teacher) => t.schoolId === id && t.phase === 'secondary', ...SUBJECTS.map((subject) => (t: Teacher) => t.schoolId === id && t.mainSubject === subject)])];
      const naive = groups.map((isOf, about): Seen => {
        const people = new Set(answered.filter(({ teacher }) => isOf(teacher)).map(({ teacher }) => teacher.id));
        return { about: String(about), n: people.size, people };
      }).filter(({ n }) => n >= K);
      foundByThreshold += leaks(naive).length;
    }
  });
});

it('is an attacker that finds something where a threshold is all there is', () => expect(foundByThreshold).toBeGreaterThan(10));
