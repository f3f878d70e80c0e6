// Puts a colleague's change into a lesson: in place of the part it replaces, below it, or where a new part belongs.
import type { BlockNode, DocumentNode, LessonDocument } from '@trellis/lesson';
import { blockHash, idOf } from './changes-of';

/** One change: a part said differently, a part taken out, or neighbouring parts put in. */
export interface Change {
  readonly kind: 'changed' | 'removed' | 'added';
  readonly blockId: string;
  readonly afterId: string | null;
  readonly blocks: readonly DocumentNode[];
}
export type How = 'once' | 'replace' | 'below';
export type Applied = { readonly is: 'applied'; readonly document: LessonDocument } | { readonly is: 'taken' } | { readonly is: 'clash' };

/** `base` is what `mine` was made from: where the two differ, its owner's own words are not written over unless asked for. */
export function applyChange(mine: LessonDocument, base: LessonDocument, change: Change, how: How, newId: () => string): Applied {
  const blocks = change.blocks as readonly BlockNode[];
  if (change.kind === 'added') {
    const known = new Set(mine.content.map(idOf));
    return blocks.some((block) => known.has(idOf(block))) ? { is: 'taken' } : insert(mine, base, change.afterId, blocks);
  }
  const at = mine.content.findIndex((block) => idOf(block) === change.blockId);
  const here = mine.content[at];
  const wanted = blocks[0];
  if (change.kind === 'removed' ? !here : here && blockHash(here) === blockHash(wanted)) return { is: 'taken' };
  const before = base.content.find((block) => idOf(block) === change.blockId);
  const untouched = here !== undefined && blockHash(here) === blockHash(before);
  if (!untouched && how === 'once') return { is: 'clash' };
  if (!here || (how === 'below' && wanted)) return insert(mine, base, change.blockId, wanted ? [withId(wanted, here ? newId() : change.blockId, false)] : []);
  return { is: 'applied', document: { ...mine, content: mine.content.toSpliced(at, 1, ...(wanted ? [withId(wanted, change.blockId, here.attrs.core)] : [])) } };
}

const withId = (block: BlockNode, id: string, core: boolean): BlockNode => ({ ...block, attrs: { ...block.attrs, id, core } });

/** After the part named, or after the nearest part before it that is still there; at the end when the original had no such part. */
function insert(mine: LessonDocument, base: LessonDocument, afterId: string | null, blocks: readonly BlockNode[]): Applied {
  const place = afterId === null ? 0 : placeAfter(mine, base, afterId);
  return { is: 'applied', document: { ...mine, content: mine.content.toSpliced(place, 0, ...blocks) } };
}

function placeAfter(mine: LessonDocument, base: LessonDocument, afterId: string): number {
  const places = new Map(mine.content.map((block, index) => [idOf(block), index]));
  const direct = places.get(afterId);
  if (direct !== undefined) return direct + 1;
  const anchor = base.content.findIndex((block) => idOf(block) === afterId);
  if (anchor < 0) return mine.content.length;
  const nearest = base.content.slice(0, anchor).findLast((block) => places.has(idOf(block)));
  return nearest ? places.get(idOf(nearest))! + 1 : 0;
}
