// Puts a wave's published figures together as one page of views: ranked by what is likely at least true of each, and those who must use something apart from those who may. Pure.
import type { Change, Distribution, PulseShift, Share, ViewsInsight } from '@trellis/contracts';
import { DEFAULT_PRIOR, DEFAULT_STRENGTH, posterior, priorStrength, varianceOfCounts, weightedMean, type Stars } from '@trellis/statistics';
import { changeFigures } from '../closing/change-figures';
import { ITEMS } from '../closing/rating-figures';
import { SUPPRESSED } from '../closing/write-release';
import { figuresIn } from './figures.presenter';
import { isExact } from './people-figures';

type Shown = NonNullable<ViewsInsight['shown']>;
export type ViewRow = Shown['lists'][number]['ranked'][number];
export type Named = ViewRow['mandate'];
export interface ViewFigure { readonly mandate_id: string; readonly metric: string; readonly block: string; readonly kind: 'trust' | 'place' | 'subject' | 'cell'; readonly label: string; readonly figure: unknown }
/** Everybody's overall answer in some wave up to the one that is shown. */
export interface PastFigure { readonly mandate_id: string; readonly name: string; readonly closed_at: Date; readonly figure: Distribution }

const STRENGTHS = ['must', 'should', 'may'] as const;
const YEAR_MS = 366 * 86_400_000;
const round = (value: number): number => Math.round(value * 100) / 100;

export interface Prior { readonly mean: Stars; readonly strength: number }

/** What is usual here: everybody's answers of twelve months, as they were published. */
export function priorOf(past: readonly PastFigure[], until: Date): Prior {
  const counted = past.filter(({ closed_at, figure }) => isExact(figure) && until.getTime() - closed_at.getTime() < YEAR_MS).map(({ figure }) => starsOf(figure)!);
  const sum = counted.reduce<number[]>((all, stars) => all.map((n, i) => n + stars[i]!), [0, 0, 0, 0, 0]);
  const n = sum.reduce((all, one) => all + one, 0);
  return { mean: n ? sum.map((count) => count / n) as unknown as Stars : DEFAULT_PRIOR, strength: priorStrength(counted).M ?? DEFAULT_STRENGTH };
}

const starsOf = (figure: Distribution): Stars | null => (isExact(figure) ? figure.counts as unknown as Stars : null);

/** One row a mandate, in the order given. */
export function viewRows(mandates: readonly Named[], figures: readonly ViewFigure[], past: readonly PastFigure[], until: Date): ViewRow[] {
  const prior = priorOf(past, until);
  const rows = mandates.map((mandate) => rowOf(mandate, figures.filter(({ mandate_id }) => mandate_id === mandate.id), prior));
  // All of a page at once: looked at one by one, some would seem to differ by chance.
  const before = rows.map(({ mandate }) => past.filter(({ mandate_id, closed_at }) => mandate_id === mandate.id && closed_at < until).sort((a, b) => b.closed_at.getTime() - a.closed_at.getTime())[0]);
  const changes = changeFigures(rows.map((row, i) => ({ now: overallOf(row), before: before[i]?.figure, earlier: before[i]?.name })), '');
  return rows.map((row, i) => ({ ...row, change: before[i] ? changes[i] as Change : null }));
}

export const overallOf = ({ items }: ViewRow): Distribution => items.find(({ item }) => item === 'overall')?.distribution ?? SUPPRESSED;

function rowOf(mandate: Named, figures: readonly ViewFigure[], prior: Prior): ViewRow {
  const everyone = figuresIn(figures.filter(({ kind }) => kind === 'trust'));
  const overall = everyone.distribution('rating:overall');
  const stars = starsOf(overall);
  const found = stars && posterior(stars, prior.mean, prior.strength);
  const groups = groupsIn(figures);
  return {
    mandate, response: everyone.share('response'), adoption: everyone.share('adoption'), change: null, shift: everyone.has('shift:overall') ? figures.find(({ metric }) => metric === 'shift:overall')!.figure as PulseShift : null,
    items: ITEMS.map((item) => ({ item, distribution: everyone.distribution(`rating:${item}`) })),
    estimate: found && { value: round(found.mean), lo: round(found.lower), hi: round(found.upper) },
    silent: silentBounds(overall, everyone.share('response'), groups), groups,
  };
}

function groupsIn(figures: readonly ViewFigure[]): ViewRow['groups'] {
  // Who taught it is told of groups of its own, which may be others.
  const blocks = [...new Set(figures.filter(({ kind, metric }) => (kind === 'place' || kind === 'subject') && metric !== 'adoption').map(({ block }) => block))];
  return blocks.map((block) => {
    const own = figures.filter((figure) => figure.block === block);
    const of = figuresIn(own);
    return { label: own[0]!.label, kind: own[0]!.kind as 'place' | 'subject', response: of.share('response'), overall: of.distribution('rating:overall') };
  }).sort((a, b) => a.kind.localeCompare(b.kind) || a.label.localeCompare(b.label, 'en-GB'));
}

/** From published counts only. Weighted by school where every school's own figures are exact; otherwise only the two ends can be told. */
export function silentBounds(overall: Distribution, response: Share, groups: ViewRow['groups']): ViewRow['silent'] {
  if (!isExact(overall) || !('count' in response) || response.count === response.eligible) return null;
  const places = groups.filter(({ kind }) => kind === 'place');
  const schools = places.flatMap(({ response: own, overall: said }) => (isExact(said) && 'count' in own ? [{ N: own.eligible, n: said.n, mean: said.mean, var: varianceOfCounts(said.counts) }] : []));
  const all = weightedMean([{ N: response.eligible, n: overall.n, mean: overall.mean, var: varianceOfCounts(overall.counts) }]);
  const weighted = places.length > 1 && schools.length === places.length ? weightedMean(schools) : null;
  return {
    lowest: round(all.worstLo!), highest: round(all.worstHi!),
    weighted: weighted?.mean != null && weighted.lo !== null && weighted.hi !== null ? { value: round(weighted.mean), lo: round(weighted.lo), hi: round(weighted.hi) } : null,
  };
}

/** Good, and enough people say so: by the lower bound. What cannot be ranked stands apart, not at the bottom. */
export function viewLists(rows: readonly ViewRow[]): Shown['lists'] {
  return STRENGTHS.flatMap((strength) => {
    const own = rows.filter(({ mandate }) => mandate.strength === strength);
    if (own.length === 0) return [];
    const ranked = own.filter(({ estimate }) => estimate).sort((a, b) => b.estimate!.lo - a.estimate!.lo || a.mandate.title.localeCompare(b.mandate.title, 'en-GB'));
    return [{ strength, ranked, apart: own.filter(({ estimate }) => !estimate) }];
  });
}

/** For each mandate the group of places that a school is part of. */
export function ownSchool(mandates: readonly Named[], figures: readonly ViewFigure[], schoolId: string): Shown['own'] {
  return mandates.flatMap((mandate) => {
    const places = figures.filter(({ mandate_id, kind, block }) => mandate_id === mandate.id && kind === 'place' && block.slice('place:'.length).split('+').some((leaf) => leaf.startsWith(`${schoolId}.`)));
    return [...new Set(places.map(({ block }) => block))].map((block) => {
      const own = places.filter((figure) => figure.block === block);
      const of = figuresIn(own);
      return { mandate, label: own[0]!.label, response: of.has('response') ? of.share('response') : null, overall: of.has('rating:overall') || of.has('response') ? of.distribution('rating:overall') : null, adoption: of.has('adoption') ? of.share('adoption') : null };
    });
  });
}
