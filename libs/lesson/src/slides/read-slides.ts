// Reads a PowerPoint file as a lesson: each slide a section, its speaker notes a note for the teacher.
import { addMark, createMark, createNode, createText } from '../create-node';
import type { DocumentMark, DocumentNode } from '../document';
import { linkUse } from '../safe-address';
import { equationToTex } from '../word/equation-in';
import { isBlank, nestLists, Notes, paragraph, plain, trimmed, type ListLine, type ReadContent } from '../word/read-content';
import { relationsOf, type Parts, type Relation } from '../word/relations';
import { allNamed, childrenNamed, elementsOf, find, readXml, textOf, type XmlElement } from '../word/xml';

const SHOWN = /\.(png|jpe?g|gif|webp)$/i;
const MOST_SLIDES = 500;

/** @throws XmlError, or Error in plain words, when it is no presentation. */
export function readSlides(parts: Parts): ReadContent {
  const main = [...relationsOf(parts, '').values()].find(({ type }) => type === 'officeDocument')?.target ?? 'ppt/presentation.xml';
  const bytes = parts.get(main);
  if (!bytes) throw new Error('There are no slides in this file: it is not a PowerPoint presentation');
  const relations = relationsOf(parts, main);
  const slides = allNamed(readXml(bytes), 'p:sldId').map(({ attributes }) => relations.get(attributes['r:id'] ?? '')?.target ?? '').filter((path) => parts.has(path));
  const reader = new SlideReader(parts);
  const read = slides.slice(0, MOST_SLIDES).map((path, at) => reader.slide(path, at + 1));
  if (slides.length > MOST_SLIDES) reader.notes.add(`Slides after the ${MOST_SLIDES}th were left out`);
  const title = read[0]?.title ?? null;
  return { title, blocks: read.flatMap(({ blocks }) => blocks), pictures: reader.pictures, notes: reader.notes.all, origin: null };
}

interface Shape { readonly element: XmlElement; readonly top: number; readonly left: number }

class SlideReader {
  readonly notes = new Notes();
  readonly pictures = new Map<string, Uint8Array>();

  constructor(private readonly parts: Parts) {}

  slide(path: string, number: number): { title: string | null; blocks: DocumentNode[] } {
    const root = readXml(this.parts.get(path)!);
    if (root.attributes['show'] === '0') { this.notes.add('Hidden slides were left out'); return { title: null, blocks: [] }; }
    const relations = relationsOf(this.parts, path);
    const shapes = shapesOf(find(root, 'p:cSld', 'p:spTree'));
    const head = shapes.find(({ element }) => /^(title|ctrTitle)$/.test(placeholder(element) ?? ''));
    const title = head ? textOf(find(head.element, 'p:txBody')).replace(/\s+/g, ' ').trim().slice(0, 200) : '';
    const body = shapes.filter((shape) => shape !== head).sort((one, other) => one.top - other.top || one.left - other.left).flatMap(({ element }) => this.shape(element, relations));
    const said = [...relations.values()].find(({ type }) => type === 'notesSlide')?.target;
    return { title: title || null, blocks: [createNode('heading', { level: 2 }, [createText(title || `Slide ${number}`)]), ...body, ...this.speakerNotes(said)] };
  }

  private shape(element: XmlElement, relations: ReadonlyMap<string, Relation>): DocumentNode[] {
    if (/^(sldNum|dt|ftr|hdr)$/.test(placeholder(element) ?? '')) return [];
    if (element.name === 'p:pic') return this.picture(element, relations);
    if (element.name === 'p:sp') return this.texts(find(element, 'p:txBody'), relations, /^(body|obj|subTitle)$/.test(placeholder(element) ?? 'none'));
    const table = allNamed(element, 'a:tbl')[0];
    if (table) return [this.table(table, relations)];
    if (element.name === 'p:graphicFrame') this.notes.add('A chart or diagram was left out: copy it as a picture');
    return [];
  }

  private picture(element: XmlElement, relations: ReadonlyMap<string, Relation>): DocumentNode[] {
    const target = relations.get(allNamed(element, 'a:blip')[0]?.attributes['r:embed'] ?? '');
    const bytes = target && !target.external && SHOWN.test(target.target) ? this.parts.get(target.target) : undefined;
    if (!target || !bytes) { this.notes.add('A picture of a kind that browsers cannot show was left out'); return []; }
    this.pictures.set(target.target, bytes);
    const alt = (allNamed(element, 'p:cNvPr')[0]?.attributes['descr'] ?? '').replace(/\s+/g, ' ').trim().slice(0, 2000);
    return [paragraph([createNode('image', { src: target.target, alt })])];
  }

