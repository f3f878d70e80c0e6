// How many of those asked saw, taught and adapted what a mandate names, for every group that may be shown. Pure.
import type { Share } from '@trellis/contracts';
import type { Attributes } from '@trellis/mandates';
import type { SchoolNames } from './group-labels';
import { groupsOf, type Cohort, type Group } from './groups';
import { isPointed, shareFigure } from './share-figure';
import { withholdComplements, type Tally } from './withhold-complements';
import { SUPPRESSED, type FigureRow } from './write-release';

export interface UsageCohort extends Cohort { readonly reached: number; readonly taught: number; readonly adapted: number }

export interface AdoptionInput {
  readonly staff: readonly UsageCohort[]; readonly k: number; readonly schools: SchoolNames;
  /** Groups whose ratings are on the page: answered here too where they are sums of what is published anyway. */
  readonly asked: readonly Pick<Group, 'block' | 'kind' | 'label'>[];
  /** By metric: groups that may not be told, as another release tells one of nearly the same people. */
  readonly forbidden?: Readonly<Record<string, readonly string[]>>;
}

/** A share of the people asked: what is counted, and what makes a group's figure fit to be told in words only. */
interface Counted { readonly metric: string; readonly tallyOf: (cohort: UsageCohort) => Tally; readonly isDelicate: (tally: Tally) => boolean; readonly figureOf: (tally: Tally, k: number) => Share }
const COUNTED: readonly Counted[] = [
  { metric: 'adoption', tallyOf: ({ taught, n }) => [taught, n], isDelicate: isPointed, figureOf: shareFigure },
  { metric: 'adaptation', tallyOf: ({ adapted, n }) => [adapted, n], isDelicate: isPointed, figureOf: shareFigure },
  { metric: 'reach', tallyOf: ({ reached, n, taught }) => [reached, n, taught], isDelicate: (tally) => isPointed(tally) || isHardlyMore(tally), figureOf: reachFigure },
];

/** Who saw it and did not teach it would be one or two people, or nobody. */
const isHardlyMore = ([reached, , taught]: Tally): boolean => reached! - taught! < 3;

function reachFigure(tally: Tally, k: number): Share {
  const figure = shareFigure(tally, k);
  return 'count' in figure && isHardlyMore(tally) ? { suppressed: false, eligible: figure.eligible, words: 'About as many as taught it' } : figure;
}

export function adoptionFigures({ staff, k, schools, asked, forbidden = {} }: AdoptionInput): FigureRow[] {
  const groups = withUnions(groupsOf({ cohorts: staff, staff, k, schools }), asked);
  return COUNTED.flatMap((counted) => shareFigures(counted, groups, staff, k, new Set(forbidden[counted.metric])));
}

function shareFigures({ metric, tallyOf, isDelicate, figureOf }: Counted, groups: readonly Group[], staff: readonly UsageCohort[], k: number, forbidden: ReadonlySet<string>): FigureRow[] {
  const add = (a: Tally, b: Tally): Tally => a.map((value, i) => value + b[i]!);
  const tally = (cohorts: readonly number[]): Tally => cohorts.map((index) => tallyOf(staff[index]!)).reduce(add);
  const withheld = withholdComplements({ groups, tallyOf: tally, people: ([, all]) => all!, isDelicate, forbidden });
  return groups.map(({ block, kind, label, cohorts }) => ({ metric, block, kind, label, figure: !cohorts?.size || withheld.has(block) ? SUPPRESSED : figureOf(tally([...cohorts]), k) }));
}

/** A joined group of the ratings is often several groups here: their sum is no new figure. */
function withUnions(groups: readonly Group[], asked: AdoptionInput['asked']): Group[] {
  const known = new Set(groups.map((group) => group.block));
  const unions = asked.filter(({ block, kind }) => !known.has(block) && (kind === 'place' || kind === 'subject')).flatMap((wanted): Group[] => {
    const leaves = new Set(leavesOf(wanted.block));
    const parts = groups.filter((group) => group.kind === wanted.kind && group.cohorts !== null && leavesOf(group.block).every((leaf) => leaves.has(leaf)));
    if (parts.flatMap((part) => leavesOf(part.block)).length !== leaves.size) return [];
    return [{ ...wanted, cohorts: new Set(parts.flatMap((part) => [...part.cohorts!])), holds: (person: Attributes) => parts.some((part) => part.holds(person)) }];
  });
  return [...groups, ...unions];
}

const leavesOf = (block: string): string[] => block.slice(block.indexOf(':') + 1).split('+');
