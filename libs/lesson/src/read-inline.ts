// Markdown's inline tree to the flat, marked-up run of a paragraph.
import { nodeRules, markRules } from './attribute-rules';
import type { LinkForm } from './attribute-rules';
import { addMark, createMark, createNode, createText, joinTexts, withMarks } from './create-node';
import type { Attributes, AttributeValue, DocumentMark, DocumentNode, MarkName, NodeName } from './document';
import type { MdInline, MdOf } from './markdown-dialect';
import type { AttributeRules } from './attribute-rules';

/** What reading needs to know of the whole text. */
export interface ReadingContext {
  readonly source: string;
  /** Link definitions by normalised identifier. */
  readonly definitions: ReadonlyMap<string, MdOf<'definition'>>;
  /** Read a line end inside a paragraph as a line break (posts) and not as a space. */
  readonly breaksLines: boolean;
  /** Nodes of a dialect of its own (mentions); undefined to read as usual. */
  readonly readSpecial?: (node: MdInline, before: DocumentNode[]) => DocumentNode[] | undefined;
}

type Marks = readonly DocumentMark[];
/** Emphasis nested deeper than any person writes is read as the text it was. */
const MAX_INLINE_DEPTH = 50;

export function fits(rules: AttributeRules, attrs: Attributes): boolean {
  return Object.entries(attrs).every(([name, value]) => rules[name]?.check(value) === null);
}

/** The original text of a node. */
export function sourceOf(node: { position?: { start: { offset?: number }; end: { offset?: number } } | undefined }, context: ReadingContext): string {
  return context.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** Text with its line ends as breaks. */
export function readText(value: string, marks: Marks, context: ReadingContext): DocumentNode[] {
  return value.split('\n').flatMap((line, index) => {
    const text = line === '' ? [] : [createText(line, marks)];
    return index === 0 ? text : [withMarks(createNode(context.breaksLines ? 'hardBreak' : 'softBreak'), marks), ...text];
  });
}

function leafOrSource(type: NodeName, attrs: Record<string, AttributeValue>, marks: Marks, node: MdInline, context: ReadingContext): DocumentNode[] {
  return fits(nodeRules[type], attrs) ? [withMarks(createNode(type, attrs), marks)] : readText(sourceOf(node, context), marks, context);
}

function linkForm(node: MdOf<'link'>, context: ReadingContext): LinkForm {
  const first = sourceOf(node, context).charAt(0);
  if (first === '<') return 'angle';
  return first === '[' ? 'inline' : 'bare';
}

function readLink(node: MdOf<'link'> | MdOf<'linkReference'>, marks: Marks, context: ReadingContext, depth: number): DocumentNode[] {
  const target = node.type === 'link' ? node : context.definitions.get(node.identifier);
  const attrs: Attributes = {
    href: target?.url ?? '',
    title: target?.title ?? null,
    form: node.type === 'link' ? linkForm(node, context) : node.referenceType,
    reference: node.type === 'link' ? null : (node.label ?? node.identifier),
  };
  const children = target && fits(markRules.link, attrs) ? readInline(node.children, addMark(marks, createMark('link', attrs)), context, depth + 1) : [];
  // A refused address, or a link around nothing, which a mark cannot hold: kept as the text it was.
  return children.length > 0 ? children : readText(sourceOf(node, context), marks, context);
}

function readImage(node: MdOf<'image'> | MdOf<'imageReference'>, marks: Marks, context: ReadingContext): DocumentNode[] {
  const target = node.type === 'image' ? node : context.definitions.get(node.identifier);
  if (!target) return readText(sourceOf(node, context), marks, context);
  return leafOrSource('image', { src: target.url, alt: node.alt ?? '', title: target.title ?? null }, marks, node, context);
}

/** For each opening <sub>/<sup> of a run, the position of its closing tag. */
function pairTags(nodes: readonly MdInline[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: { name: string; index: number }[] = [];
  nodes.forEach((node, index) => {
    const tag = node.type === 'html' ? /^<(\/?)(sub|sup)>$/.exec(node.value) : null;
    if (!tag) return;
    const name = tag[2] ?? '';
    if (tag[1] === '') open.push({ name, index });
    else if (open.at(-1)?.name === name) pairs.set(open.pop()?.index ?? index, index);
  });
  return pairs;
}

const simpleMarks: Readonly<Record<string, MarkName>> = { emphasis: 'em', strong: 'strong', delete: 'strike' };

function readNode(node: MdInline, marks: Marks, context: ReadingContext, depth: number): DocumentNode[] {
  switch (node.type) {
    case 'text':
      return readText(node.value, marks, context);
    case 'emphasis':
    case 'strong':
    case 'delete': {
      const inner = readInline(node.children, addMark(marks, createMark(simpleMarks[node.type] ?? 'em')), context, depth + 1);
      return inner.length > 0 ? inner : readText(sourceOf(node, context), marks, context);
    }
    case 'inlineCode':
      return node.value === '' ? [] : [createText(node.value.replaceAll('\n', ' '), addMark(marks, createMark('code')))];
    case 'break':
      return [withMarks(createNode('hardBreak'), marks)];
    case 'link':
    case 'linkReference':
      return readLink(node, marks, context, depth);
    case 'image':
    case 'imageReference':
      return readImage(node, marks, context);
    case 'inlineMath':
      // A formula in a line is one line.
      return leafOrSource('mathInline', { tex: node.value.replace(/\s*\n\s*/g, ' ') }, marks, node, context);
    case 'footnoteReference':
      return leafOrSource('footnoteReference', { label: node.label ?? node.identifier }, marks, node, context);
    case 'html':
      if (/^<br\s*\/?>$/i.test(node.value)) return [withMarks(createNode('hardBreak', { html: node.value }), marks)];
      return leafOrSource('htmlInline', { source: node.value }, marks, node, context);
  }
}

/** The inline content of one parent. */
export function readInline(nodes: readonly MdInline[], marks: Marks, context: ReadingContext, depth = 0): DocumentNode[] {
  const read: DocumentNode[] = [];
  if (depth > MAX_INLINE_DEPTH) return nodes.flatMap((node) => readText(sourceOf(node, context), marks, context));
  const pairs = pairTags(nodes);
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (!node) continue;
    const closing = pairs.get(index);
    const mark = createMark(node.type === 'html' && node.value === '<sub>' ? 'sub' : 'sup');
    // A superscript inside a superscript stays a tag: marks do not nest in themselves.
    if (closing !== undefined && !marks.some((other) => other.type === mark.type)) {
      const inner = readInline(nodes.slice(index + 1, closing), addMark(marks, mark), context, depth + 1);
      if (inner.length > 0) {
        read.push(...inner);
        index = closing;
        continue;
      }
    }
    for (const part of context.readSpecial?.(node, read) ?? readNode(node, marks, context, depth)) read.push(part);
  }
  return joinTexts(read);
}
