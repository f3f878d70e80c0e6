// Has one file read as a lesson, and makes of it what is kept until somebody decides: document, pictures in storage, what was lost.
import { createHash, randomUUID } from 'node:crypto';
import { lessonFromMarkdown, normaliseIds, parseLesson, type DocumentNode, type LessonDocument } from '@trellis/lesson';
import { ProblemError, type Actor, type Storage } from '@trellis/platform';
import { describeDocument } from '../accept-document';
import { newBlockId } from '../block-id';
import { storageKey } from '../file-key';
import { readItem, type LessonItem } from '../importing/lesson-item';
import { itemOf } from '../importing/read-lesson-files';
import { summaryOf } from '../importing/read-lesson';
import type { FoundLesson } from '../parsing/parse-jobs';
import type { Parser } from '../parsing/parser';

export type FoundFields = Pick<LessonItem, 'summary' | 'keyStage' | 'yearGroups' | 'topic' | 'tags' | 'language' | 'licence' | 'attribution'>;
export interface KeptPicture { readonly id: string; readonly src: string; readonly sha256: string; readonly name: string; readonly type: string; readonly bytes: number }
export interface Found {
  readonly path: string; readonly title: string; readonly subject: string | null; readonly fields: FoundFields | null; readonly document: LessonDocument | null; readonly blocks: number; readonly words: number;
  readonly pictures: readonly KeptPicture[]; readonly notes: readonly string[]; readonly reason: string | null; readonly origin: FoundLesson['origin'];
}

const nameOf = (path: string): string => (path.split('/').at(-1) ?? path).replace(/\.\w{1,8}$/, '').replace(/[_\s]+/g, ' ').trim().slice(0, 200) || 'Lesson';
export const unread = (path: string, reason: string): Found => ({ path, title: nameOf(path), subject: null, fields: null, document: null, blocks: 0, words: 0, pictures: [], notes: [], reason, origin: null });

export async function readFound(parser: Parser, storage: Storage, actor: Actor, path: string, bytes: Uint8Array): Promise<Found> {
  try {
    const lesson = await parser.run({ do: 'read', name: path, bytes });
    return lesson.markdown === null ? await fromBlocks(storage, actor, path, lesson) : fromMarkdown(path, lesson.markdown);
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'file.refused') return unread(path, error.detail ?? error.message);
    throw error;
  }
}

async function fromBlocks(storage: Storage, actor: Actor, path: string, { title, blocks, pictures, notes, origin }: FoundLesson): Promise<Found> {
  const kept = new Map<string, KeptPicture>();
  for (const { src, type, extension, bytes } of pictures) {
    const sha256 = createHash('sha256').update(bytes).digest();
    await storage.put(storageKey(actor.trustId, sha256), Buffer.from(bytes), type);
    const id = randomUUID();
    kept.set(src, { id, src: `/api/files/${id}`, sha256: sha256.toString('hex'), name: `${nameOf(src)}.${extension}`, type, bytes: bytes.length });
  }
  const parsed = parseLesson({ type: 'doc', content: blocks.map((block) => withSources(block, (src) => kept.get(src)?.src ?? src)) });
  if (!parsed.ok) return unread(path, parsed.problems[0]?.message ?? 'It could not be read');
  return { ...described(path, parsed.doc), title: title ?? nameOf(path), pictures: [...kept.values()], notes: [...notes, ...undescribed(parsed.doc)], origin };
}

function fromMarkdown(path: string, markdown: string): Found {
  const read = readItem(path, itemOf(path, markdown));
  if ('reason' in read) return unread(path, read.reason);
  const { title, subject, bodyMarkdown, ...fields } = read.item;
  const parsed = parseLesson(lessonFromMarkdown(bodyMarkdown, { newId: newBlockId }));
  if (!parsed.ok) return unread(path, parsed.problems[0]?.message ?? 'It could not be read');
  return { ...described(path, parsed.doc), title, subject: subject === 'other' ? null : subject, fields, pictures: [], notes: [], origin: null };
}

function described(path: string, doc: LessonDocument): Pick<Found, 'path' | 'subject' | 'fields' | 'document' | 'blocks' | 'words' | 'reason'> {
  const accepted = describeDocument(normaliseIds(doc, newBlockId));
  const fields: FoundFields = { summary: summaryOf(accepted.doc), keyStage: [], yearGroups: [], topic: '', tags: [], language: 'en-GB', licence: 'trust-owned', attribution: '' };
  return { path, subject: null, fields, document: accepted.doc, blocks: accepted.blocks, words: accepted.words, reason: null };
}

function undescribed(doc: LessonDocument): string[] {
  let count = 0;
  for (const block of doc.content) withSources(block, (src, node) => { if (!node.attrs?.['alt'] && !node.attrs?.['decorative']) count += 1; return src; });
  return count === 0 ? [] : [count === 1 ? 'One picture says nothing to those who cannot see it: describe it' : `${count} pictures say nothing to those who cannot see them: describe them`];
}

/** The same block with its pictures at other addresses. */
export function withSources<T extends DocumentNode>(node: T, sourceOf: (src: string, node: DocumentNode) => string): T {
  if (node.type === 'image') return { ...node, attrs: { ...node.attrs, src: sourceOf(String(node.attrs?.['src']), node) } };
  return node.content ? { ...node, content: node.content.map((child) => withSources(child, sourceOf)) } : node;
}
