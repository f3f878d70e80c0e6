// Every conjunctive question a reader can put: each attribute fixed to one of its values, or left open.
import type { Atom, Attribute, Query, Value } from './atom';
import { ATTRIBUTES } from './atom';

/** All questions over the attributes named (all four by default); (units + 1) × (phases + 1) × (subjects + 1) × (mandates + 1). */
export function questions(atoms: readonly Atom[], attributes: readonly Attribute[] = ATTRIBUTES): Query[] {
  let found: Query[] = [{}];
  for (const attribute of attributes) {
    const values = new Map<string, Value>(atoms.map((atom) => [String(atom[attribute]), atom[attribute]]));
    found = found.flatMap((query) => [query, ...[...values.values()].map((value) => ({ ...query, [attribute]: value }))]);
  }
  return found;
}
