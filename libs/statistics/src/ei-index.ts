// Do people work across schools? The E-I index against what school sizes alone would give (ANALYTICS §4).

export interface EiIndex {
  /** Weight of ties between and within schools. */
  readonly E: number;
  readonly I: number;
  /** (E − I)/(E + I) on weights, −1 all within to +1 all across (Krackhardt & Stern 1988); null without ties. */
  readonly ei: number | null;
  /** The same, each pair of people once. */
  readonly eiTies: number | null;
  /** Its value under random pairing: (T − 2W)/T, T all pairs, W pairs within schools; null under two people. */
  readonly eiExpected: number | null;
  /** Observed share of cross-school pairs ÷ expected share; 1 = as if schools did not matter. */
  readonly crossRatio: number | null;
  /** Newman's assortativity (2003) by school on distinct pairs; null when undefined. */
  readonly assortativity: number | null;
}

/** A tie between two people; weight 1 unless given. */
export type Tie = readonly [a: string, b: string, weight?: number];

/** Undirected; parallel ties are merged by adding weights, ties to oneself and to people without a school are dropped. */
export function eiIndex(schoolOf: ReadonlyMap<string, string>, ties: readonly Tie[]): EiIndex {
  const merged = new Map<string, { schools: readonly [string, string]; weight: number }>();
  for (const [a, b, weight = 1] of ties) {
    const [schoolA, schoolB] = [schoolOf.get(a), schoolOf.get(b)];
    if (a === b || schoolA === undefined || schoolB === undefined) continue;
    const key = JSON.stringify(a < b ? [a, b] : [b, a]);
    merged.set(key, { schools: [schoolA, schoolB], weight: weight + (merged.get(key)?.weight ?? 0) });
  }
  const pairs = [...merged.values()];
  const isCross = ({ schools: [a, b] }: { schools: readonly [string, string] }): boolean => a !== b;
  const weigh = (list: typeof pairs): number => list.reduce((sum, { weight }) => sum + weight, 0);
  const E = weigh(pairs.filter(isCross));
  const I = weigh(pairs) - E;
  const cross = pairs.filter(isCross).length;
  const eiExpected = expected(schoolOf);
  const expectedShare = eiExpected === null ? 0 : (1 + eiExpected) / 2;
  return {
    E, I, ei: E + I > 0 ? (E - I) / (E + I) : null,
    eiTies: pairs.length > 0 ? (2 * cross - pairs.length) / pairs.length : null, eiExpected,
    crossRatio: pairs.length > 0 && expectedShare > 0 ? cross / pairs.length / expectedShare : null,
    assortativity: assortativity(pairs.map(({ schools }) => schools)),
  };
}

function expected(schoolOf: ReadonlyMap<string, string>): number | null {
  const sizes = new Map<string, number>();
  for (const school of schoolOf.values()) sizes.set(school, (sizes.get(school) ?? 0) + 1);
  const pairsIn = (n: number): number => (n * (n - 1)) / 2;
  const all = pairsIn(schoolOf.size);
  const within = [...sizes.values()].reduce((sum, size) => sum + pairsIn(size), 0);
  return all === 0 ? null : (all - 2 * within) / all;
}

/** (tr e − ‖e²‖)/(1 − ‖e²‖), e the share of tie ends from school to school, both directions. */
function assortativity(pairs: readonly (readonly [string, string])[]): number | null {
  const ends = new Map<string, number>();
  for (const school of pairs.flat()) ends.set(school, (ends.get(school) ?? 0) + 1);
  const chance = [...ends.values()].reduce((sum, count) => sum + (count / (2 * pairs.length)) ** 2, 0);
  const within = pairs.filter(([a, b]) => a === b).length / pairs.length;
  return pairs.length === 0 || 1 - chance < 1e-12 ? null : (within - chance) / (1 - chance);
}
