// What follows from told sums: every smallest group that can be worked out is found, and nothing that cannot.
import { combination, remainders, type Told } from './derivable';
import { randomNumbers } from './testing/random-numbers';

const told = (...sums: [string, number][]): Told[] => sums.map(([kind, people]) => ({ kind, people: BigInt(people) }));
describe('combination', () => {
  it('adds and subtracts', () => {
    expect(combination(told(['trust', 0b111], ['place', 0b011]), 0b100n)).toEqual([1, -1]);
    expect(combination(told(['place', 0b011], ['place', 0b100]), 0b111n)).toEqual([1, 1]);
  });

  it('knows what does not follow', () => {
    expect(combination(told(['trust', 0b111]), 0b100n)).toBeNull();
    expect(combination([], 0b1n)).toBeNull();
  });

  it('halves where sums overlap', () => {
    expect(combination(told(['a', 0b011], ['b', 0b110], ['c', 0b101]), 0b001n)).toEqual([0.5, -0.5, 0.5]);
  });
});

it('finds every smallest group that places, subjects and cells of a trust let be worked out', () => {
  const seed = Number(process.env['PROPERTY_SEED'] ?? 0);
  let smallest = 0;
  for (let trust = 1; trust <= 120; trust++) {
    const random = randomNumbers(seed + trust).next;
    const [places, subjects] = [2 + Math.floor(random() * 3), 1 + Math.floor(random() * 3)];
    const people = Array.from({ length: places * subjects }, (_, i) => ({ place: i % places, subject: Math.floor(i / places) })).filter(() => random() < 0.8);
    const group = (holds: (one: (typeof people)[number]) => boolean): bigint => people.reduce((bits, one, i) => (holds(one) ? bits | 1n << BigInt(i) : bits), 0n);
    const all: Told[] = [
      { kind: 'trust', people: group(() => true) },
      ...Array.from({ length: places }, (_, place) => ({ kind: 'place', people: group((one) => one.place === place) })), ...Array.from({ length: subjects }, (_, subject) => ({ kind: 'subject', people: group((one) => one.subject === subject) })),
      ...people.map((cell) => ({ kind: 'cell', people: group((one) => one === cell) })).filter(() => random() < 0.3),
    ].filter((one) => one.people !== 0n && random() > 0.25);
    const follows = Array.from({ length: 2 ** people.length - 1 }, (_, i) => BigInt(i + 1)).filter((wanted) => combination(all, wanted));
    const derived = remainders(all);
    const found = derived.map(({ people: own }) => own);
    // And by the sums that are named.
    expect([trust, derived.filter(({ people: own, from }) => !combination(all.filter((_, i) => from.has(i)), own))]).toEqual([trust, []]);
    expect([trust, found.filter((one) => !follows.includes(one))]).toEqual([trust, []]);
    const least = follows.filter((one) => !follows.some((other) => other !== one && (other & ~one) === 0n));
    smallest += least.length;
    expect([trust, least.filter((one) => !found.includes(one))]).toEqual([trust, []]);
  }
  expect(smallest).toBeGreaterThan(250);
});
