// The groups a page asks about, made from a release: everybody, each place and subject (joined where they must be), each published cell.
import { release, type Block, type Release } from '@trellis/disclosure';
import type { Attributes } from '@trellis/mandates';
import { labelOf, type Leaf, type SchoolNames } from './group-labels';

export type GroupKind = 'trust' | 'place' | 'subject' | 'cell';

/** People (or answers) equal on school, phase and subject; `items` as in `Atom`. */
export interface Cohort extends Attributes { readonly n: number; readonly items?: readonly number[] }

export interface Group {
  /** Stable over waves: the same people are asked for. */
  readonly block: string;
  readonly kind: GroupKind;
  readonly label: string;
  /** Indices of the cohorts it sums; null = suppressed. */
  readonly cohorts: ReadonlySet<number> | null;
  /** Does someone with these attributes belong to the group asked for? */
  readonly holds: (person: Attributes) => boolean;
}

export interface GroupingInput {
  readonly cohorts: readonly Cohort[];
  /** Everyone asked, so that a school nobody answered from is not missing from the page. */
  readonly staff: readonly Attributes[];
  readonly k: number;
  readonly schools: SchoolNames;
}

const STEPS = [['place', 'phase'], ['subject', 'phase'], ['place', 'unit'], ['subject', 'subject'], 'cells'] as const;

export const placeOf = ({ school_id, phase }: Attributes): Leaf => ({ key: `${school_id}.${phase}`, name: school_id, phase });
export const subjectOf = ({ subject, phase }: Attributes): Leaf => ({ key: `${encodeURIComponent(subject)}.${phase}`, name: subject, phase });
const LEAF_OF = { place: placeOf, subject: subjectOf };
type Partition = keyof typeof LEAF_OF;

export function groupsOf(input: GroupingInput): Group[] {
  const atoms = input.cohorts.map((cohort) => ({ unit: placeOf(cohort).key, phase: cohort.phase, subject: cohort.subject, mandate: 1, n: cohort.n, ...(cohort.items && { items: cohort.items }) }));
  const made = release({ atoms, k: input.k, steps: STEPS });
  const trust: Group = { block: 'trust', kind: 'trust', label: 'Everyone it applies to', cohorts: made.published ? new Set(atoms.keys()) : null, holds: () => true };
  const place = partition('place', made, input);
  const subject = partition('subject', made, input);
  const cells = made.cell.flatMap((block) => cell(block, place, subject) ?? []);
  return [trust, ...place, ...subject, ...cells];
}

function partition(kind: Partition, made: Release, { cohorts, staff, schools }: GroupingInput): Group[] {
  const leafOf = LEAF_OF[kind];
  const leaves = new Map([...staff, ...cohorts].map((person) => [leafOf(person).key, leafOf(person)]));
  const blocks = made[kind].map((block) => ({ block, leaves: new Set(block.atoms.map((index) => leafOf(cohorts[index]!).key)) }));
  const group = (keys: Iterable<string>, members: ReadonlySet<number> | null): Group => {
    const own = [...keys].sort();
    const held = new Set(own);
    return { block: `${kind}:${own.join('+')}`, kind, label: labelOf(kind, own.map((key) => leaves.get(key)!), [...leaves.values()], schools), cohorts: members, holds: (person) => held.has(leafOf(person).key) };
  };
  // One block of several places is everybody: what belongs to which of them is not said.
  if (blocks.length === 0 || (blocks.length === 1 && leaves.size > 1)) return [...leaves.keys()].map((key) => group([key], null));
  // A place without answers joins one with answers, or its lack of a figure would say that nobody answered.
  for (const leaf of leaves.values()) {
    if (blocks.some((known) => known.leaves.has(leaf.key))) continue;
    const sharing = blocks.filter((known) => [...known.leaves].some((key) => leaves.get(key)?.phase === leaf.phase));
    readiest(sharing.length ? sharing : blocks).leaves.add(leaf.key);
  }
  return blocks.map(({ block, leaves: own }) => group(own, new Set(block.atoms)));
}

/** Where a joined group exists it takes one more; else the smallest does. */
const readiest = <T extends { block: Block; leaves: ReadonlySet<string> }>(blocks: readonly T[]): T => blocks.reduce((best, other) => {
  const joined = Number(other.leaves.size > 1) - Number(best.leaves.size > 1);
  return joined > 0 || (joined === 0 && other.block.n < best.block.n) ? other : best;
});

/** Null where its place or its subject is not told apart (then neither is what lies in it), or where it is the whole of one of them. */
function cell({ atoms }: Block, places: readonly Group[], subjects: readonly Group[]): Group | null {
  const holding = (groups: readonly Group[]): Group | undefined => groups.find((group) => group.cohorts?.has(atoms[0]!));
  const [place, subject] = [holding(places), holding(subjects)];
  if (!place || !subject || [place, subject].some((group) => group.cohorts?.size === atoms.length)) return null;
  return { block: `cell:${place.block}|${subject.block}`, kind: 'cell', label: `${place.label}, ${subject.label}`, cohorts: new Set(atoms), holds: (person) => place.holds(person) && subject.holds(person) };
}
