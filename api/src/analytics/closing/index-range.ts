// How far an index of several answers may be from what it would be of everybody alike: worked out from every answer as it is, and published finished. Pure.
import type { Distribution } from '@trellis/contracts';
import { tPpf } from '@trellis/statistics';

/** `half`: half of the likely range, in whole points from 0 to 100. Of surveys closed before it was counted there is none. */
export type IndexFigure = Distribution & { readonly half?: number };

/** Student's t. From counts it could not be told: they hold an index of several answers at its nearest point. Sums of squares are published nowhere: beside the sums they would tell single answers. */
export function withRange(figure: Distribution, answers: readonly { readonly value: number; readonly people: number }[]): IndexFigure {
  if (!('counts' in figure)) return figure;
  const sum = (of: (value: number) => number): number => answers.reduce((total, { value, people }) => total + people * of(value), 0);
  const n = sum(() => 1);
  const mean = sum((value) => value) / n;
  const spread = Math.sqrt(sum((value) => (value - mean) ** 2) / (n - 1));
  return { ...figure, half: Math.round(25 * tPpf(0.975, n - 1) * (spread / Math.sqrt(n))) };
}