  private texts(body: XmlElement | undefined, relations: ReadonlyMap<string, Relation>, listed: boolean): DocumentNode[] {
    const blocks: DocumentNode[] = [];
    let lines: ListLine[] = [];
    const close = (): void => { blocks.push(...nestLists(lines)); lines = []; };
    const paragraphs = childrenNamed(body, 'a:p').map((each) => ({ content: trimmed(this.line(each, relations)), properties: find(each, 'a:pPr') })).filter(({ content }) => !isBlank(content));
    for (const { content, properties } of paragraphs) {
      const ordered = find(properties, 'a:buAutoNum') !== undefined;
      const bullet = ordered || find(properties, 'a:buChar') !== undefined || (listed && paragraphs.length > 1 && !find(properties, 'a:buNone'));
      if (bullet) lines.push({ level: Number(properties?.attributes['lvl'] ?? 0) || 0, ordered, start: Number(find(properties, 'a:buAutoNum')?.attributes['startAt'] ?? 1) || 1, blocks: [paragraph(content)] });
      else { close(); blocks.push(paragraph(content)); }
    }
    close();
    return blocks;
  }

  private line(element: XmlElement, relations: ReadonlyMap<string, Relation>): DocumentNode[] {
    return elementsOf(element).flatMap((child): DocumentNode[] => {
      if (child.name === 'a:r' || child.name === 'a:fld') return [createText(textOf(find(child, 'a:t')), marksOf(find(child, 'a:rPr'), relations))].filter(({ text }) => text !== '');
      if (child.name === 'a:br') return [createNode('hardBreak')];
      if (child.name === 'mc:AlternateContent' || child.name === 'a14:m') return allNamed(find(child, 'mc:Choice') ?? child, 'm:oMath').map((equation) => createNode('mathInline', { tex: equationToTex(equation) }));
      return [];
    });
  }

  private table(element: XmlElement, relations: ReadonlyMap<string, Relation>): DocumentNode {
    const first = find(element, 'a:tblPr')?.attributes['firstRow'] === '1';
    const rows = childrenNamed(element, 'a:tr').map((row, at) => createNode('tableRow', {}, childrenNamed(row, 'a:tc').filter(({ attributes }) => attributes['hMerge'] !== '1' && attributes['vMerge'] !== '1').map((cell) => {
      const blocks = this.texts(find(cell, 'a:txBody'), relations, false);
      const span = (name: string): number => Math.min(100, Math.max(1, Number(cell.attributes[name] ?? 1) || 1));
      return createNode(first && at === 0 ? 'tableHeader' : 'tableCell', { colspan: span('gridSpan'), rowspan: span('rowSpan') }, blocks.length ? blocks : [plain('')]);
    })));
    return createNode('table', {}, rows);
  }

  private speakerNotes(path: string | undefined): DocumentNode[] {
    const bytes = path === undefined ? undefined : this.parts.get(path);
    if (!bytes) return [];
    const shapes = shapesOf(find(readXml(bytes), 'p:cSld', 'p:spTree'));
    const blocks = shapes.filter(({ element }) => placeholder(element) === 'body').flatMap(({ element }) => this.texts(find(element, 'p:txBody'), new Map(), false));
    return blocks.length ? [createNode('callout', { kind: 'note', title: 'Notes for the teacher' }, blocks)] : [];
  }
}

function marksOf(properties: XmlElement | undefined, relations: ReadonlyMap<string, Relation>): readonly DocumentMark[] {
  const { b, i, strike, baseline } = properties?.attributes ?? {};
  const href = relations.get(find(properties, 'a:hlinkClick')?.attributes['r:id'] ?? '');
  let marks: readonly DocumentMark[] = [];
  if (href?.external && href.target.length <= 2000 && linkUse(href.target) === 'live') marks = addMark(marks, createMark('link', { href: href.target }));
  if (b === '1' || b === 'true') marks = addMark(marks, createMark('strong'));
  if (i === '1' || i === 'true') marks = addMark(marks, createMark('em'));
  if (strike && strike !== 'noStrike') marks = addMark(marks, createMark('strike'));
  if (Number(baseline) > 0) marks = addMark(marks, createMark('sup'));
  if (Number(baseline) < 0) marks = addMark(marks, createMark('sub'));
  return marks;
}

const placeholder = (element: XmlElement): string | undefined => {
  const found = elementsOf(element).flatMap((each) => (/^p:nv\w+Pr$/.test(each.name) ? [find(each, 'p:nvPr', 'p:ph')] : [])).find((each) => each !== undefined);
  return found ? found.attributes['type'] ?? 'obj' : undefined;
};

/** Groups are opened; each shape with where it stands, since they are kept in the order they were drawn. */
function shapesOf(tree: XmlElement | undefined): Shape[] {
  return elementsOf(tree).flatMap((element): Shape[] => {
    if (element.name === 'p:grpSp') return shapesOf(element);
    if (element.name === 'mc:AlternateContent') return shapesOf(find(element, 'mc:Choice') ?? find(element, 'mc:Fallback'));
    if (!/^p:(sp|pic|graphicFrame)$/.test(element.name)) return [];
    const at = allNamed(element, 'a:off')[0]?.attributes ?? {};
    // A line's height apart is beside one another.
    return [{ element, top: Math.round((Number(at['y']) || 0) / 300_000), left: Number(at['x']) || 0 }];
  });
}
