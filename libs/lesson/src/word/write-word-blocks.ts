// The blocks of a lesson as Word paragraphs and tables.
import type { DocumentNode } from '../document';
import { bookmarkOf } from './block-bookmarks';
import { texToEquation } from './equation-out';
import { writeWordTable } from './write-word-table';
import { BULLETS, CALLOUTS, calloutStyle, LIST_LEVELS, TEXT_WIDTH } from './word-parts';
import { wordText, writeLine, type WordLinks } from './write-word-line';
import { escapeXml } from './xml';

/** How far in a block stands: lists and quotations add to it. */
export interface Place { readonly style?: string; readonly indent: number; readonly width: number; readonly align?: string; readonly bold?: boolean }
const TOP: Place = { indent: 0, width: TEXT_WIDTH };
const STEP = 425;

export class BlockWriter {
  /** Where each numbered list begins, level by level. */
  readonly starts: number[][] = [];
  private bookmarks = 0;
  /** Waits for the next paragraph to stand in. */
  private pending = '';

  constructor(readonly links: WordLinks) {}

  blocks(nodes: readonly DocumentNode[], place: Place = TOP): string {
    return nodes.map((node) => this.block(node, place)).join('');
  }

  footnote(node: DocumentNode): string {
    this.mark(node);
    return this.blocks(node.content ?? [], { ...TOP, style: 'FootnoteText' });
  }

  block(node: DocumentNode, place: Place): string {
    if (place === TOP) this.mark(node);
    const attrs = node.attrs ?? {};
    switch (node.type) {
      case 'paragraph': return this.paragraph(writeLine(bolder(node.content ?? [], place.bold), this.links), place);
      case 'heading': return this.paragraph(writeLine(node.content ?? [], this.links), { ...place, style: `Heading${String(attrs['level'])}` });
      case 'bulletList': case 'orderedList': return this.list(node, place, 0);
      case 'blockquote': return this.blocks(node.content ?? [], { ...place, style: 'Quote', indent: place.indent + 360 });
      case 'codeBlock': return this.paragraph(`<w:r>${wordText((node.content ?? []).map(({ text }) => text ?? '').join(''))}</w:r>`, { ...place, style: 'CodeBlock' });
      case 'htmlBlock': return this.paragraph(`<w:r>${wordText(String(attrs['source']))}</w:r>`, { ...place, style: 'HtmlSource' });
      case 'mathBlock': return this.formula(String(attrs['tex']), place);
      case 'horizontalRule': return this.paragraph('', { ...place, style: 'DividingLine' });
      case 'callout': return this.callout(node, place);
      case 'chooseOne': return this.strong(String(attrs['title'] ?? ''), place) + (node.content ?? []).map((option) => this.strong(String(option.attrs?.['label'] ?? ''), place) + this.blocks(option.content ?? [], { ...place })).join('');
      case 'table': return writeWordTable(node, this, place);
      // Front matter and link definitions say nothing to a reader.
      default: return '';
    }
  }

  private strong(text: string, place: Place): string {
    return text ? this.paragraph(`<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`, place) : '';
  }

  private mark(node: DocumentNode): void {
    const id = node.attrs?.['id'];
    const name = typeof id === 'string' && node.type !== 'frontMatter' && node.type !== 'linkDefinition' ? bookmarkOf(id) : null;
    if (name === null) return;
    this.bookmarks += 1;
    this.pending += `<w:bookmarkStart w:id="${this.bookmarks}" w:name="${escapeXml(name)}"/><w:bookmarkEnd w:id="${this.bookmarks}"/>`;
  }

