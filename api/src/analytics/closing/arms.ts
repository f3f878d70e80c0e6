// Those under more and those under fewer mandates, as sums of groups that are published anyway: so the comparison tells nothing that is not on a page already. Pure.
import type { Distribution, Share } from '@trellis/contracts';
import type { Attributes, StaffGroup } from '@trellis/mandates';
import { clusteredDelta, readDifference, stratifiedDelta, type DifferenceReading } from '@trellis/statistics';
import { addUp, chooseSides, figureOf, isInBlock, responseOf, type Piece } from './pieces';
import type { PulseGroup, PulseItem } from './pulse-items';
import type { FigureRow } from './write-release';

/** How many expectations of each strength hold for people of one school, phase and subject. */
export interface Burden extends Attributes { readonly must: number; readonly should: number }
/** At least `least` musts, or musts and shoulds, against fewer. */
export interface Contrast { readonly of: 'must' | 'expected'; readonly least: number }
export interface ArmsFigure {
  readonly contrast: Contrast; readonly under: Distribution; readonly less: Distribution;
  /** Whether all of each group are on its side, or, where no such groups make up both sides, at least three in four. */
  readonly purely: boolean;
  readonly response: { readonly under: Share; readonly less: Share };
  /** Of everyone who teaches, to the nearest 5 in 100: mixed groups and groups that are not shown are in neither arm. */
  readonly covers: number;
  readonly reading: DifferenceReading; readonly answers: number; readonly schools: number;
  /** Null where schools are too few to say it. Pairs are of one colleague from each arm, in 100. */
  readonly difference: { readonly delta: number; readonly lo: number | null; readonly hi: number | null; readonly lessSatisfied: number; readonly moreSatisfied: number } | null;
  /** Only within the same phase, or subject and phase. */
  readonly within: { readonly delta: number; readonly strata: number } | null;
}
export interface ArmsInput { readonly groups: readonly PulseGroup[]; readonly staff: readonly StaffGroup[]; readonly figures: readonly FigureRow[]; readonly burdens: readonly Burden[]; readonly k: number }

const keyOf = ({ school_id, phase, subject }: Attributes): string => JSON.stringify([school_id, phase, subject]);
/** Never −0. */
const round = (value: number): number => Math.round(value * 100) / 100 + 0;
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Under a must or under none, where both sides are k people; else by number; else by all that is expected. Null: everybody is asked alike. */
export function chooseContrast(groups: readonly PulseGroup[], burdens: readonly Burden[], k: number): Contrast | null {
  const burdenOf = new Map(burdens.map((burden) => [keyOf(burden), burden]));
  for (const kind of ['must', 'expected'] as const) {
    const levels = groups.map((group) => ({ n: group.n, level: levelOf(burdenOf.get(keyOf(group)), kind) }));
    const splits = [...new Set(levels.map(({ level }) => level))].filter((level) => level > 0).sort((a, b) => a - b).map((least) => ({ least, smaller: smallerArm(levels, least) }));
    const fit = splits.find(({ least, smaller }) => least === 1 && smaller >= k) ?? splits.filter(({ smaller }) => smaller >= k).sort((a, b) => b.smaller - a.smaller)[0];
    if (fit) return { of: kind, least: fit.least };
  }
  return null;
}

const levelOf = (burden: Burden | undefined, of: Contrast['of']): number => (burden ? burden.must + (of === 'expected' ? burden.should : 0) : 0);
function smallerArm(levels: readonly { n: number; level: number }[], least: number): number {
  const under = sumOf(levels.filter(({ level }) => level >= least).map(({ n }) => n));
  return Math.min(under, sumOf(levels.map(({ n }) => n)) - under);
}

/** Null where no published groups make up both arms. */
export function armsFigure(item: PulseItem, contrast: Contrast, input: ArmsInput): ArmsFigure | null {
  const { groups, staff, figures, burdens, k } = input;
  const burdenOf = new Map(burdens.map((burden) => [keyOf(burden), burden]));
  const isUnder = (person: Attributes): boolean => levelOf(burdenOf.get(keyOf(person)), contrast.of) >= contrast.least;
  const sides = chooseSides(`item:${item}`, [...groups, ...staff].map(({ school_id, phase, subject, n }) => ({ school_id, phase, subject, n, on: isUnder({ school_id, phase, subject }) })), figures);
  if (!sides) return null;
  const chosen = sides.pieces;
  const [under, less] = [true, false].map((arm) => addUp(chosen.filter(({ on }) => on === arm))) as [number[], number[]];
  const pieceOf = (person: Attributes): Piece | undefined => chosen.find(({ block }) => isInBlock(block, person));
  const answers = groups.flatMap((group) => {
    const [piece, score] = [pieceOf(group), group[item]];
    return piece && score !== null && score !== undefined ? Array.from({ length: group.n }, () => ({ school: group.school_id, mandated: piece.on, score })) : [];
  });
  const delta = clusteredDelta(answers);
  const reading = readDifference(delta);
  const told = reading !== 'too_few_schools' && reading !== 'nothing_to_compare' && delta.delta !== null;
  const covered = sumOf(staff.filter((person) => pieceOf(person)).map(({ n }) => n));
  return {
    contrast, purely: sides.purely, under: figureOf(under, k), less: figureOf(less, k), response: { under: responseOf(chosen, true, figures, k), less: responseOf(chosen, false, figures, k) },
    covers: 5 * Math.round((20 * covered) / sumOf(staff.map(({ n }) => n))), reading, answers: answers.length, schools: delta.schools,
    difference: told ? { delta: round(delta.delta!), lo: delta.lo === null ? null : round(delta.lo), hi: delta.hi === null ? null : round(delta.hi), ...pairs(under, less) } : null,
    within: told ? withinStrata(chosen) : null,
  };
}

/** A phase, or of a cell its subjects and phases. */
function stratumOf(block: string): string {
  const subjects = block.startsWith('cell:') ? block.slice(block.indexOf('|') + 1) : null;
  if (subjects) return subjects;
  return [...new Set(block.slice(block.indexOf(':') + 1).split('+').map((leaf) => leaf.slice(leaf.lastIndexOf('.') + 1)))].sort().join('+');
}

const valuesOf = (counts: readonly number[]): number[] => counts.flatMap((n, i) => Array.from({ length: n }, () => i + 1));

/** Of 100 pairs, one colleague from each arm: in how many the one under more is the less, or the more, satisfied. */
function pairs(under: readonly number[], less: readonly number[]): { lessSatisfied: number; moreSatisfied: number } {
  const all = sumOf(under) * sumOf(less);
  const share = (isPair: (a: number, b: number) => boolean): number => Math.round((100 * sumOf(under.flatMap((x, a) => less.map((y, b) => (isPair(a, b) ? x * y : 0))))) / all);
  return { lessSatisfied: share((a, b) => a < b), moreSatisfied: share((a, b) => a > b) };
}

function withinStrata(pieces: readonly Piece[]): ArmsFigure['within'] {
  const strata = [...new Set(pieces.map(({ block }) => stratumOf(block)))].map((stratum) => pieces.filter(({ block }) => stratumOf(block) === stratum));
  const { delta, strataUsed } = stratifiedDelta(strata.map((own) => ({ x: valuesOf(addUp(own.filter(({ on }) => on))), y: valuesOf(addUp(own.filter(({ on }) => !on))) })));
  return delta === null ? null : { delta: round(delta), strata: strataUsed };
}
