// How people worked together in the time of a wave: of the whole trust, of each network, and of each pair of schools. Never of fewer than ten people. Pure.
import type { HealthFigure, PairCell, TogetherFigures } from '@trellis/contracts';
import { roundToFive } from '@trellis/disclosure';
import { eiIndex, type NetworkPost } from '@trellis/statistics';
import { healthFigures, tiesOf } from '../health/health-figures';
import { SUPPRESSED } from './write-release';

export interface Gathering { readonly members: readonly string[]; readonly joined: readonly string[]; readonly posts: readonly NetworkPost[] }
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
  const { networks, schools } = input;
  const everyone: Gathering = { members: [...new Set(networks.flatMap(({ members }) => members))], joined: [...new Set(networks.flatMap(({ joined }) => joined))], posts: networks.flatMap(({ posts }) => posts) };
  return [
    { metric: 'health', block: 'trust', label: '', figure: inSteps(healthOf(everyone, input)) },
    { metric: 'ties', block: 'trust', label: '', figure: tieFigure(everyone, input) }, { metric: 'unanswered', block: 'trust', label: '', figure: unansweredFigure(everyone, input.k) },
    ...networks.filter(({ department }) => !department).map((network): TogetherRow => ({ metric: 'health', block: network.id, label: network.name, figure: healthOf(network, input) })),
    ...schools.flatMap((a, i) => schools.slice(i).map((b): TogetherRow => ({ metric: 'pair', block: `${a.id} ${b.id}`, label: `${a.name} and ${b.name}`, figure: pairFigure(a.id, b.id, everyone, input) }))),
  ];
}

function healthOf({ members, joined, posts }: Gathering, { schoolOf, now, answerWindowH }: TogetherInput): HealthFigure[] {
  const answered = new Set(answersIn(posts).filter(({ by }) => by !== null).map(({ asker }) => asker));
  const own = new Map(members.flatMap((id) => { const school = schoolOf.get(id); return school ? [[id, school] as const] : []; }));
  return healthFigures({ members, schoolOf: own, newcomers: { all: joined.length, answered: joined.filter((id) => answered.has(id)).length }, posts, now, answerWindowH });
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
  const questions = posts.filter(({ question }) => question);
  if (members.length < k || questions.length < FEWEST_QUESTIONS) return SUPPRESSED;
  const answered = new Set(posts.flatMap(({ by, replyTo }) => (questions.some((asked) => asked.id === replyTo && asked.by !== by) ? [replyTo] : [])));
  return { suppressed: false, open: questions.filter(({ id }) => !answered.has(id)).length, questions: questions.length };
}

/** Of all pairs of colleagues who could have answered one another. Not shown with fewer than k members on either side. */
function pairFigure(a: string, b: string, { members, posts }: Gathering, { schoolOf, k }: TogetherInput): PairCell {
  const [left, right] = [a, b].map((school) => members.filter((id) => schoolOf.get(id) === school));
  if (left!.length < k || right!.length < k) return SUPPRESSED;
  const possible = a === b ? (left!.length * (left!.length - 1)) / 2 : left!.length * right!.length;
  const inside = (id: string, school: string): boolean => schoolOf.get(id) === school;
  const pairs = new Map(tiesOf(posts).filter(([x, y]) => (inside(x, a) && inside(y, b)) || (inside(x, b) && inside(y, a))).map(([x, y]) => [[x, y].sort().join(' '), [x, y] as const]));
  const ends = [a, b].map((school) => new Set([...pairs.values()].flat().filter((id) => inside(id, school))).size);
  if (pairs.size < FEW || ends.some((people) => people < FEW)) return { suppressed: false, few: true };
  return { suppressed: false, few: false, per100: Math.max(1, Math.round((100 * pairs.size) / possible)) };
}
