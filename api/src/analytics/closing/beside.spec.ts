// Two releases of one wave beside one another: nobody learns what a few did by taking one from the other.
import { adoptionFigures, type UsageCohort } from './adoption-figures';
import { forbiddenBeside, type UseTold } from './beside';
import type { PersonUse } from './read-use';

const K = 10;
/** So many of a school, of whom so many taught it. */
const school = (school_id: string, n: number, taught: number): PersonUse[] => Array.from({ length: n }, (_, i) => ({
  person_id: `${school_id}${i}`, school_id, phase: 'primary', subject: 'primary', reached: i < taught, uses: i < taught ? 1 : 0, days: 1, fork_uses: 0, minutes: 0, forked: false, adapted: false, waited: 1, weeks: [] }));
const cohorts = (people: readonly PersonUse[]): UsageCohort[] => [...new Set(people.map(({ school_id }) => school_id))].map((school_id) => {
  const own = people.filter((person) => person.school_id === school_id);
  const taught = own.filter(({ uses }) => uses > 0).length;
  return { school_id, phase: 'primary', subject: 'primary', n: own.length, reached: taught, taught, adapted: 0 };
});
function release(roots: readonly string[], people: readonly PersonUse[], forbidden?: Record<string, string[]>): UseTold {
  return { roots, people, figures: adoptionFigures({ staff: cohorts(people), k: K, schools: new Map(), asked: [], ...(forbidden && { forbidden }) }) };
}
const countOf = ({ figures }: UseTold, block: string): unknown => { const figure = figures.find((row) => row.metric === 'adoption' && row.block === block)?.figure; return figure && 'count' in figure ? [figure.count, figure.eligible] : figure; };
const [ash, birch, cedar] = [school('ash', 20, 9), school('birch', 18, 7), school('cedar', 3, 3)];

it('does not tell a group that another release tells without three of its people', () => {
  const excepted = release(['a'], [...ash, ...birch]);
  const everyone = release(['a'], [...ash, ...birch, ...cedar]);
  expect([countOf(everyone, 'trust'), countOf(excepted, 'trust')]).toEqual([[19, 41], [16, 38]]);
  const forbidden = forbiddenBeside(everyone, [excepted], K);
  expect(forbidden['adoption']).toContain('trust');
  const told = release(['a'], everyone.people, forbidden);
  expect(countOf(told, 'trust')).toEqual({ suppressed: true });
  // Nor can it be had from what is still told.
  expect(told.figures.filter((row) => row.metric === 'adoption' && row.kind === 'place' && 'count' in row.figure)).toHaveLength(1);
  expect(forbiddenBeside(told, [excepted], K)['adoption']).toEqual([]);
});

it.each([
  ['the same people', [...ash, ...birch], ['a']],
  ['enough people more', [...ash, ...birch, ...school('dale', 12, 5)], ['a']],
  ['other lessons', [...ash, ...birch, ...cedar], ['b']],
  ['lessons of which neither has all of the other’s', [...ash, ...birch, ...cedar], ['b', 'c']],
])('tells both where the other is about %s', (_, people, roots) => {
  expect(Object.values(forbiddenBeside(release(roots, people), [release(['a'], [...ash, ...birch])], K)).flat()).toEqual([]);
});

it('of more lessons tells both, unless nothing is left for those few', () => {
  const excepted = release(['a'], [...ash, ...birch]);
  const more = release(['a', 'b'], [...school('ash', 20, 12), ...birch, ...cedar]);
  expect(Object.values(forbiddenBeside(more, [excepted], K)).flat()).toEqual([]);
  const none = release(['a', 'b'], [...ash, ...birch, ...school('cedar', 3, 0)]);
  expect(forbiddenBeside(none, [excepted], K)['adoption']).toContain('trust');
  // The same the other way round: those who are not asked any more cannot have taught it.
  expect(forbiddenBeside(excepted, [none], K)['adoption']).toContain('trust');
});
