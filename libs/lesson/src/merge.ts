// Puts two versions of a lesson together that grew from one: block by block, into lists and tables, and word by word.
import type { BlockNode, LessonDocument } from './document';
import { BlockMerge } from './merging/merge-blocks';
import type { Merge, MergedBlock } from './merging/merge-result';
import { idsBeside, isBlock, toLesson } from './merging/settle';

export type { AutoJoin, Choice, Choices, ConflictKind, Deed, Merge, MergeConflict, MergedBlock, MergedBy, MergedRun, Side } from './merging/merge-result';
export { chooseAll, settle } from './merging/settle';

const asBlock = (block: MergedBlock): MergedBlock<BlockNode> => {
  const whole = (node: MergedBlock['merged']): BlockNode | null => (isBlock(node) ? node : null);
  return { ...block, base: whole(block.base), ours: whole(block.ours), theirs: whole(block.theirs), merged: whole(block.merged) };
};

/**
 * A three-way merge. Blocks are matched by id first, by equal content next, by common words last. What one side changed is taken; what both
 * changed is put together where the changes do not touch, and named in `joined`; where they do, ours stands and the conflict is named.
 */
export function mergeLessons(base: LessonDocument, ours: LessonDocument, theirs: LessonDocument): Merge {
  const merge = new BlockMerge();
  const blocks = merge.run(base.content, ours.content, theirs.content).map(asBlock);
  const doc = toLesson(blocks.flatMap(({ merged }) => merged ?? []), idsBeside(base.content, ours.content, theirs.content));
  return { doc, clean: merge.conflicts.length === 0, blocks, conflicts: merge.conflicts, joined: merge.joined };
}
