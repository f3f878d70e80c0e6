// What may stay beside a kept answer: whatever the staff, no combination is shared by fewer than k.
import type { StaffGroup } from '@trellis/mandates';
import { coarsen } from './coarsen';

const group = (school_id: string, phase: string, subject: string, n: number): StaffGroup => ({ school_id, phase, subject, n });

it('keeps what ten colleagues share, and gives up subject, school and phase in turn', () => {
  const staff = [group('ash', 'primary', 'primary', 14), group('birch', 'secondary', 'maths', 12), group('birch', 'secondary', 'music', 1), group('birch', 'secondary', 'latin', 9), group('cedar', 'primary', 'primary', 4), group('dale', 'primary', 'primary', 7)];
  const of = coarsen(staff, 10);
  expect(staff.map(of)).toEqual([
    { school_id: 'ash', phase: 'primary', subject: 'primary' }, { school_id: 'birch', phase: 'secondary', subject: 'maths' },
    { school_id: 'birch', phase: 'secondary', subject: null }, { school_id: 'birch', phase: 'secondary', subject: null },
    { school_id: null, phase: 'primary', subject: null }, { school_id: null, phase: 'primary', subject: null },
  ]);
});

it('keeps nothing of someone who has moved on, and takes one group along where too few are left over', () => {
  const staff = [group('ash', 'primary', 'primary', 14), group('birch', 'primary', 'primary', 12), group('birch', 'secondary', 'music', 1)];
  const of = coarsen(staff, 10);
  expect([of(staff[2]!), of(staff[1]!), of(staff[0]!).school_id]).toEqual([{ school_id: null, phase: null, subject: null }, { school_id: null, phase: null, subject: null }, 'ash']);
  expect(of({ school_id: 'zed', phase: 'secondary', subject: 'art' })).toEqual({ school_id: null, phase: null, subject: null });
});

it('never tells fewer than k apart, over five hundred drawn trusts', () => {
  let state = 7;
  const below = (most: number): number => { state = (state * 48_271) % 2_147_483_647; return state % most; };
  for (let trust = 0; trust < 500; trust++) {
    const staff = Array.from({ length: 1 + below(14) }, (_, i) => group(`s${below(5)}`, ['primary', 'secondary'][below(2)]!, `t${i}`, 1 + below(16)));
    const of = coarsen(staff, 10);
    const people = new Map<string, number>();
    for (const one of staff) people.set(JSON.stringify(of(one)), (people.get(JSON.stringify(of(one))) ?? 0) + one.n);
    const all = staff.reduce((sum, { n }) => sum + n, 0);
    expect(Math.min(...people.values())).toBeGreaterThanOrEqual(Math.min(10, all));
  }
});
