// A published figure as a line of the report: drawn, told in words, or not shown. Pure.
import type { Distribution, InsightReport, Share } from '@trellis/contracts';

export type ReportRow = InsightReport['sections'][number]['rows'][number];

export function reportRow(words: string, figure: Distribution | Share | null): ReportRow {
  const label = words.charAt(0).toUpperCase() + words.slice(1);
  if (!figure || figure.suppressed) return { label, point: null, n: null, words: null };
  const n = 'eligible' in figure ? figure.eligible : figure.n;
  if ('words' in figure) return { label, point: null, n, words: figure.words };
  const { value, lo, hi } = 'satisfied' in figure ? figure.satisfied : figure;
  return { label, point: { value, lo, hi }, n, words: null };
}
