// Simulated trusts: about half primaries, secondaries with a dozen subjects, part-mandated subjects and stray teachers.
import type { Atom } from '../atom';
import type { RandomNumbers } from './random-numbers';

const SUBJECTS = ['English', 'Maths', 'Science', 'History', 'Geography', 'MFL', 'Art', 'Music', 'PE', 'Computing', 'RE', 'DT'];

/** Respondents of a trust of `schools` schools, some of them all-through; every item loses a few answers when asked for. */
export function simulateTrust(random: RandomNumbers, schools: number, items = 0): Atom[] {
  const counts = new Map<string, number>();
  const add = (unit: string, phase: string, subject: string, mandate: number, n: number): void => {
    const key = JSON.stringify([unit, phase, subject, mandate]);
    if (n > 0) counts.set(key, (counts.get(key) ?? 0) + n);
  };
  const mandated = new Set(SUBJECTS.filter(() => random.next() < 0.25));
  for (let school = 0; school < schools; school++) {
    const unit = `U${String(school).padStart(2, '0')}`;
    const kind = random.next();
    const joins = random.next() < 0.5;
    if (kind < 0.6) {
      add(unit, 'P', 'Primary', random.next() < 0.5 ? 1 : 0, random.whole(4, 16));
      if (random.next() < 0.3) add(unit, 'P', SUBJECTS[random.whole(0, 11)], random.whole(0, 1), 1);
    }
    if (kind >= 0.55) {
      for (const subject of SUBJECTS) {
        add(unit, 'S', subject, joins && mandated.has(subject) ? 1 : 0, random.whole(0, 8) + (subject < 'F' ? random.whole(0, 4) : 0));
        if (random.next() < 0.08) add(unit, 'S', subject, random.whole(0, 1), 1);
      }
    }
  }
  return [...counts].map(([key, n]) => {
    const [unit, phase, subject, mandate] = JSON.parse(key) as [string, string, string, number];
    const atom = { unit, phase, subject, mandate, n };
    if (items === 0) return atom;
    return { ...atom, items: Array.from({ length: items }, () => n - (random.next() < 0.2 ? 1 : 0)) };
  });
}
