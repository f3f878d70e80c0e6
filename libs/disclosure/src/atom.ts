// The unit every rule here counts in: people who are equal on school, phase, subject and mandate.

/** What a respondent may be asked by. Frozen when a wave closes. */
export type Attribute = 'unit' | 'phase' | 'subject' | 'mandate';
export type Value = string | number;

/** `n` people equal on all four attributes. `items[i]` = how many of them answered item i (item non-response). */
export type Atom = Readonly<Record<Attribute, Value>> & {
  readonly n: number;
  readonly items?: readonly number[];
};

/** A conjunctive question: every named attribute must hold; a list means any of its values; an absent attribute means any. */
export type Query = { readonly [A in Attribute]?: Value | readonly Value[] };

/** Does a person with these attributes belong to the group the query asks for? Values are compared as text. */
export function matches(person: Readonly<Record<Attribute, Value>>, query: Query): boolean {
  for (const attribute of ATTRIBUTES) {
    const wanted = query[attribute];
    if (wanted === undefined) continue;
    const has = String(person[attribute]);
    if (typeof wanted === 'object' ? !wanted.some((value) => String(value) === has) : String(wanted) !== has) return false;
  }
  return true;
}

export const ATTRIBUTES: readonly Attribute[] = ['unit', 'phase', 'subject', 'mandate'];

/** Sorts labels by Unicode code point: a locale would let two servers publish two different releases. */
export function byCodePoint(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  const shared = Math.min(left.length, right.length);
  for (let i = 0; i < shared; i++) {
    const difference = (left[i].codePointAt(0) ?? 0) - (right[i].codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
