// The shorter schema of a discussion post: no headings, tables or core blocks, but mentions and resource cards.
import { Schema } from 'prosemirror-model';
import type { NodeSpec } from 'prosemirror-model';
import { nodeRules } from './attribute-rules';
import { attributeSpecs, blockSpecs } from './block-specs';
import type { ElementLike } from './block-dom';
import { inlineSpecs, markSpecs } from './inline-specs';

const mention: NodeSpec = {
  group: 'inline',
  inline: true,
  atom: true,
  attrs: attributeSpecs(nodeRules.mention),
  parseDOM: [{ tag: 'span[data-person-id]', getAttrs: (dom: ElementLike) => ({ personId: dom.getAttribute('data-person-id') ?? '', name: (dom.textContent ?? '').replace(/^@/, '') }) }],
  toDOM: ({ attrs }) => ['span', { 'data-person-id': attrs['personId'], class: 'mention' }, `@${attrs['name']}`],
  leafText: (node) => `@${node.attrs['name']}`,
};

/** A school or a network that is named. */
const placeMention: NodeSpec = {
  group: 'inline',
  inline: true,
  atom: true,
  attrs: attributeSpecs(nodeRules.placeMention),
  parseDOM: [{ tag: 'span[data-place-id]', getAttrs: (dom: ElementLike) => ({ kind: dom.getAttribute('data-place-kind') ?? '', placeId: dom.getAttribute('data-place-id') ?? '', name: (dom.textContent ?? '').replace(/^@/, '') }) }],
  toDOM: ({ attrs }) => ['span', { 'data-place-kind': attrs['kind'], 'data-place-id': attrs['placeId'], class: 'mention' }, `@${attrs['name']}`],
  leafText: (node) => `@${node.attrs['name']}`,
};

const resourceCard: NodeSpec = {
  group: 'block',
  atom: true,
  attrs: attributeSpecs(nodeRules.resourceCard),
  parseDOM: [{ tag: 'div[data-resource-id]', getAttrs: (dom: ElementLike) => ({ resourceId: dom.getAttribute('data-resource-id') ?? '', title: dom.textContent ?? '' }) }],
  toDOM: ({ attrs }) => ['div', { 'data-resource-id': attrs['resourceId'], class: 'resource-card' }, String(attrs['title'])],
  leafText: (node) => node.attrs['title'],
};

const pick = (specs: Record<string, NodeSpec>, names: readonly string[]): Record<string, NodeSpec> => Object.fromEntries(Object.entries(specs).filter(([name]) => names.includes(name)));

/** Blocks and inline nodes a post may hold. */
export const postNodes = ['paragraph', 'bulletList', 'orderedList', 'listItem', 'blockquote', 'codeBlock', 'mathBlock', 'text', 'hardBreak', 'image', 'mathInline'] as const;

export const postSchema = new Schema({
  topNode: 'doc',
  nodes: { doc: { content: 'block+' }, ...pick(blockSpecs, postNodes), resourceCard, ...pick(inlineSpecs, postNodes), mention, placeMention },
  marks: markSpecs,
});
