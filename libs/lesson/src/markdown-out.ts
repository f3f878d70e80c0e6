// A lesson to Markdown: spelled as plainly as reads back the same.
import { createNode, createText } from './create-node';
import type { BlockNode, DocumentNode, LessonDocument } from './document';
import { normaliseMarkdown, parseLessonMarkdown } from './markdown-dialect';
import type { MdBlock } from './markdown-dialect';
import { findDefinitions } from './markdown-in';
import type { MarkdownSpelling } from './markdown-in';
import { printMarkdown } from './markdown-spelling';
import { readBlock } from './read-blocks';
import { sameContent } from './same-content';
import { writeBlock } from './write-blocks';
import { normaliseLabel } from './write-inline';
import type { WritingContext } from './write-inline';

export interface WriteOptions {
  /** How the lesson was spelled when it was read; blocks that have not changed since are written exactly so. */
  readonly spelling?: MarkdownSpelling;
}

function readBack(markdown: string): DocumentNode[] {
  const source = normaliseMarkdown(markdown);
  const root = parseLessonMarkdown(source);
  const context = { source, definitions: findDefinitions(root), breaksLines: false };
  return root.children.flatMap((node) => readBlock(node, context));
}

function collectDefinitions(doc: LessonDocument): { context: WritingContext; nodes: DocumentNode[] } {
  const nodes: DocumentNode[] = [];
  const visit = (node: DocumentNode): void => {
    if (node.type === 'linkDefinition' || node.type === 'footnoteDefinition') nodes.push(node);
    node.content?.forEach(visit);
  };
  doc.content.forEach(visit);
  const definitions = new Map<string, { href: string; title: string | null }>();
  for (const { type, attrs } of nodes) {
    const label = normaliseLabel(String(attrs?.['label']));
    const title = attrs?.['title'];
    if (type === 'linkDefinition' && !definitions.has(label)) definitions.set(label, { href: String(attrs?.['href']), title: typeof title === 'string' ? title : null });
  }
  return { context: { inCell: false, plainBreaks: false, definitions }, nodes };
}

/** Blocks Markdown has no words for (an empty paragraph) are left out when comparing. */
const sayable = (blocks: readonly DocumentNode[]): DocumentNode[] => blocks.filter((block) => block.type !== 'paragraph' || block.content);

/** Whether the source is one piece of HTML that ends where it ends, and not other Markdown or an open comment. */
function isHtml(source: string, place: 'block' | 'inline'): boolean {
  const [first, second] = parseLessonMarkdown(place === 'block' ? `${source}\n\nx` : `x${source}x`).children;
  if (place === 'block') return first?.type === 'html' && first.value === source && second?.type === 'paragraph';
  const inner = first?.type === 'paragraph' && first.children.length === 3 ? first.children[1] : undefined;
  return inner?.type === 'html' && inner.value === source;
}

class LessonWriter {
  private readonly context: WritingContext;
  /** Definitions the blocks may refer to, reduced to one line each. */
  private readonly references: string;
  private readonly referenceCount: number;

  constructor(private readonly doc: LessonDocument) {
    const { context, nodes } = collectDefinitions(doc);
    this.context = context;
    const note = [createNode('paragraph', {}, [createText('x')])];
    const stubs = nodes.map((node) => (node.type === 'linkDefinition' ? node : createNode('footnoteDefinition', node.attrs, note)));
    this.references = stubs.length === 0 ? '' : `\n\n${printMarkdown(stubs.flatMap((node) => writeBlock(node, context)), 'all')}`;
    this.referenceCount = stubs.length;
  }

  write(spelling: MarkdownSpelling | undefined): string {
    if (spelling) return this.writeSpelled(spelling);
    // Most lessons need no escape at all: one try for the whole spares one for each block.
    const plain = printMarkdown(this.doc.content.flatMap((block) => writeBlock(block, this.context)), new Set());
    if (sameContent(sayable(readBack(plain)), sayable(this.doc.content))) return plain;
    const blocks: MdBlock[] = [];
    const safe = new Set<number>();
    for (const block of this.doc.content) {
      const { tree, needsEscapes } = this.spellPlainly(block);
      tree.forEach((node) => {
        if (needsEscapes) safe.add(blocks.length);
        blocks.push(node);
      });
    }
    return printMarkdown(blocks, safe);
  }

  private readsBack(markdown: string, block: DocumentNode): boolean {
    const read = readBack(markdown + this.references);
    return sameContent(sayable(read.slice(0, read.length - this.referenceCount)), sayable([block]));
  }

  private spellPlainly(block: DocumentNode): { tree: MdBlock[]; needsEscapes: boolean } {
    const tree = writeBlock(block, { ...this.context, isHtml });
    return { tree, needsEscapes: !this.readsBack(printMarkdown(tree, new Set()), block) };
  }

  private writeSpelled(spelling: MarkdownSpelling): string {
    const order = new Map([...spelling.sources.keys()].map((id, index) => [id, index]));
    let written = '';
    let previous = -2;
    this.doc.content.forEach((block, index) => {
      const { text, at } = this.spell(block, spelling, order);
      if (text === '') return;
      const gap = /^\s*\n|^/.exec(text)?.[0] ?? '';
      const follows = at !== undefined && at === previous + 1;
      if (follows || (index === 0 && at === 0)) written += text;
      else written += (written === '' ? '' : written.endsWith('\n') ? '\n' : '\n\n') + text.slice(gap.length);
      previous = at ?? -2;
    });
    return previous === order.size - 1 || written === '' ? written + spelling.ending : `${written.trimEnd()}\n`;
  }

  private spell(block: BlockNode, spelling: MarkdownSpelling, order: ReadonlyMap<string, number>): { text: string; at: number | undefined } {
    const id = block.attrs.id ?? '';
    const source = spelling.sources.get(id);
    if (source !== undefined && this.readsBack(source, block)) return { text: source, at: order.get(id) };
    const { tree, needsEscapes } = this.spellPlainly(block);
    const written = printMarkdown(tree, needsEscapes ? 'all' : new Set());
    return { text: written.replace(/\n$/, ''), at: undefined };
  }
}

/** Markdown that reads back as the same lesson, for everything Markdown can say. Ids and core marks are not written. */
export function lessonToMarkdown(doc: LessonDocument, options: WriteOptions = {}): string {
  return new LessonWriter(doc).write(options.spelling);
}
