// Turns an import item into what is stored: its document, and a summary where it brings none.
import { lessonFromMarkdown, parseLesson, toPlainText, type BlockNode, type LessonDocument } from '@trellis/lesson';
import { describeDocument, type AcceptedDocument } from '../accept-document';
import { newBlockId } from '../block-id';
import { keepBlockIds } from './keep-block-ids';
import { itemHash, type LessonItem } from './lesson-item';

export interface ReadLesson { readonly item: LessonItem; readonly hash: Buffer; readonly summary: string; readonly topic: string; readonly document: AcceptedDocument }

const SUMMARY_LENGTH = 200;
const SHORTEST_SUMMARY = 25;

/** With the document as it was before, blocks keep their ids. @throws Error in plain words when the text cannot be a lesson. */
export function readLesson(item: LessonItem, before?: LessonDocument): ReadLesson {
  const read = lessonFromMarkdown(item.bodyMarkdown, { newId: newBlockId });
  const parsed = parseLesson(read);
  if (!parsed.ok) throw new Error(parsed.problems.slice(0, 3).map(({ message }) => message).join(' '));
  const document = describeDocument(before ? keepBlockIds(before, parsed.doc) : parsed.doc);
  return { item, hash: itemHash(item), summary: item.summary || summaryOf(document.doc), topic: item.topic || item.tags.slice(0, 3).join(', ').slice(0, 120), document };
}

/** The first paragraph that says something, cut at a word. */
export function summaryOf(doc: LessonDocument): string {
  const text = doc.content.filter(isProse).map((block) => toPlainText({ content: [block] }).replace(/\s+/g, ' ').trim()).find((each) => each.length >= SHORTEST_SUMMARY) ?? '';
  return text.length <= SUMMARY_LENGTH ? text : `${text.slice(0, SUMMARY_LENGTH).replace(/\s+\S*$/, '')}…`;
}

/** A paragraph all in italics is a caption or a line of facts about the lesson. */
const isProse = (block: BlockNode): boolean => block.type === 'paragraph' && !(block.content ?? []).every(({ marks }) => marks?.some(({ type }) => type === 'em'));
