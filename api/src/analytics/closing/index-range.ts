// An index as it is published: the mean of what its questions print, so that it tells nothing they do not; and how far it may be from what it would be of everybody alike. Pure.
import type { Distribution } from '@trellis/contracts';
import { tPpf } from '@trellis/statistics';
import { INDICES, type IndexItem } from './pulse-items';
import { SUPPRESSED, type FigureRow } from './write-release';

/** `half`: half of the likely range, in whole points from 0 to 100. Of surveys closed before it was counted there is none. */
export type IndexFigure = (Distribution | IndexOfQuestions) & { readonly half?: number | null };
export type IndexOfQuestions = { readonly suppressed: false; readonly n: number; readonly mean: number; readonly half: number | null };

/** Student's t. From counts it could not be told: they hold an index of several answers at its nearest point. Sums of squares are published nowhere: beside the sums they would tell single answers. */
export function withRange(figure: Distribution, answers: readonly { readonly value: number; readonly people: number }[]): Distribution & { readonly half?: number } {
  if (!('counts' in figure)) return figure;
  const sum = (of: (value: number) => number): number => answers.reduce((total, { value, people }) => total + people * of(value), 0);
  const n = sum(() => 1);
  const mean = sum((value) => value) / n;
  const spread = Math.sqrt(sum((value) => (value - mean) ** 2) / (n - 1));
  return { ...figure, half: Math.round(25 * tPpf(0.975, n - 1) * (spread / Math.sqrt(n))) };
}

const INDEX = /^item:(i\.\w+)$/;

/**
 * An index of each person is a sum of answers that are published question by question. Where one of twelve left a question out, the questions' sums
 * less the index's would be that one's answer; so a group's index is the mean of its questions' means as they are printed (those of everybody who
 * answered each), with the number of people who answered enough of them.
 */
export function indicesOfQuestions(rows: readonly FigureRow[]): FigureRow[] {
  const printed = new Map(rows.map(({ block, metric, figure }) => [`${block} ${metric}`, figure]));
  return rows.map((row) => {
    const item = INDEX.exec(row.metric)?.[1] as IndexItem | undefined;
    if (!item || row.figure.suppressed || !('n' in row.figure)) return row;
    const means = INDICES[item].codes.map((code) => meanOf(printed.get(`${row.block} item:q.${code}`)));
    if (!means.every((mean) => mean !== null)) return { ...row, figure: SUPPRESSED };
    const mean = Math.round((100 * means.reduce((sum, one) => sum + one, 0)) / means.length) / 100;
    return { ...row, figure: { suppressed: false, n: row.figure.n, mean, half: (row.figure as { half?: number }).half ?? null } };
  });
}

const meanOf = (figure: FigureRow['figure'] | undefined): number | null => (figure && 'mean' in figure ? figure.mean : null);
