// Turns a wave's views into rows of the kit's charts and tables. What is suppressed stays a row without a number.
import type { Change, Distribution, Share, ViewsInsight } from '@trellis/contracts';
import { STRENGTHS } from '@trellis/contracts/vocabulary';
import type { FigureTable } from '../kit/figure-numbers';
import type { IntervalRow } from '../kit/intervals';
import type { LikertRow } from '../kit/likert';
import { ITEM_WORDS, likertRow, percent, shareRow } from './figure-rows';

export type Shown = NonNullable<ViewsInsight['shown']>;
export type ViewList = Shown['lists'][number];
export type ViewRow = ViewList['ranked'][number];
export type Item = ViewRow['items'][number]['item'];

export const distributionOf = ({ items }: ViewRow, item: Item): Distribution => items.find((one) => one.item === item)?.distribution ?? { suppressed: true };
export const likertRows = (rows: readonly ViewRow[], item: Item): LikertRow[] => rows.map((row) => likertRow(row.mandate.title, distributionOf(row, item)));
export const estimateRows = (rows: readonly ViewRow[]): IntervalRow[] => rows.map(({ mandate, estimate, items }) => {
  const overall = items.find(({ item }) => item === 'overall')?.distribution;
  return { label: mandate.title, point: estimate, ...(overall && !overall.suppressed && { n: overall.n }) };
});
export const responseRows = (rows: readonly ViewRow[]): IntervalRow[] => rows.map(({ mandate, response }) => shareRow(mandate.title, response));

/** Fewer than two in five. */
export const isFew = (share: Share): boolean => ('value' in share ? share.value < 0.4 : 'words' in share && share.words === 'Very few');

export function changeRow({ mandate, change }: ViewRow): IntervalRow {
  if (!change) return { label: mandate.title, point: null, words: 'One wave so far. A change needs two.' };
  return { label: mandate.title, point: change.suppressed ? null : { value: change.points, lo: change.lo, hi: change.hi } };
}

export function silentWords({ silent }: ViewRow): string | null {
  if (!silent) return null;
  const ends = `If everyone who is silent had given 1, the mean would be ${silent.lowest.toFixed(1)}; had they given 5, ${silent.highest.toFixed(1)}.`;
  return silent.weighted ? `${ends} Weighted by school it is ${silent.weighted.value.toFixed(1)}, likely range ${silent.weighted.lo.toFixed(1)} to ${silent.weighted.hi.toFixed(1)}.` : ends;
}

/** Groups of which fewer than two in five answered. */
export const unheard = ({ groups }: ViewRow): string[] => groups.filter(({ response }) => isFew(response)).map(({ label }) => label);

export const shareCell = (share: Share): string | null => (share.suppressed ? null : 'words' in share ? `${share.words} of ${share.eligible}` : `${share.count} of ${share.eligible}`);
export function satisfiedCell(distribution: Distribution): string | null {
  if (distribution.suppressed) return null;
  return 'words' in distribution ? distribution.words.replace(' answered 4 or 5', '').replace(' saved time', '') : percent(distribution.satisfied.value);
}
function minutesCell(distribution: Distribution): string | null {
  if (distribution.suppressed) return null;
  if (distribution.mean === null) return 'words' in distribution ? distribution.words : null;
  const minutes = Math.round(distribution.mean);
  return `${minutes > 0 ? '+' : minutes < 0 ? '−' : ''}${Math.abs(minutes)}`;
}
const changeCell = (change: Change | null): string | null => (change === null ? '–' : change.suppressed ? null : `${change.points > 0 ? '+' : change.points < 0 ? '−' : ''}${Math.abs(Math.round(change.points))}${change.clear ? ' (clear)' : ''}`);

export const allRows = ({ lists }: Shown): ViewRow[] => lists.flatMap(({ ranked, apart }) => [...ranked, ...apart]);

const QUESTIONS: readonly Item[] = ['overall', 'pupils', 'values', 'room'];
export const viewsTable = (shown: Shown): FigureTable => ({
  columns: ['Expectation', 'Strength', 'Answered', ...QUESTIONS.map((item) => ITEM_WORDS[item]), 'Minutes a week', 'Change in points'],
  rows: allRows(shown).map((row) => [row.mandate.title, STRENGTHS[row.mandate.strength], shareCell(row.response), ...QUESTIONS.map((item) => satisfiedCell(distributionOf(row, item))), minutesCell(distributionOf(row, 'minutes')), changeCell(row.change)]),
});

export const groupsTable = (rows: readonly ViewRow[]): FigureTable => ({
  columns: ['Group', 'Expectation', 'Answered', 'Answered 4 or 5'],
  rows: rows.flatMap((row) => row.groups.map(({ label, response, overall }) => [label, row.mandate.title, shareCell(response), satisfiedCell(overall)])),
});

export const ownTable = ({ own }: Shown): FigureTable => ({
  columns: ['Expectation', 'Group', 'Answered', 'Answered 4 or 5', 'Taught it'],
  rows: own.map(({ mandate, label, response, overall, adoption }) => [mandate.title, label, response ? shareCell(response) : '–', overall ? satisfiedCell(overall) : '–', adoption ? shareCell(adoption) : '–']),
});
