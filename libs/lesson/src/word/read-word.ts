// Reads a Word file as a lesson: headings, lists, tables, pictures, equations, footnotes; says what it could not take over.
import { createNode } from '../create-node';
import type { DocumentNode } from '../document';
import { idOfBookmark } from './block-bookmarks';
import { readOrigin } from './origin-stamp';
import { isBlank, nestLists, Notes, paragraph, trimmed, withoutBold, type ListLine, type ReadContent } from './read-content';
import { labelOf, readLine, type LineContext } from './read-word-line';
import { readWordTable } from './read-word-table';
import { relationsOf, type Parts, type Relation } from './relations';
import { WordNumbering, WordStyles, type ListLevel, type StyleMeaning } from './word-styles';
import { childrenNamed, elementsOf, find, readXml, textOf, type XmlElement } from './xml';

/** @throws XmlError, or Error in plain words, when it is no Word file. */
export function readWord(parts: Parts): ReadContent {
  const main = mainPart(parts);
  const reader = new WordReader(parts, main);
  const blocks = reader.blocks(find(readXml(parts.get(main)!), 'w:body'));
  if (parts.has('word/comments.xml')) reader.notes.add('Comments were left out');
  return { title: reader.title, blocks: [...blocks, ...reader.footnotes()], pictures: reader.pictures, notes: reader.notes.all, origin: readOrigin(parts) };
}

function mainPart(parts: Parts): string {
  const main = [...relationsOf(parts, '').values()].find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  if (!parts.has(main)) throw new Error('There is no text in this file: it is not a Word document');
  return main;
}

/** Pictures that browsers show; others (drawings in Windows’ own formats) are told of. */
const SHOWN = /\.(png|jpe?g|gif|webp|bmp)$/i;

/** A paragraph read, with what its style makes of it. */
interface Line { readonly content: DocumentNode[]; readonly meaning: StyleMeaning; readonly list: ListLevel & { readonly level: number; readonly key: string } | null; readonly id: string | null; readonly boxes: readonly XmlElement[]; readonly ruled: boolean }
type Run = { kind: 'list'; lines: (ListLine & { key: string; family: string })[]; id: string | null } | { kind: 'quote'; blocks: DocumentNode[]; id: string | null } | { kind: 'code' | 'html'; texts: string[]; id: string | null };

export class WordReader {
  readonly notes = new Notes();
  readonly pictures = new Map<string, Uint8Array>();
  title: string | null = null;
  private readonly styles: WordStyles;
  private readonly numbering: WordNumbering;
  private readonly relations = new Map<string, ReadonlyMap<string, Relation>>();

  constructor(private readonly parts: Parts, private readonly main: string) {
    this.styles = new WordStyles(parts);
    this.numbering = new WordNumbering(parts);
  }

  /** What stands in a body, a cell or a text box. */
  blocks(body: XmlElement | undefined, depth = 0): DocumentNode[] {
    return new BlockRuns(this, depth).read(body);
  }

  line(element: XmlElement, part = this.main): Line {
    const properties = find(element, 'w:pPr');
    const style = this.styles.meaning(find(properties, 'w:pStyle')?.attributes['w:val']);
    const outline = find(properties, 'w:outlineLvl')?.attributes['w:val'];
    const meaning = outline !== undefined && Number(outline) < 9 ? { ...style, heading: Math.min(6, Number(outline) + 1) } : style;
    const context: LineContext = { styles: this.styles, relations: this.relationsOf(part), notes: this.notes, ids: [], boxes: [], idOf: idOfBookmark, picture: (target) => this.picture(target) };
    const content = trimmed(readLine(element, context));
    return { content, meaning, list: this.listOf(properties, style), id: context.ids[0] ?? null, boxes: context.boxes, ruled: find(properties, 'w:pBdr', 'w:bottom') !== undefined };
  }

  private relationsOf(part: string): ReadonlyMap<string, Relation> {
    const known = this.relations.get(part) ?? relationsOf(this.parts, part);
    this.relations.set(part, known);
    return known;
  }

  private listOf(properties: XmlElement | undefined, style: StyleMeaning): Line['list'] {
    const own = find(properties, 'w:numPr');
    const key = find(own, 'w:numId')?.attributes['w:val'] ?? style.numbering?.id;
    const level = Math.min(8, Number(find(own, 'w:ilvl')?.attributes['w:val'] ?? style.numbering?.level ?? 0) || 0);
    const found = key === undefined ? undefined : this.numbering.at(key, level);
    return found ? { level, ...found, key: key! } : null;
  }

  private picture(part: string): string | null {
    const bytes = this.parts.get(part);
    if (!bytes || !SHOWN.test(part)) return null;
    this.pictures.set(part, bytes);
    return part;
  }

  footnotes(): DocumentNode[] {
    return ['footnote', 'endnote'].flatMap((kind) => {
      const part = `word/${kind}s.xml`;
      const bytes = this.parts.get(part);
      const notes = bytes ? childrenNamed(readXml(bytes), `w:${kind}`).filter(({ attributes }) => !attributes['w:type'] || attributes['w:type'] === 'normal') : [];
      return notes.flatMap((note) => {
        const lines = childrenNamed(note, 'w:p').map((each) => this.line(each, part));
        const blocks = lines.map(({ content }) => paragraph(content));
        return blocks.length ? [createNode('footnoteDefinition', { id: lines.find(({ id }) => id)?.id ?? null, label: labelOf({ ...note, name: kind }) }, blocks)] : [];
      });
    });
  }
}

