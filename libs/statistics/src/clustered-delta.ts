// The effect size of a mandate with an interval that knows colleagues of one school answer alike (ANALYTICS §5.2).
import { tPpf } from './beta';
import { levelsOf, placementsAmongX, placementsAmongY } from './dominance';
import { mean } from './moments';
import type { Permutation } from './permutation';
import { permutationTest } from './permutation';

export interface MandateAnswer {
  readonly school: string;
  readonly mandated: boolean;
  readonly score: number;
}

export interface ClusteredDelta {
  readonly nMandated: number;
  readonly nNot: number;
  readonly schools: number;
  readonly schoolsMandated: number;
  readonly schoolsNot: number;
  /** `two_arm`: every school is wholly in or out of the mandate. Null when an arm is empty. */
  readonly design: 'two_arm' | 'mixed' | null;
  /** P(mandated > not) − P(mandated < not), −1 to 1. */
  readonly delta: number | null;
  readonly se: number | null;
  readonly df: number | null;
  /** δ ∓ t·se, clipped to ±1; null with too few schools or no variance. */
  readonly lo: number | null;
  readonly hi: number | null;
  /** Whole schools exchanged, on the mean of school means; only where `two_arm`. */
  readonly permutation: Permutation;
}

/** School-clustered Cliff's δ by linearised placements. Two-arm: Welch–Satterthwaite df, at least 2 schools an arm; mixed: df = min(G, 2·min(G₁, G₀)) − 1 ≥ 2. */
export function clusteredDelta(answers: readonly MandateAnswer[], conf = 0.95): ClusteredDelta {
  const schools = new Set(answers.map(({ school }) => school));
  const arms = [true, false].map((arm) => answers.filter(({ mandated }) => mandated === arm));
  const [inside, outside] = arms.map((arm) => new Set(arm.map(({ school }) => school)));
  const counts = { nMandated: arms[0].length, nNot: arms[1].length, schools: schools.size, schoolsMandated: inside.size, schoolsNot: outside.size };
  const noInterval = { se: null, df: null, lo: null, hi: null };
  if (arms[0].length === 0 || arms[1].length === 0) {
    return { ...counts, design: null, delta: null, ...noInterval, permutation: { p: null, permutations: null, diff: null } };
  }
  const { delta, psi } = influence(arms[0], arms[1]);
  const design = [...inside].some((school) => outside.has(school)) ? 'mixed' : 'two_arm';
  const spread = design === 'mixed' ? mixedSpread(psi, inside, outside) : twoArmSpread([inside, outside].map((arm) => [...arm].map((s) => psi.get(s) ?? 0)));
  const permutation = design === 'mixed' ? { p: null, permutations: null, diff: null } : permuteSchools(arms[0], arms[1]);
  const found = { ...counts, design, delta, permutation } as const;
  if (spread === null) return { ...found, ...noInterval };
  if (spread.variance < 1e-24) return { ...found, ...noInterval, se: 0 };
  const se = Math.sqrt(spread.variance);
  const half = tPpf(0.5 + conf / 2, spread.df) * se;
  return { ...found, se, df: spread.df, lo: Math.max(-1, delta - half), hi: Math.min(1, delta + half) };
}

/** δ and each school's ψ = Σ(p − δ)/n₁ over its mandated answers + Σ(q − δ)/n₂ over its others. */
function influence(mandated: readonly MandateAnswer[], not: readonly MandateAnswer[]): { delta: number; psi: Map<string, number> } {
  const levels = levelsOf(mandated.map(({ score }) => score), not.map(({ score }) => score));
  const levelAt = new Map(levels.map(({ value }, index) => [value, index]));
  const place = (placements: readonly number[], { score }: MandateAnswer): number => placements[levelAt.get(score) ?? 0];
  const [p, q] = [placementsAmongY(levels), placementsAmongX(levels)];
  const delta = mandated.reduce((sum, answer) => sum + place(p, answer), 0) / mandated.length;
  const psi = new Map<string, number>();
  const add = (answer: MandateAnswer, part: number): void => { psi.set(answer.school, (psi.get(answer.school) ?? 0) + part); };
  for (const answer of mandated) add(answer, (place(p, answer) - delta) / mandated.length);
  for (const answer of not) add(answer, (place(q, answer) - delta) / not.length);
  return { delta, psi };
}

interface Spread {
  readonly variance: number;
  readonly df: number;
}

function twoArmSpread(arms: readonly (readonly number[])[]): Spread | null {
  if (arms.some((arm) => arm.length < 2)) return null;
  const parts = arms.map((arm) => (arm.length / (arm.length - 1)) * arm.reduce((sum, psi) => sum + psi * psi, 0));
  const variance = parts[0] + parts[1];
  return { variance, df: variance ** 2 / parts.reduce((sum, part, i) => sum + part ** 2 / (arms[i].length - 1), 0) };
}

function mixedSpread(psi: ReadonlyMap<string, number>, inside: ReadonlySet<string>, outside: ReadonlySet<string>): Spread | null {
  const least = Math.min(psi.size, 2 * Math.min(inside.size, outside.size));
  if (least < 3) return null;
  const sum = [...psi.values()].reduce((total, value) => total + value * value, 0);
  return { variance: (psi.size / (psi.size - 1)) * sum, df: least - 1 };
}

function permuteSchools(mandated: readonly MandateAnswer[], not: readonly MandateAnswer[]): Permutation {
  const schoolMeans = (arm: readonly MandateAnswer[]): number[] =>
    [...new Set(arm.map(({ school }) => school))].map((school) => mean(arm.filter((a) => a.school === school).map(({ score }) => score)) ?? 0);
  return permutationTest(schoolMeans(mandated), schoolMeans(not));
}
