// Compares content and leaves out what is about its place: ids.
import type { Attributes, DocumentNode } from './document';
import { sameMarks } from './create-node';

function sameAttributesButIds(a: Attributes = {}, b: Attributes = {}): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  names.delete('id');
  names.delete('core');
  for (const name of names) {
    const [left, right] = [a[name] ?? null, b[name] ?? null];
    if (left !== right && JSON.stringify(left) !== JSON.stringify(right)) return false;
  }
  return true;
}

/** Whether two runs of nodes say the same. Ids, and whether a block is core, do not count. */
export function sameContent(a: readonly DocumentNode[] = [], b: readonly DocumentNode[] = []): boolean {
  return (
    a.length === b.length &&
    a.every((node, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        node.type === other.type &&
        node.text === other.text &&
        sameAttributesButIds(node.attrs, other.attrs) &&
        sameMarks(node.marks, other.marks) &&
        sameContent(node.content, other.content)
      );
    })
  );
}
