// Decides, once per closed wave, which groups are published: two partitions and their interior cells (ANALYTICS §2.4).
import type { Atom, Attribute } from './atom';
import type { Block } from './block';
import { byLabel, byPeopleThenLabel, sizesOf, toBlock } from './block';
import type { Guard } from './split-block';
import { splitBlock } from './split-block';
import { guardOf } from './guard';
import { publishCells } from './publish-cells';

export type Partition = 'place' | 'subject';
/** Split every block of a partition by an attribute, or (last) publish interior cells. */
export type Step = readonly [Partition, Attribute] | 'cells';

export const DEFAULT_STEPS: readonly Step[] = [
  ['place', 'phase'], ['subject', 'phase'], ['place', 'unit'], ['subject', 'subject'],
  ['subject', 'mandate'], ['place', 'mandate'], 'cells',
];

/** Fewest people behind any figure: the default, and the floor below which a trust may not set it. */
export const DEFAULT_K = 10;
export const FLOOR_K = 5;

export interface ReleaseInput {
  /** Respondents (or staff) as counted groups; order and splitting of equal groups do not matter. */
  readonly atoms: readonly Atom[];
  /** Fewest people any figure or combination of figures may be about; an integer of at least 5. */
  readonly k: number;
  /** Defaults to DEFAULT_STEPS. `cells` may only come last. */
  readonly steps?: readonly Step[];
}

/** Plain data: may be stored and read back. Every `Block` of it may be shown; `atoms` never leaves the server. */
export interface Release {
  readonly published: boolean;
  readonly k: number;
  /** Each sorted by label; `place` and `subject` each hold every respondent exactly once. Empty when nothing is published. */
  readonly place: readonly Block[];
  readonly subject: readonly Block[];
  readonly cell: readonly Block[];
  /** Fewest people any combination of figures isolates; null when all are in published cells (or nothing is published). */
  readonly guard: number | null;
  readonly atoms: readonly Atom[];
}

/**
 * The two-partition release. Starts from one place block and one subject block holding everybody and refines them
 * as long as every block has k people and the guard stays at k, for the people and for each item's own answers.
 * What is hidden depends only on who answered, never on what they answered.
 * @throws RangeError for k below the floor, `cells` before the last step, or an item count above its group.
 */
export function release({ atoms, k, steps = DEFAULT_STEPS }: ReleaseInput): Release {
  if (!Number.isInteger(k) || k < FLOOR_K) throw new RangeError(`k must be an integer of at least ${FLOOR_K}`);
  if (steps.slice(0, -1).includes('cells')) throw new RangeError('cells must be the last step');
  const items = countItems(atoms);
  const everyone = atoms.flatMap((atom, index) => (atom.n > 0 ? [index] : []));
  const totals = sizesOf(atoms, everyone, items);
  const nothing: Release = { published: false, k, place: [], subject: [], cell: [], guard: null, atoms };
  if (Math.min(...totals) < k) return nothing;

  let place: readonly Block[] = [toBlock('place', 'place', {}, everyone, totals)];
  let subject: readonly Block[] = [toBlock('subject', 'subject', {}, everyone, totals)];
  let cell: readonly Block[] = [];
  const guard: Guard = (places, subjects, cells, cap) => guardBetween(atoms, items, places, subjects, cells, cap);
  for (const step of steps) {
    if (step === 'cells') cell = publishCells(atoms, items, place, subject, k, guard);
    else if (step[0] === 'place') place = refine(place, step[1], atoms, items, k, (trial) => guard(trial, subject, [], k));
    else subject = refine(subject, step[1], atoms, items, k, (trial) => guard(place, trial, [], k));
  }
  const found = guard(place, subject, cell);
  return { published: true, k, place: sorted(place), subject: sorted(subject), cell: sorted(cell),
    guard: found === Infinity ? null : found, atoms };
}

function refine(
  blocks: readonly Block[], attribute: Attribute, atoms: readonly Atom[], items: number, k: number,
  guard: (trial: readonly Block[]) => number,
): readonly Block[] {
  let now = blocks;
  for (const block of [...blocks].sort(byPeopleThenLabel)) {
    const others = now.filter((other) => other !== block);
    const kids = splitBlock(block, attribute, atoms, items, k, (trial) => guard([...others, ...trial]));
    now = [...others, ...kids];
  }
  return now;
}

function guardBetween(
  atoms: readonly Atom[], items: number, place: readonly Block[], subject: readonly Block[], cell: readonly Block[], cap?: number,
): number {
  const inCell = new Set(cell.flatMap((block) => block.atoms));
  const subjectOf = new Map(subject.flatMap((block, index) => block.atoms.map((atom) => [atom, index] as const)));
  const bundles = place.flatMap((block, index) => block.atoms.flatMap((atom) =>
    inCell.has(atom) ? [] : [{ place: index, subject: subjectOf.get(atom) ?? 0, sizes: sizesOf(atoms, [atom], items) }]));
  return guardOf(bundles, place.length, subject.length, cap);
}

function countItems(atoms: readonly Atom[]): number {
  for (const { n, items = [] } of atoms) {
    if (items.some((answered) => answered > n)) throw new RangeError('more answers to an item than people');
  }
  return Math.max(0, ...atoms.map((atom) => atom.items?.length ?? 0));
}

const sorted = (blocks: readonly Block[]): readonly Block[] => [...blocks].sort(byLabel);
