// Those under more and those under fewer mandates, as sums of groups that are published anyway: so the comparison tells nothing that is not on a page already. Pure.
import type { Distribution, Share } from '@trellis/contracts';
import type { Attributes, StaffGroup } from '@trellis/mandates';
import { clusteredDelta, readDifference, stratifiedDelta, type DifferenceReading } from '@trellis/statistics';
import { distributionFigure } from './distribution-figure';
import { placeOf, subjectOf } from './groups';
import type { PulseGroup, PulseItem } from './pulse-items';
import { shareFigure } from './share-figure';
import { SUPPRESSED, type FigureRow } from './write-release';

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

type Exact = Extract<Distribution, { counts: number[] }>;
type Kind = 'place' | 'subject' | 'cell';
interface Piece { readonly block: string; readonly counts: readonly number[]; readonly under: boolean; readonly stratum: string }

/** How many of a group's people must be on one side for the group to count to it. */
const ALL = 1;
const MOST = 0.75;

const keyOf = ({ school_id, phase, subject }: Attributes): string => JSON.stringify([school_id, phase, subject]);
/** Never −0. */
const round = (value: number): number => Math.round(value * 100) / 100 + 0;
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Is someone with these attributes in the published block? */
export function isInBlock(block: string, person: Attributes): boolean {
  if (block.startsWith('cell:')) return block.slice('cell:'.length).split('|').every((part) => isInBlock(part, person));
  return block.slice(block.indexOf(':') + 1).split('+').includes((block.startsWith('place:') ? placeOf : subjectOf)(person).key);
}

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
  const pure = choosePieces(item, contrast, input, ALL);
  const chosen = pure ?? choosePieces(item, contrast, input, MOST);
  if (!chosen) return null;
  const { groups, staff, figures, k } = input;
  const [under, less] = [true, false].map((arm) => addUp(chosen.filter((piece) => piece.under === arm))) as [number[], number[]];
  const pieceOf = (person: Attributes): Piece | undefined => chosen.find(({ block }) => isInBlock(block, person));
  const answers = groups.flatMap((group) => {
    const [piece, score] = [pieceOf(group), group[item]];
    return piece && score !== null && score !== undefined ? Array.from({ length: group.n }, () => ({ school: group.school_id, mandated: piece.under, score })) : [];
  });
  const delta = clusteredDelta(answers);
  const reading = readDifference(delta);
  const told = reading !== 'too_few_schools' && reading !== 'nothing_to_compare' && delta.delta !== null;
  const covered = sumOf(staff.filter((person) => pieceOf(person)).map(({ n }) => n));
  return {
    contrast, purely: pure !== null, under: figureOf(under, k), less: figureOf(less, k), response: { under: responseOf(chosen, true, figures, k), less: responseOf(chosen, false, figures, k) },
    covers: 5 * Math.round((20 * covered) / sumOf(staff.map(({ n }) => n))), reading, answers: answers.length, schools: delta.schools,
    difference: told ? { delta: round(delta.delta!), lo: delta.lo === null ? null : round(delta.lo), hi: delta.hi === null ? null : round(delta.hi), ...pairs(under, less) } : null,
    within: told ? withinStrata(chosen) : null,
  };
}

/** Groups of one kind: of that whose smaller arm is largest. A mixed group, and one that is not shown exactly, is in neither arm. */
function choosePieces(item: PulseItem, { of, least }: Contrast, { groups, staff, figures, burdens }: ArmsInput, enough: number): Piece[] | null {
  const burdenOf = new Map(burdens.map((burden) => [keyOf(burden), burden]));
  const people = [...groups, ...staff];
  const piecesOf = (kind: Kind): Piece[] => figures.filter((figure) => figure.kind === kind && figure.metric === `item:${item}` && 'counts' in figure.figure).flatMap(({ block, figure }) => {
    const own = people.filter((person) => isInBlock(block, person));
    const share = sumOf(own.filter((person) => levelOf(burdenOf.get(keyOf(person)), of) >= least).map(({ n }) => n)) / sumOf(own.map(({ n }) => n));
    return Math.max(share, 1 - share) >= enough ? [{ block, counts: (figure as Exact).counts, under: share > 0.5, stratum: stratumOf(block) }] : [];
  });
  const weigh = (pieces: readonly Piece[]): number => Math.min(...[true, false].map((arm) => sumOf(pieces.filter(({ under }) => under === arm).flatMap(({ counts }) => counts))));
  const best = (['place', 'subject', 'cell'] as const).map(piecesOf).sort((a, b) => weigh(b) - weigh(a))[0]!;
  return weigh(best) > 0 ? best : null;
}

/** A phase, or of a cell its subjects and phases. */
function stratumOf(block: string): string {
  const subjects = block.startsWith('cell:') ? block.slice(block.indexOf('|') + 1) : null;
  if (subjects) return subjects;
  return [...new Set(block.slice(block.indexOf(':') + 1).split('+').map((leaf) => leaf.slice(leaf.lastIndexOf('.') + 1)))].sort().join('+');
}

const addUp = (pieces: readonly Piece[]): number[] => pieces.reduce<number[]>((sum, { counts }) => sum.map((n, i) => n + counts[i]!), [0, 0, 0, 0, 0]);
const figureOf = (counts: readonly number[], k: number): Distribution => distributionFigure('points', [...counts, sumOf(counts.map((n, i) => n * (i + 1)))], k);
const valuesOf = (counts: readonly number[]): number[] => counts.flatMap((n, i) => Array.from({ length: n }, () => i + 1));

function responseOf(pieces: readonly Piece[], arm: boolean, figures: readonly FigureRow[], k: number): Share {
  const shares = pieces.filter(({ under }) => under === arm).map(({ block }) => figures.find((figure) => figure.block === block && figure.metric === 'response')?.figure as Share | undefined);
  const exact = shares.flatMap((share) => (share && 'count' in share ? [share] : []));
  return exact.length > 0 && exact.length === shares.length ? shareFigure([sumOf(exact.map(({ count }) => count)), sumOf(exact.map(({ eligible }) => eligible))], k) : SUPPRESSED;
}

/** Of 100 pairs, one colleague from each arm: in how many the one under more is the less, or the more, satisfied. */
function pairs(under: readonly number[], less: readonly number[]): { lessSatisfied: number; moreSatisfied: number } {
  const all = sumOf(under) * sumOf(less);
  const share = (isPair: (a: number, b: number) => boolean): number => Math.round((100 * sumOf(under.flatMap((x, a) => less.map((y, b) => (isPair(a, b) ? x * y : 0))))) / all);
  return { lessSatisfied: share((a, b) => a < b), moreSatisfied: share((a, b) => a > b) };
}

function withinStrata(pieces: readonly Piece[]): ArmsFigure['within'] {
  const strata = [...new Set(pieces.map(({ stratum }) => stratum))].map((stratum) => pieces.filter((piece) => piece.stratum === stratum));
  const { delta, strataUsed } = stratifiedDelta(strata.map((own) => ({ x: valuesOf(addUp(own.filter(({ under }) => under))), y: valuesOf(addUp(own.filter(({ under }) => !under))) })));
  return delta === null ? null : { delta: round(delta), strata: strataUsed };
}
