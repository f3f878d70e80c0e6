// Validates untrusted JSON as a discussion post.
import { checkStructure } from './check-structure';
import type { ParsedDocument, PostDocument } from './document';
import { MAX_POST_CHARACTERS, MAX_POST_NODES } from './limits';
import { postSchema } from './post-schema';
import { readDocument } from './read-document';

/** As `parseLesson`, for the schema of posts. */
export function parsePost(input: unknown): ParsedDocument<PostDocument> {
  const { node, problems } = readDocument(input, { nodes: MAX_POST_NODES, characters: MAX_POST_CHARACTERS });
  if (!node) return { ok: false, problems };
  const checked = checkStructure(postSchema, node);
  if (!checked.json) return { ok: false, problems: checked.problems };
  return { ok: true, doc: { type: 'doc', content: checked.json.content ?? [] } };
}
