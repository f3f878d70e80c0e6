// Recognises a quotation that is a call-out (`> [!NOTE] Title`) or a choose-one block.
import { nodeRules } from './attribute-rules';
import { calloutKindOf, CHOOSE_ONE, CHOSEN, OPTION } from './callout-marker';
import { createNode } from './create-node';
import type { DocumentNode } from './document';
import { fits } from './read-inline';

interface Frame {
  readonly word: string;
  readonly title: string;
  readonly content: readonly DocumentNode[];
}

/** A quotation's marker, its title and what it frames; null when it begins with no marker. */
function readFrame(blocks: readonly DocumentNode[]): Frame | null {
  const [first, ...rest] = blocks;
  const opening = first?.type === 'paragraph' ? first.content?.[0] : undefined;
  const marker = opening?.type === 'text' && !opening.marks ? /^\[!([A-Z ]+)\](?: (.*))?$/.exec(opening.text ?? '') : null;
  if (!first || !marker) return null;
  const after = first.content?.[1];
  // The title is the rest of the line, and plain; anything else is an ordinary quotation.
  if (after && after.type !== 'softBreak') return null;
  const body = first.content?.slice(2) ?? [];
  return { word: marker[1] ?? '', title: marker[2] ?? '', content: body.length > 0 ? [createNode('paragraph', {}, body), ...rest] : rest };
}

function readOption(quotation: DocumentNode): DocumentNode | null {
  const frame = quotation.type === 'blockquote' ? readFrame(quotation.content ?? []) : null;
  if (frame?.word !== OPTION && frame?.word !== CHOSEN) return null;
  const attrs = { label: frame.title, chosen: frame.word === CHOSEN };
  return fits(nodeRules.chooseOption, attrs) ? createNode('chooseOption', attrs, frame.content.length > 0 ? frame.content : [createNode('paragraph')]) : null;
}

function readChoice({ title, content }: Frame): DocumentNode | null {
  const options = content.map(readOption).filter((option) => option !== null);
  if (options.length === 0 || options.length < content.length || !fits(nodeRules.chooseOne, { title })) return null;
  return createNode('chooseOne', { title }, options);
}

/** The call-out or choice these quoted blocks are, or null. */
export function readCallout(blocks: readonly DocumentNode[]): DocumentNode | null {
  const frame = readFrame(blocks);
  if (!frame) return null;
  if (frame.word === CHOOSE_ONE) return readChoice(frame);
  const kind = calloutKindOf(frame.word);
  const attrs = { kind, title: frame.title };
  if (kind === null || frame.content.length === 0 || !fits(nodeRules.callout, attrs)) return null;
  return createNode('callout', attrs, frame.content);
}
