// What goes together with satisfaction: of the whole trust, from 150 people on who answered all of it, and never of a part.
import type { PulseQuestion } from '@trellis/contracts';
import { driverIntervals, drivers, readDrivers } from '@trellis/statistics';
import type { PulseGroup, PulseItem } from './pulse-items';
import { seeded } from './seeded';

export interface DriverFigure {
  readonly outcome: string;
  /** People who answered all of it, to the nearest 5: the few who left one out are nobody's business. */
  readonly about: number;
  /** Null under 150. Without their shares only the strongest are named, in no order. */
  readonly told: { readonly r2: number; readonly strongest: readonly string[]; readonly shares: readonly { readonly item: string; readonly share: number; readonly lo: number; readonly hi: number }[] } | null;
}

/** Satisfaction with the work itself, or else the sense of achievement: neither is part of what it is held against. */
const OUTCOMES = ['S9', 'S1'];
const HELD_AGAINST: readonly PulseItem[] = ['i.autonomy', 'q.C1', 'q.C2', 'q.C3', 'q.C4', 'q.K1', 'q.K2'];
const FEWEST_ITEMS = 3;
const DRAWS = 200;
const STRONGEST = 2;
const round = (value: number): number => Math.round(value * 100) / 100;

/** Null where too little of it was asked. @param seed the same wave prints the same ranges */
export function driverFigure(questions: readonly PulseQuestion[], groups: readonly PulseGroup[], seed: string): DriverFigure | null {
  const asked = new Set(questions.map(({ code }) => code));
  const outcome = OUTCOMES.find((code) => asked.has(code));
  const items = HELD_AGAINST.filter((item) => (item === 'i.autonomy' ? ['S2', 'S3', 'S4'].every((code) => asked.has(code)) : asked.has(item.slice(2))));
  if (!outcome || items.length < FEWEST_ITEMS) return null;
  const rows = groups.flatMap((group) => {
    const [y, x] = [group[`q.${outcome}`] ?? null, items.map((item) => group[item] ?? null)];
    return y === null || x.includes(null) ? [] : Array.from({ length: group.n }, () => ({ school: group.school_id, x: x as number[], y }));
  });
  const figure = { outcome, about: 5 * Math.floor(rows.length / 5) };
  const reading = readDrivers(rows.length);
  const { r2, shapleyPct } = drivers(rows.map(({ x }) => x), rows.map(({ y }) => y));
  if (reading === 'nothing' || r2 === null || shapleyPct === null) return { ...figure, told: null };
  const strongest = items.map((item, i) => ({ item, share: shapleyPct[i]! })).sort((a, b) => b.share - a.share).slice(0, STRONGEST).map(({ item }) => item).sort();
  const intervals = reading === 'ranks' ? driverIntervals(rows, seeded(seed), DRAWS) : null;
  return { ...figure, told: { r2: round(r2), strongest, shares: intervals ? items.map((item, i) => ({ item, share: round(shapleyPct[i]!), lo: round(intervals[i]![0]), hi: round(intervals[i]![1]) })) : [] } };
}
