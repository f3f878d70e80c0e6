// How many of those asked saw, taught and adapted what a mandate names, for every group that may be shown. Pure.
import type { Share } from '@trellis/contracts';
import type { Attributes } from '@trellis/mandates';
import type { SchoolNames } from './group-labels';
import { groupsOf, type Cohort, type Group, type Grouping } from './groups';
import { isPointed, shareFigure } from './share-figure';
import { withholdComplements, type Tally } from './withhold-complements';
import { SUPPRESSED, type FigureRow } from './write-release';

export interface UsageCohort extends Cohort { readonly reached: number; readonly taught: number; readonly adapted: number }

export interface AdoptionInput {
  readonly staff: readonly UsageCohort[]; readonly k: number; readonly schools: SchoolNames;
  /** Groups whose ratings are on the page: answered here too where they are sums of what is published anyway. */
  readonly asked: readonly Pick<Group, 'block' | 'kind' | 'label'>[];
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

export function adoptionFigures({ staff, k, schools, asked }: AdoptionInput): FigureRow[] {
  const grouping = withUnions(groupsOf({ cohorts: staff, staff, k, schools }), asked);
  return COUNTED.flatMap((counted) => shareFigures(counted, grouping, staff, k));
}

function shareFigures({ metric, tallyOf, isDelicate, figureOf }: Counted, { groups, sums }: Grouping, staff: readonly UsageCohort[], k: number): FigureRow[] {
  const add = (a: Tally, b: Tally): Tally => a.map((value, i) => value + b[i]!);
  const tallies = new Map<string, Tally>(groups.flatMap(({ block, cohorts }) => (cohorts ? [[block, [...cohorts].map((index) => tallyOf(staff[index]!)).reduce(add)] as const] : [])));
  const withheld = withholdComplements({ tallies, sums, people: ([, all]) => all!, isDelicate });
  return groups.map(({ block, kind, label }) => {
    const tally = tallies.get(block);
    return { metric, block, kind, label, figure: !tally || withheld.has(block) ? SUPPRESSED : figureOf(tally, k) };
  });
}

/** A joined group of the ratings is often several groups here: their sum is no new figure, and its parts are noted as such. */
function withUnions({ groups, sums }: Grouping, asked: AdoptionInput['asked']): Grouping {
  const known = new Set(groups.map((group) => group.block));
  const unions = asked.filter(({ block, kind }) => !known.has(block) && (kind === 'place' || kind === 'subject')).flatMap((wanted) => {
    const leaves = new Set(leavesOf(wanted.block));
    const parts = groups.filter((group) => group.kind === wanted.kind && group.cohorts !== null && leavesOf(group.block).every((leaf) => leaves.has(leaf)));
    if (parts.flatMap((part) => leavesOf(part.block)).length !== leaves.size) return [];
    return [{ group: { ...wanted, cohorts: new Set(parts.flatMap((part) => [...part.cohorts!])), holds: (person: Attributes) => parts.some((part) => part.holds(person)) }, parts }];
  });
  return {
    groups: [...groups, ...unions.map(({ group }) => group)],
    // A union may also be taken from the whole, so the whole counts it among alternatives of its parts.
    sums: [...sums, ...unions.map(({ group, parts }) => ({ whole: group.block, parts: parts.map((part) => part.block) })),
      ...unions.map(({ group, parts }) => ({ whole: 'trust', parts: [group.block, ...groups.filter((other) => other.kind === group.kind && other.cohorts !== null && !parts.includes(other)).map((other) => other.block)] }))],
  };
}

const leavesOf = (block: string): string[] => block.slice(block.indexOf(':') + 1).split('+');
