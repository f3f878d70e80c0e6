// What is told in words cannot be had by subtraction either.
import { combination } from '@trellis/disclosure';
import type { Attributes, RatingGroup, StaffGroup } from '@trellis/mandates';
import { randomOf } from '../testing';
import { groupsOf, type GroupKind } from './groups';
import { ratingFigures } from './rating-figures';
import { isPointed } from './share-figure';
import { withholdComplements, type Pieces, type Tally } from './withhold-complements';

const SEED = Number(process.env['PROPERTY_SEED'] ?? 0);

interface Cohort { readonly place: string; readonly subject: string; readonly tally: Tally }
const add = (a: Tally, b: Tally): Tally => a.map((value, i) => value + b[i]!);
/** Everybody, each place, each subject, and the cells of these names. */
function pieces(cohorts: readonly Cohort[], cells: readonly string[] = []): Pick<Pieces, 'groups' | 'tallyOf'> {
  const group = (kind: GroupKind, block: string, holds: (cohort: Cohort) => boolean) => ({ kind, block, cohorts: new Set(cohorts.flatMap((cohort, i) => (holds(cohort) ? [i] : []))) });
  const names = (key: 'place' | 'subject') => [...new Set(cohorts.map((cohort) => cohort[key]))];
  return {
    groups: [group('trust', 'trust', () => true), ...names('place').map((name) => group('place', name, ({ place }) => place === name)), ...names('subject').map((name) => group('subject', name, ({ subject }) => subject === name)),
      ...cells.map((name) => group('cell', name, ({ place, subject }) => `${place} ${subject}` === name))],
    tallyOf: (own) => own.map((i) => cohorts[i]!.tally).reduce(add),
  };
}
const shares = { people: ([, all]: Tally) => all!, isDelicate: isPointed };
const places = (entries: Record<string, Tally>) => pieces(Object.entries(entries).map(([place, tally]) => ({ place, subject: 'all', tally })));

describe('withholding complements', () => {
  it('takes nothing away where nothing is delicate', () => {
    expect(withholdComplements({ ...shares, ...places({ a: [8, 15], b: [12, 25] }) })).toEqual(new Set());
  });

  it('hides the smallest exact part beside a delicate one', () => {
    expect(withholdComplements({ ...shares, ...places({ a: [8, 15], b: [12, 25], c: [2, 10] }) })).toEqual(new Set(['a']));
  });

  it('hides more until what is left over is no longer delicate', () => {
    // a and c together: 1 of 25, still very few; so b goes too.
    expect(withholdComplements({ ...shares, ...places({ a: [1, 10], b: [10, 20], c: [0, 15], d: [15, 25] }) })).toEqual(new Set(['b']));
  });

  it('protects what lies in no published part', () => {
    const cohorts = [{ place: 'p', subject: 's', tally: [9, 20] }, { place: 'p', subject: 't', tally: [1, 10] }, { place: 'q', subject: 't', tally: [8, 19] }];
    expect(withholdComplements({ ...shares, ...pieces(cohorts, ['p s']) })).toContain('s');
    expect(withholdComplements({ ...shares, ...pieces(cohorts, ['p s']) })).toContain('p s');
  });

  it('keeps a whole told in words from being added up', () => {
    const delicate = { ...shares, isDelicate: ([, all]: Tally) => all === 40 };
    expect(withholdComplements({ ...delicate, ...places({ a: [8, 15], b: [12, 25] }) })).toEqual(new Set(['a']));
  });

  it('follows ways through both partitions: everybody, less the primaries, less the other secondary, is the one told in words', () => {
    const cohorts = [
      ...['b', 'c'].map((place, i) => ({ place, subject: 'primary', tally: [3 + i, 20] })),
      ...['maths', 'english'].flatMap((subject, i) => [{ place: 'a', subject, tally: [9 + i, 16 + i] }, { place: 'd', subject, tally: [i, 13 + i] }]),
    ];
    const known = pieces(cohorts);
    expect(isPointed(known.tallyOf([3, 5]))).toBe(true);
    const withheld = withholdComplements({ ...shares, ...known });
    expect(withheld.has('a') || withheld.has('primary')).toBe(true);
    expect(withheld.has('d')).toBe(false);
  });

  it('neither tells a forbidden group nor lets it be worked out', () => {
    expect(withholdComplements({ ...shares, ...places({ a: [8, 15], b: [12, 25], c: [5, 10] }), forbidden: new Set(['c']) })).toEqual(new Set(['c', 'a']));
  });
});

