// What reading a file gives: a lesson's blocks, the pictures they show, and in plain words what could not be taken over.
import type { DocumentNode } from '../document';
import { createNode, createText, joinTexts } from '../create-node';

export interface ReadContent {
  readonly title: string | null;
  readonly blocks: DocumentNode[];
  /** By the address that image nodes carry until the pictures are stored. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly notes: readonly string[];
  /** The lesson it was exported from. */
  readonly origin: { readonly resourceId: string; readonly number: number } | null;
}

/** Collects notes, each once. */
export class Notes {
  private readonly said = new Set<string>();
  add(note: string): void { this.said.add(note); }
  get all(): string[] { return [...this.said]; }
}

export const paragraph = (content: readonly DocumentNode[]): DocumentNode => createNode('paragraph', {}, joinTexts(content));
export const plain = (text: string): DocumentNode => paragraph(text ? [createText(text)] : []);

/** Nothing to read: no text, picture or formula. */
export const isBlank = (content: readonly DocumentNode[]): boolean => content.every((node) => (node.type === 'text' ? !(node.text ?? '').trim() : node.type === 'hardBreak'));

/** Without white space and line breaks at either end. */
export function trimmed(content: readonly DocumentNode[]): DocumentNode[] {
  const nodes = joinTexts(content);
  const strip = (at: 0 | -1, cut: (text: string) => string): void => {
    for (;;) {
      const node = nodes.at(at);
      if (!node || (node.type !== 'text' && node.type !== 'hardBreak')) return;
      const text = node.type === 'text' ? cut(node.text ?? '') : '';
      if (text) { nodes[at === 0 ? 0 : nodes.length - 1] = { ...node, text }; return; }
      nodes.splice(at === 0 ? 0 : nodes.length - 1, 1);
    }
  };
  strip(0, (text) => text.trimStart());
  strip(-1, (text) => text.trimEnd());
  return nodes;
}

/** A heading is bold by itself. */
export const withoutBold = (content: readonly DocumentNode[]): DocumentNode[] => trimmed(content.map((node) => (node.marks?.some(({ type }) => type === 'strong') ? unmarked(node) : node)));
function unmarked({ marks, ...node }: DocumentNode): DocumentNode {
  const left = (marks ?? []).filter(({ type }) => type !== 'strong');
  return left.length ? { ...node, marks: left } : node;
}

export interface ListLine { readonly level: number; readonly ordered: boolean; readonly start: number; readonly blocks: DocumentNode[] }

const TICK = /^\s*([☐☑☒✓✔])\s*/u;

/** Lines with levels as nested lists. A change of kind at the same level begins a new list. */
export function nestLists(lines: readonly ListLine[]): DocumentNode[] {
  const lists: DocumentNode[] = [];
  let index = 0;
  while (index < lines.length) {
    const { level, ordered, start } = lines[index]!;
    const items: DocumentNode[] = [];
    while (index < lines.length && lines[index]!.level === level && lines[index]!.ordered === ordered) {
      const line = lines[index]!;
      index += 1;
      const deeper: ListLine[] = [];
      while (index < lines.length && lines[index]!.level > level) { deeper.push(lines[index]!); index += 1; }
      items.push(listItem(line, nestLists(deeper)));
    }
    const tight = items.every((item) => (item.content ?? []).filter(({ type }) => type === 'paragraph').length <= 1);
    lists.push(ordered ? createNode('orderedList', { start, tight }, items) : createNode('bulletList', { tight }, items));
  }
  return lists;
}

function listItem({ blocks }: ListLine, inner: readonly DocumentNode[]): DocumentNode {
  const [first, ...rest] = blocks;
  const lead = first?.content?.[0];
  const tick = lead?.type === 'text' ? TICK.exec(lead.text ?? '') : null;
  if (!first || !tick) return createNode('listItem', {}, [...blocks, ...inner]);
  const cut = { ...first, content: joinTexts([{ ...lead!, text: (lead!.text ?? '').slice(tick[0].length) }, ...first.content!.slice(1)]) };
  return createNode('listItem', { checked: tick[1] !== '☐' }, [cut, ...rest, ...inner]);
}
