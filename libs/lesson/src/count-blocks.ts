// How much of a lesson is core and how much is the teacher's to change.
import { isCoreOn } from './core';
import type { BlockNode, LessonDocument } from './document';

/** Blocks nobody reads are not counted: front matter, link definitions, raw HTML and empty paragraphs. */
function isVisible(block: BlockNode): boolean {
  if (block.type === 'frontMatter' || block.type === 'linkDefinition' || block.type === 'htmlBlock') return false;
  return block.type !== 'paragraph' || (block.content?.length ?? 0) > 0;
}

/** Top-level blocks a reader sees, and how many of them are core on this day (YYYY-MM-DD). */
export function countBlocks(doc: LessonDocument, day: string): { readonly total: number; readonly core: number } {
  const visible = doc.content.filter(isVisible);
  return { total: visible.length, core: visible.filter((block) => isCoreOn(block, day)).length };
}

/** Share of the visible blocks that are core on this day, 0 to 1; 0 for an empty lesson. */
export function coreShare(doc: LessonDocument, day: string): number {
  const { total, core } = countBlocks(doc, day);
  return total === 0 ? 0 : core / total;
}
