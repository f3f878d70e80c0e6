// Proportional-odds regression of an ordered answer: the secondary table beside Cliff's delta (ANALYTICS §5.2).
import { linearSolve } from './linear-solve';

export interface OddsObservation {
  readonly score: number;
  /** Covariates, the mandate flag first; the same length for everybody. */
  readonly x: readonly number[];
  /** School, for the cluster-robust standard error. */
  readonly cluster?: string;
}

export interface ProportionalOdds {
  /** logit P(Y ≤ c) = α_c − β·x: above 0 means higher scores. */
  readonly beta: readonly number[];
  /** e^β. */
  readonly oddsRatio: readonly number[];
  /** From the observed information; does not know about schools. */
  readonly se: readonly number[];
  /** Sandwich over clusters with G/(G − 1); null when any cluster is missing or there is only one. */
  readonly clusteredSe: readonly number[] | null;
  readonly loglik: number;
}

interface Step {
  readonly loglik: number;
  readonly score: readonly number[];
  readonly information: readonly (readonly number[])[];
  readonly perPerson: readonly (readonly number[])[];
}

/**
 * Maximum likelihood by Newton's method with step halving (McCullagh 1980).
 * Null with fewer than two categories, no covariate variation, or no finite maximum (separation).
 */
export function proportionalOdds(people: readonly OddsObservation[]): ProportionalOdds | null {
  const categories = [...new Set(people.map(({ score }) => score))].sort((a, b) => a - b);
  const [first] = people;
  if (first === undefined || categories.length < 2 || first.x.length === 0) return null;
  const cuts = categories.length - 1;
  const data = people.map(({ score, x }) => ({ category: categories.indexOf(score), x }));
  let parameters = [...startingCuts(data, cuts), ...first.x.map(() => 0)];
  let step = derivatives(data, cuts, parameters);
  for (let round = 0; round < 100; round++) {
    const move = linearSolve(step.information, step.score);
    if (move === null) return null;
    let size = 1;
    let next = parameters.map((value, i) => value + move[i]);
    let tried = derivatives(data, cuts, next);
    while (!(tried.loglik >= step.loglik - 1e-12) && size > 1e-8) {
      size /= 2;
      next = parameters.map((value, i) => value + size * move[i]);
      tried = derivatives(data, cuts, next);
    }
    parameters = next;
    step = tried;
    if (Math.max(...move.map(Math.abs)) * size < 1e-10) return describe(people, cuts, parameters, step);
    if (Math.max(...parameters.map(Math.abs)) > 30) return null;
  }
  return null;
}

function startingCuts(data: readonly { category: number }[], cuts: number): number[] {
  return Array.from({ length: cuts }, (_, cut) => {
    const share = data.filter(({ category }) => category <= cut).length / data.length;
    return Math.log(share / (1 - share));
  });
}

function derivatives(data: readonly { category: number; x: readonly number[] }[], cuts: number, parameters: readonly number[]): Step {
  const size = parameters.length;
  const score = new Array<number>(size).fill(0);
  const information = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  let loglik = 0;
  const perPerson = data.map(({ category, x }) => {
    const eta = x.reduce((sum, value, i) => sum + value * parameters[cuts + i], 0);
    const upper = edge(category < cuts ? parameters[category] - eta : Infinity);
    const lower = edge(category > 0 ? parameters[category - 1] - eta : -Infinity);
    const probability = upper.F - lower.F;
    loglik += probability > 0 ? Math.log(probability) : -Infinity;
    const [u, l] = [upper.f / probability, lower.f / probability];
    const towards = (cut: number): number[] => parameters.map((_, i) => (i < cuts ? Number(i === cut) : -x[i - cuts]));
    const [up, low] = [towards(category), towards(category - 1)];
    const gradient = parameters.map((_, i) => u * up[i] - l * low[i]);
    for (let i = 0; i < size; i++) {
      score[i] += gradient[i];
      for (let j = 0; j < size; j++) {
        information[i][j] += gradient[i] * gradient[j] - (upper.df / probability) * up[i] * up[j] + (lower.df / probability) * low[i] * low[j];
      }
    }
    return gradient;
  });
  return { loglik, score, information, perPerson };
}

/** The logistic distribution function, its density and the slope of the density. */
function edge(at: number): { F: number; f: number; df: number } {
  const F = 1 / (1 + Math.exp(-at));
  const f = F * (1 - F);
  return { F, f, df: f * (1 - 2 * F) };
}

function describe(people: readonly OddsObservation[], cuts: number, parameters: readonly number[], step: Step): ProportionalOdds | null {
  const inverse: number[][] = [];
  for (let i = 0; i < parameters.length; i++) {
    const column = linearSolve(step.information, parameters.map((_, j) => Number(i === j)));
    if (column === null) return null;
    inverse.push(column);
  }
  const beta = parameters.slice(cuts);
  const se = beta.map((_, i) => Math.sqrt(inverse[cuts + i][cuts + i]));
  return { beta, oddsRatio: beta.map(Math.exp), se, clusteredSe: clusteredSe(people, cuts, inverse, step.perPerson), loglik: step.loglik };
}

function clusteredSe(
  people: readonly OddsObservation[], cuts: number, inverse: readonly (readonly number[])[], perPerson: readonly (readonly number[])[],
): number[] | null {
  const clusters = new Map<string, number[]>();
  for (const [i, { cluster }] of people.entries()) {
    if (cluster === undefined) return null;
    const sum = clusters.get(cluster);
    clusters.set(cluster, sum ? sum.map((value, j) => value + perPerson[i][j]) : [...perPerson[i]]);
  }
  if (clusters.size < 2) return null;
  const correction = clusters.size / (clusters.size - 1);
  return inverse.slice(cuts).map((row) => {
    const squares = [...clusters.values()].map((sum) => row.reduce((total, value, j) => total + value * sum[j], 0) ** 2);
    return Math.sqrt(correction * squares.reduce((total, square) => total + square, 0));
  });
}
