// The figures of one round of answers: how many answered and one distribution per question, for every group that may be shown. Pure.
import type { Attributes, StaffGroup } from '@trellis/mandates';
import { answersOf, distributionFigure, isUniform, tallyOf } from './distribution-figure';
import type { SchoolNames } from './group-labels';
import { groupsOf, type Cohort, type Group } from './groups';
import { withRange } from './index-range';
import { answeredFigure } from './share-figure';
import { withholdComplements } from './withhold-complements';
import { SUPPRESSED, type FigureRow } from './write-release';

/** Equal answers of one group. Null: that question was left out. */
export type AnswerGroup<Item extends string> = Attributes & Record<Item, number | null> & { readonly n: number };

export interface GroupFiguresInput<Item extends string> {
  readonly answers: readonly AnswerGroup<Item>[]; readonly staff: readonly StaffGroup[]; readonly k: number; readonly schools: SchoolNames;
  /** In this order; `minutes` is counted in bands, all others from 1 to 5. */
  readonly items: readonly Item[];
  /** What the figures are called: `response`, and `rating:overall`. */
  readonly metric: { readonly response: string; readonly item: string };
}

/** What is published depends on the counts alone. A question that fewer than k answered has no figures. */
export function groupFigures<Item extends string>({ answers, staff, k, schools, items: all, metric }: GroupFiguresInput<Item>): FigureRow[] {
  const items = all.filter((item) => answered(answers, item) >= k);
  const { cohorts, of } = cohortsOf(answers, items);
  const groups = groupsOf({ cohorts, staff, k, schools });
  const answersBy = cohorts.map((): AnswerGroup<Item>[] => []);
  for (const answer of answers) answersBy[of.get(answer)!]!.push(answer);
  const within = (chosen: Iterable<number>): AnswerGroup<Item>[] => [...chosen].flatMap((index) => answersBy[index]!);
  const rows = groups.map((group): FigureRow => {
    const eligible = staff.filter(group.holds).reduce((sum, { n }) => sum + n, 0);
    const given = within(group.cohorts ?? []).reduce((sum, { n }) => sum + n, 0);
    // Someone may have answered and moved on since.
    return row(group, metric.response, group.cohorts ? answeredFigure([Math.min(given, eligible), eligible], k) : SUPPRESSED);
  });
  return [...rows, ...items.flatMap((item) => itemFigures(item, `${metric.item}:${item}`, groups, within, k))];
}

function itemFigures<Item extends string>(item: Item, metric: string, groups: readonly Group[], within: (cohorts: Iterable<number>) => AnswerGroup<Item>[], k: number): FigureRow[] {
  const scale = item === 'minutes' ? 'minutes' : 'points';
  const given = (cohorts: Iterable<number>) => within(cohorts).flatMap(({ [item]: value, n }) => (value === null ? [] : [{ value, people: n }]));
  const tally = (cohorts: Iterable<number>) => tallyOf(scale, given(cohorts));
  const withheld = withholdComplements({ groups, tallyOf: tally, people: answersOf, isDelicate: isUniform });
  const figureOf = (cohorts: ReadonlySet<number>): FigureRow['figure'] => {
    const figure = distributionFigure(scale, tally(cohorts), k);
    return item.startsWith('i.') ? withRange(figure, given(cohorts)) : figure;
  };
  return groups.flatMap((group) => (group.cohorts ? [row(group, metric, withheld.has(group.block) ? SUPPRESSED : figureOf(group.cohorts))] : []));
}

export const row = ({ block, kind, label }: Pick<Group, 'block' | 'kind' | 'label'>, metric: string, figure: FigureRow['figure']): FigureRow => ({ block, kind, label, metric, figure });

const answered = <Item extends string>(answers: readonly AnswerGroup<Item>[], item: Item): number => answers.reduce((sum, answer) => sum + (answer[item] === null ? 0 : answer.n), 0);

/** Answers counted by group, with how many answered each question; and which cohort an answer belongs to. */
function cohortsOf<Item extends string>(answers: readonly AnswerGroup<Item>[], items: readonly Item[]): { cohorts: Cohort[]; of: Map<AnswerGroup<Item>, number> } {
  const cohorts: (Cohort & { n: number; items: number[] })[] = [];
  const places = new Map<string, number>();
  const of = new Map<AnswerGroup<Item>, number>();
  for (const answer of answers) {
    const { school_id, phase, subject, n } = answer;
    const key = JSON.stringify([school_id, phase, subject]);
    const index = places.get(key) ?? cohorts.push({ school_id, phase, subject, n: 0, items: items.map(() => 0) }) - 1;
    places.set(key, index);
    of.set(answer, index);
    cohorts[index]!.n += n;
    items.forEach((item, i) => { cohorts[index]!.items[i]! += answer[item] === null ? 0 : n; });
  }
  return { cohorts, of };
}
