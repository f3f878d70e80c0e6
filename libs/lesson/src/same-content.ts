// Compares content and leaves out what is about its place and its spelling.
import { aboutAttributes, isAboutBlock, spellingAttributes } from './attribute-rules';
import type { Attributes, DocumentMark, DocumentNode } from './document';

const counts = (name: string): boolean => name !== 'id' && !isAboutBlock(name) && !spellingAttributes.has(name);

/** Attributes equal but for ids, what is said about a block, and spelling. */
export function sameMeantAttributes(a: Attributes = {}, b: Attributes = {}): boolean {
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const [left, right] = [a[name] ?? null, b[name] ?? null];
    if (counts(name) && left !== right && JSON.stringify(left) !== JSON.stringify(right)) return false;
  }
  return true;
}

/** Marks equal but for the spelling of links. */
export function sameMeantMarks(a: readonly DocumentMark[] = [], b: readonly DocumentMark[] = []): boolean {
  return a.length === b.length && a.every((mark, index) => mark.type === b[index]?.type && sameMeantAttributes(mark.attrs, b[index]?.attrs));
}

/** Whether two runs of nodes say the same. Ids, what is said about a block (core, notes) and spelling do not count. */
export function sameContent(a: readonly DocumentNode[] = [], b: readonly DocumentNode[] = []): boolean {
  return (
    a.length === b.length &&
    a.every((node, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        node.type === other.type &&
        node.text === other.text &&
        sameMeantAttributes(node.attrs, other.attrs) &&
        sameMeantMarks(node.marks, other.marks) &&
        sameContent(node.content, other.content)
      );
    })
  );
}

/** Whether the same is said about two blocks: core, its reason and end, the notes for teachers. */
export function sameAbout(a: Attributes = {}, b: Attributes = {}): boolean {
  return Object.entries(aboutAttributes).every(([name, rule]) => (a[name] ?? rule.default) === (b[name] ?? rule.default));
}
