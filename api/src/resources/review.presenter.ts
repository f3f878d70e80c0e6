// A merge as its reader sees it: part by part, with what is suggested for each, and what would change.
import type { Review, ReviewPart } from '@trellis/contracts';
import { ukTime } from '@trellis/identity';
import { isCoreOn, type BlockNode, type Merge, type MergedBlock } from '@trellis/lesson';

type Part = MergedBlock<BlockNode>;

/** Not more than this is shown of what nobody changed: what would stand there. */
const UNCHANGED = { base: null, ours: null, theirs: null, did: { ours: [], theirs: [] } } as const;
/** What would make ours another. */
const CHANGES_OURS: ReadonlySet<string> = new Set(['theirs', 'joined', 'conflict']);

/** @param corrected ids of the blocks that theirs put right, as against improved */
export function toReview(merge: Merge, corrected: ReadonlySet<string> = new Set()): Review {
  const keys = partKeys(merge.blocks);
  const { day } = ukTime(new Date());
  const parts = merge.blocks.map((block, at) => toPart(block, keys[at]!, corrected, day));
  const count = (...by: string[]): number => parts.filter((part) => by.includes(part.by)).length;
  return { parts, changed: parts.filter(({ by }) => CHANGES_OURS.has(by)).length, choices: count('conflict'), joined: count('joined') };
}

/** Whether nothing of theirs is left to take in. */
export const isLevel = (merge: Merge): boolean => merge.blocks.every(({ by }) => !CHANGES_OURS.has(by));

/** A part is known by the block both began from, else by the block it is on one side: the same in every review of these versions and of what grows from them. */
export function partKeys(blocks: readonly Part[]): string[] {
  const taken = new Set<string>();
  return blocks.map((block) => {
    const known = (block.base ?? block.theirs ?? block.ours)?.attrs.id ?? block.id;
    const key = taken.has(known) ? `${known}~${block.id}` : known;
    taken.add(key);
    return key;
  });
}

function toPart(block: Part, id: string, corrected: ReadonlySet<string>, day: string): ReviewPart {
  const { base, ours, theirs, merged, by } = block;
  const standing = theirs ?? base ?? ours;
  const core = standing !== null && isCoreOn(standing, day);
  const correction = core && [base, theirs].some((side) => !!side?.attrs.id && corrected.has(side.attrs.id));
  const shown = { id, by, core, correction, blockId: base?.attrs.id ?? null, suggested: suggestionFor(by, correction), merged: alone(merged) };
  if (by === 'unchanged') return { ...shown, ...UNCHANGED, did: { ours: [], theirs: [] } };
  return { ...shown, base: alone(base), ours: alone(ours), theirs: alone(theirs), did: { ours: [...block.did.ours], theirs: [...block.did.theirs] } };
}

/** Mine stays wherever both sides wrote different things, except where a core part was put right. */
function suggestionFor(by: Part['by'], correction: boolean): ReviewPart['suggested'] {
  if (by === 'conflict') return correction ? 'theirs' : 'ours';
  if (by === 'theirs') return 'theirs';
  return by === 'joined' ? 'merged' : 'ours';
}

const alone = (node: BlockNode | null): ReviewPart['merged'] => (node ? { type: 'doc', content: [{ ...node }] } : null);
