// Contracts of files: resumable uploads, attachments of a lesson, lessons brought in from files, lessons taken away as files.
import * as z from 'zod';
import { documentJson, id, idParams, instant, line, nothing, personRef, requiredLine } from './fields';
import { defineRoutes } from './route';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const upload = z.object({ id, name: z.string(), bytes: z.int(), received: z.int() });

export const FILE_KINDS = ['picture', 'pdf', 'word', 'slides', 'sheet', 'sound', 'film', 'text', 'markdown', 'zip'] as const;
/** A file kept for something that refers to it. */
export const keptFile = z.object({
  id, name: z.string(), kind: z.enum(FILE_KINDS), type: z.string(), bytes: z.int(), pages: z.int().nullable(), small: z.boolean().describe('There is a small picture of it'),
  width: z.int().nullable(), height: z.int().nullable().describe('Of a picture'),
});
export type KeptFile = z.output<typeof keptFile>;
const attachment = z.object({
  id, name: z.string(), kind: z.enum(FILE_KINDS), type: z.string(), bytes: z.int(), pages: z.int().nullable(), by: personRef, at: instant,
  small: z.boolean().describe('There is a small picture of it'), excerpt: z.string().describe('How its text begins'), note: z.string().nullable().describe('What of it could not be looked into'),
});
export type Attachment = z.output<typeof attachment>;
const attachments = z.object({
  items: z.array(attachment), mayChange: z.boolean(),
  limits: z.object({ fileBytes: z.int(), files: z.int(), leftBytes: z.int().describe('What the reader may still bring in') }),
});
const attachmentParams = z.object({ id, attachmentId: id });

const foundLesson = z.object({
  number: z.int(), path: z.string().describe('Where it lay in what was brought in'), title: z.string(), subject: z.string().nullable(), blocks: z.int(), words: z.int(), pictures: z.int(),
  notes: z.array(z.string()).describe('What could not be taken over'), reason: z.string().nullable().describe('Why nothing could be read'),
  origin: z.object({ id, title: z.string(), number: z.int(), moved: z.boolean().describe('It has a newer version than the one this was exported from'), mayEdit: z.boolean() }).nullable().describe('The lesson it was exported from'),
  savedAs: id.nullable(),
});
export type FoundLessonRow = z.output<typeof foundLesson>;
const lessonImport = z.object({ id, at: instant, lessons: z.array(foundLesson) });

const comparedBlock = z.object({ type: z.literal('doc'), content: z.array(z.looseObject({ type: z.string() })).optional() });
const backAgain = z.object({
  kept: z.int(), changed: z.int(), added: z.int(), removed: z.int(),
  doubts: z.array(z.object({ key: z.string(), before: comparedBlock, after: comparedBlock })).describe('Blocks that are probably the lesson’s own, rewritten'),
});

export const fileRoutes = defineRoutes({
  'upload.start': {
    summary: 'Begin an upload that can be resumed (tus 1.0)', can: 'signed-in', status: 201, problems: ['request.too_large', 'file.no_room', 'file.refused'], response: upload,
  },
  'upload.show': { summary: 'How far an upload has come (tus 1.0; HEAD works as well)', can: 'signed-in', params: idParams, response: upload },
  'upload.append': {
    summary: 'Send the next piece of an upload (tus 1.0)', can: 'signed-in', params: idParams, status: 204, consumes: 'application/offset+octet-stream',
    problems: ['upload.elsewhere', 'request.too_large', 'request.unsupported_type'], response: nothing,
  },
  'upload.cancel': { summary: 'Give an upload up', can: 'signed-in', params: idParams, status: 204, response: nothing },
  'attachment.list': { summary: 'The files of a lesson', can: 'signed-in', params: idParams, response: attachments },
  'attachment.add': {
    summary: 'Keep an uploaded file beside a lesson', can: 'signed-in', params: idParams, status: 201, problems: ['file.refused', 'file.no_room', 'upload.unfinished', 'ability.missing'],
    body: z.object({ uploadId: id }), response: attachment,
  },
  'attachment.remove': { summary: 'Take a file away from a lesson', can: 'signed-in', params: attachmentParams, status: 204, problems: ['ability.missing'], response: nothing },
  'attachment.show': { summary: 'A file of a lesson, to keep', can: 'signed-in', params: attachmentParams, response: z.string(), produces: 'application/octet-stream' },
  'attachment.small': { summary: 'A small picture of a file or of its first page', can: 'signed-in', params: attachmentParams, response: z.string(), produces: 'image/webp' },
  'resource.word': { summary: 'The lesson as a Word file, with licence and credit', can: 'signed-in', params: idParams, problems: ['file.refused'], response: z.string(), produces: DOCX },
  'unit.word': { summary: 'The lessons of a unit as one Word file, each with licence and credit', can: 'signed-in', params: idParams, problems: ['file.refused'], response: z.string(), produces: DOCX },
  'lesson-import.create': {
    summary: 'Read lessons out of uploaded files (Word, PowerPoint, PDF, Markdown, or a zip of them)', can: 'signed-in', status: 201, problems: ['upload.unfinished', 'file.refused'],
    body: z.object({ uploads: z.array(z.object({ id, path: line(400).default('') })).min(1, 'Choose at least one file').max(200, 'At most 200 files at once. Put more into one zip') }), response: lessonImport,
  },
  'lesson-import.show': { summary: 'What was found in the files', can: 'signed-in', params: idParams, response: lessonImport },
  'lesson-import.lesson': {
    summary: 'One lesson as it was read', can: 'signed-in', params: z.object({ id, number: z.coerce.number().int().min(1) }),
    response: z.object({ document: documentJson, back: backAgain.nullable().describe('How it compares with the lesson it was exported from') }),
  },
  'lesson-import.save': {
    summary: 'Put lessons into the library, or back to where they came from', can: 'signed-in', params: idParams, status: 201, problems: ['document.invalid', 'ability.missing', 'core.reason_needed'],
    body: z.object({
      lessons: z.array(z.object({
        number: z.int().min(1), as: z.enum(['new', 'version', 'adaptation']).default('new'), title: requiredLine('a title', 200), subject: requiredLine('a subject', 60),
        coreReason: line(500).default('').describe('Why core parts were changed'),
        refused: z.array(line(64)).max(500).default([]).describe('Doubts answered with no'),
      })).min(1, 'Choose at least one lesson').max(300),
      visibility: z.enum(['private', 'school', 'trust']).default('private').describe('Who may read the new ones'),
    }),
    response: z.object({ saved: z.array(z.object({ number: z.int(), resourceId: id, title: z.string(), conflicts: z.int().describe('Places that both sides had changed: the current version stands') })) }),
  },
  'lesson-import.discard': { summary: 'Throw away what was read and not saved', can: 'signed-in', params: idParams, status: 204, response: nothing },
});
