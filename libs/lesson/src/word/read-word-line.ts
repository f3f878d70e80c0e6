// The line of a Word paragraph: runs with their formatting, links, breaks, pictures, equations and footnotes.
import { addMark, createMark, createNode, createText, withMarks } from '../create-node';
import type { DocumentMark, DocumentNode, MarkName } from '../document';
import { linkUse } from '../safe-address';
import { equationToTex } from './equation-in';
import type { Notes } from './read-content';
import type { Relation } from './relations';
import { isOn, type WordStyles } from './word-styles';
import { allNamed, childrenNamed, elementsOf, find, textOf, type XmlElement } from './xml';

export interface LineContext {
  readonly styles: WordStyles;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly notes: Notes;
  /** Keeps the picture in a part of the file and says the address it is known by meanwhile; null when it is none. */
  readonly picture: (part: string) => string | null;
  /** Ids of blocks that begin in this line, in the order found. */
  readonly ids: string[];
  /** Text boxes, whose content stands after the line. */
  readonly boxes: XmlElement[];
  readonly idOf: (bookmark: string) => string | null;
}

const SIMPLE: Record<string, MarkName> = { 'w:b': 'strong', 'w:i': 'em', 'w:strike': 'strike', 'w:dstrike': 'strike' };
const MONOSPACED = /courier|consolas|mono|menlo|lucida console/i;
/** Letters of picture fonts that teachers meet as bullets and ticks. */
const PICTURE_LETTERS: Record<string, string> = { F0B7: '•', F0A7: '▪', F0FC: '✓', F0FE: '☑', F06F: '☐', F0A8: '☐', F0E0: '→', F0D8: '➢', F04A: '☺' };

export function readLine(element: XmlElement, context: LineContext, marks: readonly DocumentMark[] = []): DocumentNode[] {
  return elementsOf(element).flatMap((child) => readPart(child, context, marks));
}

function readPart(element: XmlElement, context: LineContext, marks: readonly DocumentMark[]): DocumentNode[] {
  switch (element.name) {
    case 'w:r': return readRun(element, context, marks);
    case 'w:hyperlink': return readLine(element, context, linked(element, context, marks));
    case 'm:oMath': return formula(element);
    case 'm:oMathPara': return childrenNamed(element, 'm:oMath').flatMap(formula);
    case 'w:bookmarkStart': {
      const id = context.idOf(element.attributes['w:name'] ?? '');
      if (id !== null) context.ids.push(id);
      return [];
    }
    // What was deleted with changes tracked, and properties.
    case 'w:del': case 'w:moveFrom': case 'w:pPr': case 'w:rPr': return [];
    case 'mc:AlternateContent': return readLine(find(element, 'mc:Choice') ?? find(element, 'mc:Fallback') ?? element, context, marks);
    default: return readLine(element, context, marks);
  }
}

function formula(element: XmlElement): DocumentNode[] {
  const tex = equationToTex(element);
  return tex ? [createNode('mathInline', { tex })] : [];
}

function linked(element: XmlElement, context: LineContext, marks: readonly DocumentMark[]): readonly DocumentMark[] {
  const relation = context.relations.get(element.attributes['r:id'] ?? '');
  if (!relation?.external) return marks;
  const href = relation.target.trim();
  if (href.length <= 2000 && linkUse(href) === 'live') return addMark(marks, createMark('link', { href }));
  context.notes.add('A link that leads to no web page was kept as text only');
  return marks;
}

function readRun(element: XmlElement, context: LineContext, outer: readonly DocumentMark[]): DocumentNode[] {
  const properties = find(element, 'w:rPr');
  if (isOn(find(properties, 'w:vanish'))) return [];
  const marks = marksOf(properties, context, outer);
  return elementsOf(element).flatMap((child) => readRunPart(child, context, marks));
}

function readRunPart(child: XmlElement, context: LineContext, marks: readonly DocumentMark[]): DocumentNode[] {
  const text = (value: string): DocumentNode[] => (value ? [createText(value, marks)] : []);
  switch (child.name) {
    case 'w:t': return text(textOf(child).replace(/\s/g, ' '));
    case 'w:tab': case 'w:ptab': return text(' ');
    case 'w:noBreakHyphen': return text('\u2011');
    case 'w:sym': return text(PICTURE_LETTERS[(child.attributes['w:char'] ?? '').toUpperCase()] ?? '');
    case 'w:br': return child.attributes['w:type'] ? [] : [createNode('hardBreak')];
    case 'w:cr': return [createNode('hardBreak')];
    case 'w:footnoteReference': case 'w:endnoteReference': return [createNode('footnoteReference', { label: labelOf(child) })];
    case 'w:drawing': case 'w:pict': case 'w:object': return readDrawing(child, context, marks);
    case 'mc:AlternateContent': return elementsOf(find(child, 'mc:Choice') ?? find(child, 'mc:Fallback')).flatMap((inner) => readRunPart(inner, context, marks));
    default: return [];
  }
}

export const labelOf = (element: XmlElement): string => `${element.name.includes('endnote') ? 'e' : ''}${element.attributes['w:id'] ?? '0'}`;

function marksOf(properties: XmlElement | undefined, { styles }: LineContext, outer: readonly DocumentMark[]): readonly DocumentMark[] {
  const names = new Set<MarkName>(styles.meaning(find(properties, 'w:rStyle')?.attributes['w:val']).marks ?? []);
  for (const property of elementsOf(properties)) {
    const name = SIMPLE[property.name];
    if (name) { if (isOn(property)) names.add(name); else names.delete(name); }
    if (property.name === 'w:vertAlign') { const up = property.attributes['w:val']; if (up === 'superscript') names.add('sup'); else if (up === 'subscript') names.add('sub'); }
    if (property.name === 'w:rFonts' && MONOSPACED.test(property.attributes['w:ascii'] ?? '')) names.add('code');
  }
  return [...names].reduce((marks: readonly DocumentMark[], name) => addMark(marks, createMark(name)), outer);
}

/** A picture, a text box, or something that is neither and is told of. */
function readDrawing(element: XmlElement, context: LineContext, marks: readonly DocumentMark[]): DocumentNode[] {
  const boxes = allNamed(element, 'w:txbxContent');
  context.boxes.push(...boxes);
  const pictures = [...allNamed(element, 'a:blip').map(({ attributes }) => attributes['r:embed'] ?? attributes['r:link']), ...allNamed(element, 'v:imagedata').map(({ attributes }) => attributes['r:id'])];
  const described = allNamed(element, 'wp:docPr')[0]?.attributes ?? allNamed(element, 'v:shape')[0]?.attributes ?? {};
  const alt = (described['descr'] ?? described['alt'] ?? '').replace(/\s+/g, ' ').trim().slice(0, 2000);
  const found = pictures.flatMap((id): DocumentNode[] => {
    const relation = context.relations.get(id ?? '');
    const src = relation && !relation.external ? context.picture(relation.target) : null;
    if (src === null) { context.notes.add('A picture of a kind that browsers cannot show was left out'); return []; }
    const decorative = alt === '' && allNamed(element, 'adec:decorative').some(({ attributes }) => attributes['val'] === '1');
    return [withMarks(createNode('image', { src, alt, decorative }), marks.filter(({ type }) => type === 'link'))];
  });
  if (found.length === 0 && boxes.length === 0 && pictures.length === 0) context.notes.add('A drawing, chart or diagram was left out: copy it as a picture');
  return found;
}
