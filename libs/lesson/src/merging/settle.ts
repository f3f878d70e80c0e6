// Makes one lesson of a merge and of what somebody chose for its blocks.
import { createNode } from '../create-node';
import type { BlockNode, DocumentNode, LessonDocument, NewId } from '../document';
import { normaliseIds } from '../normalise-ids';
import type { Choice, Choices, Merge, MergedBlock } from './merge-result';

export const isBlock = (node: DocumentNode | null | undefined): node is BlockNode => node?.attrs !== undefined && 'core' in node.attrs;

/** New ids that are not in any of the lessons: `m1`, `m2`, … */
export function idsBeside(...lessons: readonly (readonly DocumentNode[])[]): NewId {
  const taken = new Set<unknown>();
  const collect = (node: DocumentNode): void => {
    taken.add(node.attrs?.['id']);
    node.content?.forEach(collect);
  };
  for (const nodes of lessons) nodes.forEach(collect);
  let count = 0;
  return () => {
    do count += 1;
    while (taken.has(`m${count}`));
    return `m${count}`;
  };
}

/** Blocks as a lesson: front matter once and first, every id once, at least one block to write in. */
export function toLesson(blocks: readonly BlockNode[], newId: NewId): LessonDocument {
  const frontMatter = blocks.filter(({ type }) => type === 'frontMatter').slice(0, 1);
  const others = blocks.filter(({ type }) => type !== 'frontMatter');
  const content = others.length > 0 ? [...frontMatter, ...others] : [...frontMatter, ...[createNode('paragraph')].filter(isBlock)];
  return normaliseIds({ type: 'doc', content }, newId);
}

function chosen(block: MergedBlock<BlockNode>, choice: Choice): BlockNode[] {
  if (typeof choice === 'object') return 'nodes' in choice ? [...choice.nodes] : [choice.node].filter(isBlock);
  if (choice !== 'both') return [block[choice]].filter(isBlock);
  const [ours, theirs] = [block.ours, block.theirs];
  return ours && theirs && JSON.stringify(ours.content) === JSON.stringify(theirs.content) ? [ours] : [ours, theirs].filter(isBlock);
}

/** The lesson with these choices; a block nobody chose for stays as it was merged (in a conflict: ours). Always valid. */
export function settle(merge: Merge, choices: Choices = {}, newId: NewId = idsBeside(...['base', 'ours', 'theirs', 'merged'].map((side) => merge.blocks.flatMap((block) => block[side as 'base'] ?? [])))): LessonDocument {
  return toLesson(merge.blocks.flatMap((block) => chosen(block, choices[block.id] ?? 'merged')), newId);
}

/** The same choice for every block (`take all`, `keep mine`). */
export function chooseAll(merge: Merge, choice: Choice, where: (block: MergedBlock<BlockNode>) => boolean = () => true): Choices {
  return Object.fromEntries(merge.blocks.filter(where).map(({ id }) => [id, choice]));
}
