// The attacker on "How are people?": rebuilds from the page whom each figure is about, phases among them, and subtracts (ANALYTICS §2.6, T7 with T5).
import type { PeopleInsight } from '@trellis/contracts';
import { TestTrust } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { answerAs, openPulseIn } from '@trellis/surveys/testing';
import { startApp } from '../../start-app';
import { generate, isIn, K, leaks, randomOf, SUBJECTS, type Seen, type Teacher } from '../testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const CODES = ['S1', 'S2', 'S3', 'S4', 'C1', 'C2', 'C3', 'C4', 'K1', 'K2', 'V1'];
type Given = Record<string, number | null> | null;
let foundByThreshold = 0;

function seenOn(page: PeopleInsight, teachers: readonly Teacher[], given: ReadonlyMap<string, Given>): Map<string, Seen[]> {
  const byCode = new Map<string, Seen[]>();
  for (const { group: { block }, items } of page.shown!.groups) {
    for (const { code, distribution } of items) {
      if (distribution.suppressed) continue;
      const people = new Set(teachers.filter((teacher) => isIn(block, teacher) && given.get(teacher.id)?.[code] != null).map(({ id }) => id));
      byCode.set(code, [...byCode.get(code) ?? [], { about: block, n: distribution.n, people }]);
    }
  }
  return byCode;
}

describe.each([11, 12, 13])('generated trust %i', (seed) => {
  it('gives an attacker no group under ten, by any subtraction', async () => {
    const random = randomOf(seed);
    const trust = await TestTrust.make(app);
    const teachers = await generate(trust, random);
    const { leader, waveId } = await openPulseIn(trust);
    const given = new Map<string, Given>();
    for (const { id } of teachers) {
      const answers = random() < 0.85 ? Object.fromEntries(CODES.map((code) => [code, random() < 0.92 ? 1 + Math.floor(random() * 5) : null])) : null;
      given.set(id, answers);
      if (answers) await answerAs(trust, id, waveId, answers);
    }
    expect((await leader.client.call('pulse.close', { params: { id: waveId } })).status).toBe(204);
    const page = (await (await trust.person({})).client.call('insight.people')).body;
    expect(JSON.stringify(page)).not.toMatch(new RegExp(teachers.map(({ id }) => id).join('|')));
    const byCode = seenOn(page, teachers, given);
    expect(byCode.get('S1')!.length).toBeGreaterThan(3);
    for (const [code, seen] of byCode) {
      expect({ code, wrong: seen.filter(({ n, people }) => n !== people.size) }).toEqual({ code, wrong: [] });
      expect({ code, small: seen.filter(({ n }) => n < K), leaks: leaks(seen) }).toEqual({ code, small: [], leaks: [] });
    }
    const naive = [() => true, ...SUBJECTS.map((subject) => (t: Teacher) => t.mainSubject === subject), ...[...new Set(teachers.map((t) => t.schoolId))].flatMap((id) => [(t: Teacher) => t.schoolId === id, (t: Teacher) => t.schoolId === id && t.phase === 'secondary', ...SUBJECTS.map((subject) => (t: Teacher) => t.schoolId === id && t.mainSubject === subject)])];
    foundByThreshold += leaks(naive.map((isOf, about): Seen => { const people = new Set(teachers.filter((t) => isOf(t) && given.get(t.id)).map(({ id }) => id)); return { about: String(about), n: people.size, people }; }).filter(({ n }) => n >= K)).length;
  });
});

it('is an attacker that finds something where a threshold is all there is', () => expect(foundByThreshold).toBeGreaterThan(2));
