// Validates untrusted JSON as a lesson.
import { checkStructure } from './check-structure';
import type { BlockNode, DocumentNode, LessonDocument, ParsedDocument } from './document';
import { lessonSchema } from './lesson-schema';
import { MAX_CHARACTERS, MAX_NODES } from './limits';
import { readDocument } from './read-document';

const isBlock = (node: DocumentNode): node is BlockNode => node.attrs !== undefined && 'core' in node.attrs;

/**
 * Validates structure and every attribute. A valid document comes back in canonical form (all attributes present, marks in order, adjacent
 * equal text joined, `core` only on top-level blocks). Ids may be missing or doubled: pass the result through `normaliseIds`.
 */
export function parseLesson(input: unknown): ParsedDocument<LessonDocument> {
  const { node, problems } = readDocument(input, { nodes: MAX_NODES, characters: MAX_CHARACTERS });
  if (!node) return { ok: false, problems };
  const checked = checkStructure(lessonSchema, node);
  if (!checked.json) return { ok: false, problems: checked.problems };
  return { ok: true, doc: { type: 'doc', content: (checked.json.content ?? []).filter(isBlock) } };
}
