// How people worked together in the time of a wave: of the whole trust, of each network, and of each pair of schools. Never of fewer people than the wave's k. Pure.
import type { HealthFigure, PairCell, TogetherFigures } from '@trellis/contracts';
import { roundToFive } from '@trellis/disclosure';
import { eiIndex, type NetworkPost, type Tie } from '@trellis/statistics';
import { healthFigures, tiesOf } from '../health/health-figures';
import { SUPPRESSED } from './write-release';

export interface Gathering { readonly members: readonly string[]; readonly joined: readonly string[]; readonly posts: readonly NetworkPost[]; /** When each question got the answer that was marked. */ readonly useful: ReadonlyMap<string, number> }
export interface TogetherInput {
  readonly networks: readonly (Gathering & { readonly id: string; readonly name: string; readonly department: boolean })[];
  readonly schoolOf: ReadonlyMap<string, string>;
  /** By name. */
  readonly schools: readonly { readonly id: string; readonly name: string }[];
  readonly now: number; readonly answerWindowH: number; readonly k: number;
}
export interface TogetherRow { readonly metric: 'health' | 'ties' | 'unanswered' | 'pair'; readonly block: string; readonly label: string; readonly figure: unknown }

const FEWEST_QUESTIONS = 10;
/** Fewer pairs, or people at an end of them, are told in words. */
const FEW = 3;
const round = (value: number): number => Math.round(value * 100) / 100;

export function togetherFigures(input: TogetherInput): TogetherRow[] {
  const { networks } = input;
  const everyone: Gathering = { members: [...new Set(networks.flatMap(({ members }) => members))], joined: [...new Set(networks.flatMap(({ joined }) => joined))], posts: networks.flatMap(({ posts }) => posts), useful: new Map(networks.flatMap(({ useful }) => [...useful])) };
  return [
    { metric: 'health', block: 'trust', label: '', figure: inSteps(healthOf(everyone, input)) },
    { metric: 'ties', block: 'trust', label: '', figure: tieFigure(everyone, input) }, { metric: 'unanswered', block: 'trust', label: '', figure: unansweredFigure(everyone, input.k) },
    ...networks.filter(({ department }) => !department).map((network): TogetherRow => ({ metric: 'health', block: network.id, label: network.name, figure: healthOf(network, input) })),
    ...pairFigures(everyone, input),
  ];
}

function healthOf({ members, joined, posts, useful }: Gathering, { schoolOf, now, answerWindowH, k }: TogetherInput): HealthFigure[] {
  const answered = new Set(answersIn(posts).filter(({ by }) => by !== null).map(({ asker }) => asker));
  const own = new Map(members.flatMap((id) => { const school = schoolOf.get(id); return school ? [[id, school] as const] : []; }));
  return healthFigures({ members, schoolOf: own, newcomers: { all: joined.length, answered: joined.filter((id) => answered.has(id)).length }, posts, useful, now, answerWindowH, k });
}

/** Each thread's starter, once for everyone else who wrote in it. */
function answersIn(posts: readonly NetworkPost[]): { asker: string; by: string | null }[] {
  const starters = new Map(posts.filter(({ replyTo }) => replyTo === null).map(({ id, by }) => [id, by]));
  return posts.flatMap(({ by, replyTo }) => { const asker = replyTo === null ? undefined : starters.get(replyTo); return asker !== undefined && asker !== by ? [{ asker, by }] : []; });
}

/** Of the whole trust in steps of 5%: beside the exact counts of its networks, an exact one would tell of the network that is not shown. */
function inSteps(figures: readonly HealthFigure[]): HealthFigure[] {
  return figures.map((figure) => {
    if (figure.id !== 'voices' || figure.value === null) return figure;
    const share = Math.min(95, Math.max(5, roundToFive(100 * figure.value)));
    return { ...figure, value: share / 100, words: `About ${share}% of the members of all networks have said something.` };
  });
}

function tieFigure({ members, posts }: Gathering, { schoolOf, k }: TogetherInput): TogetherFigures['ties'] {
  const own = new Map(members.flatMap((id) => { const school = schoolOf.get(id); return school ? [[id, school] as const] : []; }));
  const ties = tiesOf(posts).filter(([a, b]) => own.has(a) && own.has(b));
  const { ei, eiExpected, crossRatio } = eiIndex(own, ties);
  if (members.length < k || new Set(ties.flatMap(([a, b]) => [a, b])).size < k || ei === null || eiExpected === null || crossRatio === null) return SUPPRESSED;
  return { suppressed: false, ei: round(ei), expected: round(eiExpected), ratio: round(crossRatio) };
}

function unansweredFigure({ members, posts }: Gathering, k: number): TogetherFigures['unanswered'] {
  const askers = new Map(posts.filter(({ question }) => question).map(({ id, by }) => [id, by]));
  if (members.length < k || askers.size < FEWEST_QUESTIONS) return SUPPRESSED;
  const answered = new Set(posts.flatMap(({ by, replyTo }) => (replyTo !== null && askers.has(replyTo) && askers.get(replyTo) !== by ? [replyTo] : [])));
  return { suppressed: false, open: askers.size - answered.size, questions: askers.size };
}

function pairFigures({ members, posts }: Gathering, { schools, schoolOf, k }: TogetherInput): TogetherRow[] {
  const sizes = new Map<string | undefined, number>();
  for (const member of members) sizes.set(schoolOf.get(member), (sizes.get(schoolOf.get(member)) ?? 0) + 1);
  const tied = tiedPairs(tiesOf(posts), schoolOf);
  return schools.flatMap((a, i) => schools.slice(i).map((b): TogetherRow => {
    const [left, right] = [sizes.get(a.id) ?? 0, sizes.get(b.id) ?? 0];
    const between = { few: left < k || right < k, possible: a === b ? (left * (left - 1)) / 2 : left * right, pairs: tied.get(pairOf(a.id, b.id)) ?? [] };
    return { metric: 'pair', block: `${a.id} ${b.id}`, label: `${a.name} and ${b.name}`, figure: between.few ? SUPPRESSED : pairFigure(between) };
  }));
}

const pairOf = (a: string, b: string): string => [a, b].sort().join(' ');

/** Two colleagues who answered one another, once, under the two schools they are of. */
function tiedPairs(ties: readonly Tie[], schoolOf: TogetherInput['schoolOf']): Map<string, Pair[]> {
  const pairs = new Map(ties.map(([a, b]) => [pairOf(a, b), [a, b] as const]));
  const between = new Map<string, Pair[]>();
  for (const [a, b] of pairs.values()) {
    const [left, right] = [schoolOf.get(a), schoolOf.get(b)];
    if (left === undefined || right === undefined) continue;
    const key = pairOf(left, right);
    (between.get(key) ?? between.set(key, []).get(key)!).push([[a, left], [b, right]]);
  }
  return between;
}

type Pair = readonly (readonly [person: string, school: string])[];

/** Of all pairs of colleagues who could have answered one another, in a hundred; large schools have so many that a tenth still tells. Not asked with fewer than k members on either side. */
function pairFigure({ possible, pairs }: { readonly possible: number; readonly pairs: readonly Pair[] }): PairCell {
  const ends = new Map<string, Set<string>>();
  for (const [person, school] of pairs.flat()) ends.set(school, (ends.get(school) ?? new Set()).add(person));
  if (pairs.length < FEW || [...ends.values()].some((people) => people.size < FEW)) return { suppressed: false, few: true };
  const per100 = (100 * pairs.length) / possible;
  return { suppressed: false, few: false, per100: per100 < 10 ? Math.max(1, Math.round(10 * per100)) / 10 : Math.round(per100) };
}
