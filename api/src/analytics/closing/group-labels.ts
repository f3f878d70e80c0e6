// What a group is called on the page: "Ash + Birch", "Maths (secondary)".
import { subjectName } from '@trellis/contracts/vocabulary';
import type { Tx } from '@trellis/platform';

/** One place (a school's phase) or one subject of a phase; `name` is the school's id or the subject. */
export interface Leaf { readonly key: string; readonly name: string; readonly phase: string }
export type SchoolNames = ReadonlyMap<string, { readonly name: string; readonly phase: string }>;

export async function schoolNames(tx: Tx): Promise<SchoolNames> {
  const rows = await tx.query<{ id: string; name: string; phase: string }>('SELECT id, name, phase FROM school WHERE trust_id = $1', [tx.trustId]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The phase is said only where the other one exists and is not in the group too. */
export function labelOf(kind: 'place' | 'subject', own: readonly Leaf[], all: readonly Leaf[], schools: SchoolNames): string {
  const hasBoth = (leaves: readonly Leaf[], name: string): boolean => new Set(leaves.filter((leaf) => leaf.name === name).map((leaf) => leaf.phase)).size > 1;
  const names = own.map(({ name, phase }) => {
    const school = kind === 'place' ? schools.get(name) : undefined;
    const plain = kind === 'place' ? school?.name ?? 'A former school' : subjectName(name);
    const divided = hasBoth(all, name) || school?.phase === 'all-through';
    return divided && !hasBoth(own, name) ? `${plain} (${phase})` : plain;
  });
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en-GB')).join(' + ');
}