/** Joins paragraphs that belong together (lists, quotations, code) while going through them. */
class BlockRuns {
  private readonly out: DocumentNode[] = [];
  private run: Run | null = null;

  constructor(private readonly reader: WordReader, private readonly depth: number) {}

  read(body: XmlElement | undefined): DocumentNode[] {
    this.walk(body);
    this.close();
    return this.out;
  }

  private walk(body: XmlElement | undefined): void {
    for (const child of elementsOf(body)) {
      if (child.name === 'w:p') this.paragraph(child);
      else if (child.name === 'w:tbl') { this.close(); this.table(child); }
      else if (child.name === 'w:sdt') { if (!isContents(child)) this.walk(find(child, 'w:sdtContent')); }
      else if (child.name === 'mc:AlternateContent') this.walk(find(child, 'mc:Choice') ?? find(child, 'mc:Fallback'));
      else if (/^w:(ins|moveTo|customXml|smartTag)$/.test(child.name)) this.walk(child);
      else if (child.name === 'w:altChunk') this.reader.notes.add('A part that was pasted from another program was left out');
    }
  }

  private table(element: XmlElement): void {
    // Tables in tables in tables are layout, not content.
    if (this.depth > 4) this.reader.notes.add('Tables inside tables were left out');
    else this.out.push(...readWordTable(element, this.reader, this.depth));
  }

  private paragraph(element: XmlElement): void {
    const line = this.reader.line(element);
    const { meaning } = line;
    if (meaning.role === 'contents' || meaning.role === 'credit') return;
    if (meaning.title && this.reader.title === null && line.content.length) this.reader.title = textOf(element).replace(/\s+/g, ' ').trim().slice(0, 200) || null;
    else this.add(line, element);
    for (const box of line.boxes) { this.close(); this.out.push(...this.reader.blocks(box, this.depth + 1)); }
  }

  private add(line: Line, element: XmlElement): void {
    const { meaning, list, content, id } = line;
    if (meaning.role === 'code' || meaning.role === 'html') return this.verbatim(meaning.role, content, id);
    if (isBlank(content)) { if (line.ruled || meaning.role === 'rule') { this.close(); this.out.push(createNode('horizontalRule', { id })); } else if (this.run?.kind !== 'list') this.close(); return; }
    const own = this.blockOf(line, element);
    if (meaning.heading) { this.close(); this.out.push(own); return; }
    if (list) return this.listed(line, own);
    if (meaning.role === 'continued' && this.run?.kind === 'list') { this.run.lines.at(-1)!.blocks.push(own); return; }
    if (meaning.role === 'quote') {
      if (this.run?.kind !== 'quote' || (id !== null && id !== this.run.id)) { this.close(); this.run = { kind: 'quote', blocks: [], id }; }
      this.run.blocks.push(own);
      return;
    }
    this.close();
    this.out.push(own);
  }

  private listed({ list, id }: Line, own: DocumentNode): void {
    const { level, ordered, start, key, family, restarts } = list!;
    const last = this.run?.kind === 'list' ? this.run.lines : null;
    // The same kind of list under another number is another list, unless it goes on counting: so LibreOffice writes all but the first line of one.
    const other = last?.some((line) => line.level === level && line.key !== key && line.ordered === ordered && (restarts || line.family !== family)) ?? true;
    if (this.run?.kind !== 'list' || (id !== null && id !== this.run.id) || (other && level === 0)) { this.close(); this.run = { kind: 'list', lines: [], id }; }
    this.run.lines.push({ level, ordered, start, key, family, blocks: [{ ...own, attrs: { ...own.attrs, id: null, core: false } }] });
  }

  private verbatim(kind: 'code' | 'html', content: readonly DocumentNode[], id: string | null): void {
    const text = content.map((node) => (node.type === 'hardBreak' ? '\n' : node.text ?? '')).join('');
    if (this.run?.kind !== kind || (id !== null && id !== this.run.id)) { this.close(); this.run = { kind, texts: [], id }; }
    this.run.texts.push(text);
  }

  private blockOf({ content, meaning, id, list }: Line, element: XmlElement): DocumentNode {
    const attrs = { id: list || meaning.role === 'quote' ? null : id };
    if (meaning.heading || meaning.title) return createNode('heading', { ...attrs, level: meaning.heading ?? 1 }, withoutBold(content));
    const only = content.length === 1 ? content[0]! : null;
    if (only?.type === 'mathInline' && (find(element, 'm:oMathPara') || !find(element, 'm:oMath'))) return createNode('mathBlock', { ...attrs, tex: only.attrs?.['tex'] ?? '' });
    return createNode('paragraph', attrs, content);
  }

  private close(): void {
    const { run } = this;
    this.run = null;
    if (!run) return;
    if (run.kind === 'list') this.out.push(...nestLists(run.lines).map((list, at) => (at === 0 ? identified(list, run.id) : list)));
    else if (run.kind === 'quote') this.out.push(createNode('blockquote', { id: run.id }, run.blocks));
    else if (run.kind === 'html') this.out.push(createNode('htmlBlock', { id: run.id, source: run.texts.join('\n') }));
    else this.out.push(createNode('codeBlock', { id: run.id }, run.texts.join('\n') ? [{ type: 'text', text: run.texts.join('\n') }] : []));
  }
}

const identified = (node: DocumentNode, id: string | null): DocumentNode => ({ ...node, attrs: { ...node.attrs, id } });
const isContents = (element: XmlElement): boolean => /table of contents/i.test(find(element, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery')?.attributes['w:val'] ?? '');
