// Turns what somebody sends as a lesson into what is stored: validated, every block with an id, known by its hash.
import { createHash } from 'node:crypto';
import { countBlocks, normaliseIds, parseLesson, toPlainText, type LessonDocument } from '@trellis/lesson';
import { ProblemError } from '@trellis/platform';
import { newBlockId } from './block-id';

export interface AcceptedDocument {
  readonly doc: LessonDocument;
  /** Canonical: keys in order, so that equal lessons have equal text. */
  readonly json: string;
  readonly hash: Buffer;
  /** Top-level blocks a reader sees, and how many of these are core. */
  readonly blocks: number;
  readonly coreBlocks: number;
  readonly words: number;
  /** What search reads. */
  readonly text: string;
}

/** @throws ProblemError document.invalid naming each block that is wrong. */
export function acceptDocument(input: unknown): AcceptedDocument {
  const parsed = parseLesson(input);
  if (parsed.ok) return describeDocument(normaliseIds(parsed.doc, newBlockId));
  const errors = parsed.problems.map(({ path, message }) => ({ path: path ? `body.document.${path}` : 'body.document', message }));
  throw new ProblemError('document.invalid', undefined, { errors });
}

/** A lesson with nothing in it but a place to write. */
export const emptyDocument = (): AcceptedDocument => acceptDocument({ type: 'doc', content: [{ type: 'paragraph' }] });

/** For a document that is known to be valid and to have its ids. */
export function describeDocument(doc: LessonDocument): AcceptedDocument {
  const json = JSON.stringify(sortKeys(doc));
  // Text columns cannot hold U+0000; in a document it is escaped.
  const text = toPlainText(doc).replaceAll('\0', '');
  const { total, core } = countBlocks(doc);
  return { doc, json, hash: createHash('sha256').update(json).digest(), blocks: total, coreBlocks: core, words: text.match(/\S+/g)?.length ?? 0, text };
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sortKeys(inner)]));
}
