// What somebody chose for each part of a review, and the lesson that comes of it.
import type { Review, ReviewPart } from '@trellis/contracts';
import { toPlainText } from '@trellis/lesson/plain-text';
import { asLesson, type DocumentJson } from '../lesson/lesson-document';

/** `note`: theirs, with mine kept under it as a note. `hand`: written by hand. */
export type Pick = ReviewPart['suggested'] | 'base' | 'both' | 'note' | 'hand';
export interface PartChoice { readonly pick: Pick; readonly written?: DocumentJson; readonly reason?: string }
export type Choices = Readonly<Record<string, PartChoice>>;
type Blocks = NonNullable<DocumentJson['content']>;

/** Where it makes a difference what is chosen: everything that is not already as theirs, and not mine alone. */
export const needsLook = ({ by }: ReviewPart): boolean => by === 'theirs' || by === 'joined' || by === 'conflict';

/** What is chosen, or else suggested: a core part that was put right comes in with mine kept as a note. */
export function pickOf(part: ReviewPart, choices: Choices): PartChoice {
  const chosen = choices[part.id];
  if (chosen) return chosen;
  return { pick: part.by === 'conflict' && part.suggested === 'theirs' && part.ours ? 'note' : part.suggested };
}

const blocksOf = (side: DocumentJson | null): Blocks => side?.content ?? [];

export function settled(part: ReviewPart, { pick, written }: PartChoice): Blocks {
  if (part.by === 'unchanged') return blocksOf(part.merged);
  if (pick === 'both') return [...blocksOf(part.ours), ...anew(blocksOf(part.theirs))];
  if (pick === 'note') return [...blocksOf(part.theirs), ...noteOf(part.ours)];
  if (pick === 'hand') return keepId(blocksOf(written ?? part.merged), part);
  return blocksOf(part[pick]);
}

/** The whole lesson with these choices. The server gives ids where there are none. */
export function compose(review: Review, choices: Choices): DocumentJson {
  const content = review.parts.flatMap((part) => settled(part, pickOf(part, choices)));
  return { type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] };
}

/** The same block twice would be one block with two ids at the server; the second is a new one. */
const anew = (blocks: Blocks): Blocks => blocks.map((block) => ({ ...block, attrs: { ...(block['attrs'] as object | undefined), id: null } }));

function noteOf(mine: DocumentJson | null): Blocks {
  const text = mine ? toPlainText(asLesson(mine)).trim() : '';
  if (!text) return [];
  const lines = text.split(/\n+/).map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }));
  return [{ type: 'callout', attrs: { kind: 'note', title: 'My wording before the correction' }, content: lines }];
}

/** What is written by hand stays the part it was, so that the next review finds it again. */
function keepId(written: Blocks, part: ReviewPart): Blocks {
  const id = (blocksOf(part.ours ?? part.theirs ?? part.base)[0]?.['attrs'] as { id?: string } | undefined)?.id;
  return written.map((block, at) => (at === 0 && id ? { ...block, attrs: { ...(block['attrs'] as object | undefined), id } } : block));
}
