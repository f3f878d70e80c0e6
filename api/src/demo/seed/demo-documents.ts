// Turns the demo's Markdown into lesson documents whose blocks keep their ids from revision to revision.
import { diffLessons, lessonFromMarkdown, type BlockNode, type DocumentNode, type LessonDocument } from '@trellis/lesson';
import { randomBytes } from 'node:crypto';

const newId = (): string => randomBytes(9).toString('base64url');

/** With `before`, blocks that are the same or reworded keep that document's ids. */
export function documentOf(markdown: string, coreHeadings: readonly string[] = [], before?: LessonDocument): LessonDocument {
  const fresh = lessonFromMarkdown(markdown, { newId });
  const document = before ? withIdsOf(before, fresh) : fresh;
  return markCore(document, coreHeadings);
}

function withIdsOf(before: LessonDocument, after: LessonDocument): LessonDocument {
  const kept = new Map<DocumentNode, BlockNode>();
  for (const entry of diffLessons(before, after)) {
    if (!entry.before || !entry.after) continue;
    const [old, now] = [entry.before as BlockNode, entry.after as BlockNode];
    kept.set(now, entry.edited ? { ...now, attrs: { ...now.attrs, id: old.attrs.id } } : old);
  }
  return { ...after, content: after.content.map((block) => kept.get(block) ?? block) };
}

/** Every block under a named heading, as far as the next heading of that level or higher. */
function markCore(document: LessonDocument, headings: readonly string[]): LessonDocument {
  let core = false;
  const content = document.content.map((block) => {
    if (block.type === 'heading' && Number(block.attrs['level']) <= 2) core = headings.includes(textOf(block));
    return { ...block, attrs: { ...block.attrs, core } };
  });
  return { ...document, content };
}

const textOf = (block: BlockNode): string => (block.content ?? []).map(({ text }) => text ?? '').join('');
