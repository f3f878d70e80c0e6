// What an adaptation made of each block of the revision it came from.
import { createHash } from 'node:crypto';
import { changedBlocks, diffLessons, toPlainText, type DocumentNode, type LessonDocument } from '@trellis/lesson';

export interface BlockChange {
  /** The original's block; of an added one its own id. */
  readonly blockId: string;
  readonly kind: 'changed' | 'removed' | 'added';
  /** For an added block: the original's block it follows; null at the very top. */
  readonly afterId: string | null;
  readonly block: DocumentNode | null;
  /** Equal for blocks that say the same, however they are spelt. */
  readonly hash: string;
  /** What the original said there; null for an added block. */
  readonly base: string | null;
}

/** Moving a block, or marking it core, is no change to what it says. */
export function changesOf(origin: LessonDocument, adapted: LessonDocument): BlockChange[] {
  const visible = new Set(changedBlocks(origin, adapted));
  const changes: BlockChange[] = [];
  let afterId: string | null = null;
  for (const { kind, edited, before, after } of diffLessons(origin, adapted)) {
    const blockId = idOf(before ?? after);
    if (before && after) afterId = idOf(before);
    if (!blockId || !visible.has(blockId) || (kind === 'moved' && !edited)) continue;
    if (kind === 'removed') changes.push({ blockId, kind, afterId: null, block: null, hash: blockHash(null), base: blockHash(before) });
    else if (kind === 'added' && after && toPlainText({ content: [after] })) changes.push({ blockId, kind, afterId, block: after, hash: blockHash(after), base: null });
    else if (before && after) changes.push({ blockId, kind: 'changed', afterId: null, block: after, hash: blockHash(after), base: blockHash(before) });
  }
  return changes;
}

export const idOf = (node: DocumentNode | undefined): string | null => {
  const id = node?.attrs?.['id'];
  return typeof id === 'string' ? id : null;
};

/** Equal for blocks that say the same, however they are spelt and whatever their ids. */
export function blockHash(block: DocumentNode | null | undefined): string {
  const said = block ? `${block.type} ${toPlainText({ content: [block] }).toLowerCase().replace(/\s+/g, ' ').trim()}` : '';
  return createHash('sha256').update(said).digest('hex').slice(0, 32);
}
