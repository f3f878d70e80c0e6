// Answers a question from the published pieces alone: exactly, or by the largest published part of it.
import type { Query } from './atom';
import { matches } from './atom';
import type { Block, BlockKind } from './block';
import type { Release } from './release';

/** A figure that may be shown: the sum of these published pieces. */
export interface Answer {
  readonly n: number;
  readonly kind: BlockKind;
  readonly pieces: readonly Block[];
}

export interface Pooled {
  /** People in the published pieces; 0 when none lies wholly inside the group asked for. */
  readonly covered: number;
  /** People asked about. Not a published figure: must not leave the server; show `staffCovered` instead. */
  readonly asked: number;
  readonly kind: BlockKind | null;
  readonly pieces: readonly Block[];
}

const KINDS: readonly BlockKind[] = ['place', 'subject', 'cell'];

/** The exact figure when the group is a union of place blocks, of subject blocks or of cells; null = suppressed. */
export function answer(release: Release, query: Query): Answer | null {
  const { asked, inside, people } = ask(release, query);
  if (people === 0) return null;
  for (const kind of KINDS) {
    const pieces = release[kind].filter(inside);
    const held = pieces.reduce((sum, piece) => sum + piece.atoms.length, 0);
    if (held === asked.size) return { n: people, kind, pieces };
  }
  return null;
}

/** The largest union of published pieces of one kind wholly inside the group (ties: place, subject, cell). */
export function pooled(release: Release, query: Query): Pooled {
  const { inside, people } = ask(release, query);
  let best: Pooled = { covered: 0, asked: people, kind: null, pieces: [] };
  for (const kind of KINDS) {
    const pieces = release[kind].filter(inside);
    const covered = pieces.reduce((sum, piece) => sum + piece.n, 0);
    if (covered > best.covered) best = { covered, asked: people, kind, pieces };
  }
  return best;
}

/** Share (0–1) of the asked group's *staff list* that belongs to the pieces: "covers X of the group". Null without staff. */
export function staffCovered(
  pieces: readonly Block[], query: Query, staff: readonly Omit<Release['atoms'][number], 'items'>[],
): number | null {
  let asked = 0;
  let covered = 0;
  for (const group of staff) {
    if (!matches(group, query)) continue;
    asked += group.n;
    if (pieces.some((piece) => matches(group, piece.where))) covered += group.n;
  }
  return asked === 0 ? null : covered / asked;
}

function ask(release: Release, query: Query): { asked: Set<number>; people: number; inside: (piece: Block) => boolean } {
  const asked = new Set<number>();
  let people = 0;
  release.atoms.forEach((atom, index) => {
    if (atom.n <= 0 || !matches(atom, query)) return;
    asked.add(index);
    people += atom.n;
  });
  return { asked, people, inside: (piece) => piece.atoms.every((atom) => asked.has(atom)) };
}
