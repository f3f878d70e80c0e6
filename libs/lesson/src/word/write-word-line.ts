// A line of a lesson as runs of a Word paragraph.
import type { DocumentMark, DocumentNode, MarkName } from '../document';
import { linkUse } from '../safe-address';
import { texToEquation } from './equation-out';
import { TEXT_WIDTH } from './word-parts';
import type { Size } from './picture-size';
import { escapeXml } from './xml';

export interface WordPicture extends Size { readonly bytes: Uint8Array; readonly extension: 'png' | 'jpg' | 'gif' }

/** Collects what a paragraph needs beside it: relations to links and pictures, numbers of footnotes. */
export class WordLinks {
  readonly relations: { id: string; type: string; target: string; external?: boolean }[] = [];
  readonly media = new Map<string, Uint8Array>();
  private readonly known = new Map<string, string>();
  private drawings = 0;

  constructor(private readonly pictures: ReadonlyMap<string, WordPicture>, readonly footnotes: ReadonlyMap<string, number>) {}

  link(href: string): string {
    return this.related(`link ${href}`, 'hyperlink', href, true);
  }

  picture(src: string): { id: string; number: number; picture: WordPicture } | null {
    const picture = this.pictures.get(src);
    if (!picture) return null;
    const target = `media/picture${[...this.pictures.keys()].indexOf(src) + 1}.${picture.extension}`;
    this.media.set(`word/${target}`, picture.bytes);
    this.drawings += 1;
    return { id: this.related(`picture ${src}`, 'image', target, false), number: this.drawings, picture };
  }

  private related(key: string, type: string, target: string, external: boolean): string {
    const known = this.known.get(key);
    if (known) return known;
    const id = `rId${this.relations.length + 100}`;
    this.relations.push({ id, type, target, external });
    this.known.set(key, id);
    return id;
  }
}

const PROPERTIES: Partial<Record<MarkName, string>> = { code: '<w:rStyle w:val="InlineCode"/>', strong: '<w:b/>', em: '<w:i/>', strike: '<w:strike/>', sub: '<w:vertAlign w:val="subscript"/>', sup: '<w:vertAlign w:val="superscript"/>' };
/** Word wants a run's properties in this order. */
const ORDER: readonly MarkName[] = ['code', 'strong', 'em', 'strike', 'sub', 'sup'];

function run(inner: string, marks: readonly DocumentMark[], linked: boolean): string {
  const has = new Set(marks.map(({ type }) => type));
  const style = linked ? '<w:rStyle w:val="Hyperlink"/>' : '';
  const properties = style + ORDER.filter((name) => has.has(name) && !(linked && name === 'code')).map((name) => PROPERTIES[name]).join('');
  return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}${inner}</w:r>`;
}

export const wordText = (text: string): string => text.split('\n').map((line) => (line ? `<w:t xml:space="preserve">${escapeXml(line)}</w:t>` : '')).join('<w:br/>');

export function writeLine(nodes: readonly DocumentNode[], links: WordLinks): string {
  let out = '';
  for (let at = 0; at < nodes.length; at += 1) {
    const link = linkOf(nodes[at]!);
    if (link === undefined) { out += writeInline(nodes[at]!, links, false); continue; }
    let inner = '';
    for (; at < nodes.length && linkOf(nodes[at]!) === link; at += 1) inner += writeInline(nodes[at]!, links, true);
    at -= 1;
    out += `<w:hyperlink r:id="${links.link(link)}">${inner}</w:hyperlink>`;
  }
  return out;
}

/** Where a link leads, if it leads to the web: paths of our own lead nowhere from a file. */
function linkOf(node: DocumentNode): string | undefined {
  const href = node.marks?.find(({ type }) => type === 'link')?.attrs?.['href'];
  return typeof href === 'string' && linkUse(href) === 'live' && !href.startsWith('/') ? href : undefined;
}

function writeInline(node: DocumentNode, links: WordLinks, linked: boolean): string {
  const marks = node.marks ?? [];
  const attrs = node.attrs ?? {};
  const text = (value: string): string => run(wordText(value), marks, linked);
  switch (node.type) {
    case 'text': return text(node.text ?? '');
    case 'softBreak': return text(' ');
    case 'hardBreak': return run('<w:br/>', marks, linked);
    case 'mathInline': return texToEquation(String(attrs['tex']), false) ?? text(`$${String(attrs['tex'])}$`);
    case 'image': return drawing(node, links) ?? text(`[Picture: ${String(attrs['alt']) || 'no description'}]`);
    case 'footnoteReference': {
      const number = links.footnotes.get(String(attrs['label']));
      return number === undefined ? text(`[${String(attrs['label'])}]`) : `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${number}"/></w:r>`;
    }
    case 'htmlInline': return run(wordText(String(attrs['source'])), [{ type: 'code' }], linked);
    default: return '';
  }
}

/** English Metric Units: 9,525 a pixel, 635 a twentieth of a point. */
const PIXEL = 9525;
const WIDEST = TEXT_WIDTH * 635;
const TALLEST = 12_000 * 635;

function drawing({ attrs = {} }: DocumentNode, links: WordLinks): string | null {
  const found = links.picture(String(attrs['src']));
  if (!found) return null;
  const { id, number, picture } = found;
  const scale = Math.min(1, WIDEST / (picture.width * PIXEL), TALLEST / (picture.height * PIXEL));
  const [width, height] = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * PIXEL * scale)));
  const alt = escapeXml(String(attrs['alt'] ?? ''));
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/><wp:docPr id="${number}" name="Picture ${number}" descr="${alt}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${number}" name="Picture ${number}" descr="${alt}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}
