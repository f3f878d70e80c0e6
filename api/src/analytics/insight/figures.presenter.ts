// Puts published figures together as the page asks for them; whatever was not published arrives suppressed.
import { notShown, NOTHING_SHOWN, type Answer, type Change, type Distribution, type MandateFigures, type Share } from '@trellis/contracts';
import { ITEMS } from '../closing/rating-figures';
import { SUPPRESSED } from '../closing/write-release';

export type Period = Answer<'insight.overview'>['periods'][number];
export interface WaveRow { wave_id: string; name: string; closed_at: Date; k: number }
export interface FigureRow extends WaveRow { metric: string; block: string; kind: MandateFigures['group']['kind']; label: string; figure: unknown }

export const presentPeriod = ({ wave_id, name, closed_at, k }: WaveRow): Period => ({ waveId: wave_id, name, closedOn: closed_at.toISOString().slice(0, 10), smallestGroup: k });

/** Beside figures of this wave; where there is none, nothing can be hidden and no number is named. */
export const notShownIn = (wave: { readonly k: number } | undefined): string => (wave ? notShown(wave.k) : NOTHING_SHOWN);

const KINDS: readonly MandateFigures['group']['kind'][] = ['trust', 'place', 'subject', 'cell'];

/** Everybody first, then places, subjects and cells, each by name. */
export const inOrder = (a: Pick<FigureRow, 'kind' | 'label'>, b: Pick<FigureRow, 'kind' | 'label'>): number => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.label.localeCompare(b.label, 'en-GB');

/** One entry per group and wave: waves as given, everybody first, then places, subjects and cells by name. */
export function presentFigures(rows: readonly FigureRow[]): MandateFigures[] {
  const byGroup = new Map<string, FigureRow[]>();
  for (const row of rows) byGroup.set(`${row.wave_id} ${row.block}`, [...byGroup.get(`${row.wave_id} ${row.block}`) ?? [], row]);
  const compared = new Set(rows.filter(({ metric }) => metric.startsWith('change:')).map(({ wave_id }) => wave_id));
  const waves = [...new Set(rows.map(({ wave_id }) => wave_id))];
  const order = ([a]: FigureRow[], [b]: FigureRow[]): number => waves.indexOf(a!.wave_id) - waves.indexOf(b!.wave_id) || inOrder(a!, b!);
  return [...byGroup.values()].sort(order).map((group) => presentGroup(group, compared.has(group[0]!.wave_id)));
}

function presentGroup(rows: readonly FigureRow[], compared: boolean): MandateFigures {
  const { block, label, kind } = rows[0]!;
  const figures = figuresIn(rows);
  return {
    group: { block, label, kind }, period: presentPeriod(rows[0]!), tells: [...(figures.has('adoption') ? ['use' as const] : []), ...(figures.has('response') ? ['views' as const] : [])], adoption: figures.share('adoption'), adaptation: figures.share('adaptation'), response: figures.share('response'),
    ratings: ITEMS.map((item) => ({ item, distribution: figures.distribution(`rating:${item}`), change: compared ? figures.change(`change:${item}`) : null })),
  };
}

/** The figures of one group in one wave by metric; what was stored was written as these very types. */
export function figuresIn(rows: readonly Pick<FigureRow, 'metric' | 'figure'>[]) {
  const byMetric = new Map(rows.map((row) => [row.metric, row.figure]));
  return {
    has: (metric: string): boolean => byMetric.has(metric),
    share: (metric: string): Share => (byMetric.get(metric) as Share | undefined) ?? SUPPRESSED,
    distribution: (metric: string): Distribution => (byMetric.get(metric) as Distribution | undefined) ?? SUPPRESSED,
    change: (metric: string): Change => (byMetric.get(metric) as Change | undefined) ?? SUPPRESSED,
  };
}
