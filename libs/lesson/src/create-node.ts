// Makes nodes and marks in canonical form: every attribute present, in the order of the rules, marks in order, adjacent equal text joined.
import { markOrder, markRules, nodeRules } from './attribute-rules';
import type { AttributeRules } from './attribute-rules';
import type { Attributes, AttributeValue, DocumentMark, DocumentNode, MarkName, NodeName } from './document';

function fillAttributes(rules: AttributeRules, given: Attributes): Attributes | undefined {
  const names = Object.keys(rules);
  if (names.length === 0) return undefined;
  const filled: Record<string, AttributeValue> = {};
  for (const name of names) filled[name] = given[name] ?? rules[name]?.default ?? null;
  return filled;
}

export function createNode(type: NodeName, attrs: Attributes = {}, content?: readonly DocumentNode[]): DocumentNode {
  const filled = fillAttributes(nodeRules[type], attrs);
  return { type, ...(filled && { attrs: filled }), ...(content && content.length > 0 && { content }) };
}

export function createMark(type: MarkName, attrs: Attributes = {}): DocumentMark {
  const filled = fillAttributes(markRules[type], attrs);
  return { type, ...(filled && { attrs: filled }) };
}

export function withMarks(node: DocumentNode, marks: readonly DocumentMark[]): DocumentNode {
  return marks.length === 0 ? node : { ...node, marks };
}

export function createText(text: string, marks: readonly DocumentMark[] = []): DocumentNode {
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', marks, text };
}

/** A set of marks with one more, in the order of the schema; a second mark of one type replaces the first. */
export function addMark(marks: readonly DocumentMark[], mark: DocumentMark): DocumentMark[] {
  return [...marks.filter((other) => other.type !== mark.type), mark].sort((a, b) => markOrder.indexOf(a.type) - markOrder.indexOf(b.type));
}

export function sameAttributes(a: Attributes | undefined, b: Attributes | undefined): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

export function sameMarks(a: readonly DocumentMark[] = [], b: readonly DocumentMark[] = []): boolean {
  return a.length === b.length && a.every((mark, index) => mark.type === b[index]?.type && sameAttributes(mark.attrs, b[index]?.attrs));
}

/** Joins neighbouring texts with equal marks and drops empty ones, as ProseMirror does. */
export function joinTexts(nodes: readonly DocumentNode[]): DocumentNode[] {
  const joined: DocumentNode[] = [];
  for (const node of nodes) {
    if (node.type !== 'text') {
      joined.push(node);
      continue;
    }
    if (!node.text) continue;
    const last = joined.at(-1);
    if (last?.type === 'text' && sameMarks(last.marks, node.marks)) joined[joined.length - 1] = { ...last, text: (last.text ?? '') + node.text };
    else joined.push(node);
  }
  return joined;
}
