// What an adaptation changed in the revision it stands on, part by part; and that revision with only some of these parts changed.
import type { OfferFull } from '@trellis/contracts';
import { ukTime } from '@trellis/identity';
import { diffLessons, isCoreOn, settle, type BlockNode, type Choices, type LessonDocument, type Merge, type MergedBlock } from '@trellis/lesson';
import { toEntry } from '../comparison.presenter';
import { partKeys } from '../review.presenter';

export type OfferedPart = OfferFull['changes'][number];
type Part = MergedBlock<BlockNode>;

/** `merge`: of the revision with itself and with the adaptation, so that every change is theirs. */
export function offeredParts(merge: Merge, others: ReadonlyMap<string, number> = new Map()): OfferedPart[] {
  const keys = partKeys(merge.blocks);
  return merge.blocks.flatMap((block, at) => (isChanged(block) ? [toOffered(block, keys[at]!, others)] : []));
}

/** The revision with the chosen parts changed and all others as they were. */
export function proposalOf(merge: Merge, chosen: ReadonlySet<string>): LessonDocument {
  const keys = partKeys(merge.blocks);
  const choices: Record<string, Choices[string]> = {};
  merge.blocks.forEach((block, at) => { if (isChanged(block)) choices[block.id] = chosen.has(keys[at]!) ? 'theirs' : 'base'; });
  return settle(merge, choices);
}

const isChanged = ({ by }: Part): boolean => by !== 'unchanged';
const lessonOf = (block: BlockNode | null): LessonDocument => ({ type: 'doc', content: block ? [block] : [] });

function toOffered(block: Part, id: string, others: ReadonlyMap<string, number>): OfferedPart {
  const entry = diffLessons(lessonOf(block.base), lessonOf(block.theirs))[0];
  const shown = entry ? toEntry(entry) : { before: null, after: null, words: null, notes: [] };
  return { ...shown, kind: kindOf(block), id, blockId: block.base?.attrs.id ?? null, core: block.base !== null && isCoreOn(block.base, ukTime(new Date()).day), others: others.get(id) ?? null };
}

function kindOf({ base, theirs, did }: Part): OfferedPart['kind'] {
  if (!base) return 'added';
  if (!theirs) return 'removed';
  return did.theirs.includes('moved') && did.theirs.length === 1 ? 'moved' : 'edited';
}
