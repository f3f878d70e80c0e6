// Time until something happens, for people to whom it has not happened yet too.

export interface KaplanMeier {
  readonly n: number;
  readonly events: number;
  /** First time by which half (a quarter) have had the event; null when not reached. */
  readonly median: number | null;
  readonly q25: number | null;
  /** [time, share who have had the event by then], at each time with an event: 1 − S(t). */
  readonly curve: readonly (readonly [time: number, share: number])[];
}

export interface Waiting {
  readonly time: number;
  /** False = still waiting at `time` (censored). */
  readonly happened: boolean;
}

/** Kaplan & Meier 1958; a person censored at t is still at risk at t. A quantile is reached when the share equals it. */
export function kaplanMeier(people: readonly Waiting[]): KaplanMeier {
  const times = [...new Set(people.filter(({ happened }) => happened).map(({ time }) => time))].sort((a, b) => a - b);
  let survival = 1;
  const curve = times.map((time) => {
    const atRisk = people.filter((person) => person.time >= time).length;
    const events = people.filter((person) => person.happened && person.time === time).length;
    survival *= 1 - events / atRisk;
    return [time, 1 - survival] as const;
  });
  const reached = (share: number): number | null => curve.find(([, so]) => so >= share - 1e-9)?.[0] ?? null;
  return { n: people.length, events: people.filter(({ happened }) => happened).length, median: reached(0.5), q25: reached(0.25), curve };
}
