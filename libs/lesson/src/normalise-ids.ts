// Gives every block and part an id, each id once.
import { partAttributes } from './attribute-rules';
import type { DocumentNode, LessonDocument, NewId } from './document';

/** Fills missing ids and replaces repeated ones; the first occurrence in document order keeps its id. Unchanged parts are shared, not copied. */
export function normaliseIds(doc: LessonDocument, newId: NewId): LessonDocument {
  const kept = new Set<string>();
  const firsts = new Set<DocumentNode>();
  const collect = (node: DocumentNode): void => {
    const id = node.attrs?.['id'];
    if (typeof id === 'string' && !kept.has(id)) {
      kept.add(id);
      firsts.add(node);
    }
    node.content?.forEach(collect);
  };
  doc.content.forEach(collect);

  const freshId = (): string => {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const id = newId();
      if (partAttributes.id.check(id) === null && !kept.has(id)) {
        kept.add(id);
        return id;
      }
    }
    throw new Error('newId keeps returning ids that are taken or malformed');
  };
  const used = new Set<DocumentNode>();
  const fill = <T extends DocumentNode>(node: T): T => {
    const keeps = !node.attrs || !('id' in node.attrs) || (firsts.has(node) && !used.has(node));
    used.add(node);
    const content = node.content?.map(fill);
    const sameContent = !content || content.every((child, index) => child === node.content?.[index]);
    if (keeps && sameContent) return node;
    return { ...node, ...(!keeps && { attrs: { ...node.attrs, id: freshId() } }), ...(!sameContent && { content }) };
  };
  const content = doc.content.map(fill);
  return content.every((block, index) => block === doc.content[index]) ? doc : { type: 'doc', content };
}
