// A lesson to Markdown: spelled as plainly as reads back the same.
import { createNode, createText } from './create-node';
import type { DocumentNode, LessonDocument } from './document';
import { normaliseMarkdown, parseLessonMarkdown } from './markdown-dialect';
import type { MdBlock } from './markdown-dialect';
import { findDefinitions } from './markdown-in';
import type { MarkdownSpelling } from './markdown-in';
import { toPlainText } from './plain-text';
import { printMarkdown } from './markdown-spelling';
import type { SafeBlocks } from './markdown-spelling';
import { defaultStyle, findStyle } from './markdown-style';
import type { MarkdownStyle } from './markdown-style';
import { readTopBlocks } from './read-top';
import { sameAbout, sameContent } from './same-content';
import { writeBlock, writeTopBlock } from './write-blocks';
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
  return readTopBlocks(root.children, context).flatMap(({ blocks }) => blocks);
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
  /** One line for each definition that blocks may refer to. */
  private readonly references: readonly { readonly label: string; readonly line: string }[];
  private readonly style: MarkdownStyle;

  constructor(
    private readonly doc: LessonDocument,
    private readonly spelling: MarkdownSpelling | undefined,
  ) {
    const { context, nodes } = collectDefinitions(doc);
    this.context = context;
    this.style = spelling ? findStyle(spelling.source) : defaultStyle;
    const note = [createNode('paragraph', {}, [createText('x')])];
    this.references = nodes.map((node) => ({
      label: normaliseLabel(String(node.attrs?.['label'])),
      line: printMarkdown(writeBlock(node.type === 'linkDefinition' ? node : createNode('footnoteDefinition', node.attrs, note), context), 'all'),
    }));
  }

  write(): string {
    if (this.spelling) return this.writeSpelled(this.spelling);
    // Most lessons need no escape at all: one try for the whole spares one for each block.
    const plain = this.print(this.doc.content.flatMap((block) => writeTopBlock(block, this.context)), new Set());
    if (sameContent(sayable(readBack(plain)), sayable(this.doc.content))) return plain;
    const blocks: MdBlock[] = [];
    const safe = new Set<number>();
    for (const block of this.doc.content) {
      const { tree, needsEscapes } = this.spellPlainly(block);
      for (const node of tree) {
        if (needsEscapes) safe.add(blocks.length);
        blocks.push(node);
      }
    }
    return this.print(blocks, safe);
  }

  private print(blocks: readonly MdBlock[], safe: SafeBlocks): string {
    return printMarkdown(blocks, safe, this.style);
  }

  private readsBack(markdown: string, block: DocumentNode): boolean {
    // Only what is named in the block can be referred to; the rest would only cost time.
    const words = normaliseLabel(markdown);
    const named = this.references.filter(({ label }) => words.includes(label));
    const read = readBack(`${markdown}\n\n${named.map(({ line }) => line).join('\n')}`);
    return sameContent(sayable(read.slice(0, read.length - named.length)), sayable([block]));
  }

  private spellPlainly(block: DocumentNode): { tree: MdBlock[]; needsEscapes: boolean } {
    const tree = writeTopBlock(block, { ...this.context, isHtml });
    if (this.readsBack(this.print(tree, new Set()), block)) return { tree, needsEscapes: false };
    if (!hasInlineHtml(block) || this.keepsWords(tree, block)) return { tree, needsEscapes: true };
    // A tag alone on the first line would swallow the lines after it: they follow it on that line, and a tag that swallows even those is written as text.
    const joined = writeTopBlock(besideTag(block), { ...this.context, isHtml });
    if (this.keepsWords(joined, block)) return { tree: joined, needsEscapes: true };
    return { tree: writeTopBlock(block, { ...this.context, isHtml: (source, place) => place === 'block' && isHtml(source, place) }), needsEscapes: true };
  }

  private keepsWords(tree: readonly MdBlock[], block: DocumentNode): boolean {
    return words(readBack(this.print(tree, 'all'))) === words([block]);
  }

  private writeSpelled(spelling: MarkdownSpelling): string {
    const close = this.join(spelling, true);
    // White space of the original may part too little between new neighbours; then blank lines are put everywhere.
    return sameContent(sayable(readBack(close)), sayable(this.doc.content)) ? close : this.join(spelling, false);
  }

  /** The blocks, unchanged ones as they were, with the white space of the original between old neighbours (`close`: changed or not). */
  private join(spelling: MarkdownSpelling, close: boolean): string {
    const places = new Map([...spelling.sources.keys()].map((id, index) => [id, index]));
    let written = '';
    let previous = { place: -1, kept: true };
    for (const { id, text, kept } of this.spelledBlocks(spelling)) {
      if (text === '') continue;
      const place = places.get(id) ?? -2;
      const follows = place === previous.place + 1 && (close || (kept && previous.kept));
      const gap = follows ? (LEADING_LINES.exec(spelling.sources.get(id) ?? '')?.[0] ?? '') : written === '' ? '' : '\n\n';
      written += gap + text.replace(LEADING_LINES, '');
      previous = { place, kept };
    }
    return previous.place === places.size - 1 || written === '' ? written + spelling.ending : `${written.trimEnd()}\n`;
  }

  private spelled: readonly { id: string; text: string; kept: boolean }[] | undefined;
  private spelledBlocks(spelling: MarkdownSpelling): readonly { id: string; text: string; kept: boolean }[] {
    const before = new Map(spelling.doc.content.map((block) => [block.attrs.id, block]));
    const sameDefinitions = this.sameDefinitions(spelling.doc);
    this.spelled ??= this.doc.content.map((block) => {
      const id = block.attrs.id ?? '';
      const source = spelling.sources.get(id);
      const original = before.get(id);
      const kept = source !== undefined && original !== undefined && sameContent([original], [block]) && sameAbout(original.attrs, block.attrs) && (sameDefinitions || this.readsBack(source, block));
      return { id, text: kept ? source : this.spell(block), kept };
    });
    return this.spelled;
  }

  private sameDefinitions(before: LessonDocument): boolean {
    const old = collectDefinitions(before).nodes;
    const now = collectDefinitions(this.doc).nodes;
    return sameContent(old.filter(isLinkDefinition), now.filter(isLinkDefinition)) && old.length === now.length;
  }

  private spell(block: DocumentNode): string {
    const { tree, needsEscapes } = this.spellPlainly(block);
    return this.print(tree, needsEscapes ? 'all' : new Set()).replace(/\n$/, '');
  }
}

/** Empty lines before a block, and the indentation of nothing. */
const LEADING_LINES = /^(?:[ \t]*\n)+/;
const hasInlineHtml = (node: DocumentNode): boolean => node.type === 'htmlInline' || (node.content?.some(hasInlineHtml) ?? false);
const words = (content: readonly DocumentNode[]): string => toPlainText({ content }).replace(/\s+/g, ' ');
/** Paragraphs that begin with a tag on a line of its own, with the next line beside it. */
function besideTag(node: DocumentNode): DocumentNode {
  if (!node.content) return node;
  const [first, second, ...rest] = node.content;
  if (first?.type === 'htmlInline' && second?.type === 'softBreak') return { ...node, content: [first, createText(' '), ...rest] };
  return { ...node, content: node.content.map(besideTag) };
}
const isLinkDefinition = (node: DocumentNode): boolean => node.type === 'linkDefinition';

/** Markdown that reads back as the same lesson, for everything Markdown can say; core marks and notes as comments. Ids are not written. */
export function lessonToMarkdown(doc: LessonDocument, options: WriteOptions = {}): string {
  return new LessonWriter(doc, options.spelling).write();
}