  paragraph(inner: string, { style, indent, align }: Place, numbering = ''): string {
    const marks = this.pending;
    this.pending = '';
    const properties = `${style ? `<w:pStyle w:val="${style}"/>` : ''}${numbering}${indent > 0 && !numbering ? `<w:ind w:left="${indent}"/>` : ''}${align ? `<w:jc w:val="${align}"/>` : ''}`;
    return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${marks}${inner}</w:p>`;
  }

  private formula(tex: string, place: Place): string {
    const equation = texToEquation(tex, true);
    return this.paragraph(equation ? `<m:oMathPara>${equation}</m:oMathPara>` : `<w:r>${wordText(`$$${tex}$$`)}</w:r>`, place);
  }

  private list(node: DocumentNode, place: Place, level: number): string {
    const ordered = node.type === 'orderedList';
    const number = ordered ? this.numberFor(node, level) : BULLETS;
    const deep = Math.min(level, LIST_LEVELS - 1);
    const inner: Place = { ...place, indent: place.indent + (deep + 1) * STEP, width: Math.max(1500, place.width - (deep + 1) * STEP) };
    return (node.content ?? []).map((item) => {
      const [first, ...rest] = item.content ?? [];
      const checked = item.attrs?.['checked'];
      const tick = checked === true ? '<w:r><w:t xml:space="preserve">☑ </w:t></w:r>' : checked === false ? '<w:r><w:t xml:space="preserve">☐ </w:t></w:r>' : '';
      const numbering = `<w:numPr><w:ilvl w:val="${deep}"/><w:numId w:val="${number}"/></w:numPr>`;
      const style = { ...place, style: 'ListParagraph' };
      const lead = first?.type === 'paragraph' ? this.paragraph(tick + writeLine(first.content ?? [], this.links), style, numbering) : this.paragraph(tick, style, numbering) + (first ? this.inItem(first, inner, level) : '');
      return lead + rest.map((block) => this.inItem(block, inner, level)).join('');
    }).join('');
  }

  private inItem(block: DocumentNode, inner: Place, level: number): string {
    if (block.type === 'bulletList' || block.type === 'orderedList') return this.list(block, { ...inner, indent: inner.indent - (Math.min(level, LIST_LEVELS - 1) + 1) * STEP }, level + 1);
    return this.block(block, block.type === 'paragraph' ? { ...inner, style: 'ListContinue' } : inner);
  }

  /** A numbered list inside a list begins anew under each item, so it has a number of its own too. */
  private numberFor(node: DocumentNode, level: number): number {
    const deep = Math.min(level, LIST_LEVELS - 1);
    this.starts.push([...Array.from({ length: deep }, () => 1), Number(node.attrs?.['start'] ?? 1)]);
    return this.starts.length + 1;
  }

  private callout(node: DocumentNode, place: Place): string {
    const kind = String(node.attrs?.['kind'] ?? 'note') as keyof typeof CALLOUTS;
    const { fill, line } = CALLOUTS[kind] ?? CALLOUTS.note;
    const title = String(node.attrs?.['title'] ?? '');
    const inner: Place = { indent: 0, width: place.width - 240 };
    const head = title ? this.paragraph(`<w:r><w:t xml:space="preserve">${escapeXml(title)}</w:t></w:r>`, { ...inner, style: 'CalloutTitle' }) : '';
    const body = endsInParagraph(head + this.blocks(node.content ?? [], inner));
    return `<w:tbl><w:tblPr><w:tblStyle w:val="${calloutStyle(kind)}"/><w:tblW w:w="${place.width}" w:type="dxa"/>${place.indent ? `<w:tblInd w:w="${place.indent}" w:type="dxa"/>` : ''}<w:tblBorders><w:left w:val="single" w:sz="24" w:color="${line}"/></w:tblBorders><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/><w:tblCaption w:val="callout:${kind}"/></w:tblPr><w:tblGrid><w:gridCol w:w="${place.width}"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="${place.width}" w:type="dxa"/><w:shd w:val="clear" w:color="auto" w:fill="${fill}"/></w:tcPr>${body}</w:tc></w:tr></w:tbl>${GAP}`;
  }
}

/** Two tables in a row would become one: a thin paragraph stands after each. */
export const GAP = '<w:p><w:pPr><w:spacing w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>';
/** Word calls a file broken whose cell does not end in a paragraph. */
export const endsInParagraph = (xml: string): string => (xml.endsWith('</w:p>') ? xml : `${xml}<w:p/>`);

const bolder = (nodes: readonly DocumentNode[], bold = false): readonly DocumentNode[] =>
  (bold ? nodes.map((node) => (node.type === 'text' && !node.marks?.some(({ type }) => type === 'strong') ? { ...node, marks: [...(node.marks ?? []), { type: 'strong' as const }] } : node)) : nodes);
