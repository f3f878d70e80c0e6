// Turns what was published about working together into rows of the kit's pictures and tables.
import type { TogetherInsight } from '@trellis/contracts';
import { notShown } from '@trellis/contracts/vocabulary';
import type { FigureTable } from '../kit/figure-numbers';
import type { IntervalRow } from '../kit/intervals';
import type { PairValue } from '../kit/pair-matrix';
import { percent } from './figure-rows';

export type Shown = NonNullable<TogetherInsight['shown']>;
type Figure = Shown['figures'][number];

export const pairValues = ({ pairs }: Shown): PairValue[][] => pairs.map((row) => row.map((cell) => (cell.suppressed ? null : cell.few ? 'Very few' : cell.per100)));

/** One line a wave: of all answers, how many went to another school. */
export const acrossRows = ({ trend }: Shown): IntervalRow[] => trend.map(({ period, across }) => ({ label: period.name, notShown: notShown(period.smallestGroup), point: across === null ? null : { value: across, lo: across, hi: across } }));

const MEASURES: readonly (readonly [id: Figure['id'], name: string])[] = [['voices', 'Have said something'], ['across', 'Answers across schools'], ['answered', 'Answered in three days'], ['newcomers', 'Newcomers answered']];

/** Null: not shown. */
function cellOf(figures: readonly Figure[], id: Figure['id']): string | null {
  const figure = figures.find((one) => one.id === id);
  if (!figure || figure.suppressed) return null;
  return figure.value === null ? figure.words : percent(figure.value);
}

export const networkTable = ({ figures, networks }: Shown): FigureTable => ({
  columns: ['Network', ...MEASURES.map(([, name]) => name)],
  rows: [{ name: 'The whole trust', figures }, ...networks].map((one) => [one.name, ...MEASURES.map(([id]) => cellOf(one.figures, id))]),
});

/** What is said in words of the whole trust; what is not shown is said once. */
export const told = ({ figures }: Shown): string[] => figures.filter(({ suppressed }) => !suppressed).map(({ words }) => words);

export function tieWords({ ties }: Shown): string | null {
  if (ties.suppressed) return null;
  const signed = (value: number): string => `${value < 0 ? '−' : value > 0 ? '+' : ''}${Math.abs(value).toFixed(2)}`;
  return `E-I index ${signed(ties.ei)}, on a line from −1 (all within a school) to +1 (all across). The sizes of the schools alone would give ${signed(ties.expected)}; people answer across schools ${ties.ratio.toFixed(2)} times as often as that.`;
}
