// Do an index's questions hold together? Of everybody, from a hundred complete answers on; below that nobody could say.
import type { PeopleInsight } from '@trellis/contracts';
import { mayPrintIndex, reliability } from '@trellis/statistics';
import { INDICES, type IndexItem, type PulseGroup } from './pulse-items';

export type Reliability = NonNullable<PeopleInsight['shown']>['reliability']['autonomy'];
const FEWEST = 100;
const round = (value: number): number => Math.round(value * 100) / 100;

export function reliabilityFigure(item: IndexItem, groups: readonly PulseGroup[]): Reliability {
  const rows = groups.flatMap((group) => Array.from({ length: group.n }, () => INDICES[item].codes.map((code) => group[`q.${code}`] ?? null)));
  const found = reliability(rows);
  if (found.n < FEWEST || found.alpha === null || found.alphaLo === null || found.alphaHi === null) return null;
  // Of two questions, Spearman–Brown is the standardised alpha.
  const alpha = found.k === 2 ? found.stdAlpha ?? found.alpha : found.alpha;
  return { alpha: round(alpha), lo: round(found.alphaLo), hi: round(found.alphaHi), omega: found.omega3 === null ? null : round(found.omega3), printed: mayPrintIndex(found) };
}
