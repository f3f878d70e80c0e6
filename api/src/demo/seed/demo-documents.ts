// Turns the demo's Markdown into lesson documents whose blocks keep their ids from revision to revision.
import { diffLessons, lessonFromMarkdown, type BlockNode, type DocumentNode, type LessonDocument } from '@trellis/lesson';
import { randomBytes } from 'node:crypto';
import type { DemoLesson } from '../types';

const newId = (): string => randomBytes(9).toString('base64url');

/** With `before`, blocks that are the same or reworded keep that document's ids. */
export function documentOf(markdown: string, lesson: Pick<DemoLesson, 'coreHeadings' | 'coreReason'>, before?: LessonDocument): LessonDocument {
  const fresh = lessonFromMarkdown(markdown, { newId });
  const document = before ? withIdsOf(before, fresh) : fresh;
  return markCore(document, lesson);
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

/** Every block under a named heading, as far as the next heading of that level or higher; what the Markdown itself marks stays. */
function markCore(document: LessonDocument, { coreHeadings, coreReason }: Pick<DemoLesson, 'coreHeadings' | 'coreReason'>): LessonDocument {
  let core = false;
  const marks = { core: true, coreReason: coreReason ?? 'Every class in the trust meets this in the same words', coreUntil: lastCoreDay(new Date()) };
  const content = document.content.map((block) => {
    if (block.type === 'heading' && Number(block.attrs['level']) <= 2) core = coreHeadings.includes(textOf(block));
    return core ? { ...block, attrs: { ...block.attrs, ...marks } } : block;
  });
  return { ...document, content };
}

/** The end of the school year after the one a day is in. */
function lastCoreDay(day: Date): string {
  return `${day.getFullYear() + (day.getMonth() >= 8 ? 2 : 1)}-07-31`;
}

const textOf = (block: BlockNode): string => (block.content ?? []).map(({ text }) => text ?? '').join('');
