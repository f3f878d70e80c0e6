// Numbers that are equal exactly when two nodes say the same to a reader (ids, what is said about a block, spelling and line wrapping aside).
import { isAboutBlock, spellingAttributes } from './attribute-rules';
import type { Attributes, DocumentNode } from './document';

const attributesKey = (attrs: Attributes = {}): string =>
  Object.entries(attrs)
    .filter(([name, value]) => name !== 'id' && !isAboutBlock(name) && value !== null && !spellingAttributes.has(name))
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .sort()
    .join();

/** The formatting of a piece of text, as a string that is equal when it is. */
export function marksKey(node: DocumentNode): string {
  return (node.marks ?? []).map((mark) => `${mark.type}(${attributesKey(mark.attrs)})`).join();
}

/** What an inline node other than text says, its formatting aside. */
export function leafKey(node: DocumentNode): string {
  return `${node.type}(${attributesKey(node.attrs)})`;
}

/** One instance serves one comparison: keys of different instances have nothing to do with each other. */
export class ContentKeys {
  private readonly numbers = new Map<string, number>();
  private readonly known = new WeakMap<DocumentNode, number>();

  /** Linear in the size of the node; each node is looked at once. */
  of(node: DocumentNode): number {
    const before = this.known.get(node);
    if (before !== undefined) return before;
    const inner = isTextBlock(node) ? inlineKey(node.content ?? []) : (node.content ?? []).map((child) => this.of(child)).join();
    const key = `${node.type}(${attributesKey(node.attrs)})${node.text ?? ''}[${inner}]`;
    const number = this.numbers.get(key) ?? this.numbers.size;
    this.numbers.set(key, number);
    this.known.set(node, number);
    return number;
  }
}

/** Blocks whose content is a line of text. */
export function isTextBlock(node: DocumentNode): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'codeBlock';
}

function inlineKey(nodes: readonly DocumentNode[]): string {
  const runs: { marks: string; text: string }[] = [];
  for (const node of nodes) {
    const marks = marksKey(node);
    // A line wrapped elsewhere reads the same.
    const text = node.type === 'text' ? (node.text ?? '') : node.type === 'softBreak' ? ' ' : null;
    const last = runs.at(-1);
    if (text !== null && last?.marks === marks) last.text += text;
    else runs.push(text === null ? { marks: `${marks}!`, text: leafKey(node) } : { marks, text });
  }
  return JSON.stringify(runs.map(({ marks, text }) => [marks, text]));
}
