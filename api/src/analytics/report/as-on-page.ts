// An index leaves as its page prints it, from 0 to 100 and only where its questions hold together: the counts it is made from stand on no page. Pure.
import type { IndexFigure } from '../closing/index-range';
import type { IndexItem } from '../closing/pulse-items';
import type { Reliability } from '../closing/reliability-figure';
import { indexFigure } from '../insight/people-figures';

export interface StoredFigure { readonly wave_id: string; readonly metric: string; readonly figure: unknown }

const INDEX = /^item:(i\.\w+)$/;

export function asOnPage<Row extends StoredFigure>(rows: readonly Row[]): Row[] {
  const printed = new Set(rows.filter(({ metric, figure }) => metric.startsWith('reliability:') && (figure as Reliability)?.printed).map(({ wave_id, metric }) => `${wave_id} ${metric.slice('reliability:'.length)}`));
  return rows.map((row) => {
    const index = INDEX.exec(row.metric)?.[1] as IndexItem | undefined;
    return index ? { ...row, figure: indexFigure(row.figure as IndexFigure, printed.has(`${row.wave_id} ${index}`)) } : row;
  });
}
