// Which blocks are core, and which of them a version made from the lesson has changed.
import type { BlockNode, DocumentNode, LessonDocument } from './document';
import { sameContent } from './same-content';

/** Whether a block is core on this day (YYYY-MM-DD, as it is in the reader's school): marked, and the mark's last day is not over. */
export function isCoreOn(block: DocumentNode, day: string): boolean {
  const until = block.attrs?.['coreUntil'];
  return block.attrs?.['core'] === true && (typeof until !== 'string' || day <= until);
}

/** The option a choose-one block stands at; undefined while nobody has chosen. */
export function chosenOption(block: DocumentNode): DocumentNode | undefined {
  return block.content?.find((option) => option.attrs?.['chosen'] === true);
}

/** To choose is what the block is for: it changes nothing of it. */
function withoutChoice(block: DocumentNode): DocumentNode {
  if (block.type !== 'chooseOne' || !chosenOption(block)) return block;
  return { ...block, content: (block.content ?? []).map((option) => ({ ...option, attrs: { ...option.attrs, chosen: false } })) };
}

const saysSame = (a: DocumentNode, b: DocumentNode): boolean => sameContent([withoutChoice(a)], [withoutChoice(b)]);

/**
 * Blocks of `origin` that are core on this day and that `doc` has changed, taken out or no longer calls core. A block is known by its id;
 * one whose id was lost is there when its words are. Choosing an option and notes for teachers are no change; nor is another place.
 */
export function changedCore(origin: LessonDocument, doc: LessonDocument, day: string): BlockNode[] {
  const byId = new Map(doc.content.map((block) => [block.attrs.id, block]));
  return origin.content.filter((block) => {
    if (!isCoreOn(block, day)) return false;
    const now = (block.attrs.id !== null && byId.get(block.attrs.id)) || doc.content.find((other) => other.type === block.type && saysSame(block, other));
    return !now || !now.attrs.core || !saysSame(block, now);
  });
}
