// The attributes of a block, and the formatting of a word, put together from two sides.
import { nodeRules, spellingAttributes } from '../attribute-rules';
import { addMark } from '../create-node';
import { marksKey } from '../content-keys';
import type { Attributes, AttributeValue, DocumentMark, DocumentNode, MarkName, NodeName } from '../document';
import { mergeKeys } from './merge-keys';

export interface AttributeClash {
  readonly name: string;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

const same = (a: AttributeValue | undefined, b: AttributeValue | undefined): boolean => a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const shown = (value: AttributeValue | undefined): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));
/** How wide or how loosely something is set is nobody's words: where both changed it, ours stands. */
const layout = new Set(['colwidth', 'tight', ...spellingAttributes]);

/** Raw text put together line by line; null where both changed the same lines. */
function mergeLines(base: string, ours: string, theirs: string): string | null {
  const lines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const [b, o, t] = [lines(base), lines(ours), lines(theirs)];
  const stretches = mergeKeys(b, o, t);
  if (stretches.some(({ by }) => by === 'conflict')) return null;
  return stretches.map((stretch) => (stretch.by === 'theirs' ? t.slice(stretch.theirs.from, stretch.theirs.to) : o.slice(stretch.ours.from, stretch.ours.to)).join('')).join('');
}

/** Each attribute on its own; where both set one differently ours stands and the clash is named. `joined`: raw text both changed was put together. */
export function mergeAttributes(type: NodeName, base: Attributes, ours: Attributes, theirs: Attributes): { attrs: Attributes; clashes: AttributeClash[]; joined: boolean } {
  const attrs: Record<string, AttributeValue> = {};
  const clashes: AttributeClash[] = [];
  let joined = false;
  for (const [name, rule] of Object.entries(nodeRules[type])) {
    // Lessons stored long ago lack the newest attributes.
    const [b, o, t] = [base[name] ?? rule.default, ours[name] ?? rule.default, theirs[name] ?? rule.default];
    if (name === 'id') attrs[name] = o ?? t ?? b ?? null;
    else if (same(b, o) || same(o, t)) attrs[name] = t ?? null;
    else {
      attrs[name] = o ?? null;
      if (same(b, t) || layout.has(name)) continue;
      const lines = name === 'source' && typeof b === 'string' && typeof o === 'string' && typeof t === 'string' ? mergeLines(b, o, t) : null;
      if (lines !== null && rule.check(lines) === null) [attrs[name], joined] = [lines, true];
      else clashes.push({ name, base: shown(b), ours: shown(o), theirs: shown(t) });
    }
  }
  return { attrs, clashes, joined };
}

const markOf = (node: DocumentNode, type: MarkName): DocumentMark | undefined => node.marks?.find((mark) => mark.type === type);
const markKey = (mark: DocumentMark | undefined): string => (mark ? marksKey({ type: 'text', marks: [mark] }) : '');

export interface MarkChange {
  readonly type: MarkName;
  /** Undefined: taken away. */
  readonly mark: DocumentMark | undefined;
}

/** What one version of a word has done to its formatting. */
export function markChanges(before: DocumentNode, after: DocumentNode): MarkChange[] {
  if (before.marks === after.marks || marksKey(before) === marksKey(after)) return [];
  const types = new Set([...(before.marks ?? []), ...(after.marks ?? [])].map(({ type }) => type));
  return [...types].filter((type) => markKey(markOf(before, type)) !== markKey(markOf(after, type))).map((type) => ({ type, mark: markOf(after, type) }));
}

export const sameMarkChange = (a: MarkChange, b: MarkChange): boolean => a.type === b.type && markKey(a.mark) === markKey(b.mark);

/** Formatting with the changes made to it. */
export function applyMarks(marks: readonly DocumentMark[] = [], changes: readonly MarkChange[]): readonly DocumentMark[] {
  let result = marks;
  for (const { type, mark } of changes) result = mark ? addMark(result, mark) : result.filter((other) => other.type !== type);
  return result;
}
