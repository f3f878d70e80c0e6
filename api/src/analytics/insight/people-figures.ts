// Puts a survey's published figures together for the page: phases as sums of what is published, indices only where their questions hold together. Pure.
import type { Change, Distribution, PeopleInsight, PulseIndex, PulseQuestion, Share } from '@trellis/contracts';
import { distributionFigure } from '../closing/distribution-figure';
import type { IndexFigure } from '../closing/index-range';
import type { IndexItem } from '../closing/pulse-items';
import { answeredFigure } from '../closing/share-figure';
import { SUPPRESSED } from '../closing/write-release';

type Shown = NonNullable<PeopleInsight['shown']>;
export type PeopleGroup = Shown['groups'][number];
export interface PulseFigureRow { readonly metric: string; readonly block: string; readonly kind: 'trust' | 'place' | 'subject' | 'cell'; readonly label: string; readonly figure: unknown }
type Exact = Extract<Distribution, { counts: number[] }>;

const KINDS: readonly PeopleGroup['group']['kind'][] = ['trust', 'phase', 'place', 'subject', 'cell'];
const PHASES = { primary: 'All primary', secondary: 'All secondary' } as const;

export const isExact = (figure: Distribution): figure is Exact => 'counts' in figure;

/** Everybody first, then phases, schools, subjects and what lies in both. */
export function peopleGroups(rows: readonly PulseFigureRow[], questions: readonly PulseQuestion[], printed: Record<IndexItem, boolean>, k: number): PeopleGroup[] {
  const figures = rows.filter(({ metric }) => /^(response$|item:|change:)/.test(metric));
  const compared = figures.some(({ metric }) => metric.startsWith('change:'));
  const byBlock = new Map<string, PulseFigureRow[]>();
  for (const figure of figures) byBlock.set(figure.block, [...byBlock.get(figure.block) ?? [], figure]);
  const read = [...byBlock.values()].map((own) => ({ own, of: (metric: string): unknown => own.find((figure) => figure.metric === metric)?.figure ?? SUPPRESSED }));
  const groups = read.map(({ own, of }): PeopleGroup => ({
    group: { block: own[0]!.block, kind: own[0]!.kind, label: own[0]!.label }, response: of('response') as Share,
    items: questions.map(({ code }) => ({ code, distribution: of(`item:q.${code}`) as Distribution, change: compared ? of(`change:q.${code}`) as Change : null })),
    autonomy: indexFigure(of('item:i.autonomy') as IndexFigure, printed['i.autonomy']), collaboration: indexFigure(of('item:i.collaboration') as IndexFigure, printed['i.collaboration']),
  }));
  return [...groups, ...phaseGroups(groups, k)].sort((a, b) => KINDS.indexOf(a.group.kind) - KINDS.indexOf(b.group.kind) || a.group.label.localeCompare(b.group.label, 'en-GB'));
}

/** From 0 to 100, with the range that was worked out when the survey closed; of nearly unanimous groups the value alone, as it was rounded. */
export function indexFigure(distribution: IndexFigure, printed: boolean): PulseIndex {
  if (!printed || distribution.suppressed || distribution.mean === null) return SUPPRESSED;
  const { n, mean, half } = distribution;
  const value = Math.round(25 * (mean - 1));
  if (half === undefined || half === null) return { suppressed: false, n, value, lo: null, hi: null };
  return { suppressed: false, n, value, lo: Math.max(0, value - half), hi: Math.min(100, value + half) };
}

/** A phase is the sum of its places as they are printed: shown only where every one of them is, so it tells nothing that is not on the page already. */
function phaseGroups(groups: readonly PeopleGroup[], k: number): PeopleGroup[] {
  const places = groups.filter(({ group }) => group.kind === 'place').map((place) => ({ place, phases: phasesOf(place.group.block) }));
  const all = new Set(places.flatMap(({ phases }) => phases));
  if (all.size < 2) return [];
  return (Object.keys(PHASES) as (keyof typeof PHASES)[]).map((phase) => {
    const mixed = places.some(({ phases }) => phases.length > 1 && phases.includes(phase));
    const own = mixed ? [] : places.filter(({ phases }) => phases[0] === phase).map(({ place }) => place);
    return {
      group: { block: `phase:${phase}`, kind: 'phase', label: PHASES[phase] }, response: sumOfShares(own.map(({ response }) => response), k),
      items: (groups[0]?.items ?? []).map(({ code }) => ({ code, distribution: sumOf(own.map(({ items }) => items.find((item) => item.code === code)?.distribution ?? SUPPRESSED), k), change: null })),
      autonomy: SUPPRESSED, collaboration: SUPPRESSED,
    };
  });
}

const phasesOf = (block: string): string[] => [...new Set(block.slice(block.indexOf(':') + 1).split('+').map((leaf) => leaf.slice(leaf.lastIndexOf('.') + 1)))];

function sumOf(parts: readonly Distribution[], k: number): Distribution {
  if (parts.length === 0 || !parts.every(isExact)) return SUPPRESSED;
  const counts = parts.map((part) => part.counts).reduce((sum, one) => sum.map((count, i) => count + one[i]!));
  return distributionFigure('points', [...counts, counts.reduce((sum, count, i) => sum + count * (i + 1), 0)], k);
}

function sumOfShares(parts: readonly Share[], k: number): Share {
  const exact = parts.flatMap((part) => ('count' in part ? [part] : []));
  if (exact.length === 0 || exact.length < parts.length) return SUPPRESSED;
  return answeredFigure([exact.reduce((sum, { count }) => sum + count, 0), exact.reduce((sum, { eligible }) => sum + eligible, 0)], k);
}

export const satisfiedShare = (distribution: Distribution | undefined): Exact['satisfied'] | null => (distribution && isExact(distribution) ? distribution.satisfied : null);