it('leaves no group of people whose figure would be told in words to be worked out, whatever is added and subtracted, in any of many trusts', () => {
  let delicate = 0;
  let naive = 0;
  for (let seed = 1; seed <= 150; seed++) {
    const random = randomOf(SEED + seed);
    const cohorts = [0, 1, 2, 3].slice(0, 2 + Math.floor(random() * 3)).flatMap((place) => {
      const rate = random() < 0.4 ? 0.03 : random();
      return (random() < 0.5 ? ['primary'] : ['maths', 'english', 'science'].slice(0, 1 + Math.floor(random() * 3))).map((subject): Attributes & { n: number; did: number } => {
        const n = 2 + Math.floor(random() * 26);
        return { school_id: String(place), phase: subject === 'primary' ? 'primary' : 'secondary', subject, n, did: Array.from({ length: n }).filter(() => random() < rate).length };
      });
    });
    const groups = groupsOf({ cohorts, staff: cohorts, k: 10, schools: new Map() });
    const tallyOf = (own: readonly number[]): Tally => own.map((i): Tally => [cohorts[i]!.did, cohorts[i]!.n]).reduce(add);
    const shown = groups.flatMap(({ block, kind, cohorts: own }) => (own?.size ? [{ block, kind, people: [...own].reduce((bits, i) => bits | 1n << BigInt(i), 0n), pointed: isPointed(tallyOf([...own])) }] : []));
    const worked = (told: typeof shown): number => {
      const ways = Array.from({ length: 2 ** cohorts.length - 1 }, (_, i) => BigInt(i + 1)).filter((people) => combination(told, people));
      const least = ways.filter((people) => !ways.some((other) => other !== people && (other & ~people) === 0n));
      const inWords = shown.filter(({ pointed }) => pointed).map(({ people }) => people);
      return [...new Set([...least, ...inWords])].filter((people) => ways.includes(people) && isPointed(tallyOf([...cohorts.keys()].filter((i) => people >> BigInt(i) & 1n)))).length;
    };
    const exact = shown.filter(({ pointed }) => !pointed);
    delicate += shown.length - exact.length;
    naive += worked(exact);
    const withheld = withholdComplements({ ...shares, groups, tallyOf });
    expect([seed, worked(exact.filter(({ block }) => !withheld.has(block)))]).toEqual([seed, 0]);
  }
  // The attacker is one: where only the delicate are hidden it finds them.
  expect(delicate).toBeGreaterThan(60);
  expect(naive).toBeGreaterThan(30);
});

describe('a school where everybody is dissatisfied', () => {
  const answers: RatingGroup[] = ['ash', 'birch', 'cedar', 'dale'].flatMap((school_id) => (school_id === 'dale' ? [1, 1, 2] : [2, 3, 4]).map((overall, i) =>
    ({ school_id, phase: 'primary', subject: 'primary', overall, pupils: null, values: null, room: null, minutes: null, n: 5 + i + school_id.length })));
  const staff: StaffGroup[] = ['ash', 'birch', 'cedar', 'dale'].map((school_id) => ({ school_id, phase: 'primary', subject: 'primary', n: 60 }));
  const rows = ratingFigures({ answers, staff, k: 10, schools: new Map(['ash', 'birch', 'cedar', 'dale'].map((name) => [name, { name, phase: 'primary' }])) });
  const figures = new Map(rows.filter(({ metric }) => metric === 'rating:overall').map(({ block, figure }) => [block, figure]));

  it('is told in words, and so is enough beside it that no subtraction gives it', () => {
    expect(figures.get('place:dale.primary')).toMatchObject({ words: 'Fewer than 10% answered 4 or 5', mean: null });
    const [total, ...parts] = ['trust', 'place:ash.primary', 'place:birch.primary', 'place:cedar.primary'].map((block) => figures.get(block));
    const exact = parts.filter((figure) => figure && 'counts' in figure);
    expect(total).toHaveProperty('counts');
    expect(exact).toHaveLength(2);
    expect(parts.filter((figure) => figure?.suppressed)).toEqual([{ suppressed: true }]);
  });
});
