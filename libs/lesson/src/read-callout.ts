// Recognises a quotation that is a call-out (`> [!NOTE] Title`).
import { nodeRules } from './attribute-rules';
import { calloutKindOf } from './callout-marker';
import { createNode } from './create-node';
import type { DocumentNode } from './document';
import { fits } from './read-inline';

/** The call-out these quoted blocks are, or null. */
export function readCallout(blocks: readonly DocumentNode[]): DocumentNode | null {
  const [first, ...rest] = blocks;
  const opening = first?.type === 'paragraph' ? first.content?.[0] : undefined;
  const marker = opening?.type === 'text' && !opening.marks ? /^\[!([A-Z ]+)\](?: (.*))?$/.exec(opening.text ?? '') : null;
  const kind = calloutKindOf(marker?.[1] ?? '');
  if (!first || !marker || kind === null) return null;
  const after = first.content?.[1];
  // The title is the rest of the line, and plain; anything else is an ordinary quotation.
  if (after && after.type !== 'softBreak') return null;
  const attrs = { kind, title: marker[2] ?? '' };
  const body = first.content?.slice(2) ?? [];
  const content = body.length > 0 ? [createNode('paragraph', {}, body), ...rest] : rest;
  if (content.length === 0 || !fits(nodeRules.callout, attrs)) return null;
  return createNode('callout', attrs, content);
}
