// Decides which new core marks of a document stand: those of people who may set them, each with a reason and a last day.
import type { BlockNode, LessonDocument } from '@trellis/lesson';
import { ProblemError } from '@trellis/platform';
import { textOf } from './text-of';

/** Blocks that are core here and were so in none of these documents. */
function newlyCore(doc: LessonDocument, before: readonly LessonDocument[]): Set<BlockNode> {
  const known = new Set(before.flatMap(({ content }) => content.filter(({ attrs }) => attrs.core).map(({ attrs }) => attrs.id)));
  return new Set(doc.content.filter(({ attrs }) => attrs.core && !known.has(attrs.id)));
}

const without = (block: BlockNode): BlockNode => ({ ...block, attrs: { ...block.attrs, core: false, coreReason: null, coreUntil: null } });

/**
 * A mark that comes along with a copied block, from somebody who may not set any, is not kept: it would speak for the trust.
 * @throws ProblemError core.unexplained naming each block that is marked without a reason or a day still to come.
 */
export function settleMarks(doc: LessonDocument, before: readonly LessonDocument[], mayMark: boolean, day: string): LessonDocument {
  const fresh = newlyCore(doc, before);
  if (fresh.size === 0) return doc;
  if (!mayMark) return { type: 'doc', content: doc.content.map((block) => (fresh.has(block) ? without(block) : block)) };
  const errors = doc.content.flatMap((block, index) => {
    if (!fresh.has(block)) return [];
    const { coreReason, coreUntil } = block.attrs;
    const wrong = !coreReason?.trim() ? 'say why it must stay as it is' : !coreUntil ? 'say until which day it is core' : coreUntil < day ? 'choose a day that is still to come' : '';
    return wrong ? [{ path: `body.document.content[${index}].attrs.core`, message: `“${textOf(block)}”: ${wrong}.` }] : [];
  });
  if (errors.length > 0) throw new ProblemError('core.unexplained', undefined, { errors });
  return doc;
}
