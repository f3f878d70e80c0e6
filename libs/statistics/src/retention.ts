// Do people who started using something keep using it? Weeks are teaching weeks, numbered without holidays.
import { wilson } from './wilson';

export interface RetentionWeek {
  /** Weeks since a person's first use; 0 = that week. */
  readonly week: number;
  /** Adopters whose week first + t is complete. */
  readonly eligible: number;
  readonly active: number;
  readonly rate: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
}

export interface Retention<Week> {
  readonly adopters: number;
  readonly curve: readonly Week[];
}

/** Weeks in which each person was active; people without any are not adopters. */
export type ActiveWeeks = Iterable<readonly number[]>;

/** Classic: active in exactly week first + t ÷ people for whom that week is complete, with Wilson's interval. Rates null without anyone eligible. */
export function retention(activeWeeks: ActiveWeeks, lastCompleteWeek: number, horizon: number): Retention<RetentionWeek> {
  return follow(activeWeeks, lastCompleteWeek, horizon, (weeks, week) => weeks.includes(week), (week, eligible, active) => {
    const { p, lo, hi } = wilson(active, eligible);
    return { week, eligible, active, rate: p, lo, hi };
  });
}

/** Unbounded: active in week first + t or later. Its last points are biased down: grey the last three. */
export function unboundedRetention(activeWeeks: ActiveWeeks, lastCompleteWeek: number, horizon: number): Retention<{
  readonly week: number; readonly eligible: number; readonly still: number; readonly rate: number | null;
}> {
  return follow(activeWeeks, lastCompleteWeek, horizon, (weeks, week) => weeks.some((one) => one >= week),
    (week, eligible, still) => ({ week, eligible, still, rate: eligible === 0 ? null : still / eligible }));
}

function follow<Week>(
  activeWeeks: ActiveWeeks, lastCompleteWeek: number, horizon: number,
  isActive: (weeks: readonly number[], week: number) => boolean, describe: (week: number, eligible: number, active: number) => Week,
): Retention<Week> {
  const adopters = [...activeWeeks].filter((weeks) => weeks.length > 0).map((weeks) => ({ weeks, first: Math.min(...weeks) }));
  const curve = Array.from({ length: horizon + 1 }, (_, t) => {
    const eligible = adopters.filter(({ first }) => first + t <= lastCompleteWeek);
    return describe(t, eligible.length, eligible.filter(({ weeks, first }) => isActive(weeks, first + t)).length);
  });
  return { adopters: adopters.length, curve };
}
