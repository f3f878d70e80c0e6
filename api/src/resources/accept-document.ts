// Turns what somebody sends as a lesson into what is stored: validated, every block with an id, known by its hash.
import { createHash } from 'node:crypto';
import { countBlocks, normaliseIds, parseLesson, toPlainText, type LessonDocument } from '@trellis/lesson';
import { ProblemError } from '@trellis/platform';
import { newBlockId } from './block-id';
import { schoolDay } from './school-day';

export interface AcceptedDocument {
  readonly doc: LessonDocument;
  /** Canonical: keys in order, so that equal lessons have equal text. */
  readonly json: string;
  readonly hash: Buffer;
  /** Top-level blocks a reader sees, and how many of these are core when it is stored. */
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
export function describeDocument(given: LessonDocument): AcceptedDocument {
  const doc = canonical(given) as LessonDocument;
  const json = JSON.stringify(doc);
  const text = toPlainText(doc);
  const { total, core } = countBlocks(doc, schoolDay());
  return { doc, json, hash: createHash('sha256').update(json).digest(), blocks: total, coreBlocks: core, words: text.match(/\S+/g)?.length ?? 0, text };
}

/** NUL and halves of characters, which come with a bad paste: no text column holds them and nobody sees them. */
const UNSTORABLE = /[\0\p{Cs}]/gu;

/** Keys in order, texts storable. */
function canonical(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(UNSTORABLE, '');
  if (Array.isArray(value)) return value.map(canonical).filter((each) => !isEmptyText(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]));
}

const isEmptyText = (node: unknown): boolean => typeof node === 'object' && node !== null && 'text' in node && node.text === '' && 'type' in node && node.type === 'text';
