// Splits one block by one attribute as finely as the two rules allow, joining children until both hold.
import type { Atom, Attribute } from './atom';
import { byCodePoint } from './atom';
import type { Block } from './block';
import { fewest, sizesOf, toBlock } from './block';

export type Guard = (place: readonly Block[], subject: readonly Block[], cell: readonly Block[], cap?: number) => number;

interface Child {
  readonly values: readonly string[];
  readonly block: Block;
}

/**
 * The accepted children of `block`, or `[block]` when the split is refused.
 * Primary rule: a child under k people (in any item) joins the smallest other child.
 * Complementary rule: while `guard(children)` is under k, the pair whose joining guards best is joined
 * (ties: fewest people, then names). Deterministic: sorted by people, then by code point of the first value.
 * @param guard min(guard, k) of the whole release with these children in place of the block
 */
export function splitBlock(
  block: Block, attribute: Attribute, atoms: readonly Atom[], items: number, k: number,
  guard: (children: readonly Block[]) => number,
): readonly Block[] {
  const grow = (values: readonly string[], members: readonly number[]): Child => {
    const named = [...values].sort(byCodePoint);
    const label = `${block.label}/${attribute}=${named.join('+')}`;
    const where = { ...block.where, [attribute]: named };
    return { values: named, block: toBlock(block.kind, label, where, members, sizesOf(atoms, members, items)) };
  };
  const join = (a: Child, b: Child): Child => grow([...a.values, ...b.values], [...a.block.atoms, ...b.block.atoms]);

  let children = [...groupBy(block.atoms, (atom) => String(atoms[atom][attribute]))]
    .map(([value, members]) => grow([value], members));
  while (children.length > 1) {
    children.sort(bySizeThenName);
    const small = children.find((child) => fewest(child.block) < k);
    if (small) {
      const other = children[0] === small ? children[1] : children[0];
      children = [...without(children, small, other), join(small, other)];
      continue;
    }
    if (guard(blocksOf(children)) >= k) return blocksOf(children);
    children = bestJoin(children, join, guard);
  }
  return [block];
}

function bestJoin(
  children: readonly Child[], join: (a: Child, b: Child) => Child, guard: (children: readonly Block[]) => number,
): Child[] {
  let best: { guard: number; joined: Child; children: Child[] } | null = null;
  for (let i = 0; i < children.length; i++) {
    for (let j = i + 1; j < children.length; j++) {
      const joined = join(children[i], children[j]);
      const trial = [...without(children, children[i], children[j]), joined];
      const reached = guard(blocksOf(trial));
      const better = best === null || reached > best.guard || (reached === best.guard && comesFirst(joined, best.joined));
      if (better) best = { guard: reached, joined, children: trial };
    }
  }
  return best ? best.children : [...children];
}

const comesFirst = (a: Child, b: Child): boolean =>
  (a.block.n - b.block.n || byCodePoint(a.block.label, b.block.label)) < 0;

const bySizeThenName = (a: Child, b: Child): number => a.block.n - b.block.n || byCodePoint(a.values[0], b.values[0]);

const without = (children: readonly Child[], ...gone: readonly Child[]): Child[] => children.filter((child) => !gone.includes(child));

const blocksOf = (children: readonly Child[]): readonly Block[] => children.map((child) => child.block);

function groupBy(members: readonly number[], key: (member: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const member of members) groups.set(key(member), [...(groups.get(key(member)) ?? []), member]);
  return groups;
}
