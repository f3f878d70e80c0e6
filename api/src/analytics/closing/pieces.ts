// Two sides made of groups that are published anyway: a sum of published figures tells nothing new, so whatever is compared this way needs no gate of its own. Pure.
import type { Distribution, Share } from '@trellis/contracts';
import type { Attributes } from '@trellis/mandates';
import { distributionFigure } from './distribution-figure';
import { placeOf, subjectOf } from './groups';
import { answeredFigure } from './share-figure';
import { SUPPRESSED, type FigureRow } from './write-release';

type Exact = Extract<Distribution, { counts: number[] }>;
type Kind = 'place' | 'subject' | 'cell';
/** A published group that is wholly, or mostly, on one side. */
export interface Piece { readonly block: string; readonly counts: readonly number[]; readonly on: boolean }
/** So many people of one school, phase and subject, and which side they are on. */
export type Sided = Attributes & { readonly n: number; readonly on: boolean };

/** How many of a group's people must be on one side for the group to count to it. */
const ALL = 1;
const MOST = 0.75;
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Is someone with these attributes in the published block? */
export function isInBlock(block: string, person: Attributes): boolean {
  if (block.startsWith('cell:')) return block.slice('cell:'.length).split('|').every((part) => isInBlock(part, person));
  return block.slice(block.indexOf(':') + 1).split('+').includes((block.startsWith('place:') ? placeOf : subjectOf)(person).key);
}

/** Both sides of one question: purely where published groups allow it, else of groups that are three quarters on a side. Null where there are none on both. */
export function chooseSides(metric: string, people: readonly Sided[], figures: readonly FigureRow[]): { pieces: Piece[]; purely: boolean } | null {
  for (const enough of [ALL, MOST]) {
    const pieces = choosePieces(metric, people, figures, enough);
    if (pieces) return { pieces, purely: enough === ALL };
  }
  return null;
}

/** Groups of one kind: of that whose smaller side is largest. A mixed group, and one that is not shown exactly, is on neither. */
function choosePieces(metric: string, people: readonly Sided[], figures: readonly FigureRow[], enough: number): Piece[] | null {
  const piecesOf = (kind: Kind): Piece[] => figures.filter((figure) => figure.kind === kind && figure.metric === metric && 'counts' in figure.figure).flatMap(({ block, figure }) => {
    const own = people.filter((person) => isInBlock(block, person));
    const share = sumOf(own.filter(({ on }) => on).map(({ n }) => n)) / sumOf(own.map(({ n }) => n));
    return Math.max(share, 1 - share) >= enough ? [{ block, counts: (figure as Exact).counts, on: share > 0.5 }] : [];
  });
  const weigh = (pieces: readonly Piece[]): number => Math.min(...[true, false].map((side) => sumOf(pieces.filter(({ on }) => on === side).flatMap(({ counts }) => counts))));
  const best = (['place', 'subject', 'cell'] as const).map(piecesOf).sort((a, b) => weigh(b) - weigh(a))[0]!;
  return weigh(best) > 0 ? best : null;
}

export const addUp = (pieces: readonly Pick<Piece, 'counts'>[]): number[] => pieces.reduce<number[]>((sum, { counts }) => sum.map((n, i) => n + counts[i]!), [0, 0, 0, 0, 0]);
export const figureOf = (counts: readonly number[], k: number): Distribution => distributionFigure('points', [...counts, sumOf(counts.map((n, i) => n * (i + 1)))], k);

export function responseOf(pieces: readonly Piece[], side: boolean, figures: readonly FigureRow[], k: number): Share {
  const shares = pieces.filter(({ on }) => on === side).map(({ block }) => figures.find((figure) => figure.block === block && figure.metric === 'response')?.figure as Share | undefined);
  const exact = shares.flatMap((share) => (share && 'count' in share ? [share] : []));
  return exact.length > 0 && exact.length === shares.length ? answeredFigure([sumOf(exact.map(({ count }) => count)), sumOf(exact.map(({ eligible }) => eligible))], k) : SUPPRESSED;
}
