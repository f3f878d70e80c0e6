// The flat, marked-up run of a paragraph to Markdown's inline tree.
import type { DocumentMark, DocumentNode } from './document';
import { sameAttributes } from './create-node';
import { markOrder } from './attribute-rules';
import type { MdInline } from './markdown-dialect';

/** What writing needs to know of the place and of the whole text. */
export interface WritingContext {
  /** Inside a table cell, where a line cannot end. */
  readonly inCell: boolean;
  /** Write line breaks as plain line ends (posts). */
  readonly plainBreaks: boolean;
  /** Address and title of each link definition, by normalised label. */
  readonly definitions: ReadonlyMap<string, { readonly href: string; readonly title: string | null }>;
  /** Whether a source reads as the one piece of HTML it claims to be; undefined trusts it. */
  readonly isHtml?: (source: string, place: 'block' | 'inline') => boolean;
}

const word = (value: unknown): string => (typeof value === 'string' ? value : '');
const optional = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** How CommonMark compares labels. */
export function normaliseLabel(label: string): string {
  return label.replace(/[\t\n\r ]+/g, ' ').trim().toLowerCase().toUpperCase();
}

const html = (value: string): MdInline => ({ type: 'html', value });
const text = (value: string): MdInline => ({ type: 'text', value });

function writeLeaf(node: DocumentNode, context: WritingContext): MdInline[] {
  const attrs = node.attrs ?? {};
  switch (node.type) {
    case 'text':
      return [node.marks?.some((mark) => mark.type === 'code') ? { type: 'inlineCode', value: word(node.text) } : text(word(node.text))];
    case 'softBreak':
      return [text(context.inCell ? ' ' : '\n')];
    case 'hardBreak':
      if (attrs['html']) return [html(word(attrs['html']))];
      if (context.inCell) return [html('<br>')];
      return context.plainBreaks ? [text('\n')] : [{ type: 'break' }];
    case 'image':
      return [{ type: 'image', url: word(attrs['src']), alt: word(attrs['alt']), title: optional(attrs['title']) }];
    case 'mathInline':
      return [{ type: 'inlineMath', value: word(attrs['tex']).replace(/\s*\n\s*/g, ' ') }];
    case 'htmlInline':
      return [context.isHtml?.(word(attrs['source']), 'inline') === false ? text(word(attrs['source'])) : html(word(attrs['source']))];
    case 'footnoteReference':
      return [{ type: 'footnoteReference', identifier: word(attrs['label']), label: word(attrs['label']) }];
    case 'mention':
      return [text('@'), { type: 'link', url: `person:${word(attrs['personId'])}`, title: null, children: [text(word(attrs['name']))] }];
    case 'placeMention':
      return [text('@'), { type: 'link', url: `${word(attrs['kind'])}:${word(attrs['placeId'])}`, title: null, children: [text(word(attrs['name']))] }];
    default:
      return [];
  }
}

function writeLink(mark: DocumentMark, children: MdInline[], context: WritingContext): MdInline[] {
  const attrs = mark.attrs ?? {};
  const url = word(attrs['href']);
  const title = optional(attrs['title']);
  const form = attrs['form'];
  const label = word(attrs['reference']);
  const definition = label === '' ? undefined : context.definitions.get(normaliseLabel(label));
  if (definition && definition.href === url && definition.title === title && (form === 'full' || form === 'collapsed' || form === 'shortcut')) {
    return [{ type: 'linkReference', identifier: label.toLowerCase(), label, referenceType: form, children }];
  }
  // `data` tells the link writer which spelling to try.
  return [{ type: 'link', url, title, children, data: { form: typeof form === 'string' ? form : 'inline' } }];
}

function wrap(mark: DocumentMark, children: MdInline[], context: WritingContext): MdInline[] {
  switch (mark.type) {
    case 'strong':
      return [{ type: 'strong', children }];
    case 'em':
      return [{ type: 'emphasis', children }];
    case 'strike':
      return [{ type: 'delete', children }];
    case 'link':
      return writeLink(mark, children, context);
    case 'sub':
    case 'sup':
      return [html(`<${mark.type}>`), ...children, html(`</${mark.type}>`)];
    case 'code':
      return children;
  }
}

interface Piece {
  readonly node: DocumentNode;
  /** Marks still to be written around it. */
  readonly marks: readonly DocumentMark[];
}
const sameMark = (a: DocumentMark, b: DocumentMark): boolean => a.type === b.type && sameAttributes(a.attrs, b.attrs);

/** How many pieces from `start` on carry the mark. */
function extent(pieces: readonly Piece[], start: number, mark: DocumentMark): number {
  let end = start;
  while (end < pieces.length && pieces[end]?.marks.some((other) => sameMark(other, mark))) end += 1;
  return end - start;
}

function nest(pieces: readonly Piece[], context: WritingContext): MdInline[] {
  const written: MdInline[] = [];
  for (let start = 0; start < pieces.length; ) {
    const piece = pieces[start];
    if (!piece) break;
    if (piece.marks.length === 0) {
      written.push(...writeLeaf(piece.node, context));
      start += 1;
      continue;
    }
    // The mark that reaches furthest goes outside, so that none has to be closed and opened again.
    let outer = piece.marks[0] as DocumentMark;
    let length = 0;
    for (const mark of piece.marks) {
      const reach = extent(pieces, start, mark);
      if (reach > length) [outer, length] = [mark, reach];
    }
    const inner = pieces.slice(start, start + length).map(({ node, marks }) => ({ node, marks: marks.filter((mark) => !sameMark(mark, outer)) }));
    written.push(...wrap(outer, nest(inner, context), context));
    start += length;
  }
  return joinNeighbours(written);
}

function joinNeighbours(nodes: readonly MdInline[]): MdInline[] {
  const joined: MdInline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') joined[joined.length - 1] = text(last.value + node.value);
    else joined.push(node);
  }
  return joined;
}

const byOrder = (a: DocumentMark, b: DocumentMark): number => markOrder.indexOf(a.type) - markOrder.indexOf(b.type);

export function writeInline(nodes: readonly DocumentNode[], context: WritingContext): MdInline[] {
  return nest(
    nodes.map((node) => ({
      node,
      // Code is written by the text itself; other leaves cannot be code.
      marks: (node.marks ?? []).filter((mark) => mark.type !== 'code').sort(byOrder),
    })),
    context,
  );
}
