// How a mandate is being used, from an event log of one window (ANALYTICS §4). Days are whole numbers, both ends included.
import { kaplanMeier } from './kaplan-meier';
import { median } from './moments';
import { wilson } from './wilson';

/** An explicit act of use, or a mere view, of a resource or a fork of it. */
export interface UsageEvent {
  readonly who: string;
  readonly day: number;
  readonly res: string;
  readonly kind: 'view' | 'use';
}

export interface Fork {
  readonly id: string;
  /** The resource or fork it was made from. */
  readonly of: string;
  readonly by: string;
  readonly day: number;
  /** Day it was offered back to the owner, if it was. */
  readonly offered?: number;
  readonly accepted?: boolean;
}

export interface AdoptionLog {
  /** The resources of the mandate. */
  readonly resources: readonly string[];
  readonly window: readonly [first: number, last: number];
  readonly mandateDay: number;
  /** Day a person joined, when after the mandate began. */
  readonly joined: Readonly<Record<string, number>>;
  readonly forks: readonly Fork[];
  readonly events: readonly UsageEvent[];
  /** People in scope; everybody else is left out, except as the other person of fork reuse. */
  readonly eligible: readonly string[];
}

/** Shares are 0–1, null when their denominator is empty. */
export interface AdoptionFigures {
  readonly eligible: number;
  /** Eligible people who viewed or used ÷ eligible. */
  readonly reach: number | null;
  /** People with at least one use, and their share of the eligible with Wilson's interval. */
  readonly activeAdopters: number;
  readonly adoptionRate: number | null;
  readonly adoptionLo: number | null;
  readonly adoptionHi: number | null;
  /** Adopters ÷ people reached. */
  readonly conversion: number | null;
  /** Median over adopters of distinct days with a use. */
  readonly depthMedianDays: number | null;
  /** Distinct mandated resources used ÷ all of them. */
  readonly breadth: number | null;
  /** Adopters who forked ÷ adopters. */
  readonly adaptationRate: number | null;
  /** Forks made ÷ uses; may exceed 1. */
  readonly forkToUse: number | null;
  /** Uses of a fork ÷ uses. */
  readonly adaptedUseShare: number | null;
  /** Forks used by somebody other than the author ÷ forks. */
  readonly forkReuseRate: number | null;
  /** Forks offered back ÷ forks, and accepted ÷ offered. */
  readonly offeredBackRate: number | null;
  readonly acceptRate: number | null;
  /** Kaplan–Meier median from the mandate's start (or joining) to first use; not yet used = censored at the window's end. */
  readonly medianDaysToFirstUse: number | null;
}

/** A fork counts towards its root; views are not use; anything outside the window is left out. */
export function adoptionFigures(log: AdoptionLog): AdoptionFigures {
  const [first, last] = log.window;
  const inWindow = ({ day }: { day: number }): boolean => day >= first && day <= last;
  const parents = new Map(log.forks.map(({ id, of }) => [id, of]));
  const mandated = new Set(log.resources);
  const isMandated = (resource: string): boolean => mandated.has(rootOf(resource, parents));
  const eligible = new Set(log.eligible);
  const touched = log.events.filter((event) => inWindow(event) && isMandated(event.res));
  const own = touched.filter(({ who }) => eligible.has(who));
  const uses = own.filter(({ kind }) => kind === 'use');
  const reached = new Set(own.map(({ who }) => who));
  const adopters = [...new Set(uses.map(({ who }) => who))];
  const forks = log.forks.filter((fork) => inWindow(fork) && eligible.has(fork.by) && isMandated(fork.of));
  const offered = forks.filter((fork) => fork.offered !== undefined);
  const reused = forks.filter(({ id, by }) => touched.some(({ kind, res, who }) => kind === 'use' && res === id && who !== by));
  const { p, lo, hi } = wilson(adopters.length, eligible.size);
  return {
    eligible: eligible.size, reach: share(reached.size, eligible.size),
    activeAdopters: adopters.length, adoptionRate: p, adoptionLo: lo, adoptionHi: hi,
    conversion: share(adopters.length, reached.size),
    depthMedianDays: median(adopters.map((person) => new Set(uses.filter(({ who }) => who === person).map(({ day }) => day)).size)),
    breadth: share(new Set(uses.map(({ res }) => rootOf(res, parents))).size, mandated.size),
    adaptationRate: share(adopters.filter((person) => forks.some(({ by }) => by === person)).length, adopters.length),
    forkToUse: share(forks.length, uses.length),
    adaptedUseShare: share(uses.filter(({ res }) => parents.has(res)).length, uses.length),
    forkReuseRate: share(reused.length, forks.length),
    offeredBackRate: share(offered.length, forks.length),
    acceptRate: share(offered.filter(({ accepted }) => accepted).length, offered.length),
    medianDaysToFirstUse: firstUse(log, uses),
  };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function rootOf(resource: string, parents: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let root = resource;
  for (let parent = parents.get(root); parent !== undefined && !seen.has(root); parent = parents.get(root)) {
    seen.add(root);
    root = parent;
  }
  return root;
}

function firstUse({ window: [, last], mandateDay, joined, eligible }: AdoptionLog, uses: readonly UsageEvent[]): number | null {
  const waits = [...new Set(eligible)].flatMap((person) => {
    const start = Math.max(mandateDay, joined[person] ?? mandateDay);
    const days = uses.filter(({ who }) => who === person).map(({ day }) => day);
    if (start > last && days.length === 0) return [];
    return [{ time: Math.max(0, Math.min(last, ...days) - start), happened: days.length > 0 }];
  });
  return kaplanMeier(waits).median;
}
