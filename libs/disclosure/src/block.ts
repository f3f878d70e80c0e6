// A published group of respondents: a place block, a subject block or an interior cell.
import type { Atom, Attribute } from './atom';
import { byCodePoint } from './atom';

export type BlockKind = 'place' | 'subject' | 'cell';

/** The attribute values a block is made of; an absent attribute is unrestricted. Also tells which *staff* belong to it. */
export type Scope = { readonly [A in Attribute]?: readonly string[] };

export interface Block {
  readonly kind: BlockKind;
  /** For example `place/phase=P/unit=P1+P2+P4`, or `<place label> x <subject label>` for a cell. */
  readonly label: string;
  readonly where: Scope;
  /** Indices into the atoms the release was given, ascending. */
  readonly atoms: readonly number[];
  /** People in the block. */
  readonly n: number;
  /** People of the block who answered each item; empty when no items were given. */
  readonly items: readonly number[];
}

/** People of these atoms: all of them first, then per item. */
export function sizesOf(atoms: readonly Atom[], members: readonly number[], items: number): number[] {
  const sizes = new Array<number>(items + 1).fill(0);
  for (const member of members) {
    sizes[0] += atoms[member].n;
    for (let item = 0; item < items; item++) sizes[item + 1] += atoms[member].items?.[item] ?? atoms[member].n;
  }
  return sizes;
}

export function toBlock(kind: BlockKind, label: string, where: Scope, members: readonly number[], sizes: readonly number[]): Block {
  return { kind, label, where, atoms: [...members].sort((a, b) => a - b), n: sizes[0], items: sizes.slice(1) };
}

/** The fewest people behind any figure of this block, over all its items. */
export const fewest = (block: Pick<Block, 'n' | 'items'>): number => Math.min(block.n, ...block.items);

export const byPeopleThenLabel = (a: Block, b: Block): number => b.n - a.n || byCodePoint(a.label, b.label);

export const byLabel = (a: Block, b: Block): number => byCodePoint(a.label, b.label);
